package import Drawings

/// A page with one chart.
package struct PageChart: Sendable {
  package var heading: Heading
  package var content: Panel.Content
  /// Bars that lie are as high as they need where no other size was asked for.
  package var size: Size
  private let isSizeGiven: Bool

  /// The size is 720 × 450 for one function, 430 high for bars, 410 for facets; other charts know theirs.
  package init(heading: Heading = Heading(), _ content: Panel.Content, size: Size? = nil) {
    self.heading = heading
    self.content = content
    let wished =
      switch content {
      case .plot: Size(720, 450)
      case .bars(let bars): Size(720, bars.arrangement == .facets ? 410 : 430)
      case .chart(let chart): chart.pageSize
      }
    self.size = size ?? wished
    isSizeGiven = size != nil
  }

  /// The page and what the author should know of it.
  package func drawing(measurer: any TextMeasurer) -> (page: Drawing, warnings: [ChartWarning]) {
    let (words, highest, lacksFormula) = heading.layout(width: size.width)
    var top = highest
    if case .chart(let chart) = content, chart.rise > 0 {
      // What stands above its box keeps off the heading.
      let ink = Drawing(size: size, items: words).ink(measuredBy: measurer)
      top = max(top, ((ink?.bottom ?? 8) + 4 + chart.rise).rounded(.up))
    }
    let (content, size) = settled(below: top, measurer: measurer)
    let (rise, depth) = Self.margins(of: content)
    // A page too low for its heading still gets a rectangle that scales can be made for.
    let bounds = Rectangle(
      x: Heading.margin, y: top + rise, width: size.width - 2 * Heading.margin,
      height: max(40, size.height - depth - top - rise))
    let (items, warnings) =
      switch content {
      case .plot(let plot): PlotLayout(plot, in: bounds, measurer: measurer).drawn
      case .bars(let bars): BarLayout(bars, in: bounds, measurer: measurer).drawn
      case .chart(let chart): chart.drawn(in: bounds, style: .page, measurer: measurer)
      }
    return (
      Drawing(size: size, items: items + [.group(Group("heading", items: words))]),
      (lacksFormula ? [.formulaTooWide] : []) + warnings
    )
  }

  /// What labels need above and below the rectangle.
  private static func margins(of content: Panel.Content) -> (rise: Double, depth: Double) {
    switch content {
    case .plot(let plot):
      (
        (plot.y.label == nil ? 0 : 10) + (plot.hasBandEdges ? 16 : 0),
        plot.x.label == nil ? 32 : 52
      )
    case .bars(let bars): (bars.rise, bars.depth)
    // The lowest ink is at least so far above the page's edge.
    case .chart: (0, 8)
    }
  }

  /// Bars as they stand on the page, and the page.
  private func settled(
    below top: Double, measurer: any TextMeasurer
  ) -> (content: Panel.Content, size: Size) {
    guard case .bars = content else { return (content, size) }
    let (rise, depth) = Self.margins(of: content)
    let width = size.width - 2 * Heading.margin
    let room = Rectangle(
      x: Heading.margin, y: top + rise, width: width,
      height: max(40, size.height - depth - top - rise))
    let settled = content.settled(
      in: room, total: isSizeGiven ? size.height - 8 - top : nil, measurer: measurer)
    guard case .chart(let chart) = settled, !isSizeGiven else { return (settled, size) }
    let height = top + chart.height(width: width, style: .page, measurer: measurer) + 8
    return (settled, Size(size.width, height.rounded(.up)))
  }
}
