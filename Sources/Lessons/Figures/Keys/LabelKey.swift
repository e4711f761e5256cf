internal import Expressions

extension Keys {
  /// `label: EXPR : words | second line`: in place of a curve's name, or in the legend of bars.
  static let label = FigureKey(
    form: .init(
      "label", .words, repeats: true, scope: .panel,
      "'EXPR : words | second line' instead of a curve's name.",
      example: [
        "plot: relu(z), leaky_relu(z, 0.1)",
        "label: leaky_relu(z, 0.1) : leaky | slope 0.1 on the left",
      ]), kinds: [.curves, .bars, .plane],
    option: KeyOption(
      value: "label",
      forBars: "'EXPR : words' in the legend, instead of an expression."),
    why: { _, plot, keys in
      if case .other(.plane) = plot, !keys.show.contains(.boundary) {
        let reason = "only the edge of a region has a name, and none is shown"
        return [IdleReason(name: "label", reason: reason, hint: "write 'show: boundary'")]
      }
      guard case .bars(_, haveSeries: false, _) = plot else { return [] }
      let (reason, hint) = (
        "these bars have no legend to label", "'names: a_1, a_2' names the bars"
      )
      return [IdleReason(name: "label", reason: reason, hint: hint)]
    }
  ) { Parse.labelled($0.bytes, words: .required, reporting: &$1) }
}
