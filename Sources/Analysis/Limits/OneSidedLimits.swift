internal import Functions

/// The limits of a function and its slope towards a place from one side, extrapolated from places at
/// geometrically shrinking distances.
struct OneSidedLimits {
  let value: Limit
  let slope: Limit

  /// - Parameters:
  ///   - function: whose limits.
  ///   - x: the place.
  ///   - noise: how far rounding hides what is beside the place.
  ///   - bound: how far the function is known to be smooth, with the side's sign.
  init(of function: RealFunction, at x: Double, beyond noise: Double, within bound: Double) {
    let context = function.formula.context()
    var (values, slopes): ([Sample], [Sample]) = ([], [])
    for distance in Self.distances(from: x, beyond: abs(noise), within: bound) {
      let side = function.lanes(at: x + distance, in: context)[.here]
      let (value, slope) = (side.jet.value, side.jet.slope)
      values.append(Sample(distance: distance, value: value, error: side.valueError))
      slopes.append(Sample(distance: distance, value: slope, error: side.slopeError))
    }
    value = Extrapolation(values).limit
    slope = Extrapolation(slopes).limit
  }

  /// Halved as long as a series may be seen, then a sixteenth each time to where the doubles end.
  private static func distances(
    from x: Double, beyond noise: Double, within bound: Double
  ) -> [Double] {
    let first = min(abs(bound) / 2, max(1, abs(x)))
    // Neighbours of x, and the smallest doubles, are no places at even ratios.
    let smallest = max(
      noise, x == 0 ? max(min(0x1p-1000, first * 0x1p-40), 0x1p-1060) : 0x1p10 * x.ulp)
    var distances: [Double] = []
    var distance = first
    while distance >= smallest {
      let place = x + (bound < 0 ? -distance : distance)
      distances.append(place - x)
      distance *= x == 0 && distances.count >= 24 ? 0.0625 : 0.5
    }
    return distances
  }
}
