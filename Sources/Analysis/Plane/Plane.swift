/// A place in the plane of two variables.
package struct PlanePoint: Hashable, Sendable {
  package var x: Double
  package var y: Double

  package init(x: Double, y: Double) { (self.x, self.y) = (x, y) }
}

/// A rectangle of the plane, and how large it is drawn, in points.
package struct PlaneWindow: Hashable, Sendable {
  package var x: ClosedRange<Double>
  package var y: ClosedRange<Double>
  package var width: Double
  package var height: Double

  package init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, width: Double, height: Double
  ) {
    (self.x, self.y, self.width, self.height) = (x, y, width, height)
  }

  /// The place that is drawn so far right of and above the lower left corner.
  func place(_ spot: Spot) -> PlanePoint {
    PlanePoint(x: x.place(spot.x / width), y: y.place(spot.y / height))
  }
}

/// Where a place is drawn: points to the right of the window's left edge and above its lower one.
typealias Spot = SIMD2<Double>

extension ClosedRange<Double> {
  /// What lies at a share of the way from the lower to the upper bound.
  fileprivate func place(_ t: Double) -> Double { lowerBound * (1 - t) + upperBound * t }
}

/// A set of the plane by its edges: closed rings, whose last point is their first, filled by the even-odd
/// rule.
package struct PlaneArea: Hashable, Sendable {
  package var rings: [[PlanePoint]]

  package init(rings: [[PlanePoint]] = []) { self.rings = rings }

  package var isEmpty: Bool { rings.isEmpty }

  /// What of a window lies outside of it.
  package func rest(of window: PlaneWindow) -> PlaneArea {
    let (x, y) = (window.x, window.y)
    let frame = [
      PlanePoint(x: x.lowerBound, y: y.lowerBound), PlanePoint(x: x.upperBound, y: y.lowerBound),
      PlanePoint(x: x.upperBound, y: y.upperBound), PlanePoint(x: x.lowerBound, y: y.upperBound),
      PlanePoint(x: x.lowerBound, y: y.lowerBound),
    ]
    return PlaneArea(rings: [frame] + rings.map { $0.reversed() })
  }
}
