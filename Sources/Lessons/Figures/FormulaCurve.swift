package import Charting
package import Analysis

/// A formula as a chart sees it.
package struct FormulaCurve: Curve {
  package let function: RealFunction
  package let range: ClosedRange<Double>
  /// What is special in `range`, and where the function goes: searched for once.
  package let points: [SpecialPoint]
  package let limits: [HorizontalAsymptote]

  /// Without `searches` nothing is known to be special.
  package init(
    _ function: RealFunction, in range: ClosedRange<Double>, searches: Searches? = Searches()
  ) {
    self.function = function
    self.range = range
    let found = searches?.found(of: function, in: range)
    points = found?.points ?? []
    limits = found?.asymptotes ?? []
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
