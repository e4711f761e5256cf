/// The last bytes of a stream, as many as a repetition reaches back to and some more. Places count
/// from the stream's beginning.
struct Window: ~Copyable {
  /// How far back a repetition reaches (RFC 1951, 2).
  static let farthest = 32_768
  static let longestMatch = 258
  static let longestRun = 1 << 16
  private static let capacity = 1 << 18

  private let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
  /// The place of the first byte in memory.
  private var start = 0
  private(set) var end = 0

  deinit { memory.deallocate() }

  @inline(__always)
  func pointer(to place: Int) -> UnsafePointer<UInt8> { UnsafePointer(memory + (place - start)) }

  /// Makes room for `count` bytes, at most `longestRun`. What it keeps is enough for a repetition from
  /// any of the last 2¹³ places.
  mutating func makeRoom(_ count: Int) {
    guard end - start + count > Self.capacity else { return }
    let kept = Self.farthest + 1 << 13
    memory.update(from: memory + (end - start - kept), count: kept)
    start = end - kept
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    memory[end - start] = byte
    end += 1
  }

  /// Appends a run. Only what a repetition may read is written: it begins before the run, or with the
  /// last byte.
  mutating func append(_ byte: UInt8, count: Int) {
    (memory + (end - start)).update(repeating: byte, count: min(count, Self.longestMatch))
    end += count
    memory[end - start - 1] = byte
  }
}
