/// Why bytes are no text that can be read as Markdown.
package enum TextError: Error, Hashable, Sendable {
  /// A byte of value 0 at this offset.
  case nullByte(at: Int)
  /// The bytes from this offset on are not UTF-8.
  case invalidUTF8(at: Int)

  /// The offset of the offending byte.
  package var offset: Int {
    switch self {
    case .nullByte(let offset), .invalidUTF8(let offset): offset
    }
  }
}

extension TextError {
  /// Throws for the first byte that cannot stand in a Markdown text.
  ///
  /// Well-formed UTF-8 is that of the Unicode Standard, table 3-7: no overlong forms, no
  /// surrogates, nothing above U+10FFFF.
  static func check(_ bytes: [UInt8]) throws(TextError) {
    var offset = 0
    while offset < bytes.count {
      let lead = bytes[offset]
      if lead == 0 { throw .nullByte(at: offset) }
      guard let tail = TextError.tail(after: lead) else { throw .invalidUTF8(at: offset) }
      guard offset + tail.count < bytes.count else { throw .invalidUTF8(at: offset) }
      for index in 0..<tail.count {
        let allowed = index == 0 ? tail.second : 0x80...0xBF
        if !allowed.contains(bytes[offset + 1 + index]) { throw .invalidUTF8(at: offset) }
      }
      offset += 1 + tail.count
    }
  }

  /// How many bytes follow a lead byte, and which the first of them may be; nil for no lead byte.
  private static func tail(after lead: UInt8) -> (count: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0x00...0x7F: (0, 0x80...0xBF)
    case 0xC2...0xDF: (1, 0x80...0xBF)
    case 0xE0: (2, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (2, 0x80...0xBF)
    case 0xED: (2, 0x80...0x9F)
    case 0xF0: (3, 0x90...0xBF)
    case 0xF1...0xF3: (3, 0x80...0xBF)
    case 0xF4: (3, 0x80...0x8F)
    default: nil
    }
  }
}
