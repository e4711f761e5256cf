/// A text that an author wrote: a lesson, or an argument of the command line.
///
/// Every position in the program is a UTF-8 byte offset into `bytes`, so that a range found by any
/// phase points into the author's own lines.
package struct SourceText: Sendable {
  /// What messages call it: the path as the user gave it, or `<expression>`.
  package let name: String
  /// The text, as UTF-8.
  package let bytes: [UInt8]
  /// Its lines as messages count them.
  package let lines: LineTable

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    lines = LineTable(bytes, endings: .editor)
  }

  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}

/// A half-open range of UTF-8 byte offsets in a `SourceText`.
package struct SourceRange: Hashable, Sendable {
  package var lower: Int
  package var upper: Int

  package init(_ lower: Int, _ upper: Int) {
    precondition(lower <= upper, "a source range runs forwards")
    self.lower = lower
    self.upper = upper
  }

  /// The smallest range that covers both.
  package func union(_ other: SourceRange) -> SourceRange {
    SourceRange(min(lower, other.lower), max(upper, other.upper))
  }
}
