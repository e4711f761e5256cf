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
    let lines = boxes.flatMap { self.lines(in: [ring(within: $0)]) }
    let path = Path(lines.flatMap { [Path.Element.move($0[0]), .line($0[1])] })
    return .group(
      Group("hatching", items: lines.isEmpty ? [] : [.stroke(path, paint, Stroke(width))]))
  }

  /// The lines in an area, whose edges are rings: what lies in an even number of them lies outside.
  package func lines(in rings: [[Point]]) -> [[Point]] {
    /// By the number of a line, which has x + y = k · pitch, where it meets edges.
    var meetings: [Int: [Double]] = [:]
    for (a, b) in rings.flatMap({ zip($0, $0.dropFirst() + $0.prefix(1)) }) {
      let (from, to) = ((a.x + a.y) / pitch, (b.x + b.y) / pitch)
      let (low, high) = (min(from, to), max(from, to))
      guard low < high, abs(low) < 1e6, abs(high) < 1e6 else { continue }
      // An end belongs to the edge above it.
      for line in stride(from: Int(low.rounded(.up)), to: Int(high.rounded(.up)), by: 1) {
        meetings[line, default: []].append(a.x + (b.x - a.x) * (Double(line) - from) / (to - from))
      }
    }
    return meetings.sorted { $0.key < $1.key }.flatMap { line, places -> [[Point]] in
      let (places, sum) = (places.sorted(), Double(line) * pitch)
      return stride(from: 0, to: places.count - 1, by: 2).compactMap { place in
        let (from, to) = (places[place], places[place + 1])
        // A dot at a corner is no line.
        return to - from > 0.1 ? [Point(from, sum - from), Point(to, sum - to)] : nil
      }
    }
  }

  /// The corners between which lines keep within a box; none where they cannot.
  private func ring(within box: Rectangle) -> [Point] {
    // The corners of a line's ends reach so far to all sides.
    let reach = width / 2 * 0.5.squareRoot()
    let (left, right) = (box.left + reach, box.right - reach)
    let (top, bottom) = (box.top + reach, box.bottom - reach)
    guard left < right, top < bottom else { return [] }
    return [
      Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom),
    ]
  }
}
