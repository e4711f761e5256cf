internal import Drawings

/// Where the cells of a matrix lie in a box, and the names beside them.
struct MatrixLayout {
  let chart: MatrixChart
  let measures: MatrixMeasures
  let measurer: any TextMeasurer
  private(set) var cell = Size(0, 0)
  private(set) var origin = Point(0, 0)
  private let rowNames: SideNames
  private let columnNames: SideNames
  private(set) var rowFit = SideNames.Fit()
  private(set) var columnFit = SideNames.Fit()
  private let box: Rectangle
  /// What is left to the cells.
  private var room = Size(0, 0)

  /// Lays a matrix out in a box whose last points at the right are for what stands beside it.
  init(
    _ chart: MatrixChart, in box: Rectangle, beside: Double, style: PlotStyle,
    measurer: any TextMeasurer
  ) {
    self.chart = chart
    self.box = box
    self.measurer = measurer
    measures = MatrixMeasures(style)
    let font = measures.numberFont
    func numbers(_ count: Int) -> [FittingWords] {
      (1...count).map { FittingWords($0, font, .muted, measurer: measurer) }
    }
    // Row 1 of a grid is the lowest.
    let hasNumbers = (rows: chart.isGrid && chart.rowNames.isEmpty, columns: chart.numbersColumns)
    rowNames = SideNames(
      names: hasNumbers.rows ? numbers(chart.rows).reversed() : chart.rowNames,
      areNumbers: hasNumbers.rows)
    columnNames = SideNames(
      names: hasNumbers.columns ? numbers(chart.columns) : chart.columnNames,
      areNumbers: hasNumbers.columns)
    place(beside: beside)
  }

  /// Names take room from the cells, and the less cells have the more room names may take: so both are
  /// tried in turn, with names that never take less.
  private mutating func place(beside: Double) {
    let bottom = box.bottom - chart.depth(measures)
    let highest = box.height * 0.4
    var (indent, rise) = (leastIndent, leastRise)
    for _ in 0..<6 {
      let left = ((box.left + indent) * 2).rounded(.up) / 2
      let top = ((box.top + rise) * 2).rounded(.up) / 2
      origin = Point(left, top)
      room = Size(box.right - beside - left, bottom - top)
      cell = chart.cell(
        in: room, largest: measures.largest,
        square: measures.largestSquare)
      rowFit = rowNames.beside(
        pitch: cell.height, widest: box.width * 0.34,
        gap: rowNames.areNumbers ? measures.numberGap : measures.nameGap)
      let centers = (0..<chart.columns).map { center(row: 0, column: $0).x }
      // Names of low rows may reach above the cells, so that there is no room for others there.
      let start = cell.height < 14 && !rowNames.names.isEmpty ? left - 2 : box.left
      columnFit = columnNames.across(
        centers, pitch: cell.width, room: start...box.right, highest: highest)
      let wishedRise =
        columnNames.areNumbers
        ? 0 : columnFit.extent + measures.nameGap + (titleIsBeside ? 0 : titleRise)
      let (newIndent, newRise) = (max(indent, rowFit.extent), max(rise, wishedRise))
      if (newIndent, newRise) == (indent, rise) { break }
      (indent, rise) = (newIndent, newRise)
    }
  }

  private var leastIndent: Double {
    if rowNames.names.isEmpty { return 0 }
    return chart.isGrid ? measures.gridIndent : measures.indent
  }

  private var leastRise: Double {
    if chart.columnNames.isEmpty { return max(chart.isGrid ? measures.gridRise : 0, titleRise) }
    return measures.rise
  }

  /// What the words above the names of the rows need where they do not stand beside those of the columns.
  private var titleRise: Double { chart.rowTitle == nil ? 0 : measures.numberBaseline }

  /// Whether the words above the names of the rows have room at the left of those of the columns.
  private var titleIsBeside: Bool {
    guard let title = chart.rowTitle else { return true }
    let lefts = columnFit.shown.flatMap { column in
      columnFit.lines[column].map { line in
        // What rises begins above its column.
        let half = columnFit.turn == 0 ? line.size.width / 2 : line.size.height / 2
        return center(row: 0, column: column).x - half
      }
    }
    return columnNames.areNumbers || box.left + title.size.width + 8 <= lefts.min() ?? .infinity
  }

  // MARK: Places

  var rectangle: Rectangle {
    Rectangle(
      x: origin.x, y: origin.y, width: cell.width * Double(chart.columns),
      height: cell.height * Double(chart.rows))
  }

  func rectangle(_ place: MatrixChart.Cell) -> Rectangle {
    Rectangle(
      x: origin.x + cell.width * Double(place.column),
      y: origin.y + cell.height * Double(place.row), width: cell.width, height: cell.height)
  }

