/// Bits packed into bytes, the lowest first (RFC 1951, 3.1.1).
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var pendingCount = 0

  /// Appends the lowest `count` bits of `bits`, at most 32; those above are 0.
  mutating func append(_ bits: UInt32, count: Int) {
    pending |= UInt64(bits) << pendingCount
    pendingCount += count
    guard pendingCount >= 32 else { return }
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: pending >> shift)) }
    pending >>= 32
    pendingCount -= 32
  }

  /// Fills up the last byte with zeros.
  mutating func alignToByte() {
    while pendingCount > 0 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      pendingCount -= 8
    }
    pendingCount = 0
  }

  mutating func append(_ whole: [UInt8]) {
    alignToByte()
    bytes += whole
  }
}
