/// A block of a deflate stream with codes of its own (RFC 1951, 3.2.7).
struct DeflateBlock {
  let symbols: HuffmanCode
  let distances: HuffmanCode
  private let tokens: [Token]

  private static let end = 256

  init(_ tokens: [Token]) {
    self.tokens = tokens
    var kinds = [Int](repeating: 0, count: Token.kinds)
    var distances = [Int](repeating: 0, count: 30)
    for token in tokens {
      kinds[token.kind] += 1
      if !token.isByte { distances[Token.code(ofDistance: token.distance).symbol] += 1 }
    }
    var symbols = [Int](repeating: 0, count: 286)
    for kind in kinds.indices { symbols[Token.code(ofKind: kind).symbol] += kinds[kind] }
    symbols[Self.end] = 1
    self.symbols = HuffmanCode(counts: symbols, limit: 15)
    self.distances = HuffmanCode(counts: distances, limit: 15)
  }

  /// The most bits that a token takes: two codes of 15 bits, and 5 and 13 bits more.
  private static let mostBitsOfToken = 48
  /// No more than these come before the tokens and after them.
  private static let mostBitsOfCodes = 17 + 19 * 3 + 316 * 14 + 15

  func write(to out: inout BitWriter, isLast: Bool) {
    out.reserve(bits: tokens.count * Self.mostBitsOfToken + Self.mostBitsOfCodes)
    out.append(isLast ? 1 : 0, count: 1)
    out.append(2, count: 2)
    writeCodes(to: &out)
    let kinds = (0..<Token.kinds).map { kind in
      let code = Token.code(ofKind: kind)
      return (
        bits: UInt64(symbols.codes[code.symbol]) | UInt64(code.rest)
          << symbols.lengths[code.symbol],
        count: symbols.lengths[code.symbol] + code.extra
      )
    }
    for token in tokens {
      var (bits, count) = kinds[token.kind]
      if !token.isByte {
        let distance = Token.code(ofDistance: token.distance)
        bits |= UInt64(distances.codes[distance.symbol]) &<< UInt64(count)
        count += distances.lengths[distance.symbol]
        bits |= UInt64(distance.rest) &<< UInt64(count)
        count += distance.extra
      }
      out.append(bits, count: count)
    }
    out.append(UInt64(symbols.codes[Self.end]), count: symbols.lengths[Self.end])
  }

  /// In this order the lengths of the codes for lengths are told.
  private static let order = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  private func writeCodes(to out: inout BitWriter) {
    let (m, n) = (symbols.span(atLeast: 257), distances.span(atLeast: 1))
    let runs = Self.runs(Array(symbols.lengths[..<m] + distances.lengths[..<n]))
    var counts = [Int](repeating: 0, count: 19)
    for run in runs { counts[run.symbol] += 1 }
    let code = HuffmanCode(counts: counts, limit: 7)
    let told = max(4, (Self.order.lastIndex { code.lengths[$0] > 0 } ?? 0) + 1)
    for (number, least, bits) in [(m, 257, 5), (n, 1, 5), (told, 4, 4)] {
      out.append(UInt64(number - least), count: bits)
    }
    for symbol in Self.order[..<told] { out.append(UInt64(code.lengths[symbol]), count: 3) }
    for run in runs {
      out.append(UInt64(code.codes[run.symbol]), count: code.lengths[run.symbol])
      out.append(UInt64(run.rest), count: run.extra)
    }
  }

  /// Lengths of codes, shortened: 16 repeats the one before 3 to 6 times; 17 and 18 are 3 to 10 and
  /// 11 to 138 zeros.
  private static func runs(_ lengths: [Int]) -> [(symbol: Int, rest: Int, extra: Int)] {
    var runs: [(symbol: Int, rest: Int, extra: Int)] = []
    var rest = lengths[...]
    while let length = rest.first {
      var count = rest.prefix { $0 == length }.count
      rest.removeFirst(count)
      if length > 0 {
        runs.append((length, 0, 0))
        count -= 1
      }
      while count >= 3 {
        let (symbol, least, most, extra) =
          length > 0 ? (16, 3, 6, 2) : count < 11 ? (17, 3, 10, 3) : (18, 11, 138, 7)
        let told = min(count, most)
        runs.append((symbol, told - least, extra))
        count -= told
      }
      for _ in 0..<count { runs.append((length, 0, 0)) }
    }
    return runs
  }
}
