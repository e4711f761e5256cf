internal import Diagnostics
internal import Text
internal import Markdown

/// Tells which code spans are ours.
enum SpanReader {
  /// Our span that a code span is; nil for one that stays what it is. Spans with more backticks
  /// stay literal, and so do spans that a `$` touches.
  static func read(
    _ span: CodeSpan, section: Int, in text: inout MaskedText
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
    return LessonSpan(
      kind: kind, range: SourceRange(span.range.lowerBound, span.range.upperBound),
      expression: SourceRange(expression.lowerBound, expression.upperBound),
      signs: isBarred ? .nowhere : span.standsFree ? .everywhere : .notOnGitHub,
      isInTableCell: span.context.contains(.tableCell), section: section)
  }
}