  func center(row: Int, column: Int) -> Point {
    Point(
      origin.x + cell.width * (Double(column) + 0.5), origin.y + cell.height * (Double(row) + 0.5))
  }

  /// Whether what stands round the cells takes most of the box.
  var isCramped: Bool { room.width < box.width * 0.3 || room.height < box.height * 0.3 }

  /// The shorter side of a cell.
  var side: Double { min(cell.width, cell.height) }

  // MARK: Names

  /// The names, and how many of them found no room.
  var names: (items: [Item], leftOut: (rows: Int, columns: Int)) {
    (
      [
        .group(Group("row names", items: rowItems)),
        .group(Group("column names", items: columnItems)),
      ]
        + titles,
      (rowNames.leftOut(rowFit), columnNames.leftOut(columnFit))
    )
  }

  private var rowItems: [Item] {
    let right = origin.x - (rowNames.areNumbers ? measures.numberGap : measures.nameGap)
    return rowFit.shown.flatMap { row -> [Item] in
      guard let sized = rowFit.sized[row] else { return [] }
      let lines = rowFit.lines[row]
      let baselines = sized.baselines(of: lines.count, around: center(row: row, column: 0).y)
      return zip(lines, baselines).map { line, baseline in
        line.placed("row name", at: Point(right - line.size.width, baseline))
      }
    }
  }

  private var columnItems: [Item] {
    let heights = columnNames.tierHeights(of: columnFit)
    return columnFit.shown.flatMap { column -> [Item] in
      guard let sized = columnFit.sized[column] else { return [] }
      let lines = columnFit.lines[column]
      let x = center(row: 0, column: column).x
      if columnNames.areNumbers {
        let baseline = rectangle.bottom + measures.numberBaseline
        return lines.map { $0.centered("column name", at: Point(x, baseline)) }
      }
      if columnFit.turn != 0 {
        let drop = Point(0, sized.drop * sized.fontSize).turned(by: columnFit.turn)
        let start = Point(x, origin.y - measures.nameGap / 2) + Point(drop.x, 0)
        return lines.map { $0.placed("column name", at: start, turn: columnFit.turn) }
      }
      let isUpper = columnFit.isStaggered && column % 2 == 1
      // Words stand with their last line's letters on the gap.
      let bottom = origin.y - measures.nameGap - (isUpper ? heights[0] : 0)
      let height = sized.height(of: lines.count)
      let pitch = height / Double(lines.count)
      var items = lines.enumerated().map { i, line in
        line.centered(
          "column name", at: Point(x, bottom - pitch * Double(lines.count - 1 - i)))
      }
      if isUpper {
        items.append(
          .stroke(
            Path.line(Point(x, bottom + 5), Point(x, origin.y - 4)), Paint(.axis), Stroke(1)))
      }
      return items
    }
  }

  /// What all rows and all columns are.
  private var titles: [Item] {
    let rect = rectangle
    let above = titleIsBeside ? 0 : columnFit.extent + 6
    let rows = chart.rowTitle.map { title in
      title.placed("row title", at: Point(box.left, rect.top - measures.nameGap - above))
    }
    let baseline =
      columnNames.areNumbers ? measures.titleBaseline : MatrixMeasures.bareTitleBaseline
    let columns = chart.columnTitle.map { title in
      let middle = (rect.left + rect.right - title.size.width) / 2
      return title.placed(
        "column title",
        at: Point(
          max(box.left, min(middle, box.right - title.size.width)), rect.bottom + baseline))
    }
    return [rows, columns].compactMap(\.self)
  }
}

extension MatrixChart {
  /// Whether numbers below a grid count its columns.
  var numbersColumns: Bool { isGrid && columnNames.isEmpty }

  /// What stands below the cells, with air.
  func depth(_ measures: MatrixMeasures) -> Double {
    let lowest = max(
      numbersColumns ? measures.numberBaseline : 0,
      columnTitle == nil
        ? 0 : numbersColumns ? measures.titleBaseline : MatrixMeasures.bareTitleBaseline)
    return max(measures.numberBaseline, lowest) + 6
  }

  /// The largest cells that fit, on whole pixels where they are not tiny.
  func cell(in room: Size, largest: Size, square: Double) -> Size {
    let most = hasSquareCells ? Size(square, square) : largest
    func pixels(_ length: Double) -> Double {
      length < 1 ? max(length, 0.1) : (length * 2).rounded(.down) / 2
    }
    let size = Size(
      pixels(min(room.width / Double(columns), most.width)),
      pixels(min(room.height / Double(rows), most.height)))
    if !hasSquareCells { return size }
    let side = min(size.width, size.height)
    return Size(side, side)
  }
}
