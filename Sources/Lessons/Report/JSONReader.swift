internal import Text

extension JSON {
  /// Reads a text as RFC 8259 has it; nil for any other text, and for one that nests deeper than 64
  /// levels. A number becomes the nearest double.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - replacingSurrogates: whether half of a pair of UTF-16 becomes U+FFFD, which takes one code unit too;
  ///     otherwise a text with one is none of JSON's.
  package init?(parsing text: [UInt8], replacingSurrogates: Bool = false) {
    var reader = JSONReader(text[...], replacingSurrogates)
    guard let value = reader.value(depth: 0) else { return nil }
    reader.skipBlanks()
    guard reader.isAtEnd else { return nil }
    self = value
  }

  /// The value of an object's member; nil if there is none, and for other values.
  package subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The members of an object; none for other values.
  package var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }
}

private struct JSONReader {
  private var rest: ArraySlice<UInt8>

  private let replacesSurrogates: Bool

  private static let deepest = 64

  init(_ text: ArraySlice<UInt8>, _ replacesSurrogates: Bool) {
    (rest, self.replacesSurrogates) = (text, replacesSurrogates)
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func skipBlanks() {
    rest = rest.drop(while: \.isWhitespace)
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard rest.starts(with: bytes) else { return false }
    rest = rest.dropFirst(bytes.count)
    return true
  }

  mutating func value(depth: Int) -> JSON? {
    skipBlanks()
    guard depth < Self.deepest, let first = rest.first else { return nil }
    switch first {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "t"): return take("true") ? .truth(true) : nil
    case UInt8(ascii: "f"): return take("false") ? .truth(false) : nil
    case UInt8(ascii: "n"): return take("null") ? .null : nil
    default: return number()
    }
  }

  private mutating func array(depth: Int) -> JSON? {
    var values: [JSON] = []
    guard take("[") else { return nil }
    skipBlanks()
    if take("]") { return .array([]) }
    repeat {
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
      skipBlanks()
    } while take(",")
    return take("]") ? .array(values) : nil
  }

  private mutating func object(depth: Int) -> JSON? {
    var members: [JSON.Member] = []
    guard take("{") else { return nil }
    skipBlanks()
    if take("}") { return .object([]) }
    repeat {
      skipBlanks()
      guard let key = string() else { return nil }
      skipBlanks()
      guard take(":"), let value = value(depth: depth + 1) else { return nil }
      members.append(JSON.Member(key, value))
      skipBlanks()
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func number() -> JSON? {
    let digits = rest.prefix { "+-.eE0123456789".utf8.contains($0) }
    rest = rest.dropFirst(digits.count)
    return Double(String(decoding: digits, as: UTF8.self)).map { .number($0) }
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return String(validating: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escaped() else { return nil }
        bytes += Array(String(Character(scalar)).utf8)
      case 0..<0x20: return nil
      default: bytes.append(byte)
      }
    }
    return nil
  }

  /// What stands after a backslash.
  private mutating func escaped() -> Unicode.Scalar? {
    switch rest.popFirst() {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"):
      guard let unit = codeUnit() else { return nil }
      guard (0xD800..<0xE000).contains(unit) else { return Unicode.Scalar(unit) }
      let half: Unicode.Scalar? = replacesSurrogates ? "\u{FFFD}" : nil
      let afterHalf = rest
      guard unit < 0xDC00, take("\\u"), let low = codeUnit(), (0xDC00..<0xE000).contains(low) else {
        rest = afterHalf
        return half
      }
      return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    case let byte? where "\"\\/".utf8.contains(byte): return Unicode.Scalar(byte)
    default: return nil
    }
  }

  private mutating func codeUnit() -> UInt32? {
    let digits = rest.prefix(4)
    rest = rest.dropFirst(digits.count)
    let isHexadecimal = digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    guard digits.count == 4, isHexadecimal else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
