internal import Text

/// A piece of HTML, as slices of the bytes it was read from.
package enum HTMLToken {
  /// Characters between tags, entities unread; also a `<` that begins nothing.
  case text(ArraySlice<UInt8>)
  case open(HTMLTag)
  /// The name in lower case, and the tag's place.
  case close(name: String, range: Range<Int>)
  /// What stands between `<?` and `?>`.
  case instruction(ArraySlice<UInt8>)
  /// A comment or declaration.
  case comment
}

/// An opening tag.
package struct HTMLTag {
  package struct Attribute {
    /// In lower case.
    package let name: String
    /// As written, entities unread; empty for a name alone.
    package let value: ArraySlice<UInt8>
  }

  /// In lower case.
  package let name: String
  package let attributes: [Attribute]
  package let range: Range<Int>
}

/// Cuts HTML that anyone may have written into tokens, in time proportional to its length.
///
/// It reads less than a browser: a tag with a fault is text. So nothing that it makes of the bytes may
/// be written as it stood there.
package struct HTMLTokenizer {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int
  /// The last place of each byte or ending that a construct needs; what cannot end is not begun.
  private let lastGreater: Int
  private let lastQuotes: [UInt8: Int]
  private let lastComment: Int
  private let lastInstruction: Int

  package init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
    let part = bytes[position..<end]
    lastGreater = part.lastIndex(of: UInt8(ascii: ">")) ?? -1
    lastQuotes = Dictionary(
      uniqueKeysWithValues: "\"'".utf8.map { ($0, part.lastIndex(of: $0) ?? -1) })
    lastComment = Self.last("-->", in: part)
    lastInstruction = Self.last("?>", in: part)
  }

  /// The next token; nil at the end.
  package mutating func next() -> HTMLToken? {
    guard position < end else { return nil }
    let start = position
    if bytes[start] == UInt8(ascii: "<"), let token = construct() { return token }
    position = bytes[(start + 1)..<end].firstIndex(of: UInt8(ascii: "<")) ?? end
    return .text(bytes[start..<position])
  }

  /// Steps over the content of an element whose text is no HTML, up to its closing tag; false where
  /// there is none, and then nothing is stepped over.
  package mutating func skip(to name: String) -> Bool {
    var place = position
    while let start = bytes[place..<end].firstIndex(of: UInt8(ascii: "<")) {
      place = start + 1
      guard start + 2 + name.utf8.count < end, bytes[place] == UInt8(ascii: "/") else { continue }
      let found = bytes[(start + 2)..<(start + 2 + name.utf8.count)]
      if Self.lowered(found) == name {
        position = start
        return true
      }
    }
    return false
  }

  private mutating func construct() -> HTMLToken? {
    let start = position
    guard start + 1 < end, start < lastGreater else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "?"):
      guard let close = through("?>", from: start + 2, last: lastInstruction) else { return nil }
      return .instruction(bytes[(start + 2)..<(close - 2)])
    case UInt8(ascii: "!"):
      if bytes[start..<end].starts(with: "<!--".utf8) {
        return through("-->", from: start + 4, last: lastComment).map { _ in .comment }
      }
      return through(">", from: start + 2, last: lastGreater).map { _ in .comment }
    case UInt8(ascii: "/"):
      guard let name = name(from: start + 2),
        let close = through(">", from: name.upperBound, last: lastGreater)
      else { return nil }
      return .close(name: Self.lowered(bytes[name]), range: start..<close)
    default: return openingTag(start)
    }
  }

  private mutating func openingTag(_ start: Int) -> HTMLToken? {
    guard let name = name(from: start + 1) else { return nil }
    var attributes: [HTMLTag.Attribute] = []
    var offset = name.upperBound
    while true {
      while offset < end, bytes[offset].isWhitespace || bytes[offset] == UInt8(ascii: "/") {
        offset += 1
      }
      guard offset < end else { return nil }
      if bytes[offset] == UInt8(ascii: ">") { break }
      guard let (attribute, next) = attribute(from: offset) else { return nil }
      attributes.append(attribute)
      offset = next
    }
    position = offset + 1
    return .open(
      HTMLTag(name: Self.lowered(bytes[name]), attributes: attributes, range: start..<position))
  }

  private func name(from start: Int) -> Range<Int>? {
    guard start < end, bytes[start].isLetter else { return nil }
    var offset = start
    while offset < end, bytes[offset].isLetter || bytes[offset].isDigit || bytes[offset] == 0x2D {
      offset += 1
    }
    guard offset < end, bytes[offset].isWhitespace || "/>".utf8.contains(bytes[offset]) else {
      return nil
    }
    return start..<offset
  }

  private func attribute(from start: Int) -> (HTMLTag.Attribute, next: Int)? {
    var offset = start
    while offset < end, !bytes[offset].isWhitespace, !"\"'<>/=`".utf8.contains(bytes[offset]) {
      offset += 1
    }
    guard offset > start else { return nil }
    let name = Self.lowered(bytes[start..<offset])
    var equals = offset
    while equals < end, bytes[equals].isWhitespace { equals += 1 }
    guard equals < end, bytes[equals] == UInt8(ascii: "=") else {
      return (HTMLTag.Attribute(name: name, value: []), offset)
    }
    var value = equals + 1
    while value < end, bytes[value].isWhitespace { value += 1 }
    guard value < end else { return nil }
    if let last = lastQuotes[bytes[value]] {
      guard value < last,
        let close = bytes[(value + 1)..<end].firstIndex(of: bytes[value])
      else { return nil }
      return (HTMLTag.Attribute(name: name, value: bytes[(value + 1)..<close]), close + 1)
    }
    let bare = bytes[value..<end].prefix { !$0.isWhitespace && !"\"'<>=`".utf8.contains($0) }
    guard !bare.isEmpty else { return nil }
    return (HTMLTag.Attribute(name: name, value: bare), bare.endIndex)
  }

  /// Steps over everything up to and with an ending.
  private mutating func through(_ ending: String, from start: Int, last: Int) -> Int? {
    var offset = start
    while offset <= last {
      if bytes[offset..<end].starts(with: ending.utf8) {
        position = offset + ending.utf8.count
        return position
      }
      offset += 1
    }
    return nil
  }

  private static func last(_ pattern: String, in part: ArraySlice<UInt8>) -> Int {
    part.indices.last { part[$0...].starts(with: pattern.utf8) } ?? -1
  }

  private static func lowered(_ name: ArraySlice<UInt8>) -> String {
    String(decoding: name.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
  }
}
