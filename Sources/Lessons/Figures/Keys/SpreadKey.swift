internal import Expressions

extension Keys {
  /// `spread: EXPR, EXPR for z in normal(0, 1)`: what functions make of a random input, which may be
  /// `uniform(a, b)`, too. Both are words only here.
  static let spread = FigureKey(
    form: .init("spread", .expression, scope: .panel), kinds: [.spread],
    option: KeyOption(
      "'EXPR, EXPR for z in normal(0, 1)', or in 'uniform(0, 1)': distributions.", value: "phrase")
  ) { Parse.phrase($0.bytes, reporting: &$1) }
}
