internal import Drawings

/// The arrows of a line: level from a box, one bend before each column where the height changes, and level
/// again to the head.
struct GraphArrows {
  private(set) var lines: [Item] = []
  private(set) var heads: [Item] = []
  /// The middle of the numbers along the arrows that leave each cell.
  private(set) var labels: [Double]

  /// Numbers stand over so much of a long level line.
  private static let labelled = 57.0

  init(_ cells: [GraphCell], _ rows: GraphRows, _ columns: GraphColumns) {
    func edge(_ cell: Int, _ side: Double) -> Double {
      columns.centers[cells[cell].column] + side * cells[cell].width / 2
    }
    labels = cells.indices.map { index in
      let (right, room) = (edge(index, 1), cells[index].labelWidth + 8)
      let ends = cells.indices.filter { cells[$0].operands.contains(index) }.map { target in
        let height = rows.heights[index]
        let run = rows.runs[GraphRows.Run(source: index, target: target)]
        let next = cells[index].column + 1
        if let run { return run == height ? .infinity : columns.bends[next].from }
        let isStraight = height == rows.heights[target] && cells[target].operands.count < 3
        return isStraight
          ? edge(target, -1) - GraphArrow.length - 0.5 : columns.bends[next].from
      }
      let level = (ends.min() ?? right) - right
      return right + max(room, min(level, Self.labelled)) / 2
    }
    for (target, cell) in cells.enumerated() {
      let incoming = cell.operands.map { source in
        rows.runs[GraphRows.Run(source: source, target: target)] ?? rows.heights[source]
      }
      let ports = Self.ports(incoming, of: cell, at: rows.heights[target])
      for (place, source) in cell.operands.enumerated() {
        let (start, column) = (cells[source].column, cell.column)
        var path = [Path.Element.move(Point(edge(source, 1), rows.heights[source]))]
        var y = rows.heights[source]
        func bend(before column: Int, to next: Double) {
          guard next != y else { return }
          let (from, to) = columns.bends[column]
          let middle = (from + to) / 2
          path.append(.line(Point(from, y)))
          path.append(.curve(Point(middle, y), Point(middle, next), Point(to, next)))
          y = next
        }
        if column > start + 1 { bend(before: start + 1, to: incoming[place]) }
        bend(before: column, to: ports[place])
        let tip = Point(edge(target, -1) - 0.5, y)
        path.append(.line(Point(tip.x - GraphArrow.length + 1, y)))
        lines.append(.stroke(Path(path), Paint(.muted), Stroke(1.4, join: .round)))
        heads.append(GraphArrow.head(at: tip, Paint(.muted)))
      }
    }
  }

  /// Where arrows arrive that come from some heights: in their order, a straight one in the middle and the
  /// others 12 from it, else 7 above and below the middle.
  private static func ports(
    _ incoming: [Double], of cell: GraphCell, at middle: Double
  ) -> [Double] {
    let order = incoming.indices.sorted { (incoming[$0], $0) < (incoming[$1], $1) }
    let straight = order.firstIndex { incoming[$0] == middle }
    let room = cell.height - 12
    let count = incoming.count
    var ports = [Double](repeating: middle, count: count)
    guard count > 1 else { return ports }
    let step = min(count == 2 && straight == nil ? 14.0 : 12, room / Double(count - 1))
    for (rank, index) in order.enumerated() {
      var offset = (Double(rank) - Double(count - 1) / 2) * step
      if let straight, Double(max(straight, count - 1 - straight)) * step <= room / 2 {
        offset = Double(rank - straight) * step
      }
      ports[index] = middle + offset
    }
    return ports
  }
}
