/// Where the lines of a text are, as CommonMark ends them: by LF, CRLF or a lone CR.
///
/// Lines count from 0. A byte order mark belongs to no line.
package struct LineTable: Sendable {
  /// The offset of each line's first byte.
  private var starts: [Int] = []
  /// The offset of each line's ending, or of the end of the text.
  private var ends: [Int] = []
  /// The offset after the last line's ending.
  private let textEnd: Int

  package init(_ bytes: [UInt8]) {
    textEnd = bytes.count
    var start = LineTable.byteOrderMark(of: bytes)
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == .lineFeed || byte == .carriageReturn {
        starts.append(start)
        ends.append(offset)
        let pair =
          byte == .carriageReturn && offset + 1 < bytes.count
          && bytes[offset + 1] == .lineFeed
        start = offset + (pair ? 2 : 1)
        offset = start
      } else {
        offset += 1
      }
    }
    if start < bytes.count {
      starts.append(start)
      ends.append(bytes.count)
    }
  }

  package var count: Int { starts.count }

  /// The bytes of a line without its ending.
  package subscript(line: Int) -> Range<Int> { starts[line]..<ends[line] }

  /// The bytes of a line's ending; empty for a last line without one.
  package func ending(of line: Int) -> Range<Int> { ends[line]..<start(of: line + 1) }

  /// The offset at which a line begins, or the end of the text after the last.
  package func start(of line: Int) -> Int { line < starts.count ? starts[line] : textEnd }

  /// The line that holds a byte; its ending counts as part of it.
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
