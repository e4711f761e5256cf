internal import Text

/// What stands beside a place, as far as a list that is written there would join it: CommonMark makes one
/// list of two with the same marks, also across blank lines.
struct ListNeighbours {
  /// What lines of the place's quotations and list items begin with.
  let prefix: [UInt8]

  /// A line that parts two lists in all readers.
  static let parting = "<!-- -->"

  /// Whether a text may end in a list.
  func endInList(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    // A paragraph that begins without indentation belongs to no item, unless its item begins in it.
    var isOutside = false
    while !rest.isEmpty {
      let end = rest.last == .lineFeed ? rest.endIndex - 1 : rest.endIndex
      let start = rest[..<end].lastIndex(of: .lineFeed).map { $0 + 1 } ?? rest.startIndex
      guard let line = content(of: rest[start..<end]) else { return false }
      rest = rest[..<start]
      if line.isEmpty {
        if isOutside { return false }
      } else if isItem(line) {
        return true
      } else {
        isOutside = !line[0].isBlank
      }
    }
    return false
  }

  /// Whether the first line that is not blank begins an item, of those after the one on which a text
  /// begins.
  func beginWithItem(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    while let end = rest.firstIndex(of: .lineFeed) {
      rest = rest[(end + 1)...]
      guard let line = content(of: rest.prefix { $0 != .lineFeed }) else { return false }
      if !line.isEmpty { return isItem(line) }
    }
    return false
  }

  private func isItem(_ line: [UInt8]) -> Bool {
    let text = line.drop(while: \.isBlank)
    return text.startIndex < 4 && "-+*".utf8.contains(text[text.startIndex])
      && text.dropFirst().first.map(\.isBlank) ?? true
  }

  /// A line without the prefix and the blanks at its end; nil for one that stands elsewhere.
  private func content(of line: ArraySlice<UInt8>) -> [UInt8]? {
    let line = line.trimmedAtEnd { $0.isBlank || $0 == .carriageReturn }
    var rest = line
    var before: UInt8 = 0
    for byte in prefix {
      if byte == UInt8(ascii: ">") {
        rest = rest.drop(while: \.isBlank)
        guard rest.popFirst() == byte else { return nil }
      } else if rest.first?.isBlank == true {
        rest = rest.dropFirst()
      } else if !rest.isEmpty, before != UInt8(ascii: ">") {
        return nil
      }
      before = byte
    }
    return Array(rest)
  }
}
