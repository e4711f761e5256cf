internal import Expressions

/// The builtins that make one number of a vector.
extension Builtin {
  static let reductions: [Builtin] = [
    Builtin(
      "sum", ["a"], "The sum of all elements.", .reduction(.init(sum, sum, sum)), ranks: .reduction,
      notation: .reduction(.sum), code: CodeForm(takesTruth: true, numbers: .kept)),
    Builtin(
      "prod", ["a"], "The product of all elements.", .reduction(.init(product, product, product)),
      ranks: .reduction,
      notation: .reduction(.product), code: .multiplying),
    Builtin(
      "mean", ["a"], "The mean of all elements.", .reduction(.init(mean, mean, mean)),
      ranks: .reduction,
      notation: .reduction(.mean), code: CodeForm(takesTruth: true)),
    Builtin(
      "max", ["a"], "The largest element.", .reduction(.init(largest, largest, largest)),
      ranks: .reduction,
      notation: .reduction(.word), code: .keeping, pairwise: "maximum"),
    Builtin(
      "min", ["a"], "The smallest element.", .reduction(.init(smallest, smallest, smallest)),
      ranks: .reduction,
      notation: .reduction(.word), code: .keeping, pairwise: "minimum"),
    Builtin(
      "argmax", ["a"], "The place of the largest element, counted from 0.",
      .reduction(.init(argmax, argmax, argmax)),
      ranks: .reduction, notation: .reduction(.word), code: CodeForm(numbers: .whole)),
  ]

  @Sendable private static func sum<N: Number>(_ a: ArgumentBuffer<N>) -> N {
    a.reduced { $0 + $1 }
  }

  @Sendable private static func product<N: Number>(_ a: ArgumentBuffer<N>) -> N {
    a.reduced { $0 * $1 }
  }

  @Sendable private static func mean<N: Number>(_ a: ArgumentBuffer<N>) -> N {
    N.divide(sum(a), N(Double(a.count)), at: a.site, in: a.decisions)
  }

  @Sendable private static func largest<N: Number>(_ a: ArgumentBuffer<N>) -> N {
    a.shared(a.folded { N.maximum($0, $1, at: $2, in: a.decisions) })
  }

  @Sendable private static func smallest<N: Number>(_ a: ArgumentBuffer<N>) -> N {
    a.shared(a.folded { N.minimum($0, $1, at: $2, in: a.decisions) })
  }

  @Sendable private static func argmax<N: Number>(_ a: ArgumentBuffer<N>) -> N {
    var (place, best) = (N(0), a[0])
    for index in 1..<max(a.count, 1) {
      let candidate = a[index]
      // NumPy's first nan counts as the largest.
      let isLarger = N.choose(
        N.test(best, \.isNaN), N(0),
        N.choose(
          N.test(candidate, \.isNaN), N(1),
          N.compare(
            candidate, .greater, best, at: a.site.element(index), in: a.decisions)))
      place = N.choose(isLarger, N(Double(index)), place)
      best = N.choose(isLarger, candidate, best)
    }
    return place
  }
}
