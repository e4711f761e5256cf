internal import Diagnostics
package import Text
internal import Markdown

/// A part of the words of a figure.
package enum WordPart: Sendable {
  /// Words as they are, with each stretch of blanks as one space.
  case text(String)
  case span(LessonSpan)
  case reference(LessonReference)
  /// To another lesson of the folder.
  case link(LessonLink)
  /// The address of a link or an image, as it is read, and as it is written.
  case address([UInt8], written: ArraySlice<UInt8>, isImage: Bool)
  /// In TeX.
  case formula(LessonFormula)
}

extension Lesson {
  /// The words of a value, with the inline values and mathematics in them.
  package func words(_ range: SourceRange, section: Int) -> [WordPart] {
    var inline = InlineText()
    inline.append(range.lower..<range.upper, of: masked)
    var parts: [WordPart] = []
    var text = MaskedText(masked)
    let codes = CodeSpan.all(in: inline)
    var ours: [(range: SourceRange, part: WordPart)] = codes.compactMap { code in
      SpanReader.read(code, section: section, of: &text).map { ($0.range, .span($0)) }
    }
    ours += EmptyLink.all(in: inline, spans: codes).compactMap { link in
      LessonReference(link).map { ($0.range, .reference($0)) }
    }
    ours += WrittenAddress.all(in: inline, spans: codes).map { link in
      if let other = LessonLink(link, in: source.bytes) { return (other.range, .link(other)) }
      let range = SourceRange(link.range.lowerBound, link.range.upperBound)
      let written = source.bytes[link.range]
      return (range, .address(link.address, written: written, isImage: link.isImage))
    }
    ours += formulas(in: inline, spans: codes).map { ($0.range, .formula($0)) }
    ours.sort { $0.range.lower < $1.range.lower }
    var offset = range.lower
    for (range, part) in ours {
      append(offset, range.lower, to: &parts)
      parts.append(part)
      offset = range.upper
    }
    append(offset, range.upper, to: &parts)
    return parts
  }

  private func append(_ lower: Int, _ upper: Int, to parts: inout [WordPart]) {
    let words = masked[lower..<upper].split(omittingEmptySubsequences: false) {
      $0.isWhitespace
    }
    // A blank at an end of the part stays one, as the first or last of the split is empty then.
    var joined: [ArraySlice<UInt8>] = []
    for (index, word) in words.enumerated() {
      if word.isEmpty, index > 0, index < words.count - 1 { continue }
      joined.append(word)
    }
    let text = joined.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    if !text.isEmpty { parts.append(.text(text)) }
  }
}
