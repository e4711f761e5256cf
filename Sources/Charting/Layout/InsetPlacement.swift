internal import Drawings
internal import Glibc

/// Searches the free space of a plot for an inset.
struct InsetPlacement {
  /// Where the inset lies, seen from the part that it enlarges.
  enum Direction { case above, below, left, right }

  /// What the texts around the inset's frame need.
  typealias Surround = (above: Double, below: Double, left: Double, right: Double)

  struct Choice {
    var frame: Rectangle
    var direction: Direction
    /// 0 where the inset covers nothing.
    var cost: Double
  }

  let rectangle: Rectangle
  /// The part that is enlarged, on the page.
  let window: Rectangle
  let surround: (Direction) -> Surround
  /// How long the caption of a frame of this size is, from the frame's left edge.
  let captionWidth: (Size) -> Double
  private let taken: SummedCounts
  private let obstacles: [Rectangle]
  private let rules: [Rectangle]

  init(
    in rectangle: Rectangle, around window: Rectangle, beside placement: LabelPlacement,
    surround: @escaping (Direction) -> Surround,
    captionWidth: @escaping (Size) -> Double
  ) {
    self.rectangle = rectangle
    self.window = window
    self.surround = surround
    self.captionWidth = captionWidth
    obstacles = placement.obstacles
    rules = placement.rules
    var counts = SummedCounts(over: rectangle)
    for point in placement.lines.joined() { counts.add(point) }
    for obstacle in placement.obstacles { counts.add(obstacle, weight: 20) }
    counts.sum()
    taken = counts
  }

  /// Of all frames on a coarse lattice the best one that covers nothing, or else the least.
  func best() -> Choice? {
    let r = rectangle
    let step = 8.0
    var best: (score: Double, choice: Choice)?
    for widthShare in stride(from: 0.46, through: 0.16, by: -0.05) {
      for heightShare in stride(from: 0.5, through: 0.18, by: -0.08) {
        let (width, height) = ((widthShare * r.width).rounded(), (heightShare * r.height).rounded())
        guard width >= 60, height >= 40 else { continue }
        for x in stride(from: r.left + 8, through: r.right - 8 - width, by: step) {
          for y in stride(from: r.top + 8, through: r.bottom - 8 - height, by: step) {
            let frame = Rectangle(x: x, y: y, width: width, height: height)
            guard let direction = direction(of: frame), isInside(outer(frame, direction))
            else { continue }
            // The three parts are ever costlier, and each can only make the score less.
            var score = wish(frame, direction)
            if let best, score <= best.score { continue }
            let box = outer(frame, direction)
            let cost = taken.count(in: box)
            score -= Double(cost) * 100
            if let best, score <= best.score { continue }
            score -= crossings(frame, direction)
            if best.map({ score > $0.score }) ?? true {
              best = (
                score, Choice(frame: frame, direction: direction, cost: Double(cost))
              )
            }
          }
        }
      }
    }
    return best?.choice
  }

  /// Whether an inset with what stands around it would cover a text or a circle.
  func hidesTexts(_ choice: Choice) -> Bool {
    let box = outer(choice.frame, choice.direction)
    return obstacles.contains { $0.intersects(box) }
  }

  /// The frame with the texts around it.
  func outer(_ frame: Rectangle, _ direction: Direction) -> Rectangle {
    let s = surround(direction)
    let caption = captionWidth(Size(frame.width, frame.height)) + 4
    return Rectangle(
      x: frame.x - s.left, y: frame.y - s.above,
      width: s.left + max(frame.width + s.right, caption),
      height: frame.height + s.above + s.below)
  }

  /// Beyond the rectangle stand the labels of the axes.
  private func isInside(_ box: Rectangle) -> Bool {
    box.left >= rectangle.left + 2 && box.right <= rectangle.right - 2
      && box.top >= rectangle.top + 2 && box.bottom <= rectangle.bottom - 2
  }

  private func direction(of frame: Rectangle) -> Direction? {
    let gap = 16.0
    if frame.bottom + gap <= window.top { return .above }
    if frame.top - gap >= window.bottom { return .below }
    if frame.left - gap >= window.right { return .right }
    if frame.right + gap <= window.left { return .left }
    return nil
  }

