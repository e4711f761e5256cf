internal import Text

/// What stands before a block's own text on a line: the `>` of quotations, the indentation and the
/// markers of list items and footnotes.
enum ContainerPrefix {
  /// The offset of a paragraph's text on one of its further lines, after at most `quoteDepth` marks
  /// of quotations (fewer on a lazy continuation line) and all indentation.
  static func end(in bytes: [UInt8], line: Range<Int>, quoteDepth: Int) -> Int {
    var offset = line.lowerBound
    var depth = 0
    while true {
      while offset < line.upperBound, bytes[offset].isBlank { offset += 1 }
      guard depth < quoteDepth, offset < line.upperBound, bytes[offset] == UInt8(ascii: ">") else {
        return offset
      }
      depth += 1
      offset += 1
    }
  }

  /// What continues the containers that a line opens or continues before its block: marks of
  /// quotations stay, markers of list items become the spaces that they are wide, and a footnote's
  /// label becomes the four spaces that its further lines are indented.
  static func continuation(of opening: ArraySlice<UInt8>) -> [UInt8] {
    var prefix: [UInt8] = []
    var offset = opening.startIndex
    var column = 0
    // After another width than the opening line's, a tab would reach another column.
    var isShifted = false
    while offset < opening.endIndex {
      let byte = opening[offset]
      let start = offset
      offset += 1
      if byte == .tab {
        let width = tabWidth - column % tabWidth
        prefix += isShifted ? Array(repeating: .space, count: width) : [.tab]
        column += width
        continue
      }
      if byte == UInt8(ascii: ">") {
        prefix.append(byte)
        // A quotation's mark takes one space that follows it, so that it needs one before spaces.
        let next = offset < opening.endIndex ? opening[offset] : 0
        if !next.isBlank, next != byte {
          prefix.append(.space)
          isShifted = true
        }
      } else if opening[start...].starts(with: "[^".utf8),
        let end = footnoteLabelEnd(in: opening[start...])
      {
        prefix += repeatElement(.space, count: 4)
        isShifted = true
        offset = end
      } else {
        prefix.append(.space)
      }
      column += offset - start
    }
    return prefix
  }

  private static let tabWidth = 4

  /// The end of `[^label]:` and the blanks after it.
  private static func footnoteLabelEnd(in bytes: ArraySlice<UInt8>) -> Int? {
    guard let bracket = bytes.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    var end = bracket + 1
    guard end < bytes.endIndex, bytes[end] == UInt8(ascii: ":") else { return nil }
    end += 1
    while end < bytes.endIndex, bytes[end].isBlank { end += 1 }
    return end
  }
}
