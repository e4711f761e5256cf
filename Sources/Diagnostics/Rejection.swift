/// All that is wrong with an expression or definition.
package struct Rejection: Error, Sendable {
  package let diagnostics: [Diagnostic]

  package init(diagnostics: [Diagnostic]) {
    precondition(!diagnostics.isEmpty, "a rejection says what is wrong")
    self.diagnostics = diagnostics
  }

  package init(_ diagnostic: Diagnostic) { self.init(diagnostics: [diagnostic]) }
}
