package import Charting
package import Drawings
package import Analysis
internal import Numerals

/// A formula as a chart sees it.
package struct FormulaCurve: Curve {
  package let function: RealFunction
  package let range: ClosedRange<Double>
  /// What is special in `range`, and where the function goes: searched for once.
  package let points: [SpecialPoint]
  package let limits: [HorizontalAsymptote]
  package let extremes: [Point]
  package let noise: Double

  /// Without `searches` nothing is known to be special.
  package init(
    _ function: RealFunction, in range: ClosedRange<Double>, searches: Searches? = Searches()
  ) {
    self.function = function
    self.range = range
    let found = searches?.found(of: function, in: range)
    points = found?.points ?? []
    limits = found?.asymptotes ?? []
    guard searches != nil else {
      (extremes, noise) = ([], 0)
      return
    }
    extremes = function.turns(in: range, beside: points)
    // At uneven places, since that of zero is often a round number.
    let length = range.upperBound / 2 - range.lowerBound / 2
    noise =
      (1...16).map { step in
        let part = (Double(step) * 0.618_033_988_749_895).truncatingRemainder(dividingBy: 1)
        return function.noise(at: range.lowerBound + 2 * part * length)
      }.max() ?? 0
  }

  package func value(at x: Double) -> Double { function.value(at: x) }

  package func slope(at x: Double) -> Double { function.slope(at: x) }

  package var sampler: CurveSampler {
    let sampler = function.sampler
    return CurveSampler(value: sampler.value, slope: sampler.slope)
  }

  package func breaks(in range: ClosedRange<Double>) -> [Break] {
    let points =
      self.range.lowerBound <= range.lowerBound && range.upperBound <= self.range.upperBound
      ? points.filter { range.contains($0.at) } : function.points(in: range)
    return points.map { point in
      Break(
        x: point.at, kind: Break.Kind(point.kind), value: Break.Sides(point.value),
        slope: Break.Sides(point.slope))
    }
  }

  package var asymptotes: [Asymptote] {
    // A line that the curve runs on needs no second one.
    limits.filter { !$0.isAttained }.map { asymptote in
      Asymptote(y: asymptote.y, toward: asymptote.toward == .left ? .left : .right)
    }
  }
}

extension RealFunction {
  /// Its local extremes; none are those towards a pole, and those that rounding makes. Their places
  /// have no more digits than their values let them have.
  fileprivate func turns(in range: ClosedRange<Double>, beside points: [SpecialPoint]) -> [Point] {
    let length = range.upperBound / 2 - range.lowerBound / 2
    let poles = points.filter { $0.value.left.isInfinite || $0.value.right.isInfinite }.map(\.at)
    return extremes(in: range).compactMap { x in
      let y = value(at: x)
      let noise = 2 * noise(at: x)
      // What goes on to a pole has no turn before it.
      let isByPole = poles.contains { pole in
        let (before, after) = (value(at: x / 2 + pole / 2), value(at: 3 * (x / 2) - pole / 2))
        return abs(pole - x) <= 2e-6 * length
          || abs(pole - x) <= length / 250 && (before - y) * (y - after) > 0
      }
      let relief = [x - length / 500, x + length / 500].map { abs(value(at: $0) - y) }.max() ?? 0
      guard y.isFinite, !isByPole, !(relief <= noise) else { return nil }
      let short = (0...6).lazy.map { digits in
        digits == 0 ? 0 : Decimal(exactly: x).rounded(to: digits).value
      }
      let place = short.first { place in
        abs(place - x) <= 2e-6 * length && abs(value(at: place) - y) <= noise
      }
      return place.map { Point($0, value(at: $0)) } ?? Point(x, y)
    }
  }
}

extension Break.Kind {
  fileprivate init(_ kind: SpecialPoint.Kind) {
    self =
      switch kind {
      case .kink: .kink
      case .jump: .jump
      case .pole: .pole
      case .edge: .edge
      case .isolated: .isolated
      }
  }
}

extension Break.Sides {
  fileprivate init(_ sides: SpecialPoint.Sides) {
    self.init(left: sides.left, here: sides.here, right: sides.right)
  }
}
