internal import CCmark

/// A node of a `CmarkTree`; valid while the tree lives.
struct CmarkNode {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  /// The kinds of node that finding blocks and spans tells apart.
  enum Kind {
    case blockQuote, listItem, footnoteDefinition
    case paragraph, heading(level: Int), codeBlock, htmlBlock, thematicBreak
    case tableHeader, tableRow, tableCell
    case code, emphasis, strikethrough, link, image
    case other
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_ITEM: .listItem
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(pointer)))
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG: .emphasis
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LIST: .other
    default: extensionKind
    }
  }

  /// The extensions' types get their numbers at run time; only their names are fixed.
  private var extensionKind: Kind {
    switch String(cString: cmark_node_get_type_string(pointer)) {
    case "table_header": .tableHeader
    case "table_row": .tableRow
    case "table_cell": .tableCell
    case "strikethrough": .strikethrough
    case "tasklist": .listItem
    default: .other
    }
  }

  /// The first line, from 0.
  var startLine: Int { isHeader ? headerLine : Int(cmark_node_get_start_line(placed)) - 1 }

  /// The byte of the first line at which the node begins, from 0.
  var startColumn: Int { Int(cmark_node_get_start_column(placed)) - 1 }

  /// The last line, from 0.
  var endLine: Int {
    if isHeader { return headerLine }
    if placed != pointer, let header = cmark_node_first_child(placed) {
      return CmarkNode(header).headerLine - 1
    }
    return Int(cmark_node_get_end_line(pointer)) - 1
  }

  /// The node whose place is the start of this one. A table that follows a paragraph without a
  /// blank line takes the paragraph's place, and the paragraph has none.
  private var placed: OpaquePointer {
    if cmark_node_get_start_line(pointer) > 0 { return pointer }
    return cmark_node_next(pointer) ?? pointer
  }

  /// Whether the node is the first of a list item.
  var beginsItem: Bool { itemBegun != nil }

  /// Whether the node is the first of a list item that begins on the line above.
  var beginsItemBelowMarker: Bool { itemBegun.map { $0.startLine == startLine - 1 } ?? false }

  private var itemBegun: CmarkNode? {
    guard cmark_node_previous(pointer) == nil, let parent = cmark_node_parent(pointer),
      case .listItem = CmarkNode(parent).kind
    else { return nil }
    return CmarkNode(parent)
  }

  private var isHeader: Bool {
    if case .tableHeader = kind { true } else { false }
  }

  /// The line of a table's header: two above the first row, or just above the table's last line.
  private var headerLine: Int {
    if let row = cmark_node_next(pointer) { return Int(cmark_node_get_start_line(row)) - 3 }
    return Int(cmark_node_get_end_line(cmark_node_parent(pointer))) - 2
  }

  /// The address of a link or an image; nil for other nodes.
  var address: [UInt8]? {
    switch kind {
    case .link, .image: cmark_node_get_url(pointer).map { Array(String(cString: $0).utf8) }
    default: nil
    }
  }

  /// The address of a link that has no words; nil for other nodes.
  var emptyLinkAddress: String? {
    guard case .link = kind, cmark_node_first_child(pointer) == nil,
      let address = cmark_node_get_url(pointer)
    else { return nil }
    return String(cString: address)
  }

  /// What a code span, a code block or an HTML block holds.
  var literal: [UInt8] {
    guard let text = cmark_node_get_literal(pointer) else { return [] }
    return Array(String(cString: text).utf8)
  }

  /// The fence of a fenced code block: its character, its length, and by how many columns it is
  /// indented more than its container; nil for indented code.
  var fence: (character: UInt8, length: Int, offset: Int)? {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    guard cmark_node_get_fenced(pointer, &length, &offset, &character) == 1 else { return nil }
    return (UInt8(bitPattern: character), Int(length), Int(offset))
  }
}
