/// A leaf of a document's block structure, with its place in the author's bytes.
package struct MarkdownBlock: Sendable {
  package enum Kind: Sendable {
    case paragraph
    case heading(level: Int)
    case tableCell(isHeader: Bool)
    case fencedCode(FencedCode)
    case indentedCode
    case html
    case thematicBreak
  }

  package let kind: Kind
  /// From the block's first byte, after the prefixes of its containers, to the end of its last
  /// line, without the line's ending.
  package let range: Range<Int>
  /// The text of a paragraph, heading or cell; nil for other kinds.
  package let text: InlineText?
  /// The code spans in `text`, in order.
  package let codeSpans: [CodeSpan]
  /// The links without words to places in the page, in order.
  package let emptyLinks: [EmptyLink]
  /// How many block quotes the block stands in.
  package let quoteDepth: Int
  /// How many list items the block stands in.
  package let listDepth: Int
  package let isInFootnote: Bool
  /// Whether nothing stands before the block in its list item.
  package let beginsListItem: Bool

  /// Whether nothing in it is read as Markdown.
  var isVerbatim: Bool {
    switch kind {
    case .fencedCode, .indentedCode, .html: true
    case .paragraph, .heading, .tableCell, .thematicBreak: false
    }
  }
}

/// A fenced code block.
package struct FencedCode: Hashable, Sendable {
  /// A backtick or a tilde.
  package let character: UInt8
  /// The length of the opening fence.
  package let length: Int
  /// The info string in the author's bytes, without blanks around it.
  package let info: Range<Int>
  /// The opening line from its fence to its end.
  package let openingLine: Range<Int>
  /// The lines between the fences, each without its containers' prefix and without its ending.
  package let contentLines: [Range<Int>]
  /// False when the end of the container or of the document ends the block.
  package let isClosed: Bool
  /// What a further line must begin with to stand in the same containers: `> ` and indentation.
  package let prefix: [UInt8]
  /// Whether the block begins a list item whose marker stands alone on the line above.
  package let followsBareMarker: Bool
}
