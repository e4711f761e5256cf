extension Directive {
  /// A phrase's values, a row for each element of its domain.
  package static let table = Directive(
    "table", keys: [Key("digits", .expression)], content: .lines(of: "a phrase"),
    build: TableBlock.build)
}
