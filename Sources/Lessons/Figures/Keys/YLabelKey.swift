extension Keys {
  static let yLabel = words(
    "y label", scope: .panel, kinds: [.curves, .plane],
    KeyOption("The words above the vertical axis.", value: "y-label"))
}
