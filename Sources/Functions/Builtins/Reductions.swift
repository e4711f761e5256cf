internal import Expressions

/// The builtins that make one number of a vector.
extension Builtin {
  static let reductions: [Builtin] = [
    Builtin(
      "sum", ["a"], "The sum of all elements.", example: "sum([1, 2, 3])",
      .reduction(.init(sum, sum, sum)), ranks: .reduction,
      notation: .reduction(.sum), code: CodeForm(takesTruth: true, numbers: .kept)),
    Builtin(
      "prod", ["a"], "The product of all elements.", example: "prod([1, 2, 3, 4])",
      .reduction(.init(product, product, product)),
      ranks: .reduction,
      notation: .reduction(.product), code: .multiplying),
    Builtin(
      "mean", ["a"], "The mean of all elements.", example: "mean([1, 2, 6])",
      .reduction(.init(mean, mean, mean)),
      ranks: .reduction,
      notation: .reduction(.mean), code: CodeForm(takesTruth: true)),
    Builtin(
      "max", ["a"], "The largest element.", example: "max([1, 3, 2])",
      .reduction(.init(largest, largest, largest)),
      ranks: .reduction,
      notation: .reduction(.word), code: .keeping, pairwise: "maximum"),
    Builtin(
      "min", ["a"], "The smallest element.", example: "min([1, 3, 2])",
      .reduction(.init(smallest, smallest, smallest)),
      ranks: .reduction,
      notation: .reduction(.word), code: .keeping, pairwise: "minimum"),
    Builtin(
      "argmax", ["a"], "The place of the largest element, counted from 0.",
      example: "argmax([1, 3, 2])",
      .reduction(.init(argmax, argmax, argmax)),
      ranks: .reduction, notation: .reduction(.word), code: CodeForm(numbers: .whole)),
    Builtin(
      "var", ["a"],
      "The variance of all elements: the mean square of their distance from the mean.",
      example: "var([1, 2, 3])",
      .reduction(.init(variance, variance, variance)), ranks: .reduction, notation: .whole("Var"),
      code: CodeForm(takesTruth: true)),
    Builtin(
      "std", ["a"], "The standard deviation of all elements, the square root of the variance.",
      example: "std([1, 3])",
      .reduction(.init(deviation, deviation, deviation)), ranks: .reduction,
      notation: .whole("std"), code: CodeForm(takesTruth: true)),
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

  @Sendable private static func variance<N: Number>(_ a: ArgumentBuffer<N>) -> N {
    meanSquare(of: distances(a), a)
  }

  /// Neither overflows nor underflows on the way.
  @Sendable private static func deviation<N: Number>(_ a: ArgumentBuffer<N>) -> N {
    let distances = distances(a)
    let scale = Double.scale(of: distances.reduce(0) { max($0, abs($1.value)) })
    let scaled = scale == 1 ? distances : distances.map { $0 * N(scale) }
    let root = N.apply(
      .sqrt, to: meanSquare(of: scaled, a), at: a.site.element(1), in: a.decisions)
    return scale == 1 ? root : root * N(1 / scale)
  }

  /// From the mean; of equal numbers exactly 0, since it is taken of what they lie apart.
  private static func distances<N: Number>(_ a: ArgumentBuffer<N>) -> [N] {
    let shifted = a.numbers.map { $0 - a[0] }
    let sum = shifted.dropFirst().reduce(shifted[0], +)
    let mean = N.divide(sum, N(Double(a.count)), at: a.site, in: a.decisions)
    return shifted.map { $0 - mean }
  }

  private static func meanSquare<N: Number>(of distances: [N], _ a: ArgumentBuffer<N>) -> N {
    let sum = distances.dropFirst().reduce(distances[0] * distances[0]) { $0 + $1 * $1 }
    return N.divide(sum, N(Double(a.count)), at: a.site.element(0), in: a.decisions)
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
