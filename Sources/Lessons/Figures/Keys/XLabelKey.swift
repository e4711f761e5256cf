extension Keys {
  static let xLabel = words(
    "x label", "The words under the horizontal axis.",
    example: ["plot: relu(z)", "x label: score"], scope: .panel,
    kinds: [.curves, .bars, .plane, .matrix, .spread],
    KeyOption(
      value: "x-label",
      forBars: "The words of the axis of names, whichever way the bars run."))
}
