internal import Text

/// Collects the leaf blocks of a tree while it is walked.
struct BlockFinder {
  private let bytes: [UInt8]
  private let lines: LineTable
  private var codeStarts: Set<Int> = []
  private var blocks: [MarkdownBlock] = []
  private var quoteDepth = 0
  private var listDepth = 0
  private var footnoteDepth = 0
  private var row: TableRow?
  /// The code spans that the parser found in the open paragraph, heading or cell.
  private var literals: [[UInt8]] = []
  private var contexts: [CodeSpan.Context] = []
  /// The addresses of links without words to places in the page, likewise, without their `#`.
  private var addresses: [String] = []
  /// The addresses beside the text, likewise.
  private var targets = AddressCount()
  /// Those that are named by reference anywhere.
  private var referenced = AddressCount()
  private var written: [WrittenAddress] = []
  /// What inlines are open around the current node.
  private var inlines: [CodeSpan.Context] = []

  init(bytes: [UInt8], lines: LineTable) {
    self.bytes = bytes
    self.lines = lines
  }

  /// Notes where a code block begins; to be called for all nodes before the first `visit`.
  mutating func note(_ node: CmarkNode) {
    if case .codeBlock = node.kind { codeStarts.insert(node.startLine) }
  }

  mutating func visit(_ node: CmarkNode, entering: Bool) {
    let change = entering ? 1 : -1
    switch node.kind {
    case .blockQuote: quoteDepth += change
    case .listItem: listDepth += change
    case .footnoteDefinition: footnoteDepth += change
    case .emphasis: nest(in: .emphasis, entering)
    case .strikethrough: nest(in: .strikethrough, entering)
    case .link:
      nest(in: .link, entering)
      if entering { note(node.address, isImage: false) }
      if entering, let address = node.emptyLinkAddress, address.hasPrefix("#") {
        addresses.append(String(address.dropFirst()))
      }
    case .image:
      nest(in: .image, entering)
      if entering { note(node.address, isImage: true) }
    case .tableHeader: row = entering ? tableRow(node, isHeader: true) : nil
    case .tableRow: row = entering ? tableRow(node, isHeader: false) : nil
    case .code:
      literals.append(node.literal)
      contexts.append(inlines.reduce(footnoteDepth > 0 ? .footnote : []) { $0.union($1) })
    case .paragraph, .heading, .tableCell:
      if entering {
        literals = []
        contexts = []
        addresses = []
        targets = AddressCount()
      } else {
        addText(node)
      }
    case .codeBlock: addCode(node)
    case .htmlBlock:
      let range = range(of: node)
      written += AddressFinder.ofTags(in: bytes, range)
      add(.html, node, range: range)
    case .thematicBreak: add(.thematicBreak, node, range: range(of: node))
    case .other: break
    }
  }

