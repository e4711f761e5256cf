package import Drawings
internal import Glibc

/// Finds places for labels inside a rectangle where they touch nothing.
package struct LabelPlacement: Sendable {
  /// What labels stay inside of.
  package var rectangle: Rectangle
  /// What has been placed: labels and circles.
  package var obstacles: [Rectangle]
  /// Lines, as points at most about a point apart.
  package var lines: [[Point]]

  package init(rectangle: Rectangle, obstacles: [Rectangle] = [], lines: [[Point]] = []) {
    self.rectangle = rectangle
    self.obstacles = obstacles
    self.lines = lines
  }

  /// The places beside a point that a label may take.
  package enum Side: CaseIterable, Sendable {
    case belowRight, aboveRight, belowLeft, aboveLeft, above, below
  }

  /// The left end of the baseline of a label of `width` that names the point.
  static func origin(_ side: Side, of point: Point, width: Double) -> Point {
    switch side {
    case .belowRight: Point(point.x + 10, point.y + 15)
    case .aboveRight: Point(point.x + 10, point.y - 9)
    case .belowLeft: Point(point.x - 10 - width, point.y + 15)
    case .aboveLeft: Point(point.x - 10 - width, point.y - 9)
    case .above: Point(point.x - width / 2, point.y - 13)
    case .below: Point(point.x - width / 2, point.y + 22)
    }
  }

  /// The side that is tried first at a curve of this slope on the page (y downwards).
  static func preferred(slope: Double) -> Side {
    abs(slope) < 0.05 || slope.isNaN ? .above : slope < 0 ? .belowRight : .aboveRight
  }

  /// The box of text from 0.78 em above to 0.24 em below its baseline, `air` wider at each side.
  package static func box(
    at origin: Point, width: Double, fontSize: Double, air: Double
  ) -> Rectangle {
    Rectangle(
      x: origin.x - air, y: origin.y - 0.78 * fontSize, width: width + 2 * air,
      height: 1.02 * fontSize)
  }

  /// Places a label at a point: the first side where it touches nothing, or else where least.
  package mutating func place(
    _ label: Drawing, at point: Point, slope: Double, fontSize: Double
  ) -> Point {
    let first = Self.preferred(slope: slope)
    let sides = [first] + Side.allCases.filter { $0 != first }
    let near = sides.map { Self.origin($0, of: point, width: label.size.width) }
    // Where all sides are taken, a line or more away from them.
    let lines = [1.0, -1, 2, -2, 3, -3].map { $0 * (fontSize * 1.02 + 1) }
    let far = lines.flatMap { dy in near.map { Point($0.x, $0.y + dy) } }
    return choose(near + far, width: label.size.width, fontSize: fontSize)
  }

  /// Takes the first of several origins where a text touches nothing, or else where least.
  package mutating func choose(_ origins: [Point], width: Double, fontSize: Double) -> Point {
    var best: (origin: Point, cost: Double)?
    for origin in origins {
      let cost = self.cost(
        of: Self.box(at: origin, width: width, fontSize: fontSize, air: 2))
      if best.map({ cost < $0.cost }) ?? true { best = (origin, cost) }
      if cost == 0 { break }
    }
    let origin = best?.origin ?? Point(rectangle.left, rectangle.top)
    obstacles.append(Self.box(at: origin, width: width, fontSize: fontSize, air: 2))
    return origin
  }

  /// 0 where a box touches nothing; labels weigh more than lines, the frame most.
  package func cost(of box: Rectangle) -> Double {
    var cost = 0.0
    if box.left < rectangle.left || box.right > rectangle.right || box.top < rectangle.top
      || box.bottom > rectangle.bottom
    {
      cost += 10_000
    }
    cost += 1000 * Double(obstacles.count { $0.intersects(box) })
    for line in lines {
      cost += Double(
        line.count { $0.x > box.left && $0.x < box.right && $0.y > box.top && $0.y < box.bottom })
    }
    return cost
  }

  /// Points along fitted chains, about a point apart.
  package static func points(along chains: [[Segment]]) -> [Point] {
    chains.joined().flatMap { segment in
      let count = max(
        1, min(2000, Int(hypot(segment.end.x - segment.start.x, segment.end.y - segment.start.y))))
      return (0...count).map { segment.point(at: Double($0) / Double(count)) }
    }
  }
}
