package import Drawings

/// Bars from the left to the right, with their names at the left and their values at their ends: a
/// facet for each group, in as many rows of facets as they need.
package struct LevelBars: Sendable {
  private let plot: BarPlot

  package init(_ plot: BarPlot) { self.plot = plot }

  package var pageSize: Size { Size(720, 410) }

  package func height(
    width: Double, style: PlotStyle, measurer: any TextMeasurer
  ) -> Double {
    LevelDraft(plot.with(style), width: width, height: nil, measurer: measurer).height
  }

  /// Whether nothing is left out in a box of a width and, if it is given, a height.
  func isComplete(
    width: Double, height: Double?, style: PlotStyle, measurer: any TextMeasurer
  ) -> Bool {
    LevelDraft(plot.with(style), width: width, height: height, measurer: measurer).isComplete
  }

  /// Whether there is a point for each row, beside all that does not become less.
  func hasRoom(
    width: Double, height: Double?, style: PlotStyle, measurer: any TextMeasurer
  ) -> Bool {
    let draft = LevelDraft(plot.with(style), width: width, height: height, measurer: measurer)
    return height.map { draft.height <= $0 + 1e-9 } ?? true
  }

  package func drawn(
    in box: Rectangle, style: PlotStyle, measurer: any TextMeasurer
  ) -> (items: [Item], warnings: [ChartWarning]) {
    let draft = LevelDraft(
      plot.with(style), width: box.width, height: box.height, measurer: measurer)
    var layout = LevelLayout(draft, in: box, measurer: measurer)
    layout.paint()
    return (layout.items, layout.warnings)
  }
}

extension BarPlot {
  func with(_ style: PlotStyle) -> BarPlot {
    var plot = self
    plot.style = style
    return plot
  }
}
