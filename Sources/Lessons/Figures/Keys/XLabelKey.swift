extension Keys {
  static let xLabel = words(
    "x label", scope: .panel, kinds: [.curves, .plane],
    KeyOption("The words under the horizontal axis.", value: "x-label"))
}
