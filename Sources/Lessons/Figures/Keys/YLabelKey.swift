extension Keys {
  static let yLabel = words(
    "y label", scope: .panel, kinds: [.curves, .bars, .plane, .spread],
    KeyOption(
      "The words above the vertical axis.", value: "y-label",
      forBars: "The words of the axis of values, whichever way the bars run."))
}
