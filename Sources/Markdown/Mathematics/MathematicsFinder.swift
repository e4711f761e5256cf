internal import Text

/// Finds the mathematics that an author wrote in TeX, block by block. What it is decides its place in the
/// text alone, so that nothing in it is read as Markdown.
struct MathematicsFinder {
  private let bytes: [UInt8]
  private let lines: LineTable
  private(set) var formulas: [AuthorsFormula] = []
  /// Dollars that are none of mathematics, in the author's bytes.
  private(set) var looseDollars: [Int] = []
  /// Two dollars that nothing in their own paragraph closes: Markdown may see several blocks.
  private var openDisplay: (start: Int, quoteDepth: Int, listDepth: Int)?
  /// The line of the table's row that was read last.
  private var row: Int?

  init(_ bytes: [UInt8], lines: LineTable) {
    self.bytes = bytes
    self.lines = lines
  }

  /// Reads the next block of a text.
  mutating func read(_ block: MarkdownBlock) {
    if let display = openDisplay,
      block.endsDisplay(in: bytes) || block.quoteDepth != display.quoteDepth
        || block.listDepth < display.listDepth
    {
      giveUpDisplay()
    }
    switch block.kind {
    case .fencedCode(let code): readFence(code, of: block)
    case .html: readHTML(block.range)
    case .tableCell: readRow(of: block)
    default:
      if let text = block.text { read(text, spans: block.codeSpans, in: block) }
    }
  }

  /// Ends the text.
  mutating func finish() {
    giveUpDisplay()
    looseDollars.sort()
  }

  // MARK: Blocks

  private mutating func readFence(_ code: FencedCode, of block: MarkdownBlock) {
    let word = String(decoding: bytes[code.info].prefix { !$0.isBlank }, as: UTF8.self)
    guard ["math", "{math}"].contains(word) else { return }
    var content = InlineText()
    // MyST's options stand before the mathematics.
    let contentLines = code.contentLines.drop { line in
      word == "{math}" && bytes[line].first == UInt8(ascii: ":")
    }
    for (index, line) in contentLines.enumerated() {
      if index > 0 { content.appendLineEnd(at: line.lowerBound - 1) }
      content.append(line, of: bytes)
    }
    formulas.append(
      AuthorsFormula(
        form: .fence, range: block.range, content: content, isAlone: true, isOpaque: false))
  }

  private mutating func readHTML(_ range: Range<Int>) {
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
        read(text, spans: [], in: nil)
      default: break
      }
    }
  }

  /// Reads a table's row as a whole, since a bar within mathematics ends no cell.
  private mutating func readRow(of cell: MarkdownBlock) {
    let line = lines.line(at: cell.range.lowerBound)
    guard line != row else { return }
    row = line
    let start = ContainerPrefix.end(in: bytes, line: lines[line], quoteDepth: cell.quoteDepth)
    var text = InlineText()
    text.append(start..<lines[line].upperBound, of: bytes)
    read(text, spans: CodeSpan.all(in: text), in: cell)
  }

  // MARK: Texts

  private mutating func read(_ text: InlineText, spans: [CodeSpan], in block: MarkdownBlock?) {
    var scanner = MathematicsScanner(text.bytes, spans: spans.map(\.textRange))
    scanner.scan()
    for finding in scanner.findings {
      switch finding {
      case .whole(let form, let range, let content):
        // What stands between dollars of its own is not within mathematics.
        if form == .dollars || form == .doubleDollars { giveUpDisplay() }
        let isParagraph = if case .paragraph? = block?.kind { true } else { false }
        formulas.append(
          AuthorsFormula(
            form: form, range: text.source(range), content: text.part(content),
            isAlone: isParagraph && form.isDisplayed && text.isAlone(range),
            isOpaque: block != nil && form != .code))
      case .openDisplay(let range): meetDisplay(text.source(range), in: block)
      case .looseDollar(let offset): looseDollars.append(text.source(offset))
      }
    }
  }

  /// Takes two dollars that nothing closes for what they are.
  private mutating func giveUpDisplay() {
    if let openDisplay { looseDollars.append(openDisplay.start) }
    openDisplay = nil
  }

  private mutating func meetDisplay(_ signs: Range<Int>, in block: MarkdownBlock?) {
    guard let opening = openDisplay else {
      if let block {
        openDisplay = (signs.lowerBound, block.quoteDepth, block.listDepth)
      } else {
        looseDollars.append(signs.lowerBound)
      }
      return
    }
    openDisplay = nil
    while let last = formulas.last, last.range.lowerBound > opening.start { formulas.removeLast() }
    let first = lines.line(at: opening.start)
    let last = lines.line(at: signs.lowerBound)
    var content = InlineText()
    content.append(opening.start + 2..<min(lines[first].upperBound, signs.lowerBound), of: bytes)
    for line in stride(from: first + 1, through: last, by: 1) {
      content.appendLineEnd(at: lines[line - 1].upperBound)
      let start = ContainerPrefix.end(in: bytes, line: lines[line], quoteDepth: opening.quoteDepth)
      content.append(start..<max(start, min(lines[line].upperBound, signs.lowerBound)), of: bytes)
    }
    formulas.append(
      AuthorsFormula(
        form: .doubleDollars, range: opening.start..<signs.upperBound, content: content,
        isAlone: true, isOpaque: true))
  }
}

extension MarkdownBlock {
  /// Whether mathematics on lines of its own cannot hold the block: two dollars that no others follow are no
  /// reason to swallow what is plainly something else.
  fileprivate func endsDisplay(in bytes: [UInt8]) -> Bool {
    switch kind {
    case .fencedCode, .html: true
    case .heading: bytes[range.lowerBound] == UInt8(ascii: "#")
    default: !codeSpans.isEmpty
    }
  }
}

extension InlineText {
  /// Whether nothing else stands on the lines of a part.
  fileprivate func isAlone(_ range: Range<Int>) -> Bool {
    let before = bytes[..<range.lowerBound].last { !$0.isBlank }
    let after = bytes[range.upperBound...].first { !$0.isBlank }
    return (before ?? .lineFeed) == .lineFeed && (after ?? .lineFeed) == .lineFeed
  }
}
