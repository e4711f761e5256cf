extension Directive {
  /// Definitions, one a line, with their clauses on indented lines.
  package static let formula = Directive(
    "formula", content: .lines(of: "a formula"), define: FormulaBlock.define,
    build: FormulaBlock.build)
}
