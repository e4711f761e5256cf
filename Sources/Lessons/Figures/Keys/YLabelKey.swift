extension Keys {
  static let yLabel = words(
    "y label", "The words above the vertical axis.",
    example: ["plot: relu(z)", "y label: activation"], scope: .panel,
    kinds: [.curves, .bars, .plane, .matrix, .spread],
    KeyOption(
      value: "y-label",
      forBars: "The words of the axis of values, whichever way the bars run."))
}
