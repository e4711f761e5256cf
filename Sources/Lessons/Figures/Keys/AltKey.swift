extension Keys {
  /// Words for those who cannot see the figure, in place of the sentence that is made from the data.
  static let alt = words(
    "alt",
    KeyOption(
      "What a report says to those who cannot see the figure; it is only checked here.",
      value: "words"))
}
