internal import Diagnostics
internal import Formulas

/// How formulas stand in the report.
extension ReportBuilder {
  /// Mathematics within a line.
  func mathematics(_ expression: Expression) -> String {
    MarkdownText.code(expression.source)
  }

  /// Mathematics as plain Unicode text.
  func plainMathematics(_ expression: Expression) -> String { expression.source }

  /// Definitions, each as mathematics of its own.
  func display(_ definitions: [Definition]) -> String {
    MarkdownText.fenced(definitions.map(\.source).joined(separator: "\n"))
  }
}
