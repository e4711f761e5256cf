internal import Drawings

/// A matrix laid out in a box with what explains it.
struct MatrixDrawing {
  private(set) var items: [Item] = []
  private(set) var warnings: [ChartWarning] = []
  /// How far the whole reaches down.
  private(set) var bottom = 0.0

  /// What explains the cells, and where.
  private struct Arrangement {
    enum Place { case beside, below, none }

    var hasBar: Bool
    var key: Place
  }

  /// A layout of one arrangement.
  private struct Attempt {
    let arrangement: Arrangement
    let layout: MatrixLayout
    let keyWidth: Double
    let keyHeight: Double
  }

  private let chart: MatrixChart
  private let box: Rectangle
  private let style: PlotStyle
  private let measurer: any TextMeasurer
  private let bar: ColorBar
  private let key: SideKey
  private let barGap: Double
  private let barWidth: Double

  private static let keyGap = 21.0

  init(
    _ chart: MatrixChart, in box: Rectangle, style: PlotStyle, measurer: any TextMeasurer
  ) {
    (self.chart, self.box, self.style, self.measurer) = (chart, box, style, measurer)
    let scale = chart.scale
    bar = chart.bar(scale)
    key = chart.sideKey
    barGap = style == .page ? (chart.isGrid ? 28 : 30) : 16
    barWidth = bar.width(measurer: measurer)
    var found = attempts(hasBar: true)
    var painter = CellPainter(chart, found.layout, scale: scale)
    let needsBar = painter.needsBar
    if !needsBar {
      found = attempts(hasBar: false)
      painter = CellPainter(chart, found.layout, scale: scale)
    }
    let names = found.layout.names
    items = painter.items + names.items
    warnings = painter.complaints
    if names.leftOut.rows > 0 { warnings.append(.sideNamesLeftOut(names.leftOut.rows, .rows)) }
    if names.leftOut.columns > 0 {
      warnings.append(.sideNamesLeftOut(names.leftOut.columns, .columns))
    }
    if found.layout.side < 3 { warnings.append(.cellsTooSmall) }
    if needsBar, !found.arrangement.hasBar, !painter.hasValues { warnings.append(.barLeftOut) }
    if !key.isEmpty, found.arrangement.key == .none { warnings.append(.keyLeftOut) }
    explain(found)
  }

  /// The first arrangement that leaves the cells some room. In a narrow box the key stands below them.
  private func attempts(hasBar: Bool) -> Attempt {
    let isNarrow = box.width < 420
    var ways: [Arrangement] = []
    for hasBar in hasBar ? [true, false] : [false] {
      let places: [Arrangement.Place] =
        key.isEmpty ? [.none] : isNarrow ? [.below] : [.beside, .below]
      ways += places.map { Arrangement(hasBar: hasBar, key: $0) }
    }
    if !key.isEmpty { ways.append(Arrangement(hasBar: false, key: .none)) }
    for way in ways.dropLast() {
      let attempt = attempt(way)
      if !attempt.layout.isCramped && attempt.keyHeight <= box.height { return attempt }
    }
    return attempt(ways[ways.count - 1])
  }

  private func attempt(_ way: Arrangement) -> Attempt {
    let keyWidth =
      switch way.key {
      case .none: 0.0
      case .beside: key.width(in: box.width)
      case .below: box.width - 6
      }
    let keyHeight = way.key == .none ? 0 : key.size(width: keyWidth).height
    let beside =
      (way.hasBar ? barGap + barWidth : 0) + (way.key == .beside ? Self.keyGap + keyWidth : 0)
    let room = Rectangle(
      x: box.x, y: box.y, width: box.width,
      height: max(box.height - (way.key == .below ? keyHeight + 8 : 0), 40))
    return Attempt(
      arrangement: way,
      layout: MatrixLayout(chart, in: room, beside: beside, style: style, measurer: measurer),
      keyWidth: keyWidth, keyHeight: keyHeight)
  }

  /// Adds the bar and the key.
  private mutating func explain(_ found: Attempt) {
    let cells = found.layout.rectangle
    if found.arrangement.hasBar {
      items.append(
        bar.item(
          at: Point(cells.right + barGap, cells.top), height: cells.height, measurer: measurer))
    }
    bottom = cells.bottom + chart.depth(found.layout.measures)
    switch found.arrangement.key {
    case .none: break
    case .below:
      // Marks reach a little to the left of their words.
      items.append(key.item(at: Point(box.left + 3, bottom), width: found.keyWidth))
      bottom += found.keyHeight + 8
    case .beside:
      let left = cells.right + (found.arrangement.hasBar ? barGap + barWidth : 0) + Self.keyGap
      // The first line's letters are as high as the cells.
      let corner = Point(left, max(box.top, cells.top - 4.5))
      items.append(key.item(at: corner, width: box.right - left))
      bottom = max(bottom, corner.y + key.size(width: box.right - left).height)
    }
  }
}

extension SideKey {
  /// The width that it takes beside cells in a box so wide: its longest word's at least, and of a third of
  /// the box no more than it needs.
  func width(in box: Double) -> Double {
    let most = box / 3
    let least = min(88, most)
    return max(least, min(size(width: least).width, most))
  }
}
