package import Drawings

/// What a chart needs to know of a function to draw it truly.
package protocol Curve: Sendable {
  /// The value at `x`; not finite where there is none.
  func value(at x: Double) -> Double
  /// The derivative at `x`, on the side that a drawing of the stretch around `x` needs (`x` is
  /// never one of `breaks`); infinite for a vertical tangent, nan where there is none.
  func slope(at x: Double) -> Double
  /// The places inside or at the ends of the range where the curve has a corner, a jump, a pole or
  /// an end, ascending in `x`.
  func breaks(in range: ClosedRange<Double>) -> [Break]
  /// The values that the curve approaches towards −∞ and +∞.
  var asymptotes: [Asymptote] { get }
  /// What of the axis it is drawn over, in data units.
  var range: ClosedRange<Double> { get }
  /// Its local extremes as far as they are known, in data units: peaks may be narrower than a scan.
  var extremes: [Point] { get }
  /// Values that differ by no more differ by rounding only.
  var noise: Double { get }
  /// Values and slopes for one thread.
  var sampler: CurveSampler { get }
}

/// A curve's values and slopes, asked for many times by one thread: what they have in common need be
/// made only once.
package struct CurveSampler {
  package let value: (Double) -> Double
  package let slope: (Double) -> Double

  package init(value: @escaping (Double) -> Double, slope: @escaping (Double) -> Double) {
    self.value = value
    self.slope = slope
  }
}

extension Curve {
  package var sampler: CurveSampler { CurveSampler(value: value, slope: slope) }
  package var range: ClosedRange<Double> { -.infinity...(.infinity) }
  package var extremes: [Point] { [] }
  package var noise: Double { 0 }
}

/// A place where a curve is not smooth, with what it has on each side.
package struct Break: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable { case kink, jump, pole, edge, isolated }

  package var x: Double
  package var kind: Kind
  package var value: Sides
  package var slope: Sides

  package init(x: Double, kind: Kind, value: Sides, slope: Sides) {
    self.x = x
    self.kind = kind
    self.value = value
    self.slope = slope
  }

  /// From the left, at the place, from the right; nan where there is nothing, ±inf at a pole.
  package struct Sides: Hashable, Sendable {
    package var left: Double
    package var here: Double
    package var right: Double

    package init(left: Double, here: Double, right: Double) {
      self.left = left
      self.here = here
      self.right = right
    }
  }
}

/// A horizontal line that a curve approaches.
package struct Asymptote: Hashable, Sendable {
  package enum Direction: String, Hashable, Sendable { case left = "-inf", right = "+inf" }

  package var y: Double
  package var toward: Direction

  package init(y: Double, toward: Direction) {
    self.y = y
    self.toward = toward
  }
}
