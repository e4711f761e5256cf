extension Keys {
  /// Words for those who cannot see the figure, in place of the sentence that is made from the data.
  static let alt = words(
    "alt",
    "What those hear who cannot see the figure, instead of the sentence that is made from the data.",
    example: [
      "plot: relu(z)", "alt: A line along the axis up to 0, and from there a line of slope 1.",
    ],
    KeyOption(
      value: "words",
      help: "What a report says to those who cannot see the figure; it is only checked here."))
}
