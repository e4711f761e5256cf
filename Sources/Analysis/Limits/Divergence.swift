internal import Functions

extension RealFunction {
  /// Where a function grows or falls without bound.
  package struct Divergence: Hashable, Sendable {
    package var toward: HorizontalAsymptote.Direction
    package var isRising: Bool
  }

  /// The directions in which the values leave every bound: from each start they run one way for eight
  /// steps up to 2^40, and on to beyond 10⁹, or to infinity. What grows more slowly than that (a
  /// logarithm) is not told from what stays bounded, and left out.
  package var divergences: [Divergence] {
    HorizontalAsymptote.Direction.allCases.compactMap { direction in
      guard let isRising = isRising(toward: direction, along: .first) else { return nil }
      let isSame = Outward.others.allSatisfy {
        self.isRising(toward: direction, along: $0) == isRising
      }
      return isSame ? Divergence(toward: direction, isRising: isRising) : nil
    }
  }

  /// Nil where the values do not run one way beyond every bound.
  private func isRising(toward direction: HorizontalAsymptote.Direction, along places: Outward)
    -> Bool?
  {
    let context = formula.context()
    var values: [Double] = []
    while values.count < 100, values.last?.isFinite != false {
      values.append(value(at: places.place(values.count, toward: direction), in: context))
    }
    guard let last = values.last, abs(last) > 1e9, values.count > 3 else { return nil }
    let isRising = last > 0
    let tail = values.dropFirst(max(0, min(values.count, Outward.steps) - 9))
    let runsOneWay = zip(tail, tail.dropFirst()).allSatisfy { isRising ? $0 < $1 : $0 > $1 }
    return runsOneWay ? isRising : nil
  }
}
