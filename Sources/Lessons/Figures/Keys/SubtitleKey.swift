extension Keys {
  static let subtitle = words(
    "subtitle", "The line under the title.",
    example: [
      "title: The rectifier", "subtitle: `$ relu(z)` at 2 is `= relu(2)`", "plot: relu(z)",
    ], KeyOption(value: "subtitle"))
}
