internal import Text

extension Lesson {
  /// The items of a list of words, without blanks around them: cut at commas outside of dollars,
  /// backticks, brackets and double quotes. An item between double quotes is what they hold.
  func items(_ range: SourceRange) -> [SourceRange] {
    let bytes = masked
    var items: [SourceRange] = []
    var start = range.lower
    var depth = 0
    var offset = range.lower
    func item(upTo end: Int) -> SourceRange {
      let item = bytes[start..<end].trimmed(where: \.isWhitespace)
      let quote = UInt8(ascii: "\"")
      let isQuoted =
        item.count >= 2 && item.first == quote && item.last == quote
        && !item.dropFirst().dropLast().contains(quote)
      return isQuoted
        ? SourceRange(item.startIndex + 1, item.endIndex - 1)
        : SourceRange(item.startIndex, item.endIndex)
    }
    while offset < range.upper {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "`"), UInt8(ascii: "$"), UInt8(ascii: "\""):
        offset = end(ofPairAt: offset, upTo: range.upper) ?? offset
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(depth - 1, 0)
      case UInt8(ascii: ",") where depth == 0:
        items.append(item(upTo: offset))
        start = offset + 1
      default: break
      }
      offset += 1
    }
    items.append(item(upTo: range.upper))
    return items
  }

  /// The last byte of what begins at a backtick, dollar or double quote; nil where it never ends.
  private func end(ofPairAt start: Int, upTo end: Int) -> Int? {
    let sign = masked[start]
    let rest = masked[(start + 1)..<end]
    // As it is with mathematics between dollars: no blank inside of them, no digit after.
    if sign == UInt8(ascii: "$"), rest.first?.isWhitespace ?? true { return nil }
    return rest.indices.first { place in
      guard masked[place] == sign else { return false }
      guard sign == UInt8(ascii: "$") else { return true }
      let isFollowed = place + 1 < end && masked[place + 1].isDigit
      return !masked[place - 1].isWhitespace && masked[place - 1] != UInt8(ascii: "\\")
        && !isFollowed
    }
  }
}
