/// The heights of the cells of a line, so that the arrows of a tree do not cross and none runs through a
/// box: each cell's operands stand one below the other, each with all that leads to it, as close as no column
/// has two of them at one place (after E. Reingold, J. Tilford, Tidier Drawings of Trees, 1981).
///
/// An arrow over several columns takes a place in those between. What a value leads to besides the first
/// cell gets such a place of its own.
struct GraphRows {
  /// The middle of each cell, from the top of the line.
  private(set) var heights: [Double]
  /// The middle of the arrow from a cell to another one between their columns.
  private(set) var runs: [Run: Double] = [:]
  /// Of all.
  private(set) var height = 0.0

  struct Run: Hashable {
    let source: Int
    let target: Int
  }

  /// What of a line is taken, by columns.
  private struct Contour {
    private(set) var columns: [Int: ClosedRange<Double>] = [:]

    mutating func take(_ column: Int, _ range: ClosedRange<Double>) {
      columns[column] =
        columns[column].map {
          min($0.lowerBound, range.lowerBound)...max($0.upperBound, range.upperBound)
        } ?? range
    }

    mutating func take(_ other: Contour, movedBy distance: Double) {
      for (column, range) in other.columns {
        take(column, range.lowerBound + distance...range.upperBound + distance)
      }
    }

    /// How far another one has to be moved down to stand below.
    func distance(to other: Contour) -> Double? {
      other.columns.compactMap { column, range in
        columns[column].map { $0.upperBound - range.lowerBound }
      }.max()
    }

    var top: Double { columns.values.map(\.lowerBound).min() ?? 0 }
    var bottom: Double { columns.values.map(\.upperBound).max() ?? 0 }
  }

  /// A part of the line with its places relative to its own zero.
  private struct Part {
    var contour = Contour()
    var cells: [(cell: Int, y: Double)] = []
    var runs: [(run: Run, y: Double)] = []

    mutating func add(_ other: Part, at y: Double) {
      contour.take(other.contour, movedBy: y)
      cells += other.cells.map { ($0.cell, $0.y + y) }
      runs += other.runs.map { ($0.run, $0.y + y) }
    }
  }

  /// Half the height that an arrow takes in a column.
  private static let runHalf = 14.0

  private let cells: [GraphCell]
  /// The cell that each is laid out with: the nearest of those that it leads to.
  private var primary: [Int?]
  /// How many operations lead to each.
  private var depths: [Int] = []

  init(_ cells: [GraphCell], roots: [Int]) {
    self.cells = cells
    heights = Array(repeating: 0, count: cells.count)
    primary = Array(repeating: nil, count: cells.count)
    for (index, cell) in cells.enumerated() {
      depths.append(cell.operands.map { depths[$0] + 1 }.max() ?? 0)
      for operand in cell.operands {
        if let other = primary[operand], cells[other].column <= cell.column { continue }
        primary[operand] = index
      }
    }
    var whole = Part()
    for root in roots {
      let part = part(root)
      let distance = whole.contour.distance(to: part.contour)
      whole.add(part, at: max(distance ?? 0, 0))
    }
    let top = whole.contour.top
    for (cell, y) in whole.cells { heights[cell] = y - top }
    for (run, y) in whole.runs { runs[run] = y - top }
    height = whole.contour.bottom - top
  }

  /// A cell with all that is laid out with it; its middle is at 0.
  private func part(_ index: Int) -> Part {
    let cell = cells[index]
    var inner = Part()
    /// Where each operand's arrow comes from.
    var arrivals: [Double?] = []
    for operand in cell.operands {
      let between = (cells[operand].column + 1)..<max(cells[operand].column + 1, cell.column)
      var part = Part()
      let isOwn = primary[operand] == index
      if isOwn { part = self.part(operand) }
      for column in between { part.contour.take(column, -Self.runHalf...Self.runHalf) }
      if !between.isEmpty { part.runs.append((Run(source: operand, target: index), 0)) }
      if part.contour.columns.isEmpty {
        arrivals.append(nil)
        continue
      }
      let y = arrivals.isEmpty ? 0 : inner.contour.distance(to: part.contour) ?? 0
      inner.add(part, at: y)
      arrivals.append(y)
    }
    let middle = self.middle(of: cell, arrivals)
    var part = Part()
    part.add(inner, at: -middle)
    part.cells.append((index, 0))
    part.contour.take(cell.column, -cell.rise...cell.depth)
    return part
  }

  /// In line with the operand that most operations lead to, where that is one of two or more operations;
  /// else between the first and the last.
  private func middle(of cell: GraphCell, _ arrivals: [Double?]) -> Double {
    let known = zip(cell.operands, arrivals).compactMap { operand, y in y.map { (operand, $0) } }
    guard let first = known.first, let last = known.last else { return 0 }
    let deepest = known.map { depths[$0.0] }.max() ?? 0
    let main = known.filter { depths[$0.0] == deepest }
    if main.count == 1, deepest > 1 { return main[0].1 }
    return ((first.1 + last.1)).rounded() / 2
  }
}
