internal import Drawings

/// What of a rectangle is taken, for words to keep away from.
struct PlaneRoom {
  /// What words stay inside of.
  let rectangle: Rectangle
  /// Words and marks, which nothing may touch.
  private(set) var boxes: [Rectangle] = []
  /// Lines, by points a little apart, by cells of the page.
  private var courses: [Cell: [Point]] = [:]

  private struct Cell: Hashable {
    let column: Int
    let row: Int
  }

  private static let cell = 24.0

  init(in rectangle: Rectangle) { self.rectangle = rectangle }

  mutating func take(_ box: Rectangle) { boxes.append(box) }

  /// A line that words keep away from.
  mutating func take(course points: [Point]) {
    let near = rectangle.grown(by: 30)
    for (a, b) in zip(points, points.dropFirst()) {
      guard let span = near.span(from: a, to: b) else { continue }
      let ends = [a + (b - a) * span.lowerBound, a + (b - a) * span.upperBound]
      for point in Polyline.samples(ends, pitch: 3) {
        courses[Self.cell(of: point), default: []].append(point)
      }
    }
  }

  /// The points of all lines, in no order.
  var coursePoints: some Sequence<Point> { courses.values.joined() }

  private static func cell(of point: Point) -> Cell {
    func index(_ x: Double) -> Int { Int(min(max(x, -1e6), 1e6) / cell) }
    return Cell(column: index(point.x), row: index(point.y))
  }

  /// How many points of lines a box holds.
  func count(in box: Rectangle) -> Int { count(in: box) { box.contains($0) } }

  private func count(in box: Rectangle, where isInside: (Point) -> Bool) -> Int {
    let (low, high) = (
      Self.cell(of: Point(box.left, box.top)), Self.cell(of: Point(box.right, box.bottom))
    )
    var count = 0
    for column in low.column...high.column {
      for row in low.row...high.row {
        count += courses[Cell(column: column, row: row)]?.count(where: isInside) ?? 0
      }
    }
    return count
  }

  /// The same of a turned box.
  func count(in box: TurnedBox) -> Int {
    count(in: box.bounds) { box.contains($0) }
  }

  /// Whether a box lies inside, on nothing that nothing may touch, and so far from lines.
  func isFree(_ box: Rectangle, clear air: Double) -> Bool {
    isAllowed(box) && count(in: box.grown(by: air)) == 0
  }

  /// Whether a box lies inside and on nothing that nothing may touch.
  func isAllowed(_ box: Rectangle) -> Bool {
    rectangle.grown(by: -3).contains(box) && !boxes.contains { $0.intersects(box) }
  }
}
