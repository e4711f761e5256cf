/// Markdown as HTML.
package enum MarkdownHTML {
  /// Renders a text as the HTML that GitHub's parser makes of it.
  ///
  /// - Parameters:
  ///   - bytes: The text, in UTF-8.
  ///   - keepingHTML: Whether the text's own HTML, and links of every scheme, pass through; else
  ///     comments take their place and the addresses are left out.
  /// - Returns: The HTML of the blocks, without `html` and `body`.
  /// - Throws: `TextError` for a byte of value 0 and for what is not UTF-8.
  package static func render(
    _ bytes: [UInt8], keepingHTML: Bool = false
  ) throws(TextError) -> [UInt8] {
    try TextError.check(bytes)
    let lines = LineTable(bytes)
    let skipped = FrontMatter.lineCount(of: bytes, lines: lines)
    let options = keepingHTML ? MarkdownOptions.renderingUnsafe : MarkdownOptions.parsing
    return CmarkTree([bytes[lines.start(of: skipped)...]], options: options).html(options: options)
  }
}
