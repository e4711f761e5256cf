package import Drawings

/// A page of several charts under one heading: a grid of small panels, or a stack that shares the
/// horizontal axis.
package struct PanelChart: Sendable {
  package var heading: Heading
  package var panels: [Panel]
  package var columns: Int
  /// Marks through all plots; the words of what joins the plots of a stack stand in its first gap.
  package var guides: [any Mark]
  package let width: Double
  /// `nil` for what the panels need: 640 high for 2 × 2, 600 for a stack of two.
  package let height: Double?

  package init(
    heading: Heading = Heading(), panels: [Panel], columns: Int = 2, guides: [any Mark] = [],
    size: Size? = nil
  ) {
    self.init(
      heading: heading, panels: panels, columns: columns, guides: guides,
      width: size?.width ?? 720, height: size?.height)
  }

  /// On a narrow page panels stand in one column.
  package init(
    heading: Heading = Heading(), panels: [Panel], columns: Int = 2, guides: [any Mark] = [],
    width: Double, height: Double?
  ) {
    precondition(columns > 0, "Panels stand in at least one column.")
    self.heading = heading
    self.panels = panels
    self.columns = PageMeasures(width: width).isNarrow ? 1 : columns
    self.guides = guides
    self.width = width
    self.height = height
  }

  /// The measures of the charts in so many columns: end labels are 14.5 high in one column, else 12.
  package static func style(columns: Int, width: Double = 720) -> PlotStyle {
    let page = PlotStyle.page(width: width)
    return columns == 1 || page == .phone ? page : .panel
  }

  private var style: PlotStyle { Self.style(columns: columns, width: width) }

  private static let gap = 24.0

  /// Whether the panels stand above each other and share their horizontal axis.
  package var isStack: Bool {
    guard columns == 1, panels.count > 1, let first = panels.first?.plot else { return false }
    return panels.allSatisfy {
      $0.plot.map { $0.domain == first.domain && $0.x.kind == first.x.kind } ?? false
    }
  }

  private func withStyle(_ panel: Panel, index: Int) -> Panel {
    var panel = panel
    switch panel.content {
    case .plot(var plot):
      plot.style = style
      if isStack { plot.silent = guides } else { plot.marks += guides }
      // The limits of bands that go through all panels stand above the first.
      if isStack && index > 0 { plot.hasBandEdges = false }
      panel.content = .plot(plot)
    case .bars(var bars):
      bars.style = style
      panel.content = .bars(bars)
    case .chart: break
    }
    return panel
  }

  /// The page and what the author should know of it, by panel; what is said of the page is said of
  /// the first.
  package func drawing(
    measurer: any TextMeasurer
  ) -> (page: Drawing, warnings: [(panel: Int, warning: ChartWarning)]) {
    let page = PageMeasures(width: width)
    let (words, top, lacksFormula) = heading.layout(width: width)
    var panels = panels.enumerated().map { withStyle($1, index: $0) }
    let columnWidth = (page.room - Self.gap * Double(columns - 1)) / Double(columns)
    let notes = isStack ? GuideNotes(guides.compactMap(\.joint), on: page) : nil
    let formula = page.isNarrow ? heading.below(page, height: nil) : nil
    func placed(_ panels: [Panel]) -> (rows: Rows, charts: PanelCharts) {
      let rows = Rows(
        panels, columns: columns, columnWidth: columnWidth, top: top, isStack: isStack,
        gap: notes?.gap ?? 36, below: formula.map { $0.size.height + Heading.formulaGap } ?? 0,
        height: height, on: page, style: style, measurer: measurer)
      let boxes = panels.enumerated().map { i, panel in
        let depth = panel.chart == nil ? 0 : Rows.depth(style)
        return Rectangle(
          x: page.margin + (columnWidth + Self.gap) * Double(i % columns),
          y: rows.places[i / columns].rectangle, width: columnWidth,
          height: ((rows.share + depth) * 2).rounded(.down) / 2)
      }
      return (
        rows, PanelCharts(panels, columns: columns, in: boxes, style: style, measurer: measurer)
      )
    }
    var (rows, charts) = placed(panels)
    // Bars that do not fit in this way stand in another, which may need other rows.
    if let settled = charts.settled(isHeightGiven: height != nil) {
      panels = settled
      (rows, charts) = placed(panels)
    }
    var items: [Item] = []
    var warnings: [(panel: Int, warning: ChartWarning)] = []
    if lacksFormula || page.isNarrow && formula == nil && !heading.formula.isEmpty {
      warnings.append((0, .formulaTooWide))
    }
    if let height, page.isNarrow, rows.height > height {
      warnings.append((0, .pageTooLow(rows.height)))
    }
    for (i, panel) in panels.enumerated() {
      let corner = Point(
        page.margin + (columnWidth + Self.gap) * Double(i % columns), rows.places[i / columns].top)
      let heading = PanelHeading(panel, width: columnWidth, at: corner)
      if heading.isFormulaTooWide { warnings.append((i, .panelFormulaTooWide(i))) }
      if !heading.items.isEmpty {
        items.append(.group(Group("panel heading", items: heading.items)))
      }
    }
    for i in panels.indices {
      let isLowest = i + columns >= panels.count
      let (drawn, found) = charts.items(i, hasXLabels: !isStack || isLowest)
      items.append(.group(Group("panel \(i + 1)", items: drawn)))
      warnings += found.map { (i, $0) }
    }
    if let notes {
      items.append(.group(Group("guide notes", items: notes.items(between: charts.frames))))
    }
    let below = formula.map {
      $0.centered(
        "formula", at: Point(width / 2, rows.height - 8 - $0.size.height + $0.baseline))
    }
    items.append(.group(Group("heading", items: words + [below].compactMap(\.self))))
    return (Drawing(size: Size(width, rows.height), items: items), warnings)
  }
}

