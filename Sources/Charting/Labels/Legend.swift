package import Drawings

/// Curves or bars named in a row inside the rectangle, where their ends have no room for labels.
package struct Legend: Sendable {
  package struct Entry: Hashable, Sendable {
    var label: Drawing
    var role: Role
    /// Of the line before it; `nil` for a square 9 × 9, which stands for bars.
    var stroke: Stroke?

    /// Where the text begins: after a line or a square of 9, and a gap of 5.
    var indent: Double { (stroke.map { Legend.sampleLength(dash: $0.dash) } ?? 9) + 5 }
    var length: Double { indent + label.size.width }

    func mark(at place: Point) -> Item {
      if let stroke {
        let end = Point(place.x + Legend.sampleLength(dash: stroke.dash), place.y)
        return .stroke(Path.line(place, end), Paint(role), stroke)
      }
      let square = Rectangle(x: place.x, y: place.y - 4.5, width: 9, height: 9)
      return .fill(Path.rectangle(square), Paint(role))
    }
  }

  package var entries: [Entry]

  /// How long a piece of a line is that shows its dashes: 18, or one period of long ones and the
  /// beginning of the next.
  static func sampleLength(dash: [Double]) -> Double {
    let period = dash.reduce(0, +)
    return period < 16 ? 18 : period + 6
  }

  package init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// Rows of entries 18 apart, no wider than `width`.
  private func rows(width: Double) -> [[Entry]] {
    var rows: [[Entry]] = []
    var taken = 0.0
    for entry in entries {
      if !rows.isEmpty && taken + 18 + entry.length <= width {
        rows[rows.count - 1].append(entry)
        taken += 18 + entry.length
      } else {
        rows.append([entry])
        taken = entry.length
      }
    }
    return rows
  }

  private var pitch: Double { max(18, (entries.map(\.label.size.height).max() ?? 0) + 2) }

  /// The height of the rows that fit into `width`.
  package func height(width: Double) -> Double {
    pitch * Double(rows(width: width).count)
  }

  /// Rows with their upper left corner at `place`.
  package func items(at place: Point, width: Double) -> [Item] {
    var items: [Item] = []
    for (i, row) in rows(width: width).enumerated() {
      var x = place.x
      let middle = place.y + pitch * (Double(i) + 0.5)
      for entry in row {
        items.append(entry.mark(at: Point(x, middle)))
        items.append(
          entry.label.placed("legend", at: Point(x + entry.indent, middle + 4.2)))
        x += entry.length + 18
      }
    }
    return items
  }

  /// In the emptiest corner, between the two outermost grid lines where they leave room; with what
  /// it covers of the grid, and how much it touches there beside axes and dashed lines.
  package func items(in frame: Frame, placement: inout LabelPlacement) -> (
    box: Rectangle, items: [Item], cost: Double
  )? {
    let r = frame.rectangle
    let rows = rows(width: r.width - 20)
    let widths = rows.map { row in
      row.reduce(18 * Double(row.count - 1)) { $0 + $1.length }
    }
    let width = widths.max() ?? 0
    let height = pitch * Double(rows.count)
    let lines = frame.y.positions.filter { $0 > r.top + 1 && $0 < r.bottom - 1 }
    /// The upper edge of the rows, between an edge of the rectangle and the grid lines next to it.
    func top(_ edges: [Double]) -> Double? {
      zip(edges, edges.dropFirst()).first { abs($0 - $1) >= height + 2 }.map {
        ($0 + $1 - height) / 2
      }
    }
    let upper = top([r.top] + lines.sorted()).map { max($0, r.top + 4) } ?? r.top + 10
    let lower =
      top([r.bottom] + lines.sorted(by: >)).map { min($0, r.bottom - 4 - height) }
      ?? r.bottom - 10 - height
    let corners = [upper, lower].flatMap { y in
      [Point(r.left + 10, y), Point(r.right - 10 - width, y)]
    }
    func box(_ corner: Point) -> Rectangle {
      Rectangle(x: corner.x - 3, y: corner.y, width: width + 6, height: height)
    }
    let costs = corners.map { (corner: $0, cost: placement.cost(of: box($0))) }
    guard let best = costs.min(by: { $0.cost < $1.cost }) else { return nil }
    let cost = placement.cost(of: box(best.corner), countsRules: false)
    placement.obstacles.append(box(best.corner))
    return (box(best.corner), items(at: best.corner, width: r.width - 20), cost)
  }
}
