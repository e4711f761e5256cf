internal import Drawings

/// What is painted of the cells of a matrix: their colours, lines, values, arrows and words.
struct CellPainter {
  let chart: MatrixChart
  let layout: MatrixLayout
  let scale: CellScale
  /// The font's size of the values, and their texts; nil where they are not written.
  private let values: (size: Double, texts: [Drawing?])?
  private(set) var warnings: [ChartWarning] = []
  /// The words within cells.
  private var words: [Item] = []
  private var arrows: [Item] = []
  private var covers: [Item] = []
  private var texts: [Item] = []
  /// What stands in a cell, by which the ring of the start finds a free corner.
  private var taken: [Int: [Rectangle]] = [:]

  init(_ chart: MatrixChart, _ layout: MatrixLayout, scale: CellScale) {
    self.chart = chart
    self.layout = layout
    self.scale = scale
    let side = layout.side
    let hasArrows = !chart.moves.isEmpty && side >= MatrixMeasures.leastForArrows
    let areCrowded = hasArrows && side < MatrixMeasures.leastForBoth
    values =
      chart.hasValues && !areCrowded
      ? CellTexts.fitting(
        chart, in: layout.cell, sizes: layout.measures.values, measurer: layout.measurer) : nil
    if values == nil, chart.hasValues, chart.digits != nil { warnings.append(.cellValuesLeftOut) }
    if !chart.moves.isEmpty, !hasArrows { warnings.append(.arrowsLeftOut) }
    for cell in chart.cells { fill(cell, hasArrows: hasArrows) }
  }

  var hasValues: Bool { values != nil }

  /// Whether a bar has to say what colors mean: not beside a few values, and not of nothing.
  var needsBar: Bool {
    (values == nil || chart.values.count >= 4) && chart.values.contains { !$0.isNaN }
  }

  /// In paint order.
  var items: [Item] {
    [
      .group(Group("cells", items: ground)), .group(Group("hatches", items: hatches)),
      .group(Group("lines", items: lines)), .group(Group("covers", items: covers)),
      .group(Group("values", items: texts)), .group(Group("words", items: words)),
      .group(Group("arrows", items: arrows)), .group(Group("marks", items: frames)),
    ]
  }

  // MARK: Ground

  /// Cells of one colour are one path.
  private var ground: [Item] {
    var order: [Role] = []
    var paths: [Role: Path] = [:]
    for cell in chart.cells {
      let role = role(of: cell)
      if paths[role] == nil { order.append(role) }
      paths[role, default: Path()].elements += Path.rectangle(layout.rectangle(cell)).elements
    }
    return order.map { .fill(paths[$0] ?? Path(), Paint($0)) }
  }

  private func role(of cell: MatrixChart.Cell) -> Role {
    chart.isWall(cell) ? .faintGrid : scale.role(of: chart[cell]) ?? .faintGrid
  }

  private var hatches: [Item] {
    func boxes(_ isHatched: (MatrixChart.Cell) -> Bool) -> [Rectangle] {
      chart.cells.filter(isHatched).map(layout.rectangle)
    }
    let walls = boxes { chart.isWall($0) || chart[$0].isNaN }
    let negative =
      chart.hatchesNegative && scale.isSigned ? boxes { !chart.isWall($0) && chart[$0] < 0 } : []
    return [Hatching.wall.item(in: walls), Hatching.negative.item(in: negative)]
  }

  /// Between the cells where these are not small, and round all of them.
  private var lines: [Item] {
    let r = layout.rectangle
    let paint = Paint(chart.isGrid ? .background : .grid)
    var elements: [Path.Element] = []
    if layout.side >= MatrixMeasures.leastForLines {
      for column in 1..<max(chart.columns, 1) {
        let x = r.left + layout.cell.width * Double(column)
        elements += Path.line(Point(x, r.top), Point(x, r.bottom)).elements
      }
      for row in 1..<max(chart.rows, 1) {
        let y = r.top + layout.cell.height * Double(row)
        elements += Path.line(Point(r.left, y), Point(r.right, y)).elements
      }
    }
    let inner: [Item] = elements.isEmpty ? [] : [.stroke(Path(elements), paint, Stroke(1))]
    return inner + [
      .stroke(Path.rectangle(r), Paint(chart.isGrid ? .axis : .grid), Stroke(1))
    ]
  }

  // MARK: Contents

