internal import Text

extension SourceText {
  /// Line and column of a place, both from 1; a column is a character (grapheme cluster).
  ///
  /// A byte order mark takes no column. An offset inside a character belongs to that character, one
  /// inside a line's end to the column after the line's last character, one beyond the text to its end.
  package func location(of offset: Int) -> (line: Int, column: Int) {
    let index = lines.line(at: offset)
    let line = lines[index]
    let place = min(max(offset, line.lowerBound), line.upperBound)
    let before = bytes[line.lowerBound..<place]
    guard !before.allSatisfy({ $0 < 0x80 }) || place < line.upperBound && bytes[place] >= 0x80
    else { return (index + 1, before.count + 1) }
    var end = place
    while end > line.lowerBound, end < line.upperBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let characters = String(decoding: bytes[line.lowerBound..<end], as: UTF8.self)
    guard end < line.upperBound else { return (index + 1, characters.count + 1) }
    let next = ScalarDecoder.scalar(in: bytes[end..<line.upperBound]).scalar
    var joined = characters
    joined.unicodeScalars.append(next)
    return (index + 1, max(joined.count, 1))
  }
}
