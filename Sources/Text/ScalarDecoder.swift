/// Reads one Unicode scalar at a time, so that every scalar keeps its byte offset even where the bytes
/// are not UTF-8.
package enum ScalarDecoder {
  /// The scalar at the beginning of `bytes`, which must not be empty, and how many bytes it takes.
  ///
  /// What is not well-formed (Unicode 15, table 3-7) is one byte long and becomes U+FFFD.
  package static func scalar(
    in bytes: ArraySlice<UInt8>
  ) -> (scalar: Unicode.Scalar, length: Int, isValid: Bool) {
    precondition(!bytes.isEmpty, "a scalar is read from at least one byte")
    let start = bytes.startIndex
    let first = bytes[start]
    if first < 0x80 { return (Unicode.Scalar(first), 1, true) }
    let length: Int
    var value: UInt32
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF:
      (length, value) = (3, UInt32(first & 0x0F))
      if first == 0xE0 { second = 0xA0...0xBF }
      if first == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      (length, value) = (4, UInt32(first & 0x07))
      if first == 0xF0 { second = 0x90...0xBF }
      if first == 0xF4 { second = 0x80...0x8F }
    default: return ("\u{FFFD}", 1, false)
    }
    guard bytes.count >= length, second.contains(bytes[start + 1]) else {
      return ("\u{FFFD}", 1, false)
    }
    for index in 1..<length {
      let byte = bytes[start + index]
      guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1, false) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length, true)
  }
}
