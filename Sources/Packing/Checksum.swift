/// Tells whether bytes are those that were written, eight at a time: each step maps different words, and
/// different sums before them, to different sums, so that no single changed word is missed. It guards against
/// accidents, not against anyone.
package struct Checksum {
  package private(set) var value: UInt64

  package init(of bytes: ArraySlice<UInt8>) {
    value = UInt64(bytes.count) ^ 0x9E37_79B9_7F4A_7C15
    bytes.withUnsafeBytes { buffer in
      var place = 0
      while place + 8 <= buffer.count {
        add(buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        place += 8
      }
      var rest: UInt64 = 0
      for byte in buffer[place...] { rest = rest << 8 | UInt64(byte) }
      add(rest)
    }
  }

  /// Multiplication by an odd number and the turn after it lose nothing (SplitMix64 uses the same steps).
  private mutating func add(_ word: UInt64) {
    value = (value ^ word) &* 0xBF58_476D_1CE4_E5B9
    value ^= value >> 29
  }
}
