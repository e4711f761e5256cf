internal import Expressions

extension Keys {
  /// `y: -6..6`, `log`, `log 0.05..100`: the vertical axis.
  static let y = FigureKey(
    form: .init("y", .expression, scope: .panel), kinds: [.curves, .bars],
    option: KeyOption("The vertical axis, as '0..1'; of curves also 'log'.", value: "axis")
  ) { Parse.axis($0.bytes, reporting: &$1) }
}
