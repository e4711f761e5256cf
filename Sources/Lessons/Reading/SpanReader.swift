internal import Diagnostics
internal import Text
internal import Markdown

/// Tells which code spans are ours.
enum SpanReader {
  /// Our span that a code span is; nil for one that stays what it is. Spans with more backticks
  /// stay literal, and so do spans that a `$` touches. `block` is what the span stands in, if it stands in
  /// the lesson's text.
  static func read(
    _ span: CodeSpan, in block: MarkdownBlock? = nil, section: Int, of text: inout MaskedText
  ) -> LessonSpan? {
    guard span.backticks == 1, !span.touchesDollar, span.content.count >= 2 else { return nil }
    let start = span.content.lowerBound
    let kind: LessonSpan.Kind
    switch text.bytes[start] {
    case UInt8(ascii: "="): kind = .value
    case UInt8(ascii: "$"): kind = .mathematics
    default: return nil
    }
    guard text.bytes[start + 1] == .space else { return nil }
    text.keep(span.pieces, of: span.content)
    let expression = text.trimmed(start + 2..<span.content.upperBound)
    let barred: CodeSpan.Context = [.link, .image, .emphasis, .strikethrough, .footnote]
    let isBarred = !span.context.isDisjoint(with: barred) || span.touchesWord
    let display = kind == .mathematics ? block?.display(of: span, in: text.bytes) : nil
    let end = display == nil ? nil : block?.range.upperBound
    return LessonSpan(
      kind: kind, range: SourceRange(span.range.lowerBound, end ?? span.range.upperBound),
      expression: SourceRange(expression.lowerBound, expression.upperBound),
      signs: isBarred ? .nowhere : span.standsFree ? .everywhere : .notOnGitHub,
      isInTableCell: span.context.contains(.tableCell), section: section, display: display)
  }
}

extension MarkdownBlock {
  /// How a span stands that is all of a paragraph but for a sign of punctuation. What begins a list item stands
  /// beside its marker, and stays within the line.
  fileprivate func display(of span: CodeSpan, in bytes: [UInt8]) -> LessonSpan.Display? {
    guard case .paragraph = kind, !beginsListItem, !isInFootnote, span.context.isEmpty,
      let text = text?.bytes, span.textRange.lowerBound == 0
    else { return nil }
    let sign = text[span.textRange.upperBound...].trimmed(where: \.isWhitespace)
    guard sign.count <= 1, sign.allSatisfy(".,;".utf8.contains) else { return nil }
    let start =
      bytes[..<range.lowerBound].lastIndex { $0 == .lineFeed || $0 == .carriageReturn }
      .map { $0 + 1 } ?? 0
    let prefix = bytes[start..<range.lowerBound]
    guard prefix.allSatisfy({ $0.isBlank || $0 == UInt8(ascii: ">") }) else { return nil }
    return LessonSpan.Display(prefix: Array(prefix), sign: String(decoding: sign, as: UTF8.self))
  }
}
