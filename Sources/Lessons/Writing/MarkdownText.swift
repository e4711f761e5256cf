internal import Diagnostics
internal import Text
internal import Markdown

/// Results as Markdown that reads as they are, whatever they stand beside.
enum MarkdownText {
  /// Plain text, with a backslash before what Markdown would read as more than text.
  static func escaped(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "$"):
        result.append(UInt8(ascii: "\\"))
      default: break
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A code span; the text holds no backtick.
  static func code(_ text: String) -> String { "`\(text)`" }

  /// A fenced block of code; its fences are longer than any in the text.
  static func fenced(_ text: String, info: String = "") -> String {
    let longest = text.matches(of: /`+/).map(\.output.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)\(info)\n\(text)\n\(fence)"
  }

  /// A number, vector or truth value in the place of a span.
  ///
  /// At the start of a line `1.` would begin a list, and a vector between other text could become
  /// a link or the definition of one.
  static func value(_ text: String, inPlaceOf range: SourceRange, of bytes: [UInt8]) -> String {
    let next = range.upper < bytes.count ? bytes[range.upper] : .lineFeed
    let previous = range.lower > 0 ? bytes[range.lower - 1] : .lineFeed
    if text.hasPrefix("[") {
      return "([:".utf8.contains(next) || "]!".utf8.contains(previous) ? escaped(text) : text
    }
    let isMarker =
      text.count <= 9 && text.utf8.allSatisfy(\.isDigit)
      && ".)".utf8.contains(next)
    guard isMarker, let start = markedStart(of: range.lower, bytes),
      text == "1" || !continuesParagraph(start, range.lower, bytes)
    else { return text }
    // It escapes the author's full stop or parenthesis.
    return text + "\\"
  }

  /// The start of an offset's line, if only marks of quotations and list items stand before it.
  private static func markedStart(of offset: Int, _ bytes: [UInt8]) -> Int? {
    var place = offset
    while place > 0, !isLineEnd(bytes[place - 1]) {
      place -= 1
      if !isMark(bytes[place]) { return nil }
    }
    return place
  }

  /// Whether a line goes on with the text of the line above, which only the number 1 interrupts
  /// (CommonMark 5.3): it begins no list item itself, and the line above begins with a letter.
  private static func continuesParagraph(_ start: Int, _ offset: Int, _ bytes: [UInt8]) -> Bool {
    guard start > 0, bytes[start..<offset].allSatisfy({ $0.isBlank || $0 == UInt8(ascii: ">") })
    else { return false }
    var above = bytes[..<(start - 1)]
    if above.last == .carriageReturn, bytes[start - 1] == .lineFeed { above.removeLast() }
    let lineStart = above.lastIndex(where: isLineEnd).map { $0 + 1 } ?? 0
    guard let first = above[lineStart...].first(where: { !isMark($0) }) else { return false }
    return first >= 0x80 || first.isLetter
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte.isBlank || ">-+*.)".utf8.contains(byte) || byte.isDigit
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == .lineFeed || byte == .carriageReturn
  }
}
