internal import Expressions

extension Keys {
  /// `x: -6..6`, `log`, `log 0.05..100`: the horizontal axis.
  static let x = FigureKey(
    form: .init(
      "x", .expression, scope: .panel, "The horizontal axis: '-6..6', 'log', 'log 0.1..9'.",
      example: ["plot: relu(z) for z in -2..2", "x: -4..4"]), kinds: [.curves, .plane, .spread],
    option: KeyOption(value: "axis"),
    why: { _, plot, keys in keys.axisReasons("x", plot) }
  ) { Parse.axis($0.bytes, reporting: &$1) }
}
