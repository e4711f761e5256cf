internal import Text

/// Cuts the bytes of a formula into tokens, as TeX does: spaces after a command's name are dropped, others
/// are one space, a comment goes on to where the next line begins.
struct Lexer {
  private let bytes: [UInt8]
  private var position = 0
  private var tokens: [Token] = []

  /// The tokens of a source, with one for its end.
  static func tokens(of source: [UInt8]) throws(TeXFault) -> [Token] {
    var lexer = Lexer(bytes: source)
    lexer.tokens.reserveCapacity(source.count + 1)
    while lexer.position < source.count { try lexer.next() }
    lexer.tokens.append(Token(.end, "", source.count, source.count))
    return lexer.tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func next() throws(TeXFault) {
    let start = position
    let byte = bytes[start]
    position += 1
    switch byte {
    case .backslash: try command(start)
    case UInt8(ascii: "%"): skipComment()
    case UInt8(ascii: "#"): parameter(start)
    case 0x80...:
      let text = try character(start)
      let isBlank = text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
      let kind: Token.Kind = isBlank ? .space : text == "’" ? .prime : .character
      append(kind, isBlank ? " " : text, start)
    case let byte where byte.isWhitespace || byte == 0:
      skipWhitespace()
      append(.space, " ", start)
    case 0..<0x20, 0x7F:
      throw TeXFault("a control character in mathematics", at: start..<position)
    default: append(Self.kinds[Int(byte)], Self.characters[Int(byte)], start)
    }
  }

  private mutating func append(_ kind: Token.Kind, _ text: String, _ start: Int) {
    tokens.append(Token(kind, text, start, position))
  }

  /// `#1`; in a definition within a macro's body `##1`.
  private mutating func parameter(_ start: Int) {
    var end = position
    while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
    guard end < bytes.count, (0x31...0x39).contains(bytes[end]) else {
      return append(.character, "#", start)
    }
    position = end + 1
    append(.parameter, String(decoding: bytes[start + 1..<position], as: UTF8.self), start)
  }

  private mutating func command(_ start: Int) throws(TeXFault) {
    guard position < bytes.count else {
      throw TeXFault(#"'\' at the end of mathematics"#, at: start..<position)
    }
    let first = bytes[position]
    if first.isLetter {
      while position < bytes.count, bytes[position].isLetter { position += 1 }
      let name = String(decoding: bytes[start + 1..<position], as: UTF8.self)
      append(.command, name, start)
      skipWhitespace()
    } else if first < 0x80 {
      position += 1
      let isBlank = first.isWhitespace
      append(
        .command,
        first == .lineFeed || first == .carriageReturn
          ? "\n" : isBlank ? " " : Self.characters[Int(first)], start)
    } else {
      let text = try character(position)
      append(.command, text, start)
    }
  }

  /// The character that begins at `start`, with the marks that combine with it.
  private mutating func character(_ start: Int) throws(TeXFault) -> String {
    position = start
    let first = try scalar()
    var text = String(Character(first))
    while position < bytes.count, bytes[position] >= 0x80 {
      let before = position
      let next = try scalar()
      guard next.properties.isVariationSelector || next == "\u{200D}" || next == "\u{338}" else {
        position = before
        break
      }
      text.unicodeScalars.append(next)
    }
    return text
  }

  private mutating func scalar() throws(TeXFault) -> Unicode.Scalar {
    let start = position
    let (scalar, length, isValid) = ScalarDecoder.scalar(in: bytes[start...])
    guard isValid else {
      throw TeXFault("a byte that is no UTF-8 in mathematics", at: start..<start + 1)
    }
    position += length
    return scalar
  }

  private mutating func skipWhitespace() {
    while position < bytes.count, bytes[position].isWhitespace || bytes[position] == 0 {
      position += 1
    }
  }

  private mutating func skipComment() {
    while position < bytes.count, bytes[position] != .lineFeed, bytes[position] != .carriageReturn {
      position += 1
    }
    skipWhitespace()
  }

  private static let characters = (0..<128).map { String(UnicodeScalar(UInt8($0))) }

  private static let kinds: [Token.Kind] = {
    var kinds = Array(repeating: Token.Kind.character, count: 128)
    let special: [(Unicode.Scalar, Token.Kind)] = [
      ("{", .open), ("}", .close), ("^", .superscript), ("_", .subscript), ("'", .prime),
      ("&", .ampersand), ("$", .dollar),
    ]
    for (scalar, kind) in special { kinds[Int(scalar.value)] = kind }
    return kinds
  }()
}
