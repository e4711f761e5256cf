internal import Glibc
internal import Numerals

/// The stretch of data that an axis has to show, and which of its ends may still move outwards.
package struct Extent: Hashable, Sendable {
  package var kind: Scale.Kind
  package var lower: Double
  package var upper: Double
  /// Whether the axis ends exactly here; else there is air between the data and the end.
  package var isLowerFixed = true
  package var isUpperFixed = true

  /// A stretch that the author, or the domain of the curves, has set.
  package init(fixed range: ClosedRange<Double>, kind: Scale.Kind = .linear) {
    self.kind = kind
    lower = range.lowerBound
    upper = range.upperBound
    flush()
    if lower == upper { widen() }
  }

  /// What marks need: their least and greatest value, and whether a curve arrives at these steeply
  /// and just at the end of its range (as a straight line does), so that no air is needed beyond.
  ///
  /// The axis starts at zero where all is positive and zero is near: a curve that only approaches
  /// zero may lie on the axis, one that takes it gets air below.
  package init(
    data range: ClosedRange<Double>, endsAtLower: Bool, endsAtUpper: Bool,
    kind: Scale.Kind = .linear
  ) {
    self.kind = kind
    lower = range.lowerBound
    upper = range.upperBound
    if kind == .logarithmic {
      roundToDigits()
      return
    }
    // Beyond these a domain's length would overflow.
    lower = min(max(lower, -1e307), 1e307)
    upper = min(max(upper, -1e307), 1e307)
    flush()
    isLowerFixed = false
    isUpperFixed = false
    if lower == upper {
      widen()
      isLowerFixed = lower == 0
      isUpperFixed = upper == 0
    } else if lower > 0 && lower <= 0.25 * upper {
      lower = 0
      isLowerFixed = true
    } else if upper < 0 && upper >= 0.25 * lower {
      upper = 0
      isUpperFixed = true
    }
    let ticks = LinearTicks(
      over: lower...upper, wish: LinearTicks.Wish(count: 5, endsMatter: false))
    isLowerFixed = isLowerFixed || endsAtLower && ticks.isMultiple(lower)
    isUpperFixed = isUpperFixed || endsAtUpper && ticks.isMultiple(upper)
    let span = upper / 2 - lower / 2
    let air = 2 * span * (isLowerFixed || isUpperFixed ? 0.1 : 0.08)
    if !isLowerFixed { lower -= air }
    if !isUpperFixed { upper += air }
  }

  package var range: ClosedRange<Double> { lower...upper }

  /// Takes numbers for zero between which half a length, or points for a unit, would be no double.
  private mutating func flush() {
    guard kind == .linear else { return }
    if abs(lower) < Self.smallest { lower = 0 }
    if abs(upper) < Self.smallest { upper = 0 }
  }

  static let smallest = 1e-304

  /// Gives a stretch of one value some length: from zero to it, or ±1 around zero.
  private mutating func widen() {
    if kind == .logarithmic {
      lower /= 10
      upper *= 10
    } else if lower == 0 {
      lower = -1
      upper = 1
    } else if lower > 0 {
      lower = 0
    } else {
      upper = 0
    }
  }

  /// Moves the ends of a logarithmic stretch to 1, 2 or 5, or beyond four decades to powers that
  /// will have a label.
  private mutating func roundToDigits() {
    // Beyond these there are not enough doubles left for a decade of air.
    lower = min(max(lower, 1e-300), 1e300)
    upper = min(max(upper, 1e-300), 1e300)
    if lower == upper { widen() }
    let decades = log10(upper) - log10(lower)
    if decades > 4 {
      let every = [1.0, 2, 5, 10, 20, 50, 100].first { decades <= 6 * $0 } ?? 100
      let first = Int(floor(log10(lower) / every + 1e-9) * every)
      let last = Int(ceil(log10(upper) / every - 1e-9) * every)
      lower = Decimal(1, exponent: max(first, -307)).value
      upper = Decimal(1, exponent: min(last, 308)).value
      return
    }
    func steps(_ x: Double) -> [Double] {
      let power = Int(floor(log10(x)))
      return (power - 1...power + 1).flatMap { p in
        [1, 2, 5].map { Decimal($0, exponent: p).value }
      }
    }
    lower = steps(lower).last { $0 <= lower * (1 + 1e-9) && $0 > 0 } ?? lower
    upper = steps(upper).first { $0 >= upper * (1 - 1e-9) && $0.isFinite } ?? upper
    if lower == upper { widen() }
  }
}
