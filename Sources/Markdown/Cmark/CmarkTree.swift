internal import CCmark
internal import Synchronization

/// A text parsed by cmark-gfm with GitHub's extensions; owns the parser and the tree.
struct CmarkTree: ~Copyable {
  private let parser: OpaquePointer
  private let root: OpaquePointer

  private static let extensions = ["table", "strikethrough", "autolink", "tasklist"]

  /// While it parses, cmark-gfm changes tables that all its parsers share.
  private static let parsing = Mutex(false)

  /// Parses the parts of a text, one after the other.
  ///
  /// - Parameters:
  ///   - parts: The text, without bytes of value 0 (which cmark would replace).
  ///   - options: cmark's own flags.
  init(_ parts: [ArraySlice<UInt8>], options: Int32) {
    (parser, root) = CmarkTree.parsing.withLock { registered in
      if !registered {
        cmark_gfm_core_extensions_ensure_registered()
        registered = true
      }
      guard let parser = cmark_parser_new(options) else {
        preconditionFailure("cmark ends the program itself where memory is missing")
      }
      for name in CmarkTree.extensions {
        guard let found = cmark_find_syntax_extension(name) else {
          preconditionFailure("cmark-gfm's core extensions hold '\(name)'")
        }
        cmark_parser_attach_syntax_extension(parser, found)
      }
      for part in parts {
        part.withUnsafeBytes { buffer in
          cmark_parser_feed(
            parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
      }
      guard let root = cmark_parser_finish(parser) else {
        preconditionFailure("cmark gives every text a document")
      }
      return (parser, root)
    }
  }

  deinit {
    cmark_node_free(root)
    cmark_parser_free(parser)
  }

  /// Visits the nodes in the tree's order, each when it is entered and, if it has children or
  /// could have, when it is left.
  func walk(_ visit: (_ node: CmarkNode, _ entering: Bool) -> Void) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard let pointer = cmark_iter_get_node(iterator) else { return }
      visit(CmarkNode(pointer), event == CMARK_EVENT_ENTER)
    }
  }

  /// The document as HTML.
  func html(options: Int32) -> [UInt8] {
    guard
      let text = cmark_render_html(root, options, cmark_parser_get_syntax_extensions(parser))
    else { return [] }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    return Array(String(cString: text).utf8)
  }
}
