extension Keys {
  static let xLabel = words(
    "x label", scope: .panel, kinds: [.curves, .bars, .plane, .spread],
    KeyOption(
      "The words under the horizontal axis.", value: "x-label",
      forBars: "The words of the axis of names, whichever way the bars run."))
}
