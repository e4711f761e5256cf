internal import Text

/// A code span in the author's bytes (CommonMark 6.1).
package struct CodeSpan: Hashable, Sendable {
  /// The span with its backticks.
  package let range: Range<Int>
  /// The same in the text of its paragraph, heading or cell.
  package let textRange: Range<Int>
  /// What stands between the backticks, with the blanks next to them.
  package let content: Range<Int>
  /// The bytes of `content` that belong to the span: without the ends of lines, the prefixes of
  /// containers and the backslashes before a cell's `|`.
  package let pieces: [Range<Int>]
  /// The number of backticks on each side.
  package let backticks: Int
  package let context: Context
  /// The characters that touch the span; nil at the ends of its paragraph, heading or cell.
  package let before: Unicode.Scalar?
  package let after: Unicode.Scalar?

  /// What a span stands in.
  package struct Context: OptionSet, Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
      self.rawValue = rawValue
    }

    package static let emphasis = Context(rawValue: 1)
    package static let strikethrough = Context(rawValue: 2)
    package static let link = Context(rawValue: 4)
    package static let image = Context(rawValue: 8)
    package static let footnote = Context(rawValue: 16)
    package static let heading = Context(rawValue: 32)
    package static let tableCell = Context(rawValue: 64)
  }

  /// Whether a `$` touches the span, as in GitHub's `` $`x`$ ``.
  package var touchesDollar: Bool { before == "$" || after == "$" }

  /// Whether a letter or digit touches the span.
  package var touchesWord: Bool { [before, after].contains { $0.map(CodeSpan.isWord) ?? false } }

  /// Whether it stands first or after a blank, and before no hyphen, underscore or bracket.
  package var standsFree: Bool {
    before.map(" \t\n".unicodeScalars.contains) ?? true
      && !(after.map("-_()[]{}<>".unicodeScalars.contains) ?? false)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
  }
}

extension CodeSpan {
  /// Those of a text that is read alone.
  package static func all(in text: InlineText) -> [CodeSpan] {
    var scanner = CodeSpanScanner(text.bytes)
    return scanner.scan().map { CodeSpan($0, in: text, context: []) }
  }

  /// The span that a scan of `text` found.
  package init(_ finding: CodeSpanScanner.Finding, in text: InlineText, context: Context) {
    range = text.source(finding.range)
    textRange = finding.range
    content = range.lowerBound + finding.backticks..<range.upperBound - finding.backticks
    pieces = text.pieces(finding.content)
    backticks = finding.backticks
    self.context = context
    before = CodeSpan.scalar(endingAt: finding.range.lowerBound, of: text.bytes)
    after = CodeSpan.scalar(startingAt: finding.range.upperBound, of: text.bytes)
  }

  private static func scalar(startingAt offset: Int, of bytes: [UInt8]) -> Unicode.Scalar? {
    var end = offset + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    guard end <= bytes.count else { return nil }
    return String(decoding: bytes[offset..<end], as: UTF8.self).unicodeScalars.first
  }

  static func scalar(endingAt offset: Int, of bytes: [UInt8]) -> Unicode.Scalar? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self).unicodeScalars.first
  }
}
