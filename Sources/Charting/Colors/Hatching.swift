package import Drawings

/// Parallel lines at 45°, rising to the right, which mark areas without a color.
package struct Hatching: Sendable {
  package var paint: Paint
  package var width: Double
  /// From line to line, measured along the horizontal axis.
  package var pitch: Double

  package init(_ paint: Paint, width: Double, pitch: Double) {
    (self.paint, self.width, self.pitch) = (paint, width, pitch)
  }

  /// Of what stands for a negative number where there are no colors.
  package static let negative = Hatching(Paint(.ink, opacity: 0.3), width: 0.8, pitch: 6)
  /// Of walls, and of what is no number.
  package static let wall = Hatching(Paint(.axis, opacity: 0.55), width: 1, pitch: 8)

  /// The lines in some boxes, which do not reach out of these. They have their places on the page, so that
  /// those of neighbours go on in each other.
  package func item(in boxes: [Rectangle]) -> Item {
    let lines = boxes.flatMap(lines)
    return .group(
      Group(
        "hatching", items: lines.isEmpty ? [] : [.stroke(Path(lines), paint, Stroke(width))]))
  }

  private func lines(in box: Rectangle) -> [Path.Element] {
    // The corners of a line's ends reach so far to all sides.
    let reach = width / 2 * 0.5.squareRoot()
    let (left, right) = (box.left + reach, box.right - reach)
    let (top, bottom) = (box.top + reach, box.bottom - reach)
    guard left < right, top < bottom else { return [] }
    // A line has x + y = k · pitch.
    let first = ((left + top) / pitch).rounded(.up)
    let last = ((right + bottom) / pitch).rounded(.down)
    return stride(from: first, through: last, by: 1).flatMap { line -> [Path.Element] in
      let sum = line * pitch
      let (from, to) = (max(left, sum - bottom), min(right, sum - top))
      // A dot at a corner is no line.
      guard to - from > 0.1 else { return [] }
      return [.move(Point(from, sum - from)), .line(Point(to, sum - to))]
    }
  }
}
