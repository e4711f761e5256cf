internal import Expressions

extension Keys {
  /// `spread: EXPR, EXPR for z in normal(0, 1)`: what functions make of a random input, which may be
  /// `uniform(a, b)`, too. Both are words only here.
  static let spread = FigureKey(
    form: .init(
      "spread", .expression, scope: .panel,
      "'EXPR, EXPR for z in normal(0, 1)', or in 'uniform(0, 1)': distributions.",
      example: ["spread: relu(z), tanh(z) for z in normal(0, 1)"]), kinds: [.spread],
    option: KeyOption(value: "phrase")
  ) { Parse.phrase($0.bytes, reporting: &$1) }
}
