import CDeflate
import Deflating
import Testing

struct DeflaterTests {
  /// Bytes, and how often each stands there.
  typealias Runs = [(byte: UInt8, count: Int)]

  private static func compressed(_ runs: Runs) -> [UInt8] {
    var deflater = Deflater()
    for run in runs { deflater.append(run.byte, count: run.count) }
    return deflater.finish()
  }

  /// What libdeflate makes of a zlib stream; it looks at the checksum too.
  private static func decompressed(_ bytes: [UInt8], count: Int) throws -> [UInt8] {
    let decompressor = try #require(libdeflate_alloc_decompressor())
    defer { libdeflate_free_decompressor(decompressor) }
    var result = LIBDEFLATE_BAD_DATA
    let read = [UInt8](unsafeUninitializedCapacity: count + 1) { buffer, written in
      result = libdeflate_zlib_decompress(
        decompressor, bytes, bytes.count, buffer.baseAddress, count + 1, &written)
    }
    try #require(result == LIBDEFLATE_SUCCESS)
    return read
  }

  private static func expectRoundTrip(
    _ runs: Runs, _ comment: Comment, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let plain = runs.flatMap { [UInt8](repeating: $0.byte, count: $0.count) }
    let read = try decompressed(compressed(runs), count: plain.count)
    #expect(read == plain, comment, sourceLocation: sourceLocation)
  }

  private struct Random {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }

    mutating func bytes(_ count: Int, of values: Int = 256) -> Runs {
      (0..<count).map { _ in (UInt8(below(values)), 1) }
    }
  }

  @Test(arguments: [
    0, 1, 2, 3, 15, 16, 17, 18, 19, 20, 258, 259, 260, 261, 262, 516, 517, 4_095, 4_096, 4_097,
    65_535, 65_536, 65_537, 65_538, 65_539, 65_555, 131_074, 1 << 20,
  ])
  func readsBackARun(length: Int) throws {
    for byte: UInt8 in [0, 7, 255] {
      try Self.expectRoundTrip([(byte, length)], "alone")
      try Self.expectRoundTrip(
        [(1, 1), (2, 1), (byte, length), (3, 1), (byte, length)], "among others")
    }
  }

  @Test func aRunTakesTwoBitsForEachLongestRepetition() {
    #expect(Self.compressed([(0, 1 << 20)]).count < (1 << 20) / 258 * 2 / 8 + 100)
  }

  /// More than a window, a stretch and a block hold.
  @Test(arguments: [2, 4, 16, 256])
  func readsBackNoise(values: Int) throws {
    var random = Random(state: UInt64(values))
    try Self.expectRoundTrip(random.bytes(400_000, of: values), "\(values) values")
  }

  /// Repetitions from as far as they may reach, and from just beyond that.
  @Test(arguments: [32_766, 32_767, 32_768, 32_769, 32_770])
  func readsBackWhatRepeatsFarAway(distance: Int) throws {
    var random = Random(state: UInt64(distance))
    let part = random.bytes(distance)
    try Self.expectRoundTrip(part + part + part + part, "\(distance) apart")
  }

  /// The same words before, after and between runs of which the window keeps only the ends.
  @Test(arguments: 1...12)
  func readsBackWordsBetweenRuns(seed: Int) throws {
    var random = Random(state: UInt64(seed))
    let words = (0..<8).map { _ in random.bytes(3 + random.below(60), of: 5) }
    let longest = [30, 300, 5_000, 40_000][seed % 4]
    var runs: Runs = []
    for _ in 0..<400 {
      runs += words[random.below(words.count)]
      if random.below(3) > 0 { runs.append((UInt8(random.below(5)), 1 + random.below(longest))) }
    }
    try Self.expectRoundTrip(runs, "seed \(seed)")
  }

  /// Whatever its memory held before.
  @Test func equalBytesGiveEqualStreams() {
    var random = Random(state: 1)
    var runs: Runs = []
    for _ in 0..<2_000 { runs += random.bytes(20, of: 4) + [(1, 700)] }
    let first = Self.compressed(runs)
    for _ in 0..<4 {
      _ = Self.compressed(random.bytes(300_000, of: 3))
      #expect(Self.compressed(runs) == first)
    }
  }
}
