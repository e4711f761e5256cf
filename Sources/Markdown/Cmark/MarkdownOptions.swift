internal import CCmark

/// The flags with which cmark-gfm is called.
enum MarkdownOptions {
  static let parsing = CMARK_OPT_FOOTNOTES
  static let renderingUnsafe = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE
  /// With the attribute `data-sourcepos` at each element of a block.
  static let locating = renderingUnsafe | CMARK_OPT_SOURCEPOS
}
