internal import Expressions

extension Keys {
  /// `y: -6..6`, `log`, `log 0.05..100`: the vertical axis.
  static let y = FigureKey(
    form: .init(
      "y", .expression, scope: .panel, "The vertical axis, as '0..1'; of curves also 'log'.",
      example: ["plot: exp(z) for z in 0..5", "y: log"]), kinds: [.curves, .bars, .plane, .spread],
    option: KeyOption(value: "axis"),
    why: { _, plot, keys in keys.axisReasons("y", plot) }
  ) { Parse.axis($0.bytes, reporting: &$1) }
}

extension KeyValues {
  /// Why an axis of its own does nothing: what runs over two variables says what the axes show.
  func axisReasons(_ name: String, _ plot: PlottedFacts) -> [IdleReason] {
    guard case .other(.plane) = plot,
      self[Keys.map].count + self[Keys.region].count + self[Keys.arrows].count > 0
    else {
      return []
    }
    let reason = "the axes of a map or a region show what its variables run over"
    return [IdleReason(name: name, reason: reason)]
  }
}
