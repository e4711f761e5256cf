internal import CDeflate

/// The checksum of a zlib stream (RFC 1950, 8.2).
struct Adler32 {
  private(set) var value: UInt32 = 1

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    value = libdeflate_adler32(value, bytes.baseAddress, bytes.count)
  }

  /// Appends `byte`, `count` times, at most 2²⁰. Its two sums, of the bytes and of these sums, are
  /// known without adding them up.
  mutating func append(_ byte: UInt8, count: Int) {
    let (a, b, n, byte) = (UInt64(value & 0xFFFF), UInt64(value >> 16), UInt64(count), UInt64(byte))
    let sum = (a + n * byte) % 65_521
    let sumOfSums = (b + n * a + n * (n + 1) / 2 * byte) % 65_521
    value = UInt32(truncatingIfNeeded: sumOfSums << 16 | sum)
  }
}

/// The checksum of a PNG file's chunk (ISO/IEC 15948, 5.5).
package func crc32(of bytes: ArraySlice<UInt8>) -> UInt32 {
  bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
}
