extension Directive {
  /// Names of formulas, to be printed as NumPy functions.
  package static let code = Directive(
    "code", content: .lines(of: "a list of formulas"), build: CodeBlock.build)
}