/// The vertical places of the rows of panels.
private struct Rows {
  /// Of everything, and of the rectangle.
  private(set) var places: [(top: Double, rectangle: Double)] = []
  /// Of each rectangle, and of the page.
  let share: Double
  let height: Double

  /// From a chart's place for a rectangle to the bottom of its box: where a plot has ticks and its
  /// variable.
  static func depth(_ style: PlotStyle) -> Double { style == .panel ? 39 : 52 }

  init(
    _ panels: [Panel], columns: Int, columnWidth: Double, top: Double, isStack: Bool, gap: Double,
    below rest: Double, height: Double?, on page: PageMeasures, style: PlotStyle,
    measurer: any TextMeasurer
  ) {
    let isSmall = columns > 1
    let starts = stride(from: 0, to: panels.count, by: columns)
    let rows = starts.map { Array(panels[$0..<min($0 + columns, panels.count)]) }
    let headings = rows.map { row in
      row.map { PanelHeading($0, width: columnWidth, at: Point(0, 0)).height }.max() ?? 0
    }
    /// From a rectangle's bottom to the next row or, after the last, to the page's edge.
    func below(_ row: [Panel], isLast: Bool) -> Double {
      if isStack && !isLast { return gap }
      let texts =
        row.map { panel -> Double in
          switch panel.content {
          case .plot(let plot):
            isSmall ? (plot.x.label == nil ? 23 : 39) : plot.x.label == nil ? 32 : 52
          case .bars(let bars): max(bars.depth, isSmall ? 23 : 32)
          case .chart: Self.depth(style)
          }
        }.max() ?? 0
      return isSmall ? (isLast ? max(50, texts) : max(54, texts + 8)) : texts + (isLast ? 0 : 14)
    }
    let gaps = rows.enumerated().map { below($1, isLast: $0 == rows.count - 1) }
    let fixed = top + headings.reduce(0, +) + gaps.reduce(0, +) + rest
    let count = Double(max(1, rows.count))
    let narrow = panels.map { $0.content.narrowHeights(page, measurer: measurer) }
    let usual =
      page.isNarrow ? narrow.map(\.wished).max() ?? 0 : isSmall ? 150 : 206
    let wished = panels.compactMap(\.chart).reduce(usual) {
      max($0, $1.height(width: columnWidth, style: style, measurer: measurer) - Self.depth(style))
    }
    let least = page.isNarrow ? narrow.map(\.least).max() ?? 0 : 40
    share = height.map { max(least, ($0 - fixed) / count) } ?? wished
    var y = top
    for (heading, gap) in zip(headings, gaps) {
      // Whole pixels, so that the grid's lines are sharp.
      places.append((top: y, rectangle: ((y + heading) * 2).rounded() / 2))
      y += heading + share + gap
    }
    let needed = (y + rest).rounded(.up)
    self.height = page.isNarrow ? max(height ?? 0, needed) : height ?? needed
  }
}

/// The charts of all panels, their rectangles aligned and equally wide.
private struct PanelCharts {
  private let panels: [Panel]
  private let columns: Int
  private let boxes: [Rectangle]
  private let style: PlotStyle
  private let measurer: any TextMeasurer
  private let layouts: [PlotDraft?]
  private let indents: Indents
  /// The frames of the plots, by panel.
  private(set) var frames: [Frame] = []

