internal import Text

/// Mathematics that an author wrote in TeX between signs of readers: `$…$`, `$$…$$`, `` $`…`$ ``, `\(…\)`,
/// `\[…\]`, environments, and blocks of code for it.
package struct AuthorsMathematics {
  /// In the author's bytes, with its signs; of a block the opening line. In order.
  package private(set) var ranges: [Range<Int>] = []
  /// Two dollars that nothing in their own paragraph closes: Markdown may see several blocks.
  private var openDisplay: Int?

  package init() {}

  /// Reads the next block of a text.
  package mutating func read(_ block: MarkdownBlock, of bytes: [UInt8]) {
    switch block.kind {
    case .fencedCode(let code):
      let word = String(decoding: bytes[code.info].prefix { !$0.isBlank }, as: UTF8.self)
      if ["math", "{math}"].contains(word) { ranges.append(code.openingLine) }
    case .html: readHTML(block.range, of: bytes)
    default:
      if let text = block.text { read(text, spans: block.codeSpans) }
    }
  }

  private mutating func readHTML(_ range: Range<Int>, of bytes: [UInt8]) {
    var tokens = HTMLTokenizer(bytes, in: range)
    /// The element that shows what is in it as it stands there.
    var literal: String?
    while let token = tokens.next() {
      switch token {
      case .open(let tag) where ["pre", "code", "script", "style"].contains(tag.name):
        literal = literal ?? tag.name
      case .close(let name, _) where name == literal: literal = nil
      case .text(let slice) where literal == nil:
        var text = InlineText()
        text.append(slice.indices, of: bytes)
        read(text, spans: [])
      default: break
      }
    }
  }

  /// Reads a text with its code spans.
  package mutating func read(_ text: InlineText, spans: [CodeSpan]) {
    var scanner = MathematicsScanner(text.bytes, spans: spans.map(\.textRange))
    scanner.scan()
    for finding in scanner.findings {
      switch finding {
      case .whole(let range): ranges.append(text.source(range))
      case .openDisplay(let range):
        let range = text.source(range)
        if let start = openDisplay {
          ranges.append(start..<range.upperBound)
          openDisplay = nil
        } else {
          openDisplay = range.lowerBound
        }
      }
    }
  }
}
