internal import Drawings
internal import Numerals

/// A chart over two variables laid out in a box: axes, marks, and at the right the bar and the key.
struct PlaneLayout {
  private let chart: PlaneChart
  private let style: PlotStyle
  private let measurer: any TextMeasurer
  private(set) var items: [Item] = []
  private(set) var warnings: [ChartWarning] = []

  /// From the rectangle to the bar, and from there, or from the rectangle, to the key.
  private static let barGap = 28.0
  private static let keyGap = (bar: 26.0, rectangle: 10.0)
  /// A narrower box has the key below the axes.
  private static let narrow = 430.0

  init(_ chart: PlaneChart, in box: Rectangle, style: PlotStyle, measurer: any TextMeasurer) {
    (self.chart, self.style, self.measurer) = (chart, style, measurer)
    let key = chart.key
    let isNarrow = box.width < Self.narrow
    let keyWidth = isNarrow ? box.width : min(180, box.width * 0.3)
    let keySize = key.size(width: keyWidth)
    let below = isNarrow && !key.isEmpty ? keySize.height + 10 : 0
    let axes = PlaneFrame(chart, in: box, style: style, measurer: measurer)

    /// The room at the right beside a bar of a width.
    func right(_ bar: Double?, endings: Double) -> Double {
      let barRoom = bar.map { Self.barGap + $0 } ?? 0
      let gap = bar == nil ? Self.keyGap.rectangle : Self.keyGap.bar
      return max(endings, barRoom + (isNarrow || key.isEmpty ? 0 : gap + keySize.width))
    }
    // Bars are about so wide; what is traced does not depend on a few points.
    let hasBar = chart.marks.contains { $0 is LevelBands }
    let draft = axes.frame(right: right(hasBar ? 48 : nil, endings: 0), below: below)
    let view = PlaneView(
      x: draft.x.scale.domain, y: draft.y.scale.domain,
      size: Size(draft.rectangle.width, draft.rectangle.height))
    let marks = chart.marks.map { $0.traced(in: view) }
    let bar = marks.lazy.compactMap(\.bar).first
    let barWidth = bar?.width(measurer: measurer)
    let names = marks.compactMap(\.ending)
    /// Whether names have room at the right, below the key.
    func isRightFree(_ frame: Frame) -> Bool {
      let taken = isNarrow || key.isEmpty ? 0 : keySize.height + 12
      return bar == nil && taken + 20 * Double(names.count) <= frame.rectangle.height
    }
    var endings = PlaneEndings(names, in: draft, isRightFree: isRightFree(draft), top: nil)
    let keyBottom = isNarrow || key.isEmpty ? 0 : keySize.height + 12
    var room = right(barWidth, endings: endings.width(style))
    var frame = axes.frame(right: room, below: below)
    // A number at the axis' end reaches beyond the rectangle, and the key keeps off it.
    let overhang = axes.overhang(frame) + (bar == nil && !key.isEmpty && !isNarrow ? 6 : 0)
    let keyGap = bar == nil ? max(Self.keyGap.rectangle, overhang) : Self.keyGap.bar
    room = max(overhang, room + (bar == nil ? keyGap - Self.keyGap.rectangle : 0))
    frame = axes.frame(right: room, below: below)
    let barLeft = bar.map { bar in
      (frame.rectangle.right + Self.barGap).rounded()
        - max(0, ((bar.name?.size.width ?? 0) - ColorBar.width) / 2)
    }
    endings = PlaneEndings(
      names, in: frame, isRightFree: isRightFree(frame),
      top: frame.rectangle
        .left...max(
          frame.rectangle.left + 1,
          barLeft.map { $0 - 8 } ?? min(box.right, frame.rectangle.right + 60)))
    if chart.hasEqualScales, !PlaneFrame.areEqual(frame) { warnings.append(.scalesDiffer) }

    let layers = PlaneLayers(marks, endings: endings, in: frame, measurer: measurer)
    warnings += layers.warnings
    let rectangle = frame.rectangle
    append("ground", layers.ground, clip: rectangle)
    append("grid", layers.grid)
    append("lines", layers.strokes(layers.lines), clip: rectangle)
    append("paths", layers.casings + layers.trails.joined(), clip: rectangle)
    append("markers", layers.markers)
    append("words", layers.words)
    let ruling = Ruling(frame: frame, style: style)
    items.append(ruling.labels(chart.decimalSign, measurer: measurer, hasX: true))
    addAxisLabels(frame)
    append(
      "endings", endings.items(in: frame, below: rectangle.top + keyBottom, style: style))
    var x = rectangle.right
    if let bar, let barWidth {
      let corner = Point((x + Self.barGap).rounded(), rectangle.top)
      items.append(bar.item(at: corner, height: rectangle.height, measurer: measurer))
      x = corner.x + barWidth + Self.keyGap.bar
    } else {
      x += keyGap
    }
    guard !key.isEmpty else { return }
    let corner =
      isNarrow
      ? Point(box.left, rectangle.bottom + chart.depth(style) + 4) : Point(x, rectangle.top)
    items.append(key.item(at: corner, width: keyWidth))
  }

  private mutating func append(_ name: String, _ group: [Item], clip: Rectangle? = nil) {
    if !group.isEmpty { items.append(.group(Group(name, clip: clip, items: group))) }
  }

  /// The horizontal axis' label below it; that of the vertical one between its two highest labels, or above
  /// it.
  private mutating func addAxisLabels(_ frame: Frame) {
    let r = frame.rectangle
    if let label = chart.x.label {
      let place = Point((r.left + r.right) / 2, r.bottom + style.variableBaseline - 2)
      items.append(label.centered("x label", at: place))
    }
    guard let label = chart.y.label else { return }
    let ticks = frame.y.ticks.filter { $0.label != nil }.map { frame.y.scale.position($0.value) }
      .sorted()
    guard chart.y.isBeside else {
      items.append(label.placed("y label", at: Point(r.left, r.top - chart.labelRise)))
      return
    }
    // Between labels that leave it room, or on the line of the other variable.
    let gap = zip(ticks, ticks.dropFirst()).first { $1 - $0 >= 28 }
    let baseline =
      gap.map { ($0 + $1) / 2 + 4.5 }
      ?? r.bottom + (chart.x.label == nil ? style.tickBaseline : style.variableBaseline - 2)
    let place = Point(r.left - style.tickGap - label.size.width, baseline)
    items.append(label.placed("y label", at: place))
  }
}
