package import Drawings

/// One chart of several on a page, with what stands above it.
package struct Panel: Sendable {
  package enum Content: Sendable {
    case plot(Plot)
    case bars(BarPlot)
    case chart(any Chart)
  }

  package var content: Content
  /// Lato Bold 14, at the left over a rule.
  package var title: Words?
  /// Lato 11, muted, at the right of the title or, without room, below it.
  package var note: Words?
  /// The formula in the function's colour and the derivative's in its own, of size 13.5, each at
  /// falling sizes: the first at which both fit is taken.
  package var formula: [Drawing]
  package var derivative: [Drawing]

  package init(
    _ content: Content, title: Words? = nil, note: Words? = nil, formula: [Drawing] = [],
    derivative: [Drawing] = []
  ) {
    self.content = content
    self.title = title
    self.note = note
    self.formula = formula
    self.derivative = derivative
  }

  var plot: Plot? { content.plot }
  var bars: BarPlot? { content.bars }
  var chart: (any Chart)? { content.chart }

  /// Whether labels stand just above the rectangle: the vertical axis' label, band edges, or the
  /// labels of facets.
  var rise: Double {
    switch content {
    case .plot(let plot): (plot.y.label == nil ? 0 : 12) + (plot.hasBandEdges ? 16 : 0)
    case .bars(let bars): bars.panelRise
    case .chart(let chart): chart.rise
    }
  }
}

extension Panel.Content {
  var plot: Plot? { if case .plot(let plot) = self { plot } else { nil } }
  var bars: BarPlot? { if case .bars(let bars) = self { bars } else { nil } }
  var chart: (any Chart)? { if case .chart(let chart) = self { chart } else { nil } }
}

/// Title, note, rule and formulas above one panel.
struct PanelHeading {
  private(set) var items: [Item] = []
  /// From the panel's top to the place for its rectangle.
  private(set) var height = 0.0
  private(set) var isFormulaTooWide = false

  init(_ panel: Panel, width: Double, at corner: Point) {
    if panel.title != nil || panel.note != nil { addTitle(panel, width, corner) }
    addFormulas(panel, width, corner)
    height += panel.rise
  }

  private mutating func addTitle(_ panel: Panel, _ width: Double, _ corner: Point) {
    let right = corner.x + width
    let whole = panel.note?.lines(width: width) ?? []
    let noteWidth = whole.count == 1 ? whole[0].size.width : .infinity
    let beside = panel.title?.lines(width: width - noteWidth - 12) ?? []
    let sharesLine =
      whole.count == 1
      && (panel.title == nil
        || beside.count == 1
          && beside[0].size.width + 12 + noteWidth <= width)
    let titles = sharesLine ? beside : panel.title?.lines(width: width) ?? []
    var baseline = corner.y + 11
    for (i, line) in titles.enumerated() {
      if i > 0 { baseline += 17 }
      items.append(line.placed("panel title", at: Point(corner.x, baseline)))
    }
    for (i, line) in whole.enumerated() {
      if i > 0 || !sharesLine && !titles.isEmpty { baseline += 15 }
      let left = sharesLine ? right - line.size.width : corner.x
      items.append(line.placed("panel note", at: Point(left, baseline)))
    }
    let rule = baseline + 8
    items.append(
      .stroke(Path.line(Point(corner.x, rule), Point(right, rule)), Paint(.grid), Stroke(1)))
    height = rule - corner.y + 20
  }

  private mutating func addFormulas(_ panel: Panel, _ width: Double, _ corner: Point) {
    guard !panel.formula.isEmpty || !panel.derivative.isEmpty else { return }
    let rule = height == 0 ? corner.y - 4 : corner.y + height - 20
    let count = max(panel.formula.count, panel.derivative.count)
    func size(_ sizes: [Drawing], _ i: Int) -> Drawing? {
      sizes.isEmpty ? nil : sizes[min(i, sizes.count - 1)]
    }
    let pairs = (0..<count).map { (size(panel.formula, $0), size(panel.derivative, $0)) }
    let fitting = pairs.first {
      ($0.0?.size.width ?? 0) + ($0.1?.size.width ?? 0) + 16 <= width
    }
    func narrowest(_ sizes: [Drawing]) -> Drawing? {
      sizes.first { $0.size.width <= width }
    }
    let chosen = fitting ?? (narrowest(panel.formula), narrowest(panel.derivative))
    isFormulaTooWide =
      chosen.0 == nil && !panel.formula.isEmpty || chosen.1 == nil && !panel.derivative.isEmpty
    var baseline = rule
    var bottom = rule
    /// Formulas on one line: 25 below the rule, lower where they are tall.
    func line(_ drawings: [Drawing?]) {
      let ascent = drawings.compactMap { $0?.baseline }.max() ?? 0
      let descent = drawings.compactMap { $0.map { $0.size.height - $0.baseline } }.max() ?? 0
      baseline = max(bottom == rule ? bottom + 25 : bottom + 8, bottom + 3 + ascent)
      bottom = baseline + descent
    }
    func place(_ formula: Drawing?, _ name: String, at x: (Drawing) -> Double) {
      formula.map { items.append($0.placed(name, at: Point(x($0), baseline))) }
    }
    let shareLine = fitting != nil || chosen.0 == nil || chosen.1 == nil
    line(shareLine ? [chosen.0, chosen.1] : [chosen.0])
    place(chosen.0, "formula") { _ in corner.x }
    if !shareLine { line([chosen.1]) }
    place(chosen.1, "derivative") { corner.x + width - $0.size.width }
    height = max(rule - corner.y + 57, bottom - corner.y + 14)
  }
}
