internal import Expressions

extension Keys {
  /// `graph: z = w * x, L = (z - 1)**2 at w = 2, x = -1`: how a number is computed, box by box.
  static let graph = FigureKey(
    form: .init(
      "graph", .expression, scope: .panel,
      "'z = w * x, L = z**2 at w = 2, x = 3', the graph of a calculation.",
      example: ["graph: z = w * x + b, L = (z - t)**2 at w = 2, x = -1, b = 3, t = 0"]),
    kinds: [.graph],
    option: KeyOption(value: "equations")
  ) { Parse.graph($0.bytes, reporting: &$1) }
}
