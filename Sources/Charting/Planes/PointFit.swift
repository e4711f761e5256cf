package import Drawings

/// Fits cubic Bézier curves to a line through points that was traced along a smooth course: few pieces, none of
/// which leaves the line by more than can be seen. Corners, and what is straight, stay as they are.
///
/// Each piece is the longest that stays within tolerance, by least squares with fixed ends and parameters that
/// are moved to the feet of the points (P. J. Schneider, "An Algorithm for Automatically Fitting Digitized
/// Curves", Graphics Gems, 1990); both control points are free, so that the tracing's own deviations at the ends
/// do not steer a long piece.
package struct PointFit {
  /// Of a piece from the line, in points; traced lines may themselves be 0.05 off, and 0.1 is promised.
  package static let tolerance = 0.03
  /// A line that turns by more has a corner; by the cosine.
  private static let corner = 0.94
  /// Fewer edges are no fewer numbers as a curve.
  private static let fewest = 3

  /// After the first point.
  package private(set) var elements: [Path.Element] = []
  private let points: [Point]

  /// - Parameter points: in order, on the page; a line that closes ends where it began.
  package init(_ points: [Point]) {
    self.points = points
    var start = 0
    for end in points.indices.dropFirst() where end == points.count - 1 || isCorner(end) {
      fit(from: start, to: end)
      start = end
    }
  }

  private func isCorner(_ index: Int) -> Bool {
    let (a, b) = (points[index] - points[index - 1], points[index + 1] - points[index])
    return a.x * b.x + a.y * b.y < Self.corner * a.length * b.length
  }

  /// Between two corners.
  private mutating func fit(from first: Int, to last: Int) {
    var start = first
    var guess = last - first
    while start < last {
      let (end, piece) = longest(from: start, to: last, guess: guess)
      elements.append(piece)
      guess = max(Self.fewest, end - start)
      start = end
    }
  }

  private func longest(from start: Int, to last: Int, guess: Int) -> (Int, Path.Element) {
    var good: (end: Int, piece: Path.Element) = (start + 1, .line(points[start + 1]))
    var bad = last + 1
    var end = min(start + guess, last)
    while end - start >= Self.fewest {
      if let piece = piece(Array(points[start...end])) {
        good = (end, piece)
        end = bad > last ? min(start + 2 * (end - start), last) : (end + bad) / 2
      } else {
        bad = end
        end = (max(good.end, start + Self.fewest - 1) + bad) / 2
      }
      if end <= good.end || end >= bad { break }
    }
    return good
  }

  /// One piece along all of some points, if there is one.
  private func piece(_ points: [Point]) -> Path.Element? {
    let length = Polyline.length(points)
    // What lies far beyond every page is not curved there.
    guard let start = points.first, let end = points.last, length < 1e5 else { return nil }
    let chord = end - start
    let samples = samples(points)
    let isStraight = samples.allSatisfy {
      let offset = $0 - start
      return abs(chord.x * offset.y - chord.y * offset.x) <= 0.3 * Self.tolerance * chord.length
    }
    if isStraight, length <= 1.001 * chord.length { return .line(end) }
    var lengths = [0.0]
    for (a, b) in zip(samples, samples.dropFirst()) {
      lengths.append(lengths[lengths.count - 1] + (b - a).length)
    }
    let whole = lengths[lengths.count - 1]
    guard whole > 0 else { return nil }
    var parameters = lengths.map { $0 / whole }
    for round in 0..<4 {
      guard let curve = Self.curve(along: samples, at: parameters) else { return nil }
      let farthest = zip(samples, parameters).reduce(0) {
        max($0, (curve.point(at: $1.1) - $1.0).length)
      }
      if farthest <= Self.tolerance, Self.isClose(curve, to: samples, at: parameters) {
        return curve.element
      }
      if farthest > 30 * Self.tolerance || round == 3 { return nil }
      for index in parameters.indices.dropFirst().dropLast() {
        parameters[index] = curve.foot(of: samples[index], near: parameters[index])
      }
    }
    return nil
  }

  /// Whether a curve that is near some points is so between them: where the line turns sharply its parameters
  /// are far apart.
  private static func isClose(
    _ curve: Segment, to points: [Point], at parameters: [Double]
  ) -> Bool {
    zip(points.indices, points.indices.dropFirst()).allSatisfy { index, next in
      let (t, u) = (parameters[index], parameters[next])
      let place = curve.point(at: (t + u) / 2) - points[index]
      let way = points[next] - points[index]
      let square = way.x * way.x + way.y * way.y
      let along = square > 0 ? min(max((place.x * way.x + place.y * way.y) / square, 0), 1) : 0
      return t <= u && (place - way * along).length <= tolerance
    }
  }

  /// Points of the line near each other, some of each edge.
  private func samples(_ points: [Point]) -> [Point] {
    points.prefix(1)
      + zip(points, points.dropFirst()).flatMap { a, b -> [Point] in
        let count = Int(min(200, max(3, (b - a).length / 1.5)))
        return (1...count).map { a + (b - a) * (Double($0) / Double(count)) }
      }
  }

  /// The cubic from the first to the last point that is nearest to all of them, by the sum of squares.
  private static func curve(along points: [Point], at parameters: [Double]) -> Segment? {
    guard let start = points.first, let end = points.last else { return nil }
    var (aa, ab, bb) = (0.0, 0.0, 0.0)
    var (first, second) = (Point(0, 0), Point(0, 0))
    for (point, t) in zip(points, parameters) {
      let s = 1 - t
      let (a, b) = (3 * s * s * t, 3 * s * t * t)
      let rest = point - start * (s * s * s + a) - end * (t * t * t + b)
      (aa, ab, bb) = (aa + a * a, ab + a * b, bb + b * b)
      first = first + rest * a
      second = second + rest * b
    }
    let determinant = aa * bb - ab * ab
    guard determinant > 1e-9 * aa * bb else { return nil }
    return Segment(
      start: start, end: end,
      control: Segment.Controls(
        first: start + (first * bb - second * ab) * (1 / determinant),
        second: end + (second * aa - first * ab) * (1 / determinant)))
  }
}

extension Segment {
  /// The parameter of the point that is nearest to a place, by a step of Newton's method.
  fileprivate func foot(of place: Point, near t: Double) -> Double {
    guard let control else { return t }
    let s = 1 - t
    let (a, b, c) = (control.first - start, control.second - control.first, end - control.second)
    let slope = (a * (s * s) + b * (2 * s * t) + c * (t * t)) * 3
    let bend = ((b - a) * s + (c - b) * t) * 6
    let off = point(at: t) - place
    let rate = slope.x * slope.x + slope.y * slope.y + off.x * bend.x + off.y * bend.y
    guard rate > 0 else { return t }
    return min(max(t - (off.x * slope.x + off.y * slope.y) / rate, 0), 1)
  }
}
