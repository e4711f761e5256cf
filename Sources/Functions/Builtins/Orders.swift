/// The builtins that put elements in order.
extension Builtin {
  static let orders: [Builtin] = [
    Builtin(
      "sort", ["a"], "The elements from the smallest to the largest; of a matrix, within each row.",
      example: "sort([3, 1, 2])",
      .construction(.init(sort, sort, sort)), ranks: .rearrangement, notation: .whole("sort"),
      code: .keeping),
    Builtin(
      "median", ["a"], "The middle element, or the mean of the two in the middle.",
      example: "median([1, 2, 9])",
      .reduction(.init(median, median, median)), ranks: .reduction, notation: .whole("median")),
  ]

  @Sendable private static func sort<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> {
    let a = call[0]
    let (rows, columns): (Int, Int)
    switch a.shape {
    case .scalar: throw .wantsArray("sort")
    case .vector(let n): (rows, columns) = (1, n)
    case .matrix(let m, let n): (rows, columns) = (m, n)
    }
    let numbers = (0..<rows).flatMap { row in
      N.sorted(
        UnsafeBufferPointer(start: a.base + row * columns, count: columns),
        at: call.site.element(row), in: call.decisions)
    }
    // A network of n numbers takes less than n (log₂ n)² steps.
    let depth = Int.bitWidth - columns.leadingZeroBitCount
    return Construction(shape: a.shape, operations: a.count * depth * depth) { numbers[$0] }
  }

  @Sendable private static func median<N: Number>(_ a: ArgumentBuffer<N>) -> N {
    let sorted = N.sorted(a.numbers, at: a.site, in: a.decisions)
    let (low, high) = (sorted[(a.count - 1) / 2], sorted[a.count / 2])
    let middle = a.count % 2 == 1 ? low : (low + high) * N(0.5)
    // What is not a number stands at the end.
    return N.choose(N.test(sorted[a.count - 1], \.isNaN), N(.nan), middle)
  }
}

extension Number {
  /// The numbers from the smallest to the largest, those that are none at the end.
  ///
  /// Batcher's merge exchange (Knuth, *The Art of Computer Programming*, 5.2.2, algorithm M): which places
  /// are compared does not depend on the numbers, so each comparison is a decision at a site of its own.
  static func sorted(
    _ numbers: UnsafeBufferPointer<Self>, at site: Site, in decisions: DecisionContext
  ) -> [Self] {
    var sorted = Array(numbers)
    var exchange = 0
    for (i, j) in MergeExchange(count: sorted.count) {
      let (a, b) = (sorted[i], sorted[j])
      let (low, high) = (site.element(exchange), site.element(exchange + 1))
      exchange += 2
      let (first, second) = (test(a, \.isNaN), test(b, \.isNaN))
      sorted[i] = choose(
        first, b, choose(second, a, minimum(a, b, at: low, in: decisions)))
      sorted[j] = choose(
        first, a, choose(second, b, maximum(a, b, at: high, in: decisions)))
    }
    // Those that tie share their slopes, as with the largest of a vector.
    return decisions.isByElements ? sorted.map { shared($0, by: numbers) } : sorted
  }
}

/// The pairs of places that algorithm M compares and exchanges, in its order.
private struct MergeExchange: Sequence, IteratorProtocol {
  private let count: Int
  private let top: Int
  private var (p, q, r, d): (Int, Int, Int, Int)
  private var i = 0

  init(count: Int) {
    self.count = count
    top = count > 1 ? 1 << (Int.bitWidth - (count - 1).leadingZeroBitCount - 1) : 0
    (p, q, r, d) = (top, top, 0, top)
  }

  mutating func next() -> (Int, Int)? {
    while p > 0 {
      while i < count - d {
        defer { i += 1 }
        if i & p == r { return (i, i + d) }
      }
      i = 0
      if q != p {
        (d, q, r) = (q - p, q / 2, p)
      } else {
        p /= 2
        (q, r, d) = (top, 0, p)
      }
    }
    return nil
  }
}
