internal import Text

/// The cells of a table's row, in order (GitHub Flavored Markdown 4.10).
struct TableRow {
  let isHeader: Bool
  private let bytes: [UInt8]
  /// What is left of the row.
  private var rest: Range<Int>

  init(bytes: [UInt8], line: Range<Int>, isHeader: Bool) {
    self.bytes = bytes
    self.isHeader = isHeader
    rest = line
    if rest.first.map({ bytes[$0] }) == UInt8(ascii: "|") { rest = rest.dropFirst() }
  }

  /// The next cell: its range without the blanks around it, and its text, in which `\|` is `|`;
  /// nil after the last, where the parser adds empty cells.
  mutating func next() -> (range: Range<Int>, text: InlineText)? {
    guard !rest.isEmpty else { return nil }
    var escapes: [Int] = []
    var end = rest.lowerBound
    while end < rest.upperBound, bytes[end] != UInt8(ascii: "|") {
      let escapesNext =
        bytes[end] == .backslash && end + 1 < rest.upperBound
        && bytes[end + 1].isPunctuation
      if escapesNext, bytes[end + 1] == UInt8(ascii: "|") { escapes.append(end) }
      end += escapesNext ? 2 : 1
    }
    let cell = bytes[rest.lowerBound..<end].trimmed(where: \.isBlank).indices
    rest = min(end + 1, rest.upperBound)..<rest.upperBound
    var text = InlineText()
    var start = cell.lowerBound
    for escape in escapes {
      text.append(start..<escape, of: bytes)
      start = escape + 1
    }
    text.append(start..<cell.upperBound, of: bytes)
    return (cell, text)
  }
}
