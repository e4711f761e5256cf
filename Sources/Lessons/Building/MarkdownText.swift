internal import Diagnostics
internal import Markdown

/// Results as Markdown that reads as they are, whatever they stand beside.
enum MarkdownText {
  /// Plain text, with a backslash before what Markdown would read as more than text.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>&|~$".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// A code span; the text holds no backtick.
  static func code(_ text: String) -> String { "`\(text)`" }

  /// A fenced block of code; no line of the text begins with a fence.
  static func fenced(_ text: String, info: String = "") -> String {
    "```\(info)\n\(text)\n```"
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
      text.count <= 9 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && ".)".utf8.contains(next)
    guard isMarker, startsLine(range.lower, bytes), let digit = text.utf8.first else { return text }
    return "&#\(digit);" + text.dropFirst()
  }

  /// Whether only marks of quotations and list items stand before an offset in its line.
  private static func startsLine(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    var place = offset
    while place > 0, bytes[place - 1] != .lineFeed, bytes[place - 1] != .carriageReturn {
      place -= 1
      let byte = bytes[place]
      let isMark = byte.isBlank || ">-+*.)".utf8.contains(byte) || (0x30...0x39).contains(byte)
      if !isMark { return false }
    }
    return true
  }
}
