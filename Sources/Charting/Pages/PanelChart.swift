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
  /// What is left free at least.
  package var reserve = PageReserve()

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

  /// The panels with what is decided for all of them.
  private struct Placement {
    var words: [Item]
    var formula: Drawing?
    var notes: GuideNotes?
    var panels: [Panel]
    var rows: PanelRows
    var charts: PanelCharts
    var reserve: PageReserve
    var warnings: [(panel: Int, warning: ChartWarning)]
  }

  private var columnWidth: Double {
    (PageMeasures(width: width).room - Self.gap * Double(columns - 1)) / Double(columns)
  }

  private func left(of panel: Int) -> Double {
    PageMeasures(width: width).margin + (columnWidth + Self.gap) * Double(panel % columns)
  }

  private func placement(measurer: any TextMeasurer) -> Placement {
    let page = PageMeasures(width: width)
    let (words, highest, lacksFormula) = heading.layout(width: width)
    let top = max(highest, reserve.top)
    var panels = panels.enumerated().map { withStyle($1, index: $0) }
    let notes = isStack ? GuideNotes(guides.compactMap(\.joint), on: page) : nil
    let formula = page.isNarrow ? heading.below(page, height: nil) : nil
    func placed(_ panels: [Panel]) -> (rows: PanelRows, charts: PanelCharts) {
      let rows = PanelRows(
        panels, columns: columns, columnWidth: columnWidth, top: top, isStack: isStack,
        gap: notes?.gap ?? 36, below: formula.map { $0.size.height + Heading.formulaGap } ?? 0,
        height: height, on: page, style: style, measurer: measurer)
      let boxes = panels.enumerated().map { i, panel in
        let depth = panel.chart == nil ? 0 : PanelRows.depth(style)
        return Rectangle(
          x: left(of: i), y: rows.places[i / columns].rectangle, width: columnWidth,
          height: ((rows.share + depth) * 2).rounded(.down) / 2)
      }
      let charts = PanelCharts(
        panels, columns: columns, in: boxes, leaving: reserve.indents, style: style,
        measurer: measurer)
      return (rows, charts)
    }
    var (rows, charts) = placed(panels)
    // Bars that do not fit in this way stand in another, which may need other rows.
    if let settled = charts.settled(isHeightGiven: height != nil) {
      panels = settled
      (rows, charts) = placed(panels)
    }
    var warnings: [(panel: Int, warning: ChartWarning)] = []
    if lacksFormula || page.isNarrow && formula == nil && !heading.formula.isEmpty {
      warnings.append((0, .formulaTooWide))
    }
    if let height, page.isNarrow, rows.height > height {
      warnings.append((0, .pageTooLow(rows.height)))
    }
    return Placement(
      words: words, formula: formula, notes: notes, panels: panels, rows: rows, charts: charts,
      reserve: PageReserve(
        top: top, indents: charts.indents, height: max(reserve.height, rows.height)),
      warnings: warnings)
  }

  /// What it needs itself of what pages of other frames may need more of.
  package func reserve(measurer: any TextMeasurer) -> PageReserve {
    placement(measurer: measurer).reserve
  }

  /// The page and what the author should know of it, by panel; what is said of the page is said of
  /// the first.
  package func drawing(
    measurer: any TextMeasurer
  ) -> (page: Drawing, warnings: [(panel: Int, warning: ChartWarning)]) {
    let placement = placement(measurer: measurer)
    let (panels, rows, charts) = (placement.panels, placement.rows, placement.charts)
    let page = Size(width, placement.reserve.height)
    var warnings = placement.warnings
    var items: [Item] = []
    for (i, panel) in panels.enumerated() {
      let corner = Point(left(of: i), rows.places[i / columns].top)
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
    if let notes = placement.notes {
      items.append(.group(Group("guide notes", items: notes.items(between: charts.frames))))
    }
    let below = placement.formula.map { Heading.placed($0, below: page) }
    items.append(
      .group(Group("heading", items: placement.words + [below].compactMap(\.self))))
    return (Drawing(size: page, items: items), warnings)
  }
}
