internal import Expressions

extension Keys {
  /// `plot: EXPR, EXPR for z in -6..6`: curves, or points over a list.
  static let plot = FigureKey(
    form: .init(
      "plot", .expression, repeats: true, scope: .panel,
      "'EXPR, EXPR for z in -6..6': curves; over a list or in steps, points joined by a thin line.",
      example: ["plot: sigmoid(z), sigmoid'(z) for z in -6..6"]), kinds: [.curves],
    option: KeyOption(
      value: "phrase", help: "'EXPR for z in -6..6', further curves, or those of a panel.")
  ) { Parse.phrase($0.bytes, reporting: &$1) }
}
