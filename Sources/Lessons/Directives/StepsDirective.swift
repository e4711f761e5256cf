extension Directive {
  /// A calculation, a name and its expression a line.
  package static let steps = Directive(
    "steps", keys: [Key("digits", .expression)], content: .lines(of: "a step"),
    canWait: false, build: StepsBlock.build)
}
