package import Drawings
internal import Glibc

/// Finds places for labels inside a rectangle where they touch nothing.
package struct LabelPlacement: Sendable {
  /// What labels stay inside of.
  package var rectangle: Rectangle
  /// What has been placed: labels and circles.
  package var obstacles: [Rectangle]
  /// Curves, as points at most about a point apart, from left to right.
  package var lines: [[Point]]
  /// Axes and dashed lines, each upright or level: better not touched, but rather than a curve.
  package var rules: [Rectangle]

  package init(
    rectangle: Rectangle, obstacles: [Rectangle] = [], lines: [[Point]] = [],
    rules: [Rectangle] = []
  ) {
    self.rectangle = rectangle
    self.obstacles = obstacles
    self.lines = lines
    self.rules = rules
  }

  /// The left ends of the baselines that a label of `width` may take beside a point, first that which
  /// suits a curve of this slope on the page (y downwards).
  private static func origins(beside point: Point, slope: Double, width: Double) -> [Point] {
    let (right, left, middle) = (point.x + 10, point.x - 10 - width, point.x - width / 2)
    var origins = [
      Point(right, point.y + 15), Point(right, point.y - 9), Point(left, point.y + 15),
      Point(left, point.y - 9), Point(middle, point.y - 13), Point(middle, point.y + 22),
    ]
    let first = abs(slope) < 0.05 || slope.isNaN ? 4 : slope < 0 ? 0 : 1
    origins.insert(origins.remove(at: first), at: 0)
    return origins
  }

  /// The box of text from 0.78 em above to 0.24 em below its baseline, `air` wider at each side.
  package static func box(
    at origin: Point, width: Double, fontSize: Double, air: Double
  ) -> Rectangle {
    Rectangle(
      x: origin.x - air, y: origin.y - 0.78 * fontSize, width: width + 2 * air,
      height: 1.02 * fontSize)
  }

  /// Places a label at a point: the first side where it touches nothing, or else where least;
  /// `nil` as in `choose`.
  package mutating func place(
    _ label: Drawing, at point: Point, slope: Double, fontSize: Double
  ) -> Point? {
    let near = Self.origins(beside: point, slope: slope, width: label.size.width)
    // Where all sides are taken, a line or more away from them.
    let lines = [1.0, -1, 2, -2, 3, -3].map { $0 * (fontSize * 1.02 + 1) }
    let far = lines.flatMap { dy in near.map { Point($0.x, $0.y + dy) } }
    return choose(near + far, width: label.size.width, fontSize: fontSize)
  }

  /// Takes the first of several origins where a text touches nothing, or else where least; `nil`
  /// where it would touch a text or a circle, or leave the rectangle, at every one.
  package mutating func choose(
    _ origins: [Point], width: Double, fontSize: Double
  ) -> Point? {
    var best: (origin: Point, cost: Double)?
    for origin in origins {
      let cost = self.cost(
        of: Self.box(at: origin, width: width, fontSize: fontSize, air: 2))
      if best.map({ cost < $0.cost }) ?? true { best = (origin, cost) }
      if cost == 0 { break }
    }
    guard let best, best.cost < Self.taken else { return nil }
    obstacles.append(Self.box(at: best.origin, width: width, fontSize: fontSize, air: 2))
    return best.origin
  }

  /// The cost of a box that touches a text or a circle.
  static let taken = 100_000.0

  /// 0 where a box touches nothing; labels weigh more than curves, the frame most, rules least.
  package func cost(of box: Rectangle, countsRules: Bool = true) -> Double {
    var cost = 0.0
    if box.left < rectangle.left || box.right > rectangle.right || box.top < rectangle.top
      || box.bottom > rectangle.bottom
    {
      cost += 10 * Self.taken
    }
    cost += Self.taken * Double(obstacles.count { $0.intersects(box) })
    if countsRules { cost += 2 * Double(rules.count { $0.intersects(box) }) }
    for line in lines {
      for point in line[line.bisected { $0.x >= box.left }...] {
        if point.x >= box.right { break }
        if point.x > box.left && point.y > box.top && point.y < box.bottom { cost += 1 }
      }
    }
    return cost
  }

  /// What upright and level lines among some items cover.
  package static func rules(of items: [Item]) -> [Rectangle] {
    items.flatMap { item -> [Rectangle] in
      switch item {
      case .stroke(let path, _, _): [path.bounds].compactMap { $0 }
      case .group(let group): rules(of: group.items)
      case .fill, .text, .glyphs: []
      }
    }
  }

  /// Points along fitted chains, about a point apart.
  package static func points(along chains: [[Segment]]) -> [Point] {
    chains.joined().flatMap { segment in
      let count = max(1, min(2000, Int(segment.longest)))
      return (0...count).map { segment.point(at: Double($0) / Double(count)) }
    }
  }
}
