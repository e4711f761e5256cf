extension Directive {
  /// Claims, one a line, that the build tests.
  package static let check = Directive(
    "check", content: .lines(of: "a claim"), build: CheckBlock.build)
}
