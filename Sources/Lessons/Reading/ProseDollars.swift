internal import Markdown
internal import Text

/// Dollars that the author wrote as such, in a paragraph that also gets mathematics between dollars.
enum ProseDollars {
  /// The author's offset of the first dollar of a text that is neither escaped, nor in or at a code
  /// span, nor one of a pair that reads as mathematics to pandoc: an opening dollar before, a
  /// closing one after something that is not blank, and no digit after the closing one.
  static func first(in text: InlineText, spans: [CodeSpan]) -> Int? {
    let bytes = text.bytes
    var spans = spans[...]
    var opening: Int?
    var offset = 0
    while offset < bytes.count {
      if let span = spans.first, span.textRange.lowerBound - (span.touchesDollar ? 1 : 0) == offset
      {
        offset = span.textRange.upperBound + (span.touchesDollar ? 1 : 0)
        spans = spans.dropFirst()
        continue
      }
      if bytes[offset] == .backslash {
        offset += 2
        continue
      }
      if bytes[offset] == UInt8(ascii: "$") {
        if opening == nil {
          guard opens(offset, bytes) else { return text.source(offset) }
          opening = offset
        } else if closes(offset, bytes) {
          opening = nil
        }
      }
      offset += 1
    }
    return opening.map { text.source($0) }
  }

  private static func opens(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    offset + 1 < bytes.count && !isBlank(bytes[offset + 1])
  }

  private static func closes(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    guard !isBlank(bytes[offset - 1]) else { return false }
    return offset + 1 >= bytes.count || !bytes[offset + 1].isDigit
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte.isBlank || byte == .lineFeed }
}
