package import Drawings

/// A page with groups of bars that share one scale.
package struct BarChart: Sendable {
  package var heading: Heading
  package var plot: BarPlot
  package var size: Size

  /// The size is 720 × 430, or 410 high for facets.
  package init(heading: Heading = Heading(), plot: BarPlot, size: Size? = nil) {
    self.heading = heading
    self.plot = plot
    self.size = size ?? Size(720, plot.arrangement == .facets ? 410 : 430)
  }

  /// What the author should know of the page.
  package var warnings: [ChartWarning] {
    heading.layout(width: size.width).lacksFormula ? [.formulaTooWide] : []
  }

  /// The page.
  package func drawing(measurer: any TextMeasurer) -> Drawing {
    let (words, top, _) = heading.layout(width: size.width)
    let first = top + plot.rise
    let bounds = Rectangle(
      x: Heading.margin, y: first, width: size.width - 2 * Heading.margin,
      height: max(40, size.height - plot.depth - first))
    let items = BarLayout(plot, in: bounds, measurer: measurer).items
    return Drawing(
      size: size, items: items + [.group(Group("heading", items: words))])
  }
}
