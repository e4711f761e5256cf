internal import Functions

/// A stretch of the input on which a function only rises or only falls.
struct MonotonePiece {
  /// Within the input's range.
  let from: Double
  let to: Double
  /// The function's values towards both ends, which may be infinite.
  let low: Double
  let high: Double
  let isRising: Bool
  let mass: Double
  /// The density of the function's values towards the lower and the higher of them; infinite where it
  /// has no bound.
  private(set) var limits: (low: Double, high: Double) = (0, 0)

  /// Nil for what has no two different values.
  init?(
    from: Double, to: Double, values: (Double, Double), of function: SampledFunction,
    _ input: InputDistribution
  ) {
    guard values.0 != values.1, !values.0.isNaN, !values.1.isNaN else { return nil }
    (self.from, self.to) = (from, to)
    isRising = values.0 < values.1
    (low, high) = (min(values.0, values.1), max(values.0, values.1))
    mass = input.mass(from: from, to: to)
    let (first, last) = (
      limit(at: from, inside: to, of: function, input),
      limit(at: to, inside: from, of: function, input)
    )
    limits = isRising ? (first, last) : (last, first)
  }

  /// The input at which the function has a value between the lowest and the highest: by bisection, and
  /// by Newton's steps while they stay in what is left.
  func place(of value: Double, in function: SampledFunction) -> Double {
    var (a, b) = (from, to)
    var z = a / 2 + b / 2
    var last = b - a
    for turn in 0..<200 {
      guard a < z, z < b else { break }
      let difference = function.value(z) - value
      if difference == 0 { return z }
      if (difference < 0) == isRising { a = z } else { b = z }
      let next = z - difference / function.slope(z)
      // A step that is not half of the one before converges too slowly.
      if a <= next, next <= b, abs(next - z) < last / 2 {
        if abs(next - z) <= 2 * z.ulp { return next }
        (last, z) = (abs(next - z), next)
      } else {
        // Towards a pole the places wanted are nearer than any number of halves.
        z = turn < 16 ? a / 2 + b / 2 : Double.middle(a, b)
        last = b - a
      }
    }
    return z
  }

  /// The density of the function's values that inputs around `z` give.
  func density(at z: Double, of function: SampledFunction, _ input: InputDistribution) -> Double {
    let slope = abs(function.slope(z))
    return slope == 0 ? .infinity : input.density(at: z) / slope
  }

  /// The density towards an end: infinite where it grows and grows.
  private func limit(
    at end: Double, inside other: Double, of function: SampledFunction, _ input: InputDistribution
  ) -> Double {
    let inner = (1...63).map { k in
      density(at: end + (other - end) * Double(k) / 64, of: function, input)
    }.filter(\.isFinite).sorted()
    let usual = inner.isEmpty ? 0 : inner[inner.count / 2]
    func near(_ k: Int) -> Double {
      let z = end + (other - end) * Double(sign: .plus, exponent: -2 * k, significand: 1)
      return density(at: z, of: function, input)
    }
    let (before, last) = (near(16), near(20))
    return last.isNaN || last > 1e3 * usual && !(last < 1.5 * before) ? .infinity : last
  }
}

/// A function's values and slopes, asked for many times by one thread.
struct SampledFunction {
  let value: (Double) -> Double
  let slope: (Double) -> Double
  /// Half of the second coefficient of the Taylor series, twice.
  let curvature: (Double) -> Double

  init(_ function: RealFunction) {
    let context = function.formula.context(atMost: .max)
    value = { function.value(at: $0, in: context) }
    slope = { function.slope(at: $0, in: context) }
    curvature = { z in
      let jet = function.lanes(at: z, in: context)[.here].jet
      return jet.tag == 0 ? 0 : 2 * jet.coefficient(2, of: jet.tag).value
    }
  }
}
