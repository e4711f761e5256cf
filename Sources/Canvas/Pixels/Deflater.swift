internal import CDeflate

/// Compresses the rows of a chart, which are long runs with a few places where something is drawn.
///
/// A run is taken as it comes. What stands between two runs is parsed for the fewest bits: a shortest
/// path over its places, where an edge is a byte, a run, or the last repetition of the next three or
/// four bytes, and costs what the codes of the block before would make of it.
struct Deflater: ~Copyable {
  /// A run of this length ends a stretch.
  private static let shortestRun = 16
  /// The longest stretch that is parsed at once.
  private static let longestStretch = 4_096
  /// A repetition of this length is taken without a look at those that begin inside it.
  private static let longEnough = 32
  private static let longestMatch = 258
  private static let farthest = 32_768
  private static let tokensInBlock = 16_384
  private static let hashBits: UInt32 = 15

  private let bytes: UnsafePointer<UInt8>
  private let count: Int
  /// Where the bytes of each hash were seen last; −1 for nowhere.
  private let triples = Self.table()
  private let quadruples = Self.table()
  /// The fewest bits to each place of a stretch, and the last token on the way.
  private let bits = UnsafeMutablePointer<UInt32>.allocate(capacity: longestStretch + 1)
  private let steps = UnsafeMutablePointer<Token>.allocate(capacity: longestStretch + 1)
  private var costs = TokenCosts()
  private var tokens: [Token] = []
  private var out = BitWriter()

  /// `bytes` as a zlib stream (RFC 1950).
  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return [] }
      var deflater = Deflater(start, buffer.count)
      deflater.run()
      let checksum = libdeflate_adler32(1, start, buffer.count)
      deflater.out.append(bigEndian(Int(checksum)))
      return deflater.out.bytes
    }
  }

  private init(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    self.bytes = bytes
    self.count = count
    tokens.reserveCapacity(Self.tokensInBlock + Self.longestStretch)
    // Deflate with a window of 32 kB; not the fastest compressor, nor the densest.
    out.append([0x78, 0x9C])
  }

  deinit {
    triples.deallocate()
    quadruples.deallocate()
    bits.deallocate()
    steps.deallocate()
  }

  private static func table() -> UnsafeMutablePointer<Int32> {
    let table = UnsafeMutablePointer<Int32>.allocate(capacity: 1 << hashBits)
    table.initialize(repeating: -1, count: 1 << hashBits)
    return table
  }

  private mutating func run() {
    var place = 0
    while place < count {
      let run = place > 0 ? match(place - 1, place, count - place) : 0
      if run >= Self.shortestRun {
        appendRun(place, run)
        place += run
      } else {
        let end = endOfStretch(place)
        parse(place, end)
        place = end
      }
      if tokens.count >= Self.tokensInBlock { endBlock(isLast: false) }
    }
    endBlock(isLast: true)
    out.alignToByte()
  }

  private mutating func endBlock(isLast: Bool) {
    let block = DeflateBlock(tokens)
    block.write(to: &out, isLast: isLast)
    costs = TokenCosts(in: block)
    tokens.removeAll(keepingCapacity: true)
  }

  private mutating func appendRun(_ place: Int, _ length: Int) {
    var rest = length
    while rest >= 3 {
      let part = min(rest, Self.longestMatch)
      tokens.append(Token(length: part, distance: 1))
      rest -= part
    }
    for _ in 0..<rest { tokens.append(Token(bytes[place])) }
  }

  /// Where the next long run begins, or a place not too far away.
  private func endOfStretch(_ start: Int) -> Int {
    let limit = min(count, start + Self.longestStretch)
    var place = start + 1
    while place < limit {
      if bytes[place] == bytes[place - 1] {
        let run = match(place - 1, place, limit - place)
        if run >= Self.shortestRun { return place }
        place += run
      } else {
        place += 1
      }
    }
    return limit
  }

  /// How many bytes from `earlier` on are like those from `place` on, at most `limit`.
  @inline(__always)
  private func match(_ earlier: Int, _ place: Int, _ limit: Int) -> Int {
    let (a, b) = (UnsafeRawPointer(bytes + earlier), UnsafeRawPointer(bytes + place))
    var length = 0
    while length + 8 <= limit {
      let difference =
        a.loadUnaligned(fromByteOffset: length, as: UInt64.self)
        ^ b.loadUnaligned(fromByteOffset: length, as: UInt64.self)
      if difference != 0 {
        return length + UInt64(littleEndian: difference).trailingZeroBitCount / 8
      }
      length += 8
    }
    while length < limit, bytes[earlier + length] == bytes[place + length] { length += 1 }
    return length
  }

  // MARK: The shortest path

  private mutating func parse(_ start: Int, _ end: Int) {
    let size = end - start
    bits[0] = 0
    (bits + 1).update(repeating: .max, count: size)
    var place = 0
    while place < size {
      reach(
        place + 1, bits[place] + costs.byte[Int(bytes[start + place])], Token(bytes[start + place]))
      let taken = follow(start + place, place, min(size - place, Self.longestMatch))
      for skipped in 0..<max(taken, 1) { remember(start + place + skipped) }
      place += max(taken, 1)
    }
    let first = tokens.count
    place = size
    while place > 0 {
      tokens.append(steps[place])
      place -= steps[place].length
    }
    tokens[first...].reverse()
  }

  @inline(__always)
  private func reach(_ place: Int, _ cost: UInt32, _ token: Token) {
    if cost < bits[place] {
      bits[place] = cost
      steps[place] = token
    }
  }

  /// Follows the repetitions from a place, at most `limit` bytes far.
  ///
  /// - Returns: the length of one that is taken for certain; 0 if there is none.
  @inline(__always)
  private func follow(_ here: Int, _ place: Int, _ limit: Int) -> Int {
    var longest = 2
    func follow(from earlier: Int) -> Bool {
      guard earlier >= 0, here - earlier <= Self.farthest else { return false }
      let length = match(earlier, here, limit)
      guard length > longest else { return false }
      let distance = here - earlier
      let cost = bits[place] + costs.distance[Token.distanceCode(distance).code]
      let shortest = length >= Self.longEnough ? length : longest + 1
      for length in shortest...length {
        reach(
          place + length, cost + costs.length[length], Token(length: length, distance: distance))
      }
      longest = length
      return length >= Self.longEnough
    }
    guard limit >= 3, here + 4 <= count else { return 0 }
    if follow(from: here - 1) || follow(from: Int(triples[hash(here, 3)]))
      || follow(from: Int(quadruples[hash(here, 4)]))
    {
      return longest
    }
    return 0
  }

  @inline(__always)
  private func remember(_ place: Int) {
    guard place + 4 <= count else { return }
    triples[hash(place, 3)] = Int32(truncatingIfNeeded: place)
    quadruples[hash(place, 4)] = Int32(truncatingIfNeeded: place)
  }

  /// Of three or four bytes (Knuth's multiplicative hash).
  @inline(__always)
  private func hash(_ place: Int, _ length: Int) -> Int {
    let four = UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt32.self)
    let word = UInt32(littleEndian: four) << (length == 3 ? 8 : 0)
    return Int((word &* 2_654_435_761) >> (32 - Self.hashBits))
  }
}
