extension RealFunction {
  /// Where a function grows or falls without bound.
  package struct Divergence: Hashable, Sendable {
    package var toward: HorizontalAsymptote.Direction
    package var isRising: Bool
  }

  /// The directions in which the values leave every bound, judged as asymptotes are, by the values at
  /// ±10·2^k: they run one way for the last eight steps and beyond 10⁹, or to infinity. What grows
  /// more slowly than that (a logarithm) is not told from what stays bounded, and left out.
  package var divergences: [Divergence] {
    HorizontalAsymptote.Direction.allCases.compactMap { direction in
      var x: Double = direction == .left ? -10 : 10
      var values: [Double] = []
      while values.count < 100, values.last?.isFinite != false {
        values.append(value(at: x))
        x *= 2
      }
      guard let last = values.last, abs(last) > 1e9, values.count > 3 else { return nil }
      let tail = values.suffix(9)
      let isRising = last > 0
      let runsOneWay = zip(tail, tail.dropFirst()).allSatisfy { isRising ? $0 < $1 : $0 > $1 }
      return runsOneWay ? Divergence(toward: direction, isRising: isRising) : nil
    }
  }
}
