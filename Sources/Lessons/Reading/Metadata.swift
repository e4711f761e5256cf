internal import Text

/// What front matter says of a lesson. It is not parsed, but read by line: `key: value` of YAML,
/// `key = value` of TOML.
struct Metadata {
  /// In words.
  private(set) var title: String?
  /// A tag of BCP 47, as far as its signs say.
  private(set) var language: String?

  init(of lesson: Lesson) {
    let range = lesson.frontMatter
    let lines = lesson.source.bytes[range.lower..<range.upper].split { $0 == 0x0A || $0 == 0x0D }
      .map { String(decoding: $0, as: UTF8.self) }
    let isTOML = lines.first?.contains("+++") == true
    // What follows is of a table.
    for line in lines.prefix(while: { !isTOML || !$0.hasPrefix("[") }) {
      let parts = line.split(separator: isTOML ? "=" : ":", maxSplits: 1)
      guard parts.count == 2, let first = line.first, first != " ", first != "\t" else { continue }
      let value = Self.value(String(parts[1].trimmingSpaces), doublesQuotes: !isTOML)
      if value.isEmpty { continue }
      switch parts[0].trimmingSpaces {
      case "title": title = value
      case "lang" where value.utf8.allSatisfy({ Identifier.isLetterOrDigit($0) || $0 == 0x2D }):
        language = value
      default: break
      }
    }
  }

  /// A value without the quotation marks round it, or without the comment after it.
  ///
  /// - Parameters:
  ///   - text: without blanks at its ends.
  ///   - doublesQuotes: whether `''` stands for a quotation mark between single ones.
  /// - Returns: what the value says.
  private static func value(_ text: String, doublesQuotes: Bool) -> String {
    guard let quote = text.first, quote == "\"" || quote == "'" else {
      let end = text.firstRange(of: " #")?.lowerBound ?? text.endIndex
      return text.hasPrefix("#") ? "" : String(text[..<end].trimmingSpaces)
    }
    var value = ""
    var rest = text.dropFirst()
    while let character = rest.popFirst() {
      switch (character, rest.first) {
      case ("\\", let next?) where quote == "\"" && (next == "\"" || next == "\\"),
        ("'", let next?) where quote == "'" && doublesQuotes && next == "'":
        value.append(next)
        rest.removeFirst()
      case (quote, _): return value
      default: value.append(character)
      }
    }
    return text
  }
}
