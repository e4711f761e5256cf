internal import Diagnostics
internal import Markdown
internal import Text

/// Warnings of what looks like a block or a span of ours and stays source in the report, since it stands
/// where CommonMark sees none.
struct StraySource {
  let bytes: [UInt8]
  let forms: [BlockForm]

  /// A fence's word that is one letter away from one of ours.
  func fence(_ word: String, at range: SourceRange) -> [Diagnostic] {
    let near = nearestName(to: word, in: forms.map(\.word), within: 1)
    return near.map { [.nearFence(word, $0, at: range)] } ?? []
  }

  /// In a block of HTML or of indented code.
  func warnings(in block: MarkdownBlock) -> [Diagnostic] {
    let place: Place
    switch block.kind {
    case .html: place = .html
    case .indentedCode: place = .indentedCode
    default: return []
    }
    var warnings: [Diagnostic] = []
    var start = block.range.lowerBound
    while start < block.range.upperBound {
      let line = bytes[start..<block.range.upperBound].prefix { $0 != .lineFeed }
      if place == .indentedCode, line.drop(while: \.isBlank).starts(with: "$$".utf8) {
        let signs = line.trimmed(where: \.isWhitespace)
        warnings.append(.strayMathematics(at: SourceRange(signs.startIndex, signs.endIndex)))
        // What follows is of the same formula.
        break
      }
      if let fence = fence(in: line) {
        warnings.append(.strayFence(fence.word, place, at: fence.range))
      }
      // What an indented block shows may be a lesson's own source.
      if place == .html {
        warnings += spans(in: line, besides: []).map { .straySpan(.html, at: $0) }
      }
      start = line.endIndex + 1
    }
    return warnings
  }

  /// In a paragraph, heading or cell, beside the code spans that it has.
  func warnings(in text: InlineText, besides spans: [CodeSpan]) -> [Diagnostic] {
    let byDollar = spans.filter { span in
      span.backticks == 1 && (span.before == "$") != (span.after == "$")
        && isOurs(bytes[span.content])
    }
    let lost = self.spans(in: text.bytes[...], besides: spans.map(\.textRange))
    return byDollar.map {
      .straySpan(.dollar, at: SourceRange($0.range.lowerBound, $0.range.upperBound))
    }
      + lost.map { range in
        let source = text.source(range.lower..<range.upper)
        return .straySpan(.text, at: SourceRange(source.lowerBound, source.upperBound))
      }
  }

  /// Whether the content of a code span begins as ours do.
  private func isOurs(_ content: ArraySlice<UInt8>) -> Bool {
    guard let first = content.first, content.dropFirst().first == .space else { return false }
    return first == UInt8(ascii: "=") || first == UInt8(ascii: "$")
  }

  /// What a line that opens a fence of ours looks like.
  private func fence(in line: ArraySlice<UInt8>) -> (word: String, range: SourceRange)? {
    let fence = line.drop(while: \.isBlank)
    guard let sign = fence.first, sign == .backtick || sign == UInt8(ascii: "~") else { return nil }
    let info = fence.drop { $0 == sign }
    guard info.startIndex - fence.startIndex >= 3 else { return nil }
    let word = info.trimmed { $0.isBlank || $0 == UInt8(ascii: "\r") }
    let name = String(decoding: word, as: UTF8.self)
    guard forms.contains(where: { $0.word == name }) else { return nil }
    return (name, SourceRange(fence.startIndex, word.endIndex))
  }

  /// Pairs of single backticks round what begins as a span of ours.
  private func spans(
    in text: ArraySlice<UInt8>, besides known: [Range<Int>]
  ) -> [SourceRange] {
    var found: [SourceRange] = []
    var offset = text.startIndex
    while let start = text[offset...].firstIndex(of: .backtick) {
      let isSingle = start == text.startIndex || ![.backtick, .backslash].contains(text[start - 1])
      let content = text[(start + 1)...].prefix { $0 != .backtick && $0 != .lineFeed }
      let end = content.endIndex
      offset = start + 1
      guard isSingle, isOurs(content), end < text.endIndex, text[end] == .backtick,
        !known.contains(where: { $0.overlaps(start..<end + 1) })
      else { continue }
      found.append(SourceRange(start, end + 1))
      offset = end + 1
    }
    return found
  }

  enum Place { case html, indentedCode, dollar, text }
}

extension Diagnostic {
  fileprivate static func nearFence(
    _ word: String, _ near: String, at range: SourceRange
  ) -> Diagnostic {
    .warning("'\(word)' is an ordinary code block", at: range, hint: "did you mean '\(near)'?")
  }

  fileprivate static func strayFence(
    _ word: String, _ place: StraySource.Place, at range: SourceRange
  ) -> Diagnostic {
    place == .html
      ? .warning(
        "this \(word) block stays source, since it stands in HTML", at: range,
        hint: "an empty line above it ends the HTML")
      : .warning(
        "this \(word) block stays source, since it stands in indented code", at: range,
        hint: "indent it by fewer than four blanks, or show it in a longer fence")
  }

  fileprivate static func strayMathematics(at range: SourceRange) -> Diagnostic {
    .warning(
      "this mathematics stays source, since it stands in indented code", at: range,
      hint: "indent it by fewer than four blanks")
  }

  fileprivate static func straySpan(
    _ place: StraySource.Place, at range: SourceRange
  ) -> Diagnostic {
    switch place {
    case .html, .indentedCode:
      .warning(
        "this span stays source, since it stands in HTML", at: range,
        hint: "an empty line above it ends the HTML")
    case .dollar:
      .warning(
        "this span stays source, since a dollar touches it", at: range,
        hint: "leave a blank between them")
    case .text:
      .warning(
        "this span stays source, since Markdown sees no code span here", at: range,
        hint: "an address before it takes it in; leave a blank between them")
    }
  }
}
