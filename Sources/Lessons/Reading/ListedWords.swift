internal import Text

extension Lesson {
  /// The items of a list of words, without blanks around them: cut at commas outside of mathematics in TeX,
  /// backticks, brackets and double quotes. An item between double quotes is what they hold, unless these
  /// are kept.
  func items(_ range: SourceRange, keepingQuotes: Bool = false) -> [SourceRange] {
    let bytes = masked
    var formulas = self.formulas(in: range)[...]
    var items: [SourceRange] = []
    var start = range.lower
    var depth = 0
    var offset = range.lower
    func item(upTo end: Int) -> SourceRange {
      let item = bytes[start..<end].trimmed(where: \.isWhitespace)
      let quote = UInt8(ascii: "\"")
      let isQuoted =
        !keepingQuotes && item.count >= 2 && item.first == quote && item.last == quote
        && !item.dropFirst().dropLast().contains(quote)
      return isQuoted
        ? SourceRange(item.startIndex + 1, item.endIndex - 1)
        : SourceRange(item.startIndex, item.endIndex)
    }
    while offset < range.upper {
      if let formula = formulas.first, formula.range.lower == offset {
        offset = formula.range.upper
        formulas.removeFirst()
        continue
      }
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "`"), UInt8(ascii: "\""):
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

  /// The last byte of what begins at a backtick or double quote; nil where it never ends.
  private func end(ofPairAt start: Int, upTo end: Int) -> Int? {
    masked[(start + 1)..<end].firstIndex(of: masked[start])
  }
}
