/// Where the lines of a text are.
///
/// Lines count from 0. A byte order mark belongs to no line.
package struct LineTable: Sendable {
  /// What ends a line.
  package enum Endings: Sendable {
    /// LF, CRLF or a lone CR, as in CommonMark; nothing follows the last one.
    case commonMark
    /// LF or CRLF, as in an editor; a line follows the last one, perhaps an empty one.
    case editor
  }

  /// The offset of each line's first byte.
  private var starts: [Int] = []
  /// The offset of each line's ending, or of the end of the text.
  private var ends: [Int] = []
  /// The offset after the last line's ending.
  private let textEnd: Int

  package init(_ bytes: [UInt8], endings: Endings = .commonMark) {
    textEnd = bytes.count
    var start = LineTable.byteOrderMark(of: bytes)
    /// Ends the line before the ending's first byte, and begins one after it.
    func end(at end: Int, next: Int) {
      starts.append(start)
      ends.append(end)
      start = next
    }
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      let isPair =
        byte == .carriageReturn && offset + 1 < bytes.count && bytes[offset + 1] == .lineFeed
      if byte == .lineFeed || isPair || (byte == .carriageReturn && endings == .commonMark) {
        end(at: offset, next: offset + (isPair ? 2 : 1))
        offset = start
      } else {
        offset += 1
      }
    }
    switch endings {
    case .commonMark: if start < bytes.count { end(at: bytes.count, next: bytes.count) }
    case .editor:
      // Half of a CRLF at the very end.
      let isHalf = start < bytes.count && bytes.last == .carriageReturn
      end(at: bytes.count - (isHalf ? 1 : 0), next: bytes.count)
    }
  }

  package var count: Int { starts.count }

  /// The bytes of a line without its ending.
  package subscript(line: Int) -> Range<Int> { starts[line]..<ends[line] }

  /// The bytes of a line's ending; empty for a last line without one.
  package func ending(of line: Int) -> Range<Int> { ends[line]..<start(of: line + 1) }

  /// The offset at which a line begins, or the end of the text after the last.
  package func start(of line: Int) -> Int { line < starts.count ? starts[line] : textEnd }

  /// The line that holds a byte; its ending counts as part of it. Found in O(log n).
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low - 1, 0)
  }

  /// The length of the byte order mark, 3 or 0.
  private static func byteOrderMark(of bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}
