package import Drawings

/// A rectangle of the plane of two variables, and how large it is on the page, in points.
package struct PlaneView: Hashable, Sendable {
  package var x: ClosedRange<Double>
  package var y: ClosedRange<Double>
  package var size: Size

  package init(x: ClosedRange<Double>, y: ClosedRange<Double>, size: Size) {
    (self.x, self.y, self.size) = (x, y, size)
  }
}

/// Level lines and the areas between them; places are in data units.
package struct TracedLevels: Sendable {
  /// Ascending.
  package var levels: [Double]
  /// For each level, the rings around where the value is not below it; what lies in an even number of
  /// rings lies outside. Where values have both signs the first takes in what lies below it.
  package var areas: [[[Point]]]
  /// For each level its lines; one that closes ends where it began.
  package var lines: [[[Point]]]
  /// Whether values have both signs, so that colors tell these apart.
  package var isSigned: Bool
  /// Whether the lines are less exact than they should be.
  package var isCoarse: Bool

  package init(
    levels: [Double], areas: [[[Point]]], lines: [[[Point]]], isSigned: Bool = false,
    isCoarse: Bool = false
  ) {
    (self.levels, self.areas, self.lines) = (levels, areas, lines)
    (self.isSigned, self.isCoarse) = (isSigned, isCoarse)
  }
}

/// A line through the plane; its places are in data units.
package struct TracedLine: Sendable {
  /// One that closes ends where it began.
  package var lines: [[Point]]
  package var isCoarse: Bool

  package init(lines: [[Point]], isCoarse: Bool = false) {
    (self.lines, self.isCoarse) = (lines, isCoarse)
  }
}

extension Path {
  /// Rings to be filled, fitted with curves.
  init(rings: [[Point]]) {
    self.init(
      rings.filter { $0.count > 2 }.flatMap { ring in
        Path(traced: ring[ring.count - 1] == ring[0] ? ring : ring + [ring[0]]).elements
      })
  }

  /// A traced line, fitted with curves; closed if it ends where it began.
  init(traced points: [Point]) {
    guard let first = points.first else {
      self.init()
      return
    }
    self.init([.move(first)] + PointFit(points).elements)
    closeIfRing(points)
  }

  /// Straight lines through points; closed if they end where they began.
  init(polyline points: [Point]) {
    guard let first = points.first else {
      self.init()
      return
    }
    self.init([.move(first)] + points.dropFirst().map(Element.line))
    closeIfRing(points)
  }

  private mutating func closeIfRing(_ points: [Point]) {
    guard points.count > 3, points[points.count - 1] == points[0] else { return }
    if case .line = elements[elements.count - 1] { elements.removeLast() }
    elements.append(.close)
  }
}
