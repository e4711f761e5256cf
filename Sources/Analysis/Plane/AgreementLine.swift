package import Diagnostics
package import Functions

/// Where two expressions of two numbers agree: the lines on which their difference changes its sign without a
/// jump, those on which it only touches 0, and the edges of areas in which it is 0.
package struct AgreementLine: Sendable {
  /// One that closes ends where it began.
  package let lines: [[PlanePoint]]
  /// Whether there was more to refine than may be.
  package let isUnrefined: Bool

  /// - Throws: `Rejection` as of a `PlaneFunction`.
  package init(
    _ left: ResolvedExpression, _ right: ResolvedExpression, in window: PlaneWindow
  ) throws(Rejection) {
    _ = try PlaneFunction(left)
    _ = try PlaneFunction(right)
    let difference = try PlaneFunction(left.minus(right))
    let touching = TouchingLines(of: PlaneSampler(difference, in: window))
    // What is not below the second level is above 0.
    let levels = touching.hasArea ? [0, .leastNonzeroMagnitude] : [0]
    let map = LevelMap(of: difference, in: window) { _ in levels }
    // What touches a level may have a trace of an area around it.
    let changes = (map.lines.first ?? []).filter { !window.touches(difference, at: $0) }
    let edges = map.lines.dropFirst().joined().filter { !window.covers($0, with: changes) }
    lines = changes + edges + window.lines(touching.lines)
    isUnrefined = map.isUnrefined
  }
}

extension PlaneWindow {
  /// Whether all of a line lies on others, as far as can be seen.
  fileprivate func covers(_ line: [PlanePoint], with others: [[PlanePoint]]) -> Bool {
    let others = others.map { $0.map(spot) }
    return line.map(spot).allSatisfy { point in
      others.contains { line in
        zip(line, line.dropFirst()).contains { point.distance(from: $0, to: $1) < 0.1 }
      }
    }
  }

  /// Whether a function has the same sign on both sides of a line, in the middle of its longest part.
  fileprivate func touches(_ function: PlaneFunction, at line: [PlanePoint]) -> Bool {
    let spots = line.map(spot)
    let parts = zip(spots, spots.dropFirst())
    guard let (a, b) = parts.max(by: { ($0.1 - $0.0).length < ($1.1 - $1.0).length }), a != b
    else { return false }
    let across = Spot(a.y - b.y, b.x - a.x) / (b - a).length * 0.05
    let sides = [across, -across].map { function.value(at: place((a + b) / 2 + $0)) }
    return sides[0] * sides[1] > 0
  }

  /// The opposite of `place`.
  private func spot(_ place: PlanePoint) -> Spot {
    Spot(
      (place.x - x.lowerBound) / (x.upperBound - x.lowerBound) * width,
      (place.y - y.lowerBound) / (y.upperBound - y.lowerBound) * height)
  }
}