  /// How good a frame's size and place are, whatever it covers.
  private func wish(_ frame: Rectangle, _ direction: Direction) -> Double {
    let box = outer(frame, direction)
    // A large inset is good up to two fifths of the rectangle's sides.
    var score =
      min(frame.width / rectangle.width, 0.4) * min(frame.height / rectangle.height, 0.46) * 1000
    if box.intersects(window) { score -= 2000 }
    // Axes and dashed lines are better not covered.
    score -= 60 * Double(rules.count { $0.intersects(box) })
    // In the middle of the window's side, not so near that the connectors lie flat.
    let across = abs((frame.left + frame.right - window.left - window.right) / 2)
    let along = abs((frame.top + frame.bottom - window.top - window.bottom) / 2)
    let (aside, gap) =
      switch direction {
      case .above: (across, window.top - frame.bottom)
      case .below: (across, frame.top - window.bottom)
      case .left: (along, window.left - frame.right)
      case .right: (along, frame.left - window.right)
      }
    score -= aside * 0.12 + abs(gap - 64) * (gap < 64 ? 0.4 : 0.12)
    return score
  }

  /// A penalty for each place where a connector would cross a curve.
  private func crossings(_ frame: Rectangle, _ direction: Direction) -> Double {
    var penalty = 0.0
    for (from, to) in Self.connectors(frame, window, direction) {
      for i in 1..<16 {
        let point = from + (to - from) * (Double(i) / 16)
        if taken.count(in: Rectangle(x: point.x - 2, y: point.y - 2, width: 4, height: 4)) > 0 {
          penalty += 4
        }
      }
    }
    return penalty
  }

  /// Lines between the two facing corners.
  static func connectors(
    _ frame: Rectangle, _ window: Rectangle, _ direction: Direction
  ) -> [(Point, Point)] {
    func corner(_ r: Rectangle, isRight: Bool, isLow: Bool) -> Point {
      Point(isRight ? r.right : r.left, isLow ? r.bottom : r.top)
    }
    // First the left or upper one.
    return [false, true].map { isLast in
      switch direction {
      case .above, .below:
        let isLow = direction == .above
        return (
          corner(frame, isRight: isLast, isLow: isLow),
          corner(window, isRight: isLast, isLow: !isLow)
        )
      case .left, .right:
        let isRight = direction == .left
        return (
          corner(frame, isRight: isRight, isLow: isLast),
          corner(window, isRight: !isRight, isLow: isLast)
        )
      }
    }
  }
}

/// How many points lie in a rectangle, by sums over a lattice of 4 points (F. Crow, "Summed-Area
/// Tables for Texture Mapping", SIGGRAPH 1984).
private struct SummedCounts {
  private let origin: Point
  private let columns: Int
  private let rows: Int
  private var cells: [Int]
  private static let pitch = 4.0

  init(over r: Rectangle) {
    // Curves' caps and circles reach over the edge.
    origin = Point(r.left - 8, r.top - 8)
    columns = Int((r.width + 16) / Self.pitch) + 2
    rows = Int((r.height + 16) / Self.pitch) + 2
    cells = Array(repeating: 0, count: columns * rows)
  }

  private func cell(_ x: Double, _ origin: Double, _ count: Int) -> Int {
    min(max(Int(((x - origin) / Self.pitch).rounded(.down)), 0), count - 1)
  }

  mutating func add(_ p: Point, weight: Int = 1) {
    cells[cell(p.y, origin.y, rows) * columns + cell(p.x, origin.x, columns)] += weight
  }

  mutating func add(_ r: Rectangle, weight: Int) {
    for y in stride(from: r.top, through: r.bottom, by: Self.pitch) {
      for x in stride(from: r.left, through: r.right, by: Self.pitch) {
        add(Point(x, y), weight: weight)
      }
    }
  }

  mutating func sum() {
    for row in 0..<rows {
      for column in 0..<columns {
        let i = row * columns + column
        let left = column > 0 ? cells[i - 1] : 0
        let up = row > 0 ? cells[i - columns] : 0
        let both = column > 0 && row > 0 ? cells[i - columns - 1] : 0
        cells[i] += left + up - both
      }
    }
  }

  /// All points in cells that the rectangle touches.
  func count(in r: Rectangle) -> Int {
    let (x0, x1) = (cell(r.left, origin.x, columns), cell(r.right, origin.x, columns))
    let (y0, y1) = (cell(r.top, origin.y, rows), cell(r.bottom, origin.y, rows))
    func at(_ x: Int, _ y: Int) -> Int { x < 0 || y < 0 ? 0 : cells[y * columns + x] }
    return at(x1, y1) - at(x0 - 1, y1) - at(x1, y0 - 1) + at(x0 - 1, y0 - 1)
  }
}
