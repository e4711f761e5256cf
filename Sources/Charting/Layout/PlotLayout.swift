package import Drawings

/// A plot laid out in a rectangle of the page: axes, labels, and everything that is drawn.
package struct PlotLayout: Sendable {
  package let frame: Frame
  /// In paint order.
  package let items: [Item]
  package let warnings: [ChartWarning]

  /// Lays a plot out in `bounds`: at the left and right everything with labels stays within it;
  /// its top and bottom are those of the plot's rectangle.
  package init(_ plot: Plot, in bounds: Rectangle, measurer: any TextMeasurer) {
    self.init(PlotDraft(plot, in: bounds, measurer: measurer))
  }

  /// Lays a draft out with the room at both sides that it needs itself, or with that of a page of
  /// panels. In a stack only the lowest panel has labels below.
  package init(_ draft: PlotDraft, indents: Indents? = nil, hasXLabels: Bool = true) {
    let x = draft.horizontalAxis(indents ?? draft.indents)
    var painter = PlotPainter(
      draft, in: Frame(x: x, y: draft.y), legend: draft.hasLegend ? .inside : nil,
      hasXLabels: hasXLabels)
    if painter.legendCoversCurves {
      // Where no corner is empty the legend stands above the rectangle.
      let strip = painter.names.height(width: painter.frame.rectangle.width) + 6
      let top = draft.bounds.top
      let above: Double = draft.plot.hasBandEdges ? 20 : 4
      painter = PlotPainter(
        draft, in: Frame(x: x, y: draft.verticalAxis(top: top + strip)),
        legend: .above(Point(x.scale.start, top - above)), hasXLabels: hasXLabels)
    }
    frame = painter.frame
    items = painter.items
    warnings = painter.warnings
  }
}
