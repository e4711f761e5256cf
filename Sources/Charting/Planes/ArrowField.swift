package import Drawings

/// Arrows at places of a grid, the longest about as long as a cell is wide.
package struct ArrowField: PlaneMark {
  private let color: Role
  private let words: Words?
  private let vector: @Sendable (Point) -> Point

  /// - Parameters:
  ///   - color: of all arrows.
  ///   - words: in the key.
  ///   - vector: the direction at a place, both in data units; nan where there is none.
  package init(
    color: Role, words: Words?, vector: @escaping @Sendable (Point) -> Point
  ) {
    (self.color, self.words, self.vector) = (color, words, vector)
  }

  package var keyEntry: SideKey.Entry? {
    words.map { SideKey.Entry($0, mark: arrow(from: Point(-5, 0), Point(10, 0))) }
  }

  package func paint(into layers: inout PlaneLayers) {
    let frame = layers.frame
    let r = frame.rectangle
    let columns = max(2, Int((r.width / 28).rounded()))
    let rows = max(2, Int((r.height / 28).rounded()))
    let cell = min(r.width / Double(columns), r.height / Double(rows))
    let rates = (x: frame.x.scale.rate(at: 0), y: frame.y.scale.rate(at: 0))
    var arrows: [(place: Point, way: Point)] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let place = Point(
          r.left + r.width * (Double(column) + 0.5) / Double(columns),
          r.top + r.height * (Double(row) + 0.5) / Double(rows))
        let v = vector(Point(frame.x.scale.value(at: place.x), frame.y.scale.value(at: place.y)))
        let way = Point(v.x * rates.x, v.y * rates.y)
        if way.length.isFinite { arrows.append((place, way)) }
      }
    }
    let longest = arrows.map { $0.way.length }.max() ?? 0
    guard longest > 0 else { return }
    for (place, way) in arrows {
      // Lengths as roots, so that weak ones are seen, too.
      let length = cell * 0.85 * (way.length / longest).squareRoot()
      guard length >= 2 else { continue }
      let step = way * (length / way.length)
      layers.markers += arrow(from: place - step * 0.5, step)
    }
  }

  private func arrow(from start: Point, _ step: Point) -> [Item] {
    let size = Size(min(6, step.length * 0.5), min(5, step.length * 0.42))
    let (tip, u) = (start + step, step * (1 / step.length))
    let shaft = Path.line(start, tip - u * (size.width * 0.7))
    return [.stroke(shaft, Paint(color), Stroke(1.2, cap: .round))]
      + [ArrowHead.path(tip: tip, along: step, size)].compactMap(\.self).map {
        .fill($0, Paint(color))
      }
  }
}
