internal import Functions

extension RealFunction {
  /// The places in `range` where two continuous curves cross, ascending: where the difference of the
  /// two changes its sign and no jump explains it.
  ///
  /// A scan of 2,000 steps brackets each change; bisection narrows it to two neighbouring doubles or
  /// an exact zero. Curves that touch without crossing, and stretches on which they agree, are none.
  package func crossings(with other: RealFunction, in range: ClosedRange<Double>) -> [Double] {
    let context = formula.context(atMost: .max)
    func difference(_ x: Double) -> Double {
      value(at: x, in: context) - other.value(at: x, in: context)
    }
    func size(_ x: Double) -> Double {
      max(abs(value(at: x, in: context)), abs(other.value(at: x, in: context)))
    }
    var found: [Double] = []
    /// The last place with a difference, and its sign.
    var last: (x: Double, isPositive: Bool)?
    /// Where the curves agreed since then.
    var zeros: [Double] = []
    for x in range.places(inSteps: 2_000) {
      let d = difference(x)
      if d == 0 { zeros.append(x) }
      guard d != 0, !d.isNaN else {
        if d.isNaN { last = nil }
        continue
      }
      if let last, last.isPositive != (d > 0), zeros.count < 2 {
        let bracket = bisect(last.x, x, difference)
        let place = zeros.first ?? bracket.x
        let rest = abs(difference(place))
        if rest.isFinite, rest <= max(size(place) * 1e-9, bracket.step) { found.append(place) }
      }
      last = (x, d > 0)
      zeros = []
    }
    return found
  }

  /// Narrows a change of sign to two neighbouring doubles or an exact zero; `step` is how far the
  /// difference falls by itself from one double to the next.
  private func bisect(
    _ low: Double, _ high: Double, _ difference: (Double) -> Double
  ) -> (x: Double, step: Double) {
    var (low, high) = (low, high)
    let isPositive = difference(low) > 0
    let slope = abs(difference(high) - difference(low)) / (high - low)
    while low.nextUp < high {
      let middle = Double.middle(low, high)
      let d = difference(middle)
      if d == 0 { return (middle, 0) }
      if (d > 0) == isPositive { low = middle } else { high = middle }
    }
    let x = abs(difference(low)) < abs(difference(high)) ? low : high
    return (x, 4 * slope * x.ulp)
  }
}
