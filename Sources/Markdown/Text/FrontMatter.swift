internal import Text

/// Metadata between `---` lines (YAML) or `+++` lines (TOML) at the very start of a text, which is no
/// Markdown.
enum FrontMatter {
  /// The number of lines that front matter takes; 0 where there is none.
  ///
  /// As in pandoc, the line `---` is followed by a line that is not blank (else it is a thematic
  /// break), and `---` or `...` closes it. As in Hugo, `+++` closes `+++`.
  static func lineCount(of bytes: [UInt8], lines: LineTable) -> Int {
    guard lines.count > 1 else { return 0 }
    let opening = trimmed(bytes, lines[0])
    guard opening == pluses || opening == dashes && !trimmed(bytes, lines[1]).isEmpty else {
      return 0
    }
    for line in 1..<lines.count {
      let text = trimmed(bytes, lines[line])
      if text == opening || text == dots && opening == dashes { return line + 1 }
    }
    return 0
  }

  private static let dashes = ArraySlice("---".utf8)
  private static let dots = ArraySlice("...".utf8)
  private static let pluses = ArraySlice("+++".utf8)

  /// A line without the blanks at its end.
  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[range].trimmedAtEnd(where: \.isBlank)
  }
}
