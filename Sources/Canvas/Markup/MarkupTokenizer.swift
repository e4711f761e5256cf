internal import Glibc
internal import Text

/// A piece of XML markup, as slices of the bytes it was read from.
package enum MarkupToken {
  /// Characters between tags, entities unread.
  case text(ArraySlice<UInt8>)
  /// `<?…?>`, `<!…>` or a comment, whole.
  case declaration(ArraySlice<UInt8>)
  case open(MarkupTag)
  case close(name: ArraySlice<UInt8>)
}

/// An opening tag.
package struct MarkupTag {
  package struct Attribute {
    package let name: ArraySlice<UInt8>
    /// As written, entities unread.
    package let value: ArraySlice<UInt8>
  }

  package let name: ArraySlice<UInt8>
  package let attributes: [Attribute]
  /// Whether it ends with `/>`.
  package let isEmpty: Bool
}

/// Cuts the XML that a machine wrote (XML 1.0, section 2) into tokens: no entities, no document type
/// with an inner part, and no check that tags match.
package struct MarkupTokenizer {
  private let bytes: [UInt8]
  private var position = 0

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// All tokens of a text.
  static func tokens(of bytes: [UInt8]) throws(CanvasError) -> [MarkupToken] {
    var tokens: [MarkupToken] = []
    var tokenizer = MarkupTokenizer(bytes)
    while let token = try tokenizer.next() { tokens.append(token) }
    return tokens
  }

  /// The next token; nil at the end.
  package mutating func next() throws(CanvasError) -> MarkupToken? {
    guard position < bytes.count else { return nil }
    let start = position
    guard bytes[position] == UInt8(ascii: "<") else {
      position = place(of: UInt8(ascii: "<"), from: position) ?? bytes.count
      return .text(bytes[start..<position])
    }
    if looking(at: "<!--") { return .declaration(try through("-->")) }
    if looking(at: "<?") { return .declaration(try through("?>")) }
    if looking(at: "<!") { return .declaration(try through(">")) }
    if looking(at: "</") {
      position += 2
      let name = try name()
      skipSpace()
      try expect(">")
      return .close(name: name)
    }
    position += 1
    return .open(try tag())
  }

  private mutating func tag() throws(CanvasError) -> MarkupTag {
    let name = try name()
    var attributes: [MarkupTag.Attribute] = []
    while true {
      skipSpace()
      if looking(at: "/>") {
        position += 2
        return MarkupTag(name: name, attributes: attributes, isEmpty: true)
      }
      if looking(at: ">") {
        position += 1
        return MarkupTag(name: name, attributes: attributes, isEmpty: false)
      }
      attributes.append(try attribute())
    }
  }

  private mutating func attribute() throws(CanvasError) -> MarkupTag.Attribute {
    let name = try name()
    skipSpace()
    try expect("=")
    skipSpace()
    guard position < bytes.count,
      bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
    else { throw broken("a quoted value is missing") }
    let quote = bytes[position]
    let start = position + 1
    guard let end = place(of: quote, from: start) else {
      throw broken("a value is not closed")
    }
    position = end + 1
    return MarkupTag.Attribute(name: name, value: bytes[start..<end])
  }

  private mutating func name() throws(CanvasError) -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.count, !Self.endsName(bytes[position]) { position += 1 }
    guard position > start else { throw broken("a name is missing") }
    return bytes[start..<position]
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position].isWhitespace {
      position += 1
    }
  }

  /// The first such byte; what stands between quotes is most of a file's bytes.
  private func place(of byte: UInt8, from start: Int) -> Int? {
    bytes[start...].withUnsafeBytes { rest in
      guard let base = rest.baseAddress, let found = memchr(base, Int32(byte), rest.count) else {
        return nil
      }
      return start + (UnsafeRawPointer(found) - base)
    }
  }

  private func looking(at text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }

  private mutating func expect(_ text: StaticString) throws(CanvasError) {
    guard looking(at: text) else { throw broken("'\(text)' is missing") }
    position += text.utf8CodeUnitCount
  }

  /// Everything up to and with the next `end`.
  private mutating func through(_ end: StaticString) throws(CanvasError) -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.count {
      if looking(at: end) {
        position += end.utf8CodeUnitCount
        return bytes[start..<position]
      }
      position += 1
    }
    throw broken("'\(end)' is missing")
  }

  private func broken(_ what: String) -> CanvasError {
    CanvasError(attempted: "read markup", reason: "\(what) at byte \(position)")
  }
}