  /// The blocks in the order of the text; the parser puts footnotes last.
  func finish() -> [MarkdownBlock] {
    blocks.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The addresses beside the text, in order, those of definitions among them. No line above the first is one.
  func finishAddresses(from firstLine: Int) -> [WrittenAddress] {
    var all = written
    if !referenced.isEmpty {
      var ahead = blocks.sorted { $0.range.lowerBound < $1.range.lowerBound }[...]
      // Within a paragraph definitions stand first.
      var followsDefinition = false
      for line in firstLine..<max(firstLine, lines.count) {
        let (start, end) = (lines[line].lowerBound, lines[line].upperBound)
        ahead = ahead.drop { $0.range.upperBound <= start }
        if let block = ahead.first, block.range.lowerBound < end {
          if block.isVerbatim || block.range.lowerBound < start && !followsDefinition { continue }
        }
        let address = AddressFinder.ofDefinition(
          in: bytes, line: start..<end, expecting: referenced)
        followsDefinition = address != nil
        if let address { all.append(address) }
      }
    }
    return all.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func note(_ address: [UInt8]?, isImage: Bool) {
    guard let address, AddressFinder.isBeside(address) else { return }
    targets.add(AddressCount.Target(address: address, isImage: isImage))
  }

  private mutating func nest(in context: CodeSpan.Context, _ entering: Bool) {
    if entering { inlines.append(context) } else { _ = inlines.popLast() }
  }

  private func start(of node: CmarkNode) -> Int {
    min(lines.start(of: max(node.startLine, 0)) + max(node.startColumn, 0), bytes.count)
  }

  private func range(of node: CmarkNode) -> Range<Int> {
    let start = start(of: node)
    let end = min(max(node.endLine, node.startLine), lines.count - 1)
    return start..<max(start, lines[end].upperBound)
  }

  private mutating func add(
    _ kind: MarkdownBlock.Kind, _ node: CmarkNode, range: Range<Int>, text: InlineText? = nil,
    spans: [CodeSpan] = [], links: [EmptyLink] = []
  ) {
    blocks.append(
      MarkdownBlock(
        kind: kind, range: range, text: text, codeSpans: spans, emptyLinks: links,
        quoteDepth: quoteDepth, listDepth: listDepth, isInFootnote: footnoteDepth > 0,
        beginsListItem: node.beginsItem))
  }

  private mutating func addCode(_ node: CmarkNode) {
    guard node.fence != nil else { return add(.indentedCode, node, range: range(of: node)) }
    let reader = FencedCodeReader(bytes: bytes, lines: lines, codeStarts: codeStarts)
    let (code, range) = reader.read(node, start: start(of: node))
    add(.fencedCode(code), node, range: range)
  }

  private func tableRow(_ node: CmarkNode, isHeader: Bool) -> TableRow {
    let line = lines[min(max(node.startLine, 0), lines.count - 1)]
    let start = ContainerPrefix.end(in: bytes, line: line, quoteDepth: quoteDepth)
    return TableRow(bytes: bytes, line: start..<line.upperBound, isHeader: isHeader)
  }

  private mutating func addText(_ node: CmarkNode) {
    let kind: MarkdownBlock.Kind
    let text: InlineText
    let range: Range<Int>
    var place: CodeSpan.Context = []
    switch node.kind {
    case .tableCell:
      guard var row, let cell = row.next() else { return }
      self.row = row
      kind = .tableCell(isHeader: row.isHeader)
      text = cell.text
      range = cell.range
      place = .tableCell
    case .heading(let level):
      kind = .heading(level: level)
      range = self.range(of: node)
      // Only a heading with an underline takes more than one line.
      let underlined = node.endLine > node.startLine
      text = paragraph(range, lastLine: underlined ? node.endLine - 1 : node.endLine)
      place = .heading
    default:
      kind = .paragraph
      range = self.range(of: node)
      text = paragraph(range, lastLine: node.endLine)
    }
    let spans = codeSpans(in: text, place: place)
    written += AddressFinder.addresses(in: text, spans: spans, expecting: &targets)
    referenced.add(targets)
    let links =
      addresses.isEmpty ? [] : EmptyLink.all(in: text, spans: spans, expecting: addresses)
    add(kind, node, range: range, text: text, spans: spans, links: links)
  }

  private func paragraph(_ range: Range<Int>, lastLine: Int) -> InlineText {
    var text = InlineText()
    let first = lines.line(at: range.lowerBound)
    guard first < lines.count else { return text }
    text.append(range.lowerBound..<max(range.lowerBound, lines[first].upperBound), of: bytes)
    var line = first + 1
    while line <= min(lastLine, lines.count - 1) {
      text.appendLineEnd(at: lines[line - 1].upperBound)
      let start = ContainerPrefix.end(in: bytes, line: lines[line], quoteDepth: quoteDepth)
      text.append(start..<lines[line].upperBound, of: bytes)
      line += 1
    }
    return text
  }

  private func codeSpans(in text: InlineText, place: CodeSpan.Context) -> [CodeSpan] {
    if literals.isEmpty { return [] }
    var scanner = CodeSpanScanner(text.bytes)
    return zip(scanner.scan(expecting: literals), contexts).map { finding, context in
      CodeSpan(finding, in: text, context: context.union(place))
    }
  }
}
