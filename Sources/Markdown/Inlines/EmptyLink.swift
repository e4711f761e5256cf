internal import Text

/// A link without words to a place in its own page, `[](#address)`, in the author's bytes.
package struct EmptyLink: Hashable, Sendable {
  package let range: Range<Int>
  /// What follows the `#`: letters, digits, `-` and `_`.
  package let address: String

  /// The links of a text.
  ///
  /// - Parameters:
  ///   - text: the text of a paragraph, heading or cell, or a part of it.
  ///   - spans: its code spans, in order, which hold none.
  ///   - expected: the addresses that the parser found, in order; nil accepts all that look so.
  /// - Returns: the links in order.
  package static func all(
    in text: InlineText, spans: [CodeSpan], expecting expected: [String]? = nil
  ) -> [EmptyLink] {
    let bytes = text.bytes
    var expected = expected.map { $0[...] }
    var spans = spans[...]
    var links: [EmptyLink] = []
    var offset = 0
    while let start = bytes[offset...].firstIndex(of: UInt8(ascii: "[")) {
      while let span = spans.first, span.textRange.upperBound <= start { spans.removeFirst() }
      if let span = spans.first, span.textRange.contains(start) {
        offset = span.textRange.upperBound
        continue
      }
      offset = start + 1
      guard bytes[start...].starts(with: "[](#".utf8), !isEscaped(start, in: bytes),
        start == 0 || bytes[start - 1] != UInt8(ascii: "!")
      else { continue }
      let name = bytes[(start + 4)...].prefix {
        $0.isLetter || $0.isDigit || "-_".utf8.contains($0)
      }
      guard name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ")") else { continue }
      let address = String(decoding: name, as: UTF8.self)
      if let rest = expected {
        guard let place = rest.firstIndex(of: address) else { continue }
        expected = rest[(place + 1)...]
      }
      offset = name.endIndex + 1
      links.append(EmptyLink(range: text.source(start..<offset), address: address))
    }
    return links
  }

  private static func isEscaped(_ offset: Int, in bytes: [UInt8]) -> Bool {
    let backslashes = bytes[..<offset].reversed().prefix { $0 == .backslash }.count
    return backslashes % 2 == 1
  }
}
