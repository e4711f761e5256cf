extension Keys {
  /// What a report writes under the figure.
  static let caption = words(
    "caption",
    KeyOption("What a report writes under the figure; it is only checked here.", value: "caption"))
}
