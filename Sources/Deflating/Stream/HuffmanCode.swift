/// A prefix code for symbols that are `counts` often each (RFC 1951, 3.2.2).
package struct HuffmanCode {
  /// In bits, by symbol; 0 for one that does not occur.
  package private(set) var lengths: [Int]
  /// By symbol, the bit that is sent first as the lowest.
  package private(set) var codes: [UInt32]

  /// - Parameters:
  ///   - counts: by symbol.
  ///   - limit: the longest code; if the best code has a longer one, the counts are drawn together
  ///     until it has not.
  package init(counts: [Int], limit: Int) {
    var counts = counts
    lengths = Self.lengths(counts)
    while lengths.contains(where: { $0 > limit }) {
      counts = counts.map { $0 == 0 ? 0 : ($0 + 1) / 2 }
      lengths = Self.lengths(counts)
    }
    codes = Self.codes(lengths)
  }

  /// How many symbols are to be told of: all up to the last that occurs, but at least `least`.
  func span(atLeast least: Int) -> Int {
    max(least, (lengths.lastIndex { $0 > 0 } ?? 0) + 1)
  }

  /// Huffman's construction (1952) with two queues, of leaves by count and of pairs as they are made.
  private static func lengths(_ counts: [Int]) -> [Int] {
    var lengths = [Int](repeating: 0, count: counts.count)
    let symbols = counts.indices.filter { counts[$0] > 0 }.sorted { counts[$0] < counts[$1] }
    guard symbols.count > 1 else {
      // Even a single code has one bit.
      lengths[symbols.first ?? 0] = 1
      return lengths
    }
    var weights = symbols.map { counts[$0] }
    var parents = [Int](repeating: 0, count: 2 * symbols.count - 1)
    var (leaf, pair) = (0, symbols.count)
    for node in symbols.count..<parents.count {
      weights.append(0)
      for _ in 0..<2 {
        let takesLeaf = leaf < symbols.count && (pair >= node || weights[leaf] <= weights[pair])
        let child = takesLeaf ? leaf : pair
        if takesLeaf { leaf += 1 } else { pair += 1 }
        parents[child] = node
        weights[node] += weights[child]
      }
    }
    var depths = [Int](repeating: 0, count: parents.count)
    for node in (0..<parents.count - 1).reversed() { depths[node] = depths[parents[node]] + 1 }
    for (place, symbol) in symbols.enumerated() { lengths[symbol] = depths[place] }
    return lengths
  }

  /// The codes that follow from the lengths: shorter before longer, and in the symbols' order.
  private static func codes(_ lengths: [Int]) -> [UInt32] {
    var codes = [UInt32](repeating: 0, count: lengths.count)
    var code: UInt32 = 0
    for length in 1...(lengths.max() ?? 1) {
      for symbol in lengths.indices where lengths[symbol] == length {
        var reversed: UInt32 = 0
        for bit in 0..<length { reversed |= (code >> bit & 1) << (length - 1 - bit) }
        codes[symbol] = reversed
        code += 1
      }
      code <<= 1
    }
    return codes
  }
}
