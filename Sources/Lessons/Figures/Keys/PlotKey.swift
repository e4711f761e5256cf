internal import Expressions

extension Keys {
  /// `plot: EXPR, EXPR for z in -6..6`: curves, or points over a list.
  static let plot = FigureKey(
    form: .init("plot", .expression, repeats: true, scope: .panel), kinds: [.curves],
    option: KeyOption(
      "'EXPR for z in -6..6', further curves, or those of a panel.", value: "phrase")
  ) { Parse.phrase($0.bytes, reporting: &$1) }
}
