/// Parses a stretch for the fewest bits: a shortest path over its places, where an edge is a byte, a
/// repetition of the byte before, or the last repetition of the next three or four bytes, and costs
/// what the codes of the block before would make of it.
struct StretchParser: ~Copyable {
  /// A repetition of this length is taken without a look at those that begin inside it.
  private static let longEnough = 32
  private static let hashBits: UInt32 = 15

  let costs = TokenCosts()
  /// Where the bytes of each hash were seen last.
  private let triples = Self.table()
  private let quadruples = Self.table()
  /// The fewest bits to each place of a stretch, and the last token on the way.
  private let bits: UnsafeMutablePointer<UInt32>
  private let steps: UnsafeMutablePointer<Token>

  init(longestStretch: Int) {
    bits = .allocate(capacity: longestStretch + 1)
    steps = .allocate(capacity: longestStretch + 1)
  }

  deinit {
    triples.deallocate()
    quadruples.deallocate()
    bits.deallocate()
    steps.deallocate()
  }

  private static func table() -> UnsafeMutablePointer<Int32> {
    let table = UnsafeMutablePointer<Int32>.allocate(capacity: 1 << hashBits)
    // Too far back for any place.
    table.initialize(repeating: -1 - Int32(Window.farthest), count: 1 << hashBits)
    return table
  }

  /// Appends the tokens for the bytes from `start` to `end` of `window`.
  func parse(_ start: Int, _ end: Int, of window: borrowing Window, into tokens: inout [Token]) {
    let size = end - start
    let bytes = window.pointer(to: start)
    let lookahead = window.end - start
    bits[0] = 0
    (bits + 1).update(repeating: .max, count: size)
    var place = 0
    while place < size {
      let byte = bytes[place]
      reach(place + 1, bits[place] &+ costs.kind[Int(byte)], Token(byte))
      guard place + 4 <= lookahead else {
        place += 1
        continue
      }
      let taken = follow(start, place, bytes + place, min(size - place, Window.longestMatch))
      if taken > 0 {
        for skipped in place + 1..<place + taken where skipped + 4 <= lookahead {
          let four = fourBytes(bytes + skipped)
          triples[hash(four << 8)] = Int32(truncatingIfNeeded: start + skipped)
          quadruples[hash(four)] = Int32(truncatingIfNeeded: start + skipped)
        }
      }
      place += max(taken, 1)
    }
    // The path is packed at the end of the steps: a token covers at least the place that it goes to.
    var first = size + 1
    while place > 0 {
      let token = steps[place]
      first -= 1
      steps[first] = token
      place -= token.length
    }
    tokens.append(contentsOf: UnsafeBufferPointer(start: steps + first, count: size + 1 - first))
  }

  @inline(__always)
  private func reach(_ place: Int, _ cost: UInt32, _ token: Token) {
    if cost < bits[place] {
      bits[place] = cost
      steps[place] = token
    }
  }

  /// Follows the repetitions from a place, at most `limit` bytes far, and remembers it.
  ///
  /// - Returns: the length of one that is taken for certain; 0 if there is none.
  @inline(__always)
  private func follow(
    _ start: Int, _ place: Int, _ here: UnsafePointer<UInt8>, _ limit: Int
  ) -> Int {
    let four = fourBytes(here)
    let (triple, quadruple) = (hash(four << 8), hash(four))
    let whole = start + place
    let (ofTriple, ofQuadruple) = (
      whole - Int(triples[triple]), whole - Int(quadruples[quadruple])
    )
    triples[triple] = Int32(truncatingIfNeeded: whole)
    quadruples[quadruple] = Int32(truncatingIfNeeded: whole)
    guard limit >= 3 else { return 0 }
    var longest = 2
    @inline(__always)
    func follow(_ distance: Int) -> Bool {
      let earlier = here - distance
      guard (fourBytes(earlier) ^ four) << 8 == 0 else { return false }
      let length = match(earlier, here, limit)
      guard length > longest else { return false }
      let cost = bits[place] &+ costs.distance[Token.code(ofDistance: distance).symbol]
      let shortest = length >= Self.longEnough ? length : longest + 1
      for length in shortest...length {
        reach(
          place + length, cost &+ costs.kind[Token.kind(length: length)],
          Token(length: length, distance: distance))
      }
      longest = length
      return length >= Self.longEnough
    }
    if whole > 0, follow(1) { return longest }
    if ofTriple <= Window.farthest, follow(ofTriple) { return longest }
    if ofQuadruple <= Window.farthest, ofQuadruple != ofTriple, follow(ofQuadruple) {
      return longest
    }
    return 0
  }

  /// How many bytes are alike from two places on, at most `limit`.
  @inline(__always)
  private func match(
    _ earlier: UnsafePointer<UInt8>, _ later: UnsafePointer<UInt8>, _ limit: Int
  ) -> Int {
    let (a, b) = (UnsafeRawPointer(earlier), UnsafeRawPointer(later))
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
    while length < limit, earlier[length] == later[length] { length += 1 }
    return length
  }

  @inline(__always)
  private func fourBytes(_ bytes: UnsafePointer<UInt8>) -> UInt32 {
    UInt32(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt32.self))
  }

  /// Knuth's multiplicative hash.
  @inline(__always)
  private func hash(_ word: UInt32) -> Int {
    Int((word &* 2_654_435_761) >> (32 - Self.hashBits))
  }
}
