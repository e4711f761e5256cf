internal import Glibc

/// What a variable is drawn from.
package enum InputDistribution: Hashable, Sendable {
  case normal(mean: Double, deviation: Double)
  case uniform(from: Double, to: Double)

  /// Outside of it lies less than 10⁻¹⁸ of the mass.
  package var range: ClosedRange<Double> {
    switch self {
    case .normal(let mean, let deviation): (mean - 9 * deviation)...(mean + 9 * deviation)
    case .uniform(let low, let high): low...high
    }
  }

  /// The density at `z`.
  func density(at z: Double) -> Double {
    switch self {
    case .normal(let mean, let deviation):
      let t = (z - mean) / deviation
      return exp(-t * t / 2) / (deviation * (2 * Double.pi).squareRoot())
    case .uniform(let low, let high): return low <= z && z <= high ? 1 / (high - low) : 0
    }
  }

  /// The derivative of the density by `z`, by the density.
  func logarithmicSlope(at z: Double) -> Double {
    switch self {
    case .normal(let mean, let deviation): (mean - z) / deviation / deviation
    case .uniform: 0
    }
  }

  /// The probability of a stretch; what it lacks of the range at an end of it is left out.
  func mass(from a: Double, to b: Double) -> Double {
    switch self {
    case .normal(let mean, let deviation):
      func tail(_ z: Double) -> Double { erfc((z - mean) / deviation / 2.0.squareRoot()) / 2 }
      // On either side by the smaller tails, which do not cancel.
      return a > mean ? tail(a) - tail(b) : tail(2 * mean - b) - tail(2 * mean - a)
    case .uniform(let low, let high):
      return max(0, min(b, high) - max(a, low)) / (high - low)
    }
  }

  /// The place below which a part of the mass lies, so exactly as places of samples have to be.
  func place(ofMass part: Double) -> Double {
    let low = range.lowerBound
    var (a, b) = (low, range.upperBound)
    for _ in 0..<60 {
      let middle = a / 2 + b / 2
      if mass(from: low, to: middle) < part { a = middle } else { b = middle }
    }
    return a / 2 + b / 2
  }
}
