package import Drawings

/// Parallel lines at 45°, rising to the right, which mark an area without a color.
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

  /// The lines in a box, and nothing where a text stands. They have their places on the page, so that
  /// those of neighbours go on in each other.
  package func item(in box: Rectangle, around text: Rectangle? = nil) -> Item {
    let text = text?.intersection(box)
    let pieces: [Rectangle]
    if let text {
      pieces = [
        Rectangle(x: box.left, y: box.top, width: box.width, height: text.top - box.top),
        Rectangle(x: box.left, y: text.top, width: text.left - box.left, height: text.height),
        Rectangle(x: text.right, y: text.top, width: box.right - text.right, height: text.height),
        Rectangle(x: box.left, y: text.bottom, width: box.width, height: box.bottom - text.bottom),
      ].filter { $0.width > 0 && $0.height > 0 }
    } else {
      pieces = [box]
    }
    return .group(Group("hatching", items: pieces.map { .group(lines(in: $0)) }))
  }

  private func lines(in box: Rectangle) -> Group {
    // A line has x + y = k · pitch; it reaches a little beyond the box, which cuts it.
    let first = Int(((box.left + box.top - width) / pitch).rounded(.up))
    let last = Int(((box.right + box.bottom + width) / pitch).rounded(.down))
    let lines = first <= last ? Array(first...last) : []
    let elements = lines.flatMap { line -> [Path.Element] in
      let sum = Double(line) * pitch
      let (left, right) = (
        max(box.left - 1, sum - box.bottom - 1), min(box.right + 1, sum - box.top + 1)
      )
      return [.move(Point(left, sum - left)), .line(Point(right, sum - right))]
    }
    return Group(
      "lines", clip: box, items: [.stroke(Path(elements), paint, Stroke(width))])
  }
}
