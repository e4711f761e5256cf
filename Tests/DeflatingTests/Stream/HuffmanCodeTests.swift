import Deflating
import Testing

struct HuffmanCodeTests {
  private static let fibonacci = (0..<30).reduce(into: [1, 1]) { numbers, index in
    numbers.append(numbers[index] + numbers[index + 1])
  }

  /// Counts, the longest code that is allowed, and the bits that all symbols together take.
  @Test(arguments: [
    ([5, 9, 12, 13, 16, 45], 15, 224), ([1, 1, 1, 1], 15, 8), ([0, 7, 0], 15, 7),
    ([3, 0, 5], 15, 8),
  ])
  func isTheShortest(counts: [Int], limit: Int, bits: Int) {
    let code = HuffmanCode(counts: counts, limit: limit)
    #expect(zip(counts, code.lengths).map(*).reduce(0, +) == bits)
    #expect(zip(counts, code.lengths).allSatisfy { ($0 > 0) == ($1 > 0) })
  }

  /// The counts of the deepest tree there is.
  @Test(arguments: [7, 9, 15])
  func keepsTheLimitAndLeavesNoCodeUnused(limit: Int) {
    let code = HuffmanCode(counts: Self.fibonacci, limit: limit)
    #expect(code.lengths.max() == limit)
    let used = code.lengths.map { 1 << (limit - $0) }.reduce(0, +)
    #expect(used == 1 << limit)
  }

  @Test func noCodeBeginsAnother() {
    let code = HuffmanCode(counts: [1, 0, 40, 3, 3, 9, 0, 22, 1], limit: 15)
    let used = code.lengths.indices.filter { code.lengths[$0] > 0 }
    for a in used {
      for b in used where a != b && code.lengths[a] <= code.lengths[b] {
        let mask: UInt32 = 1 << UInt32(code.lengths[a]) - 1
        #expect(code.codes[a] != code.codes[b] & mask)
      }
    }
  }

  /// One code of one bit, which a decoder may ask for.
  @Test func hasACodeWhereNothingOccurs() {
    #expect(HuffmanCode(counts: [0, 0, 0], limit: 15).lengths == [1, 0, 0])
  }
}
