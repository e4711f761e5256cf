internal import Drawings

/// A straight arrow: a line of 1.6 and a filled head of 8 × 7.5, smaller where the arrow is short.
struct Arrow {
  var from: Point
  var to: Point

  private var length: Double { (to - from).length }

  private var headLength: Double { min(8, length * 0.5) }
  private var headWidth: Double { headLength * 7.5 / 8 }

  var items: [Item] {
    let along = (to - from) * (1 / length)
    let across = Point(-along.y, along.x)
    let base = to - along * headLength
    let head = Path([
      .move(to), .line(base + across * (headWidth / 2)), .line(base - across * (headWidth / 2)),
      .close,
    ])
    // The line ends within the head, so that no seam shows.
    return [
      .stroke(Path.line(from, base + along * (headLength / 4)), Paint(.ink), Stroke(1.6)),
      .fill(head, Paint(.ink)),
    ]
  }

  /// The line and the head, each in its box.
  var boxes: [Rectangle] {
    func box(_ a: Point, _ b: Point, reach: Double) -> Rectangle {
      let (left, top) = (min(a.x, b.x), min(a.y, b.y))
      let isLevel = abs(a.x - b.x) >= abs(a.y - b.y)
      let (dx, dy) = isLevel ? (0, reach) : (reach, 0)
      return Rectangle(
        x: left - dx, y: top - dy, width: abs(a.x - b.x) + 2 * dx,
        height: abs(a.y - b.y) + 2 * dy)
    }
    let base = to - (to - from) * (headLength / length)
    return [box(from, base, reach: 0.8), box(base, to, reach: headWidth / 2)]
  }
}
