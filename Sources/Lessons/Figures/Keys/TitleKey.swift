extension Keys {
  static let title = words("title", KeyOption("The title at the top left.", value: "title"))
}
