package import Drawings
internal import Glibc

/// A piece of a fitted curve on the page that runs from left to right: a straight line, or a cubic
/// Bézier curve that is the graph of a cubic polynomial, y of x or (where it is steep) x of y.
package struct Segment: Hashable, Sendable {
  package var start: Point
  package var end: Point
  /// The two control points; `nil` for a straight line.
  package var control: Controls?

  package struct Controls: Hashable, Sendable {
    package var first: Point
    package var second: Point
  }

  package static func line(_ start: Point, _ end: Point) -> Segment {
    Segment(start: start, end: end, control: nil)
  }

  package var element: Path.Element {
    if let control { .curve(control.first, control.second, end) } else { .line(end) }
  }

  /// The point at parameter `t` of 0...1.
  package func point(at t: Double) -> Point {
    guard let control else { return start + (end - start) * t }
    let s = 1 - t
    return start * (s * s * s) + control.first * (3 * s * s * t)
      + control.second * (3 * s * t * t) + end * (t * t * t)
  }

  /// The parameters between 0 and 1 at which its height turns: the roots of the derivative.
  var turns: [Double] {
    guard let control else { return [] }
    let (a, b, c) = (
      control.first.y - start.y, control.second.y - control.first.y, end.y - control.second.y
    )
    // a·(1 − t)² + 2·b·t·(1 − t) + c·t² = 0, by the form that does not cancel.
    let root = (b * b - a * c).squareRoot()
    let sum = a - b + (a > b ? root : -root)
    return [sum / (a - 2 * b + c), a / sum].filter { 0 < $0 && $0 < 1 }
  }

  /// A length that the segment does not exceed, in points: a narrow spike is long between near ends.
  package var longest: Double {
    guard let control else { return hypot(end.x - start.x, end.y - start.y) }
    let points = [start, control.first, control.second, end]
    return zip(points, points.dropFirst()).reduce(0) {
      $0 + hypot($1.1.x - $1.0.x, $1.1.y - $1.0.y)
    }
  }

  /// The parameter at the horizontal place `x`, which lies between start and end.
  package func parameter(at x: Double) -> Double {
    if x <= start.x { return 0 }
    if x >= end.x { return 1 }
    let third = (end.x - start.x) / 3
    guard let control,
      abs(control.first.x - start.x - third) + abs(end.x - control.second.x - third) > 1e-9
    else {
      // A line, or the graph of y over x: x is linear in the parameter.
      return (x - start.x) / (end.x - start.x)
    }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if point(at: middle).x < x { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The part between two parameters (de Casteljau's algorithm, twice).
  package func part(from a: Double, to b: Double) -> Segment {
    if a <= 0 && b >= 1 { return self }
    guard let control else { return .line(point(at: a), point(at: b)) }
    let points = [start, control.first, control.second, end]
    /// The polar form of the cubic at three parameters.
    func blossom(_ u: Double, _ v: Double, _ w: Double) -> Point {
      var row = points
      for t in [u, v, w] {
        row = zip(row, row.dropFirst()).map { $0 * (1 - t) + $1 * t }
      }
      return row[0]
    }
    return Segment(
      start: blossom(a, a, a), end: blossom(b, b, b),
      control: Controls(first: blossom(a, a, b), second: blossom(a, b, b)))
  }
}
