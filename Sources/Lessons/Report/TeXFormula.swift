internal import Markdown
internal import Notations
internal import Text

/// Mathematics that an author wrote in TeX, as it stands in a report.
package struct TeXFormula: Hashable, Sendable {
  /// Nil where it cannot be read.
  let notation: Notation?
  /// The author's own text with its signs.
  let written: String
  /// The same without its signs.
  let tex: String
  /// Whether it stands on lines of its own.
  let isAlone: Bool

  /// As plain text.
  var plain: String { notation?.unicode ?? written }
}

extension LessonFormula {
  /// The formula with its text in some form.
  func formula(written: String) -> TeXFormula {
    TeXFormula(
      notation: try? reading.get(), written: written,
      tex: String(
        decoding: self.written.content.bytes[...].trimmed(where: \.isWhitespace), as: UTF8.self),
      isAlone: self.written.isAlone)
  }
}
