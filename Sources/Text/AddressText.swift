/// Addresses as they are written (URI references, RFC 3986).
package enum AddressText {
  /// What a reader takes to lie beside the text: no scheme, no place in the text itself, not from the root.
  package static func isRelative(_ address: some Collection<UInt8>) -> Bool {
    guard let first = address.first, !"#?/\\{".utf8.contains(first) else { return false }
    guard first.isLetter else { return true }
    let scheme = address.prefix { $0.isLetter || $0.isDigit || "+.-".utf8.contains($0) }
    return address.dropFirst(scheme.count).first != UInt8(ascii: ":")
  }

  /// The path of an address, up to its query or fragment, with bytes for their numbers, `%20`.
  package static func path(of address: some Collection<UInt8>) -> [UInt8] {
    var path: [UInt8] = []
    var rest = Array(address.prefix { !"?#".utf8.contains($0) })[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      let isNumber = byte == UInt8(ascii: "%") && digits.count == 2
      if isNumber, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16),
        digits.allSatisfy(\.isHexadecimal)
      {
        path.append(value)
        rest = rest.dropFirst(2)
      } else {
        path.append(byte)
      }
    }
    return path
  }

  /// A path as an address that means the same in Markdown, in HTML and between angle brackets.
  package static func address(of path: String) -> String {
    path.utf8.map { byte in
      if byte.isLetter || byte.isDigit || "/-._~".utf8.contains(byte) {
        return String(Unicode.Scalar(byte))
      }
      let hex = String(byte, radix: 16, uppercase: true)
      return "%" + (hex.count == 1 ? "0" : "") + hex
    }.joined()
  }

  /// Text of HTML or Markdown with the commonest characters for their entities, `&amp;`, `&#38;`.
  package static func withoutEntities(_ text: some Collection<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var rest = Array(text)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "&"), let end = rest.prefix(longestEntity).firstIndex(of: 0x3B),
        let character = character(named: String(decoding: rest[..<end], as: UTF8.self))
      {
        out += String(character).utf8
        rest = rest[(end + 1)...]
      } else {
        out.append(byte)
      }
    }
    return out
  }

  private static let longestEntity = 10

  private static func character(named name: String) -> Character? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard name.first == "#" else { return nil }
    let isHex = name.dropFirst().first.map { "xX".contains($0) } ?? false
    let value = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
    return value.flatMap(Unicode.Scalar.init).flatMap { $0.value == 0 ? nil : Character($0) }
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    isDigit || (0x41...0x46).contains(self) || (0x61...0x66).contains(self)
  }
}
