package import Drawings

/// What layouts ask of lines through points of the page.
package enum Polyline {
  package static func length(_ points: [Point]) -> Double {
    zip(points, points.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
  }

  /// Points along it at most `pitch` apart, with its own.
  package static func samples(_ points: [Point], pitch: Double) -> [Point] {
    guard let first = points.first else { return [] }
    return [first]
      + zip(points, points.dropFirst()).flatMap { a, b -> [Point] in
        let steps = ((b - a).length / pitch).rounded(.up)
        let count = steps >= 1 ? Int(min(steps, 10_000)) : 1
        return (1...count).map { a + (b - a) * (Double($0) / Double(count)) }
      }
  }

  /// What is left of it outside of boxes.
  package static func cut(_ points: [Point], around boxes: [TurnedBox]) -> [[Point]] {
    let bounds = Rectangle(around: points)
    let near = boxes.filter { bounds?.touches($0.bounds) ?? false }
    guard !near.isEmpty else { return [points] }
    var pieces: [[Point]] = []
    var piece: [Point] = []
    func end() {
      if piece.count > 1 { pieces.append(piece) }
      piece = []
    }
    for (a, b) in zip(points, points.dropFirst()) {
      let hidden = near.compactMap { $0.span(from: a, to: b) }.sorted {
        $0.lowerBound < $1.lowerBound
      }
      var t = 0.0
      for span in hidden where span.upperBound > t {
        if span.lowerBound > t {
          if piece.isEmpty { piece.append(a + (b - a) * t) }
          piece.append(a + (b - a) * span.lowerBound)
        }
        end()
        t = span.upperBound
      }
      if t < 1 {
        if piece.isEmpty { piece.append(a + (b - a) * t) }
        piece.append(b)
      } else {
        end()
      }
    }
    end()
    // A ring that was cut somewhere else goes on over its start.
    if pieces.count > 1, let first = pieces.first?.first, first == pieces[pieces.count - 1].last,
      first == points.first, first == points.last
    {
      let last = pieces.removeLast()
      pieces[0] = last + pieces[0].dropFirst()
    }
    return pieces
  }
}

extension Point {
  /// The place in whole pixels that is nearest.
  var onPixels: Point { Point((x * 2).rounded() / 2, (y * 2).rounded() / 2) }
}

extension Rectangle {
  /// The smallest one around some points.
  init?(around points: [Point]) {
    guard let first = points.first else { return nil }
    var (left, right, top, bottom) = (first.x, first.x, first.y, first.y)
    for point in points {
      (left, right) = (min(left, point.x), max(right, point.x))
      (top, bottom) = (min(top, point.y), max(bottom, point.y))
    }
    self.init(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// So much larger at each side, or smaller.
  package func grown(by air: Double) -> Rectangle {
    Rectangle(x: x - air, y: y - air, width: width + 2 * air, height: height + 2 * air)
  }

  package func contains(_ point: Point) -> Bool {
    point.x >= left && point.x <= right && point.y >= top && point.y <= bottom
  }

  func contains(_ other: Rectangle) -> Bool {
    other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom
  }

  /// Whether they share a point, also one of their edges.
  fileprivate func touches(_ other: Rectangle) -> Bool {
    left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom
  }

  /// The part of a line, from 0 to 1, that lies in it (Y.-D. Liang, B. A. Barsky, "A New Concept and Method
  /// for Line Clipping", 1984).
  func span(from a: Point, to b: Point) -> ClosedRange<Double>? {
    var (low, high) = (0.0, 1.0)
    let d = b - a
    for (p, q) in [(-d.x, a.x - left), (d.x, right - a.x), (-d.y, a.y - top), (d.y, bottom - a.y)] {
      if p == 0 {
        if q < 0 { return nil }
      } else if p < 0 {
        low = max(low, q / p)
      } else {
        high = min(high, q / p)
      }
    }
    return low < high ? low...high : nil
  }
}
