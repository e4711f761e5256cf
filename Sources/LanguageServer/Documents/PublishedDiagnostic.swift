internal import Diagnostics
internal import Lessons
internal import Text

/// A diagnostic in a message.
enum PublishedDiagnostic {
  /// A diagnostic as the client shows it, with its hint; what concerns all of the text stands at its first line.
  static func json(_ diagnostic: Diagnostic, _ positions: PositionMap) -> JSON {
    let first = positions.line(0)
    let range = diagnostic.range ?? SourceRange(first.lowerBound, first.upperBound)
    let hint = diagnostic.hint.map { "\n\($0)" } ?? ""
    return JSON(members: [
      "range": positions.json(range), "severity": .number(severity(of: diagnostic)),
      "source": .string("curvesheet"), "message": .string(diagnostic.message + hint),
    ])
  }

  /// DiagnosticSeverity: a note is information.
  private static func severity(of diagnostic: Diagnostic) -> Double {
    switch diagnostic.severity {
    case .error: 1
    case .warning: 2
    case .note: 3
    }
  }
}
