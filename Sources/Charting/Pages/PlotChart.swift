package import Drawings

/// A page with one plot.
package struct PlotChart: Sendable {
  package var heading: Heading
  package var plot: Plot
  package var size: Size

  /// The size is 720 × 450 for one function, 500 high for square overlays, 470 for overlays of
  /// slopes.
  package init(heading: Heading = Heading(), plot: Plot, size: Size = Size(720, 450)) {
    self.heading = heading
    self.plot = plot
    self.size = size
  }

  /// The page and what the author should know of it.
  package func drawing(measurer: any TextMeasurer) -> (page: Drawing, warnings: [ChartWarning]) {
    let (words, top, lacksFormula) = heading.layout(width: size.width)
    let first = top + (plot.y.label == nil ? 0 : 10) + (plot.hasBandEdges ? 16 : 0)
    let bottom = size.height - (plot.x.label == nil ? 32 : 52)
    // A page too low for its heading still gets a rectangle that scales can be made for.
    let bounds = Rectangle(
      x: Heading.margin, y: first, width: size.width - 2 * Heading.margin,
      height: max(40, bottom - first))
    let layout = PlotLayout(plot, in: bounds, measurer: measurer)
    let items = layout.items + [.group(Group("heading", items: words))]
    let warnings = (lacksFormula ? [.formulaTooWide] : []) + layout.warnings
    return (Drawing(size: size, items: items), warnings)
  }
}
