package import Text

/// A Markdown text and its leaf blocks, each with its place in the author's bytes.
///
/// What a block is decides cmark-gfm, GitHub's own parser, with tables, strikethrough, bare
/// addresses, task lists and footnotes. The bytes themselves are never changed.
///
/// Mathematics in TeX is found first and is read as nothing else: in it are no emphasis, no lists, no
/// cells of a table and no code spans.
///
/// A footnote that nothing refers to is shown by no renderer, and its blocks are not found.
package struct MarkdownDocument: Sendable {
  package let bytes: [UInt8]
  package let lines: LineTable
  /// The metadata at the very start with the lines round it and their endings; empty without.
  package let frontMatter: Range<Int>
  /// The leaf blocks in the order of the text. In their texts letters stand for the mathematics.
  package let blocks: [MarkdownBlock]
  /// The addresses of links and images that lie beside the text, in order and apart.
  package let addresses: [WrittenAddress]
  /// What the author wrote in TeX, in the order of the text and apart.
  package let formulas: [AuthorsFormula]
  /// The dollars that are none of mathematics, neither escaped nor in code.
  package let looseDollars: [Int]

  /// Reads a text; it takes time in proportion to its length, as far as cmark does.
  ///
  /// - Throws: `TextError` for a byte of value 0 and for what is not UTF-8.
  package init(_ bytes: [UInt8]) throws(TextError) {
    try TextError.check(bytes)
    let lines = LineTable(bytes)
    let skipped = FrontMatter.lineCount(of: bytes, lines: lines)
    let (plain, addresses) = Self.blocks(of: bytes, lines, skipping: skipped)
    var finder = MathematicsFinder(bytes, lines: lines)
    for block in plain { finder.read(block) }
    finder.finish()
    self.bytes = bytes
    self.lines = lines
    frontMatter = lines.start(of: 0)..<lines.start(of: skipped)
    looseDollars = finder.looseDollars
    let opaque = finder.formulas.filter(\.isOpaque)
    (blocks, self.addresses) =
      opaque.isEmpty
      ? (plain, addresses) : Self.blocks(of: opaque.masked(in: bytes), lines, skipping: skipped)
    let rows = Set(blocks.filter(\.isCell).map { lines.line(at: $0.range.lowerBound) })
    formulas = finder.formulas.map { formula in
      var formula = formula
      formula.splitsCell =
        formula.content.hasBar && rows.contains(lines.line(at: formula.range.lowerBound))
      return formula
    }
  }

  private static func blocks(
    of bytes: [UInt8], _ lines: LineTable, skipping skipped: Int
  ) -> (blocks: [MarkdownBlock], addresses: [WrittenAddress]) {
    // The lines of front matter are given to the parser empty, so that it counts them.
    let emptied = (0..<skipped).flatMap { bytes[lines.ending(of: $0)] }
    let tree = CmarkTree(
      [emptied[...], bytes[lines.start(of: skipped)...]], options: MarkdownOptions.parsing)
    var finder = BlockFinder(bytes: bytes, lines: lines)
    tree.walk { node, _ in finder.note(node) }
    tree.walk { node, entering in finder.visit(node, entering: entering) }
    return (finder.finish(), finder.finishAddresses(from: skipped))
  }
}

extension MarkdownBlock {
  fileprivate var isCell: Bool { if case .tableCell = kind { true } else { false } }
}

extension InlineText {
  /// Whether there is a bar that no backslash escapes.
  fileprivate var hasBar: Bool {
    bytes.indices.contains { offset in
      bytes[offset] == UInt8(ascii: "|") && (offset == 0 || bytes[offset - 1] != .backslash)
    }
  }
}

extension [AuthorsFormula] {
  /// A text in which each byte of the formulas is a letter, but for what parts their lines.
  fileprivate func masked(in bytes: [UInt8]) -> [UInt8] {
    var masked = bytes
    for formula in self {
      for piece in formula.content.pieces(0..<formula.content.bytes.count) {
        for offset in piece { masked[offset] = UInt8(ascii: "x") }
      }
    }
    return masked
  }
}
