extension Keys {
  static let xLabel = words(
    "x label", scope: .panel, kinds: [.curves],
    KeyOption("The words under the horizontal axis.", value: "x-label"))
}
