internal import Text

/// HTML tags and autolinks: the constructs that begin with `<` and hide backticks (CommonMark 6.4
/// and 6.6).
struct TightConstructs {
  private let text: [UInt8]
  /// The last offset of each byte or ending that a construct must find to be one; a search that
  /// cannot succeed is never begun, so that the whole scan stays linear.
  private let lastGreater: Int
  private let lastInstruction: Int
  private let lastSection: Int

  init(_ text: [UInt8]) {
    self.text = text
    lastGreater = text.lastIndex(of: UInt8(ascii: ">")) ?? -1
    lastInstruction = TightConstructs.last("?>", in: text)
    lastSection = TightConstructs.last("]]>", in: text)
  }

  /// The end of the tag or autolink that begins with the `<` at `start`.
  func end(at start: Int) -> Int? {
    guard start < lastGreater else { return nil }
    switch byte(start + 1) {
    case UInt8(ascii: "/"): return closingTag(start + 2)
    case UInt8(ascii: "?"): return ending("?>", from: start + 2, last: lastInstruction)
    case UInt8(ascii: "!"): return declaration(start + 2)
    default: return openingTag(start + 1) ?? autolink(start + 1) ?? mailAddress(start + 1)
    }
  }

  private func byte(_ offset: Int) -> UInt8? { offset < text.count ? text[offset] : nil }

  private func skip(_ offset: Int, while condition: (UInt8) -> Bool) -> Int {
    var offset = offset
    while let byte = byte(offset), condition(byte) { offset += 1 }
    return offset
  }

  private func tagName(_ offset: Int) -> Int? {
    guard byte(offset)?.isLetter == true else { return nil }
    return skip(offset) { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
  }

  private func greater(_ offset: Int) -> Int? {
    byte(offset) == UInt8(ascii: ">") ? offset + 1 : nil
  }

  private func closingTag(_ offset: Int) -> Int? {
    tagName(offset).flatMap { greater(skip($0, while: \.isWhitespace)) }
  }

  private func openingTag(_ offset: Int) -> Int? {
    guard var offset = tagName(offset) else { return nil }
    while true {
      let next = skip(offset, while: \.isWhitespace)
      guard next > offset, let end = attribute(next) else {
        return greater(byte(next) == UInt8(ascii: "/") ? next + 1 : next)
      }
      offset = end
    }
  }

  private func attribute(_ offset: Int) -> Int? {
    guard let first = byte(offset), first.isLetter || "_:".utf8.contains(first) else { return nil }
    let nameEnd = skip(offset) { $0.isLetter || $0.isDigit || "_.:-".utf8.contains($0) }
    let equals = skip(nameEnd, while: \.isWhitespace)
    guard byte(equals) == UInt8(ascii: "=") else { return nameEnd }
    let value = skip(equals + 1, while: \.isWhitespace)
    guard let quote = byte(value) else { return nil }
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = skip(value + 1) { $0 != quote }
      return byte(end) == nil ? nil : end + 1
    }
    let end = skip(value) { !$0.isWhitespace && !"\"'=<>`".utf8.contains($0) }
    return end > value ? end : nil
  }

  /// A comment, a declaration or a CDATA section, after `<!`.
  private func declaration(_ offset: Int) -> Int? {
    if text[offset...].starts(with: "--".utf8) {
      let body = text[(offset + 2)...]
      if body.starts(with: ">".utf8) || body.starts(with: "->".utf8) { return nil }
      // The text of a comment holds no `--` and ends with no `-` (HTML 4, as cmark 0.29 has it).
      return TightConstructs.first("--", in: text, from: offset + 2).flatMap { greater($0 + 2) }
    }
    if text[offset...].starts(with: "[CDATA[".utf8) {
      return ending("]]>", from: offset + 7, last: lastSection)
    }
    let name = skip(offset) { (0x41...0x5A).contains($0) }
    guard name > offset, byte(name)?.isWhitespace == true else { return nil }
    return greater(skip(name) { $0 != UInt8(ascii: ">") })
  }

  /// `<scheme:address>`, after the `<`.
  private func autolink(_ offset: Int) -> Int? {
    guard byte(offset)?.isLetter == true else { return nil }
    let scheme = skip(offset) { $0.isLetter || $0.isDigit || "+.-".utf8.contains($0) }
    guard (2...32).contains(scheme - offset), byte(scheme) == UInt8(ascii: ":") else { return nil }
    return greater(
      skip(scheme + 1) { $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") })
  }

  /// `<name@host>`, after the `<`.
  private func mailAddress(_ offset: Int) -> Int? {
    let name = skip(offset) {
      $0.isLetter || $0.isDigit || ".!#$%&'*+/=?^_`{|}~-".utf8.contains($0)
    }
    guard name > offset, byte(name) == UInt8(ascii: "@") else { return nil }
    let host = skip(name + 1) { $0.isLetter || $0.isDigit || "-.".utf8.contains($0) }
    return host > name + 1 ? greater(host) : nil
  }

  private func ending(_ ending: String, from offset: Int, last: Int) -> Int? {
    guard offset <= last else { return nil }
    return TightConstructs.first(ending, in: text, from: offset).map { $0 + ending.utf8.count }
  }

  private static func first(_ pattern: String, in text: [UInt8], from offset: Int) -> Int? {
    guard offset <= text.count else { return nil }
    return text[offset...].indices.first { text[$0...].starts(with: pattern.utf8) }
  }

  private static func last(_ pattern: String, in text: [UInt8]) -> Int {
    let pattern = Array(pattern.utf8)
    var end = text.endIndex
    while let sign = pattern.last, let place = text[..<end].lastIndex(of: sign) {
      let start = place - pattern.count + 1
      if start >= 0, text[start...place].elementsEqual(pattern) { return start }
      end = place
    }
    return -1
  }
}
