package import Text

/// Something to tell the author, at a place in the author's text.
///
/// A diagnostic is data; `SourceText.render` makes the compiler-like picture of it.
package struct Diagnostic: Error, Hashable, Sendable {
  package enum Severity: String, CaseIterable, Sendable {
    case error, warning, note
  }

  package var severity: Severity
  package var message: String
  /// Where; nil for what concerns the text as a whole.
  package var range: SourceRange?
  /// What stands after the carets: what to write instead, or the nearest known name.
  package var hint: String?

  package init(
    _ severity: Severity, _ message: String, at range: SourceRange? = nil, hint: String? = nil
  ) {
    self.severity = severity
    self.message = message
    self.range = range
    self.hint = hint
  }

  package static func error(
    _ message: String, at range: SourceRange?, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, message, at: range, hint: hint)
  }

  package static func warning(
    _ message: String, at range: SourceRange?, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(.warning, message, at: range, hint: hint)
  }
}
