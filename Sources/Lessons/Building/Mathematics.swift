internal import Formulas

/// How formulas stand in the report.
extension ReportBuilder {
  /// Mathematics within a line.
  func mathematics(_ expression: Expression) -> String {
    MarkdownText.inline(Notation.of(expression, in: library))
  }

  /// Mathematics as plain Unicode text.
  func plainMathematics(_ expression: Expression) -> String {
    Notation.of(expression, in: library).unicode
  }

  /// A formula or stated derivative that the library knows, as mathematics of its own, with the
  /// defaults of its parameters.
  func display(_ definition: Definition) -> String? {
    guard let function = library.functions[definition.name],
      let equation = function.notation(primes: definition.primes)
    else { return nil }
    // Those of a stated derivative are its formula's.
    let defaults = definition.primes == 0 ? function.defaults : []
    return MarkdownText.display(equation, with: defaults)
  }
}

extension MarkdownText {
  /// Mathematics between dollars, in the spelling that survives every renderer.
  static func inline(_ notation: Notation) -> String { "$\(notation.latex)$" }

  /// Mathematics that is a block of its own, on one line.
  static func display(_ notation: Notation, with defaults: [Notation]) -> String {
    var latex = notation.latex
    if !defaults.isEmpty {
      latex += #" \qquad \text{with } "# + defaults.map(\.latex).joined(separator: ", ")
    }
    return "$$\n\(latex)\n$$"
  }
}
