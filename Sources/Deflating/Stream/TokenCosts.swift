/// What tokens cost, in bits.
struct TokenCosts: ~Copyable {
  /// By kind of token.
  let kind = UnsafeMutablePointer<UInt32>.allocate(capacity: Token.kinds)
  /// By symbol.
  let distance = UnsafeMutablePointer<UInt32>.allocate(capacity: 30)

  /// What they usually cost in charts.
  init() {
    for kind in 0..<Token.kinds {
      let code = Token.code(ofKind: kind)
      self.kind[kind] =
        kind == 0 ? 4 : kind < 256 ? 9 : code.symbol == 285 ? 3 : 6 + UInt32(code.extra)
    }
    for symbol in 0..<30 {
      distance[symbol] = symbol == 0 ? 2 : 5 + UInt32(max(symbol / 2 - 1, 0))
    }
  }

  deinit {
    kind.deallocate()
    distance.deallocate()
  }

  /// What they cost with the codes of a block; those that it does not have, a little more than the
  /// rarest that it has.
  func update(from block: DeflateBlock) {
    func bits(_ code: HuffmanCode, _ symbol: Int, _ rare: Int) -> UInt32 {
      UInt32(code.lengths[symbol] > 0 ? code.lengths[symbol] : rare)
    }
    for kind in 0..<Token.kinds {
      let code = Token.code(ofKind: kind)
      self.kind[kind] = bits(block.symbols, code.symbol, kind < 256 ? 13 : 12) + UInt32(code.extra)
    }
    for symbol in 0..<30 {
      distance[symbol] = bits(block.distances, symbol, 10) + UInt32(max(symbol / 2 - 1, 0))
    }
  }
}
