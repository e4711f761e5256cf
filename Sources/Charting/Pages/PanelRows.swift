internal import Drawings

/// The vertical places of the rows of panels.
struct PanelRows {
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
