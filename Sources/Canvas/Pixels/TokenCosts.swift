/// What tokens cost, in bits.
struct TokenCosts {
  private(set) var byte = [UInt32](repeating: 9, count: 256)
  /// By length.
  private(set) var length = [UInt32](repeating: 0, count: 259)
  /// By code.
  private(set) var distance = [UInt32](repeating: 0, count: 30)

  /// What they usually cost in charts.
  init() {
    byte[0] = 4
    for length in 3...258 {
      self.length[length] = length == 258 ? 3 : 6 + UInt32(Token.lengthCode(length).extra)
    }
    for code in 0..<30 { distance[code] = code == 0 ? 2 : 5 + UInt32(max(code / 2 - 1, 0)) }
  }

  /// What they cost with the codes of a block; those that it does not have, a little more than the
  /// rarest that it has.
  init(in block: DeflateBlock) {
    func bits(_ code: HuffmanCode, _ symbol: Int, _ rare: Int) -> UInt32 {
      UInt32(code.lengths[symbol] > 0 ? code.lengths[symbol] : rare)
    }
    for value in 0..<256 { byte[value] = bits(block.symbols, value, 13) }
    for length in 3...258 {
      let code = Token.lengthCode(length)
      self.length[length] = bits(block.symbols, 257 + code.code, 12) + UInt32(code.extra)
    }
    for code in 0..<30 {
      distance[code] = bits(block.distances, code, 10) + UInt32(max(code / 2 - 1, 0))
    }
  }
}
