internal import Expressions

extension Keys {
  /// `graph: z = w * x, L = (z - 1)**2 at w = 2, x = -1`: how a number is computed, box by box.
  static let graph = FigureKey(
    form: .init("graph", .expression, scope: .panel), kinds: [.graph],
    option: KeyOption(
      "'z = w * x, L = z**2 at w = 2, x = 3', the graph of a calculation.", value: "equations")
  ) { Parse.graph($0.bytes, reporting: &$1) }
}
