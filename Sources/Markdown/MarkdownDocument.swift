package import Text

/// A Markdown text and its leaf blocks, each with its place in the author's bytes.
///
/// What a block is decides cmark-gfm, GitHub's own parser, with tables, strikethrough, bare
/// addresses, task lists and footnotes. The bytes themselves are never changed.
///
/// A footnote that nothing refers to is shown by no renderer, and its blocks are not found.
package struct MarkdownDocument: Sendable {
  package let bytes: [UInt8]
  package let lines: LineTable
  /// The metadata at the very start with the lines round it and their endings; empty without.
  package let frontMatter: Range<Int>
  /// The leaf blocks in the order of the text.
  package let blocks: [MarkdownBlock]

  /// Reads a text; it takes time in proportion to its length, as far as cmark does.
  ///
  /// - Throws: `TextError` for a byte of value 0 and for what is not UTF-8.
  package init(_ bytes: [UInt8]) throws(TextError) {
    try TextError.check(bytes)
    let lines = LineTable(bytes)
    let skipped = FrontMatter.lineCount(of: bytes, lines: lines)
    // The lines of front matter are given to the parser empty, so that it counts them.
    let emptied = (0..<skipped).flatMap { bytes[lines.ending(of: $0)] }
    let tree = CmarkTree(
      [emptied[...], bytes[lines.start(of: skipped)...]], options: MarkdownOptions.parsing)
    var finder = BlockFinder(bytes: bytes, lines: lines)
    tree.walk { node, _ in finder.note(node) }
    tree.walk { node, entering in finder.visit(node, entering: entering) }
    self.bytes = bytes
    self.lines = lines
    frontMatter = lines.start(of: 0)..<lines.start(of: skipped)
    blocks = finder.finish()
  }
}
