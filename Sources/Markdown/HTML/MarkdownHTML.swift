package import Text

/// Markdown as the HTML that GitHub's parser makes of it.
package enum MarkdownHTML {
  /// Renders a text; in the place of its own HTML stand comments, and addresses of strange schemes
  /// are left out.
  ///
  /// - Parameter bytes: The text, in UTF-8.
  /// - Returns: The HTML of the blocks, without `html` and `body`.
  /// - Throws: `TextError` for a byte of value 0 and for what is not UTF-8.
  package static func render(_ bytes: [UInt8]) throws(TextError) -> [UInt8] {
    try render(bytes, options: MarkdownOptions.parsing)
  }

  static func render(_ bytes: [UInt8], options: Int32) throws(TextError) -> [UInt8] {
    try TextError.check(bytes)
    let lines = LineTable(bytes)
    let start = lines.start(of: FrontMatter.lineCount(of: bytes, lines: lines))
    return CmarkTree([bytes[start...]], options: options).html(options: options)
  }
}
