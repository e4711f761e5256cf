internal import Drawings

/// The triangle of an arrow.
enum ArrowHead {
  /// With its tip at a place, or with its middle there; nil for a way of no length.
  static func path(tip: Point, along way: Point, _ size: Size, centered: Bool = false) -> Path? {
    let length = way.length
    guard length > 0, length.isFinite else { return nil }
    let u = way * (1 / length)
    let v = Point(-u.y, u.x)
    let tip = centered ? tip + u * (size.width / 2) : tip
    let base = tip - u * size.width
    return Path([
      .move(tip), .line(base + v * (size.height / 2)), .line(base - v * (size.height / 2)), .close,
    ])
  }
}
