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
  package static func check(_ bytes: [UInt8]) throws(TextError) {
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == 0 { throw .nullByte(at: offset) }
      if bytes[offset] < 0x80 {
        offset += 1
        continue
      }
      let (_, length, isValid) = ScalarDecoder.scalar(in: bytes[offset...])
      guard isValid else { throw .invalidUTF8(at: offset) }
      offset += length
    }
  }
}
