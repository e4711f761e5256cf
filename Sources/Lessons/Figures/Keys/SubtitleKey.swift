extension Keys {
  static let subtitle = words("subtitle", KeyOption("The line under the title.", value: "subtitle"))
}
