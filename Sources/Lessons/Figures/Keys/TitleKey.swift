extension Keys {
  static let title = words(
    "title", "The title at the top left.", example: ["title: The rectifier", "plot: relu(z)"],
    KeyOption(value: "title"))
}
