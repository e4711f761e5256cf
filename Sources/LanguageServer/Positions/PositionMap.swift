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
  /// The units of the characters that begin before each whole multiple of `stretch`, so that a long line is not
  /// counted from its beginning each time.
  private let counts: [Int]

  /// In bytes.
  private static let stretch = 512

  package init(_ bytes: [UInt8], _ encoding: PositionEncoding) {
    (self.bytes, self.encoding) = (bytes, encoding)
    lines = LineTable(bytes, endings: .commonMark)
    var counts = [0]
    counts.reserveCapacity(bytes.count / Self.stretch + 1)
    var lower = 0
    while lower + Self.stretch <= bytes.count {
      counts.append(
        counts[counts.count - 1] + encoding.units(of: bytes[lower..<lower + Self.stretch]))
      lower += Self.stretch
    }
    self.counts = counts
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
    let wanted = units(before: line.lowerBound) + min(position.character, bytes.count)
    // The last stretch whose beginning is not beyond the place.
    var (low, high) = (0, counts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if counts[middle] <= wanted { low = middle } else { high = middle - 1 }
    }
    var offset = beginning(min(max(low * Self.stretch, line.lowerBound), line.upperBound))
    var units = units(before: offset)
    while offset < line.upperBound {
      units += encoding.units(of: bytes[offset])
      if units > wanted { break }
      offset = min(offset + PositionEncoding.length(of: bytes[offset]), line.upperBound)
    }
    return offset
  }

  package func position(of offset: Int) -> Position {
    let number = line(at: offset)
    let line = line(number)
    let end = beginning(min(max(offset, line.lowerBound), line.upperBound))
    return Position(
      line: number, character: units(before: end) - units(before: line.lowerBound))
  }

  /// Where the character begins that a byte is of.
  private func beginning(_ offset: Int) -> Int {
    var start = offset
    while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The units of the characters that begin before a byte, from the text's beginning.
  private func units(before offset: Int) -> Int {
    let whole = offset / Self.stretch
    return counts[whole] + encoding.units(of: bytes[whole * Self.stretch..<offset])
  }
}