  /// Decides what stands in a cell.
  private mutating func fill(_ cell: MatrixChart.Cell, hasArrows: Bool) {
    let box = layout.rectangle(cell)
    let center = Point(box.x + box.width / 2, box.y + box.height / 2)
    let mark = chart.marks.last { $0.cell == cell }?.words
    if chart.isWall(cell) {
      write(
        mark.map { [$0] } ?? [chart.wallWords].compactMap(\.self), inWall: box, isMark: mark != nil)
      return
    }
    let value = values?.texts[chart.index(cell)]
    let moves = hasArrows ? chart.moves(cell) : []
    let isGoal = chart.goal == cell
    let candidates = mark.map { [$0] } ?? (isGoal && moves.isEmpty ? chart.goalWords : [])
    // Values of a grid with arrows stand on one height.
    let least = mark == nil ? MatrixMeasures.leastForWords : MatrixMeasures.leastForTwoLines
    let wantsWords = !candidates.isEmpty && layout.side >= least
    let isRaised = hasArrows || wantsWords
    // A value, arrows and words are three lines, which have the middle one in the middle.
    let isOfThree = value != nil && !moves.isEmpty && wantsWords && box.height >= 66
    let lift: Double = isOfThree ? 9 : 0
    if let values, let value {
      let baseline =
        isRaised
        ? center.y - lift - 9 * min(1, values.size / 13.5) : center.y + values.size * 4.7 / 13.5
      let origin = Point(center.x - value.size.width / 2, baseline)
      let middle = baseline - values.size * 4.7 / 13.5
      let cover = Rectangle(
        x: origin.x - 4, y: middle - 8.5, width: value.size.width + 8, height: 17)
      if chart[cell].isNaN || chart.hatchesNegative && scale.isSigned && chart[cell] < 0 {
        self.cover(cover, with: role(of: cell), in: box)
      }
      texts.append(value.placed("value", at: origin))
      take(cover, in: cell)
    }
    let arrowCenter = Point(
      center.x, value == nil ? center.y : center.y - lift + min(14, box.height / 2 - 14))
    draw(moves, at: arrowCenter, in: cell)
    guard !candidates.isEmpty else { return }
    if value != nil, !wantsWords {
      if mark != nil { missMark() }
      return
    }
    let frame = isGoal ? 13.0 : 8
    let top = value == nil ? box.top + frame / 2 : center.y - 4
    // Below the arrows, where there are any.
    let lowest = moves.isEmpty ? top : (taken[chart.index(cell)] ?? []).map(\.bottom).max() ?? top
    write(
      candidates, in: cell, width: box.width - frame, from: max(top, lowest + 1),
      to: box.bottom - (moves.isEmpty ? frame / 2 : 2), isMark: mark != nil)
  }

  private mutating func take(_ box: Rectangle, in cell: MatrixChart.Cell) {
    taken[chart.index(cell), default: []].append(box)
  }

  private mutating func cover(_ box: Rectangle, with role: Role, in cell: Rectangle) {
    if let box = box.intersection(cell) { covers.append(.fill(Path.rectangle(box), Paint(role))) }
  }

  /// The first words that have room between two heights; else a mark's are missed.
  private mutating func write(
    _ candidates: [FittingWords], in cell: MatrixChart.Cell, width: Double, from top: Double,
    to bottom: Double, isMark: Bool
  ) {
    let box = layout.rectangle(cell)
    guard isMark || layout.side >= MatrixMeasures.leastForWords,
      let found = candidates.lazy.compactMap({
        $0.lines(width: width, height: bottom - top, atMost: isMark ? 3 : 1)
      }).first
    else {
      if isMark { missMark() }
      return
    }
    let (sized, lines) = found
    let middle = (top + bottom) / 2
    let height = sized.height(of: lines.count)
    if chart[cell].isNaN || chart.hatchesNegative && scale.isSigned && chart[cell] < 0 {
      let widest = lines.map(\.size.width).max() ?? 0
      cover(
        Rectangle(
          x: box.x + (box.width - widest) / 2 - 4, y: middle - height / 2 - 1, width: widest + 8,
          height: height + 2), with: role(of: cell), in: box)
    }
    for (line, baseline) in zip(lines, sized.baselines(of: lines.count, around: middle)) {
      words.append(line.centered("word", at: Point(box.x + box.width / 2, baseline)))
    }
    take(Rectangle(x: box.x, y: middle - height / 2, width: box.width, height: height), in: cell)
  }

  private mutating func write(_ candidates: [FittingWords], inWall box: Rectangle, isMark: Bool) {
    guard !candidates.isEmpty else { return }
    let isHigh = min(box.width, box.height) >= MatrixMeasures.leastForWords
    guard isMark || isHigh,
      let (sized, lines) = candidates.lazy.compactMap({
        $0.lines(width: box.width - 10, height: box.height - 6)
      }).first
    else {
      if isMark { missMark() }
      return
    }
    let middle = box.y + box.height / 2
    let height = sized.height(of: lines.count)
    let widest = lines.map(\.size.width).max() ?? 0
    cover(
      Rectangle(
        x: box.x + (box.width - widest) / 2 - 4, y: middle - height / 2 - 1, width: widest + 8,
        height: height + 2), with: .faintGrid, in: box)
    for (line, baseline) in zip(lines, sized.baselines(of: lines.count, around: middle)) {
      words.append(line.centered("word", at: Point(box.x + box.width / 2, baseline)))
    }
  }

  private var missedMarks = 0

  private mutating func missMark() { missedMarks += 1 }

  /// All that the author should know of the cells.
  var complaints: [ChartWarning] {
    warnings + (missedMarks > 0 ? [.labelsLeftOut(missedMarks)] : [])
  }

  // MARK: Arrows

  /// One move is an arrow through the middle; several go out from there.
  private mutating func draw(_ moves: Set<Move>, at center: Point, in cell: MatrixChart.Cell) {
    let box = layout.rectangle(cell)
    for move in Move.allCases where moves.contains(move) {
      let isLevel = move.direction.x != 0
      let arrow: Arrow
      if moves.count == 1 {
        let length = min(22, (isLevel ? box.width : box.height) - 8)
        arrow = Arrow(
          from: center - move.direction * (length / 2), to: center + move.direction * (length / 2))
      } else {
        let below = isLevel ? box.width / 2 : box.bottom - center.y
        arrow = Arrow(from: center, to: center + move.direction * min(15, below - 4))
      }
      arrows += arrow.items
      for box in arrow.boxes { take(box, in: cell) }
    }
  }

  // MARK: Marks

  private var frames: [Item] {
    let frame = chart.goal.map { GoalFrame(cell: layout.rectangle($0)).item }
    let ring = chart.start.map { start in
      StartRing(cell: layout.rectangle(start), around: taken[chart.index(start)] ?? []).item
    }
    return [frame, ring].compactMap(\.self)
  }
}