  init(
    _ panels: [Panel], columns: Int, in boxes: [Rectangle], style: PlotStyle,
    measurer: any TextMeasurer
  ) {
    self.panels = panels
    self.columns = columns
    self.boxes = boxes
    self.style = style
    self.measurer = measurer
    layouts = zip(panels, boxes).map { panel, box in
      panel.plot.map { PlotDraft($0, in: box, measurer: measurer) }
    }
    indents = zip(zip(panels, boxes), layouts).map { panel, draft in
      if let draft { return draft.indents }
      guard let bars = panel.0.bars else { return Indents(left: 0, right: 0) }
      return BarLayout.indents(of: bars, in: panel.1, measurer: measurer)
    }.reduce(Indents(left: 0, right: 0)) { $0.union($1) }
    frames = layouts.compactMap { draft in
      draft.map { Frame(x: $0.horizontalAxis(indents), y: $0.y) }
    }
  }

  func items(_ i: Int, hasXLabels: Bool) -> ([Item], [ChartWarning]) {
    if let draft = layouts[i] {
      let layout = PlotLayout(draft, indents: indents, hasXLabels: hasXLabels)
      return layout.drawn
    }
    if let chart = panels[i].chart {
      return chart.drawn(in: boxes[i], style: style, measurer: measurer)
    }
    guard let bars = panels[i].bars else { return ([], []) }
    let layout = BarLayout(
      bars, in: boxes[i], indents: room(ofBars: i), hasYLabels: !sharesAxis(i), measurer: measurer)
    return layout.drawn
  }

  /// Ticks on half points make a plot's rectangle a little narrower; that of bars follows.
  private func room(ofBars i: Int) -> Indents {
    var room = indents
    if let narrowest = frames.map(\.rectangle.width).min() {
      room.right = max(room.right, boxes[i].width - room.left.rounded(.up) - narrowest)
    }
    return room
  }

  /// The panels with bars as they stand in the room there is; nil where nothing has to change.
  func settled(isHeightGiven: Bool) -> [Panel]? {
    var hasChanged = false
    let settled = panels.enumerated().map { i, panel in
      guard panel.bars != nil else { return panel }
      var panel = panel
      let box = boxes[i]
      panel.content = panel.content.settled(
        in: box, indents: room(ofBars: i),
        total: isHeightGiven ? box.height + Rows.depth(style) : nil,
        measurer: measurer)
      if panel.bars?.lineCount != 1 { hasChanged = true }
      return panel
    }
    return hasChanged ? settled : nil
  }

  /// Whether a panel stands in a row of bars on one scale, whose labels are at the first.
  private func sharesAxis(_ i: Int) -> Bool {
    let first = i - i % columns
    guard i > first, let extent = panels[first].bars?.extent else { return false }
    return panels[first..<min(first + columns, panels.count)].allSatisfy {
      $0.bars?.extent == extent
    }
  }
}

/// The words of guides in the gap of a stack.
private struct GuideNotes {
  private let joints: [Joint]
  /// Lines of words, each with its joints.
  private let lines: [[(x: Double, label: Drawing)]]
  private let page: PageMeasures

  init(_ joints: [Joint], on page: PageMeasures) {
    self.joints = joints
    self.page = page
    let words = joints.compactMap { joint in joint.label.map { (x: joint.x, label: $0) } }
      .sorted { $0.x < $1.x }
    let total = words.reduce(0) { $0 + $1.label.size.width + 12 }
    let count = max(1, Int((total / page.room).rounded(.up)))
    lines = (0..<count).map { line in
      stride(from: line, to: words.count, by: count).map { words[$0] }
    }
  }

  var gap: Double { 36 + 16 * Double(max(0, lines.count - 1)) }

  func items(between frames: [Frame]) -> [Item] {
    guard let first = frames.first, frames.count > 1 else { return [] }
    let scale = first.x.scale
    var items: [Item] = []
    for (upper, lower) in zip(frames, frames.dropFirst()) {
      for joint in joints where scale.contains(joint.x) {
        let x = scale.position(joint.x)
        let path = Path.line(Point(x, lower.rectangle.top), Point(x, upper.rectangle.bottom))
        items.append(.stroke(path, joint.paint, joint.stroke))
      }
    }
    let middle = first.rectangle.bottom + gap / 2
    let right = frames.map(\.rectangle.right).max() ?? first.rectangle.right
    for (row, line) in lines.enumerated() {
      let drawn = line.filter { scale.contains($0.x) }
      let places = Pooling(
        centers: drawn.map { scale.position($0.x) }, widths: drawn.map(\.label.size.width), gap: 12,
        within: page.margin...max(right, page.margin + 1)
      ).places
      let baseline = middle + 4 + 16 * (Double(row) - Double(lines.count - 1) / 2)
      for (label, center) in zip(drawn.map(\.label), places) {
        let origin = Point(center - label.size.width / 2, baseline)
        let box = LabelPlacement.box(
          at: origin, width: label.size.width, fontSize: page.isNarrow ? 13 : 11.5, air: 3)
        items.append(.fill(Path.rectangle(box), Paint(.background)))
        items.append(label.placed("guide", at: origin))
      }
    }
    return items
  }
}
