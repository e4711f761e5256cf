internal import Drawings

/// One line of a graph with the places of all that it shows.
struct GraphLine {
  let items: [Item]
  let width: Double
  let height: Double

  /// Nil where it does not fit into a width, unless it is forced.
  init?(_ cells: [GraphCell], roots: [Int], width: Double, isForced: Bool = false) {
    let rows = GraphRows(cells, roots: roots)
    let columns = GraphColumns(cells, rows, width: width)
    guard columns.fits || isForced else { return nil }
    self.width = columns.width
    height = rows.height
    let arrows = GraphArrows(cells, rows, columns)
    var items: [Item] = [
      .group(Group("arrows", items: arrows.lines)), .group(Group("heads", items: arrows.heads)),
    ]
    for (index, cell) in cells.enumerated() {
      let center = Point(columns.centers[cell.column], rows.heights[index])
      items.append(.group(Group("box", items: cell.items(at: center))))
      guard cell.value != nil || cell.slope != nil else { continue }
      let middle = arrows.labels[index]
      let value = cell.value?.centered("value", at: Point(middle, center.y - 7))
      let slope = cell.slope?.centered("slope", at: Point(middle, center.y + 17))
      items.append(.group(Group("numbers", items: [value, slope].compactMap(\.self))))
    }
    self.items = items
  }
}

/// The places of the columns of a line.
struct GraphColumns {
  private(set) var centers: [Double] = []
  /// Where arrows begin to bend before each column, and where they are level again.
  private(set) var bends: [(from: Double, to: Double)] = []
  private(set) var width = 0.0
  private(set) var fits = true

  /// Of a bend: as it is wished, and at the least.
  private static let bend = (wished: 39.0, least: 22.0)
  /// From a bend to the box.
  private static let lead = 11.0
  /// Around numbers above a line.
  private static let air = 4.0

  init(_ cells: [GraphCell], _ rows: GraphRows, width: Double) {
    let count = (cells.map(\.column).max() ?? 0) + 1
    var widths = [Double](repeating: 0, count: count)
    for cell in cells { widths[cell.column] = max(widths[cell.column], cell.fullWidth) }
    var labels = [Double](repeating: 0, count: count)
    var isBent = [Bool](repeating: false, count: count)
    for (index, cell) in cells.enumerated() {
      // A box narrower than its column leaves room beside it.
      let beside = (widths[cell.column] - cell.width) / 2
      labels[cell.column] = max(labels[cell.column], cell.labelWidth + 2 * Self.air - beside)
      for operand in cell.operands {
        let run = rows.runs[GraphRows.Run(source: operand, target: index)]
        if let run, run != rows.heights[operand] { isBent[cells[operand].column] = true }
        // Several arrivals bend to places of their own.
        if cell.operands.count > 1 || (run ?? rows.heights[operand]) != rows.heights[index] {
          isBent[cell.column - 1] = true
        }
      }
    }
    let gaps = 0..<max(0, count - 1)
    func gap(_ index: Int, bend: Double, least: Double) -> Double {
      let straight = max(labels[index] + GraphArrow.length + Self.air, least)
      return isBent[index] ? max(labels[index] + bend + Self.lead, least) : straight
    }
    let wished = gaps.map { gap($0, bend: Self.bend.wished, least: 60) }
    let least = gaps.map { gap($0, bend: Self.bend.least, least: 44) }
    let free = width - widths.reduce(0, +)
    let (total, smallest) = (wished.reduce(0, +), least.reduce(0, +))
    fits = smallest <= free && count <= GraphLines.mostColumns
    var chosen = least
    if total <= free, !gaps.isEmpty {
      let more = min(40, (free - total) / Double(gaps.count))
      chosen = wished.map { ((($0 + more) * 2).rounded(.down)) / 2 }
    } else if smallest < free {
      let part = (free - smallest) / max(total - smallest, 1)
      chosen = zip(least, wished).map { (($0 + ($1 - $0) * part) * 2).rounded(.down) / 2 }
    }
    var x = 0.0
    for column in 0..<count {
      let bend = min(
        Self.bend.wished,
        column == 0 ? 0 : max(Self.bend.least, chosen[column - 1] - labels[column - 1] - Self.lead))
      bends.append((from: x - Self.lead - bend, to: x - Self.lead))
      centers.append(x + widths[column] / 2)
      x += widths[column] + (column < count - 1 ? chosen[column] : 0)
    }
    self.width = x
  }
}
