package import Drawings

/// A page with one chart.
package struct PageChart: Sendable {
  package var heading: Heading
  package var content: Panel.Content
  package let width: Double
  /// Nil where it is left to the chart: bars that lie, and all charts on narrow pages, are as high as they
  /// need.
  package let height: Double?
  /// What is left free at least.
  package var reserve = PageReserve()

  /// The size is 720 × 450 for one function, 430 high for bars, 410 for facets; other charts know theirs.
  package init(heading: Heading = Heading(), _ content: Panel.Content, size: Size? = nil) {
    self.init(
      heading: heading, content, width: size?.width ?? Self.size(of: content).width,
      height: size?.height)
  }

  package init(
    heading: Heading = Heading(), _ content: Panel.Content, width: Double, height: Double?
  ) {
    (self.heading, self.content) = (heading, content)
    (self.width, self.height) = (width, height)
    guard PageMeasures(width: width).isNarrow else { return }
    switch content {
    case .plot(var plot):
      plot.style = .phone
      self.content = .plot(plot)
    case .bars(var bars):
      bars.style = .phone
      self.content = .bars(bars)
    case .chart: break
    }
  }

  /// The page that content has where the author asks for no other.
  package static func size(of content: Panel.Content) -> Size {
    switch content {
    case .plot: Size(720, 450)
    case .bars(let bars): Size(720, bars.arrangement == .facets ? 410 : 430)
    case .chart(let chart): chart.pageSize
    }
  }

  /// What a chart wishes for is with a usual heading; without one there is less above it, and with a higher
  /// one more.
  private func height(of chart: any Chart) -> Double {
    let bottom = heading.layout(width: width).bottom
    return chart.pageSize.height + ((84...92).contains(bottom) ? 0 : bottom - 84)
  }

  /// Where things stand on the page.
  private struct Placement {
    var words: [Item]
    var below: Drawing?
    var settled: Panel.Content
    /// Of everything with its labels.
    var bounds: Rectangle
    var reserve: PageReserve
    var warnings: [ChartWarning]
  }

  /// What it needs itself of what pages of other frames may need more of.
  package func reserve(measurer: any TextMeasurer) -> PageReserve {
    let placement = placement(measurer: measurer)
    var reserve = placement.reserve
    switch placement.settled {
    case .plot(let plot):
      reserve.indents = PlotDraft(plot, in: placement.bounds, measurer: measurer).indents
    case .bars(let bars):
      reserve.indents = BarLayout.indents(of: bars, in: placement.bounds, measurer: measurer)
    case .chart: break
    }
    return reserve
  }

  /// The page and what the author should know of it.
  package func drawing(measurer: any TextMeasurer) -> (page: Drawing, warnings: [ChartWarning]) {
    let placement = placement(measurer: measurer)
    let bounds = placement.bounds
    let (items, found) =
      switch placement.settled {
      case .plot(let plot):
        {
          let draft = PlotDraft(plot, in: bounds, measurer: measurer)
          return PlotLayout(draft, indents: draft.indents.union(reserve.indents)).drawn
        }()
      case .bars(let bars):
        BarLayout(
          bars, in: bounds,
          indents: BarLayout.indents(of: bars, in: bounds, measurer: measurer)
            .union(reserve.indents),
          measurer: measurer
        ).drawn
      case .chart(let chart):
        chart.drawn(in: bounds, style: .page(width: width), measurer: measurer)
      }
    let page = Size(width, placement.reserve.height)
    let below = placement.below.map { Heading.placed($0, below: page) }
    let words = placement.words + [below].compactMap(\.self)
    return (
      Drawing(size: page, items: items + [.group(Group("heading", items: words))]),
      placement.warnings + found
    )
  }

  private func placement(measurer: any TextMeasurer) -> Placement {
    let page = PageMeasures(width: width)
    let (words, highest, lacksFormula) = heading.layout(width: width)
    var top = max(highest, reserve.top)
    if case .chart(let chart) = content, chart.rise > 0 {
      // What stands above its box keeps off the heading.
      let ink = Drawing(size: Size(width, highest), items: words).ink(measuredBy: measurer)
      top = max(top, ((ink?.bottom ?? 8) + 4 + chart.rise).rounded(.up))
    }
    var warnings: [ChartWarning] = lacksFormula ? [.formulaTooWide] : []
    let formula = page.isNarrow ? formulaBelow(page, top, measurer, &warnings) : nil
    let block = formula.map { $0.size.height + Heading.formulaGap } ?? 0
    let settled = settled(top: top, block: block, measurer: measurer)
    let (rise, depth) = Self.margins(of: settled)
    let height = max(
      reserve.height,
      height(of: settled, beside: top + rise + depth + block, measurer, &warnings))
    // A page too low for its heading still gets a rectangle that scales can be made for.
    let bounds = Rectangle(
      x: page.margin, y: top + rise, width: page.room,
      height: max(40, height - depth - block - top - rise))
    return Placement(
      words: words, below: formula, settled: settled, bounds: bounds,
      reserve: PageReserve(top: top, height: height), warnings: warnings)
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

  /// Bars as they stand on the page.
  private func settled(
    top: Double, block: Double, measurer: any TextMeasurer
  ) -> Panel.Content {
    guard case .bars = content else { return content }
    let page = PageMeasures(width: width)
    let (rise, depth) = Self.margins(of: content)
    let beside = top + rise + depth + block
    let wished =
      page.isNarrow ? beside + PageMeasures.narrowRectangle : Self.size(of: content).height
    let room = Rectangle(
      x: page.margin, y: top + rise, width: page.room,
      height: max(40, (height ?? wished) - beside))
    return content.settled(
      in: room, total: height.map { $0 - 8 - top - block }, measurer: measurer)
  }

  /// The height of the page where so much stands above and below the rectangle.
  private func height(
    of settled: Panel.Content, beside: Double, _ measurer: any TextMeasurer,
    _ warnings: inout [ChartWarning]
  ) -> Double {
    let page = PageMeasures(width: width)
    guard page.isNarrow else {
      if let height { return height }
      if case .chart(let chart) = content { return self.height(of: chart) }
      guard case .chart(let chart) = settled else { return Self.size(of: content).height }
      let needed = chart.height(width: page.room, style: .page, measurer: measurer)
      return (beside + needed).rounded(.up)
    }
    let (wished, least) = settled.narrowHeights(page, measurer: measurer)
    guard let height else { return (beside + wished).rounded(.up) }
    let needed = (beside + least).rounded(.up)
    if height < needed { warnings.append(.pageTooLow(needed)) }
    return max(height, needed)
  }

  /// The formula below the chart of a narrow page.
  private func formulaBelow(
    _ page: PageMeasures, _ top: Double, _ measurer: any TextMeasurer,
    _ warnings: inout [ChartWarning]
  ) -> Drawing? {
    let (rise, depth) = Self.margins(of: content)
    let least = content.narrowHeights(page, measurer: measurer).least
    let formula = heading.below(page, height: height.map { $0 - top - rise - depth - least })
    if formula == nil, !heading.formula.isEmpty {
      warnings.append(
        heading.below(page, height: nil) == nil ? .formulaTooWide : .formulaTooHigh)
    }
    return formula
  }
}

extension Panel.Content {
  /// The height that a rectangle, with a legend above it, has on a narrow page where the page leaves it to
  /// the chart, and the least.
  func narrowHeights(
    _ page: PageMeasures, measurer: any TextMeasurer
  ) -> (wished: Double, least: Double) {
    switch self {
    case .plot(let plot):
      let strip = plot.legendStrip(width: page.room)
      return (PageMeasures.narrowRectangle + strip, PageMeasures.leastRectangle + strip)
    case .bars: return (PageMeasures.narrowRectangle, PageMeasures.leastRectangle)
    case .chart(let chart):
      let height = chart.height(width: page.room, style: .phone, measurer: measurer)
      return (height, min(height, 2 * PageMeasures.leastRectangle))
    }
  }
}
