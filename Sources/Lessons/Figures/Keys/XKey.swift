internal import Expressions

extension Keys {
  /// `x: -6..6`, `log`, `log 0.05..100`: the horizontal axis.
  static let x = FigureKey(
    form: .init("x", .expression, scope: .panel), kinds: [.curves, .plane, .spread],
    option: KeyOption("The horizontal axis: '-6..6', 'log', 'log 0.1..9'.", value: "axis"),
    why: { _, plot, keys in keys.axisReasons("x", plot) }
  ) { Parse.axis($0.bytes, reporting: &$1) }
}
