extension Keys {
  /// What a report writes under the figure.
  static let caption = words(
    "caption", "What stands under the figure; without it, the title.",
    example: ["plot: relu(z)", "caption: No slope on the left, slope 1 on the right."],
    KeyOption(
      value: "caption", help: "What a report writes under the figure; it is only checked here."))
}
