package import Drawings

/// A page with groups of bars that share one scale.
package struct BarChart: Sendable {
  package struct Group: Sendable {
    package var values: [Double]
    /// The names below the bars, as many as values, or none.
    package var names: [Drawing]
    /// What the group is: `T = 0.5`.
    package var label: Drawing?
    /// Below the rest: `entropy 0.44 nats`.
    package var note: Drawing?

    package init(
      values: [Double], names: [Drawing] = [], label: Drawing? = nil, note: Drawing? = nil
    ) {
      precondition(
        names.isEmpty || names.count == values.count, "Each bar has a name, or none has.")
      self.values = values
      self.names = names
      self.label = label
      self.note = note
    }
  }

  package var heading: Heading
  package var plot: BarPlot
  package var size: Size

  /// The size is 720 × 430, or 410 high for facets.
  package init(heading: Heading = Heading(), plot: BarPlot, size: Size? = nil) {
    self.heading = heading
    self.plot = plot
    self.size = size ?? Size(720, plot.arrangement == .facets ? 410 : 430)
  }

  package init(
    heading: Heading = Heading(), groups: [Group], range: ClosedRange<Double>? = nil,
    hasValues: Bool = true, size: Size = Size(720, 430)
  ) {
    self.init(
      heading: heading, plot: BarPlot(groups, range: range, hasValues: hasValues), size: size)
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
      size: size, items: items + [.group(Drawings.Group("heading", items: words))])
  }
}
