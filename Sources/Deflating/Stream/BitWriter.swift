/// Bits packed into bytes, the lowest first (RFC 1951, 3.1.1). Room for them is made beforehand.
struct BitWriter: ~Copyable {
  private var memory: UnsafeMutableRawPointer
  private var capacity = 1 << 16
  /// Whole bytes; those of `pending` come after them.
  private var count = 0
  private var pending: UInt64 = 0
  /// Below 8 between two calls.
  private var pendingCount = 0

  init() { memory = .allocate(byteCount: capacity, alignment: 8) }

  deinit { memory.deallocate() }

  /// Makes room for so many bits more: `append` itself does not look whether there is any.
  mutating func reserve(bits: Int) {
    let needed = count + bits / 8 + 16
    guard needed > capacity else { return }
    let larger = UnsafeMutableRawPointer.allocate(byteCount: 2 * needed, alignment: 8)
    larger.copyMemory(from: memory, byteCount: count)
    memory.deallocate()
    (memory, capacity) = (larger, 2 * needed)
  }

  /// Appends the lowest `count` bits of `bits`, at most 56; those above are 0.
  @inline(__always)
  mutating func append(_ bits: UInt64, count: Int) {
    pending |= bits &<< UInt64(truncatingIfNeeded: pendingCount)
    pendingCount &+= count
    // All that is pending is written, but only whole bytes are done with.
    (memory + self.count).storeBytes(of: pending.littleEndian, as: UInt64.self)
    let whole = pendingCount &>> 3
    self.count &+= whole
    pending = pending &>> UInt64(truncatingIfNeeded: 8 &* whole)
    pendingCount &= 7
  }

  /// Fills up the last byte with zeros.
  mutating func alignToByte() {
    append(0, count: -pendingCount & 7)
  }

  var bytes: [UInt8] { [UInt8](UnsafeRawBufferPointer(start: memory, count: count)) }
}
