internal import Text

/// Leads from places in a text as bytes to places as clients count them, and back.
///
/// Lines end with LF, CRLF or CR, and one follows the last ending. A place that is none leads to the nearest before
/// it: inside of a character to its beginning, beyond a line to its end, beyond the text to its end.
package struct PositionMap: Sendable {
  /// UTF-8.
  package let bytes: [UInt8]
  private let lines: LineTable
  private let encoding: PositionEncoding

  package init(_ bytes: [UInt8], _ encoding: PositionEncoding) {
    (self.bytes, self.encoding) = (bytes, encoding)
    lines = LineTable(bytes, endings: .commonMark)
  }

  /// The number of the last line, from 0, on which a text may go on.
  package var lastLine: Int {
    guard lines.count > 0 else { return 0 }
    return lines.ending(of: lines.count - 1).isEmpty ? lines.count - 1 : lines.count
  }

  /// The bytes of a line without its ending. A byte order mark belongs to the first.
  package func line(_ number: Int) -> Range<Int> {
    guard number < lines.count else {
      return (lines.count == 0 ? 0 : bytes.count)..<bytes.count
    }
    return (number == 0 ? 0 : lines[number].lowerBound)..<lines[number].upperBound
  }

  package func line(at offset: Int) -> Int {
    if offset >= bytes.count { return lastLine }
    return lines.count == 0 ? 0 : lines.line(at: offset)
  }

  package func offset(of position: Position) -> Int {
    guard position.line <= lastLine else { return bytes.count }
    let line = line(max(position.line, 0))
    var (offset, units) = (line.lowerBound, 0)
    while offset < line.upperBound {
      units += encoding.units(of: bytes[offset])
      if units > position.character { break }
      offset = min(offset + PositionEncoding.length(of: bytes[offset]), line.upperBound)
    }
    return offset
  }

  package func position(of offset: Int) -> Position {
    let number = line(at: offset)
    let line = line(number)
    let end = min(max(offset, line.lowerBound), line.upperBound)
    var (place, units) = (line.lowerBound, 0)
    while place < end {
      let next = place + PositionEncoding.length(of: bytes[place])
      if next > end { break }
      units += encoding.units(of: bytes[place])
      place = next
    }
    return Position(line: number, character: units)
  }
}
