/// Lines and cubic Bézier segments.
package struct Path: Hashable, Sendable {
  package enum Element: Hashable, Sendable {
    case move(Point)
    case line(Point)
    /// Two control points, then the end point.
    case curve(Point, Point, Point)
    case close
  }

  package var elements: [Element]

  package init(_ elements: [Element] = []) {
    self.elements = elements
  }

  package static func rectangle(_ r: Rectangle) -> Path {
    Path([
      .move(Point(r.left, r.top)), .line(Point(r.right, r.top)), .line(Point(r.right, r.bottom)),
      .line(Point(r.left, r.bottom)), .close,
    ])
  }

  package static func line(_ a: Point, _ b: Point) -> Path {
    Path([.move(a), .line(b)])
  }

  /// A circle of four cubic segments, off by less than 0.03 % of the radius.
  package static func circle(center c: Point, radius r: Double) -> Path {
    let k = r * 0.552_284_749_830_793_4  // 4/3 · (√2 − 1)
    return Path([
      .move(Point(c.x + r, c.y)),
      .curve(Point(c.x + r, c.y + k), Point(c.x + k, c.y + r), Point(c.x, c.y + r)),
      .curve(Point(c.x - k, c.y + r), Point(c.x - r, c.y + k), Point(c.x - r, c.y)),
      .curve(Point(c.x - r, c.y - k), Point(c.x - k, c.y - r), Point(c.x, c.y - r)),
      .curve(Point(c.x + k, c.y - r), Point(c.x + r, c.y - k), Point(c.x + r, c.y)),
      .close,
    ])
  }
}
