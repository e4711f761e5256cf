internal import Numerals
package import Drawings

/// A plot laid out in a rectangle of the page: axes, labels, and everything that is drawn.
package struct PlotLayout: Sendable {
  package let frame: Frame
  /// In paint order.
  package private(set) var items: [Item] = []
  package private(set) var warnings: [ChartWarning] = []
  var drawn: (items: [Item], warnings: [ChartWarning]) { (items, warnings) }
  /// The names that a legend has room for.
  private let names: Legend
  private var legendCoversCurves = false

  /// Lays a plot out in `bounds`: at the left and right everything with labels stays within it;
  /// its top and bottom are those of the plot's rectangle.
  package init(_ plot: Plot, in bounds: Rectangle, measurer: any TextMeasurer) {
    self.init(PlotDraft(plot, in: bounds, measurer: measurer))
  }

  /// Lays a draft out with the room at both sides that it needs itself, or with that of a page of
  /// panels. In a stack only the lowest panel has labels below.
  package init(_ draft: PlotDraft, indents: Indents? = nil, hasXLabels: Bool = true) {
    let (x, plot, bounds) = (
      draft.horizontalAxis(indents ?? draft.indents), draft.plot, draft.bounds
    )
    if plot.style.hasLegendAbove {
      // From margin to margin.
      let top = bounds.top + plot.legendStrip(width: bounds.width)
      self.init(
        draft, in: Frame(x: x, y: draft.verticalAxis(top: top)), legend: plot.legend(bounds.width),
        above: bounds.left...bounds.right, hasXLabels: hasXLabels)
      return
    }
    self.init(
      draft, in: Frame(x: x, y: draft.y), legend: plot.legend(x.scale.end - x.scale.start - 20),
      hasXLabels: hasXLabels)
    if legendCoversCurves {
      // Where no corner is empty the legend stands above the rectangle.
      let strip = names.height(width: frame.rectangle.width) + 6
      self = PlotLayout(
        draft, in: Frame(x: x, y: draft.verticalAxis(top: bounds.top + strip)), legend: names,
        above: x.scale.start...x.scale.end, hasXLabels: hasXLabels)
    }
  }

  /// A legend stands inside of the rectangle, or above it in a strip of the page.
  private init(
    _ draft: PlotDraft, in frame: Frame, legend names: Legend,
    above strip: ClosedRange<Double>? = nil, hasXLabels: Bool
  ) {
    self.frame = frame
    self.names = names
    let plot = draft.plot
    let (style, rectangle) = (plot.style, frame.rectangle)
    let layers = Layers(plot.marks, silent: plot.silent, in: frame, style: style)
    warnings += layers.warnings
    if plot.y.range == nil { warnings += plot.marks.compactMap { $0.lost(beyond: frame.y) } }
    // What an inset shows enlarged need not be told apart without it.
    if plot.insets.isEmpty { warnings += layers.strokes.warningsOfSameCurves }

    var ruling = Ruling(frame: frame, style: style)
    let (edges, dashed) = (layers.edgeLines, layers.dashed.items(in: frame))
    var texts = layers.texts(beside: [ruling.axes] + edges + layers.guides + dashed)
    texts.placement.rules += plot.insets.flatMap { InsetLayout.edges(of: $0, in: frame) }
    if let strip {
      let corner = Point(strip.lowerBound, draft.bounds.top - (plot.hasBandEdges ? 20 : 4))
      texts.items += names.items(at: corner, width: strip.upperBound - strip.lowerBound)
    } else if draft.hasLegend {
      legendCoversCurves = texts.add(names, in: frame) > 0
    }
    layers.write(into: &texts, without: draft.hasLegend ? .ends : nil)
    let insets = plot.insets.compactMap {
      InsetLayout($0, draft: draft, frame: frame, texts: &texts, warnings: &warnings)
    }
    let unnamed =
      draft.hasLegend ? plot.marks.count { $0.legend(style) != nil } - names.entries.count : 0
    let leftOut = unnamed + texts.leftOut + insets.reduce(0) { $0 + $1.leftOut }
    if leftOut > 0 { warnings.append(.labelsLeftOut(leftOut)) }

    ruling.shaded = layers.ground.covered
    ruling.holes = insets.map(\.box)
    let ends = draft.ends.items(right: rectangle.right, style: style)
    append("bands", ifAny: layers.ground.fills)
    items += [ruling.grid, ruling.axes]
    append("band edges", ifAny: edges)
    append("guides", ifAny: layers.guides)
    append("verticals", ifAny: layers.verticals)
    items += [
      .group(Group("dashed", items: dashed)),
      .group(Group("knock-outs", items: texts.knockOuts)),
    ]
    append("windows", ifAny: insets.flatMap(\.window))
    items += layers.curves
    items.append(.group(Group("markers", items: layers.markers)))
    for inset in insets { append("inset", ifAny: inset.items) }
    items.append(.group(Group("leaders", items: ends.leaders)))
    items.append(ruling.labels(plot.decimalSign, measurer: draft.measurer, hasX: hasXLabels))
    if plot.hasBandEdges {
      append("edge values", ifAny: edgeValues(layers.edges, draft))
    }
    if let label = plot.x.label, hasXLabels {
      let middle = (rectangle.left + rectangle.right) / 2
      items.append(
        label.centered("x label", at: Point(middle, rectangle.bottom + style.variableBaseline)))
    }
    if let label = plot.y.label {
      let above: Double = plot.hasBandEdges ? 24 : 10
      items.append(label.placed("y label", at: Point(rectangle.left, draft.bounds.top - above)))
    }
    items.append(.group(Group("labels", items: ends.labels + texts.items)))
  }

  private mutating func append(_ name: String, ifAny group: [Item]) {
    if !group.isEmpty { items.append(.group(Group(name, items: group))) }
  }

  /// The values of edges, 5 above the rectangle, pushed apart where they would touch.
  private func edgeValues(_ edges: [(x: Double, color: Int)], _ draft: PlotDraft) -> [Item] {
    // To the left stands the label of the highest tick.
    let left = frame.rectangle.left - draft.plot.style.tickGap / 2
    let labels = edges.map {
      Numeral.value($0.x).drawing(
        in: Font(.medium, 11), paint: Paint(.curveText($0.color)),
        decimalSign: draft.plot.decimalSign, measurer: draft.measurer)
    }
    let widths = labels.map(\.size.width)
    guard widths.reduce(0, { $0 + $1 + 6 }) <= draft.bounds.right - left else { return [] }
    let row = Pooling(
      centers: edges.map { frame.x.scale.position($0.x) }, widths: widths, gap: 6,
      within: left...draft.bounds.right)
    return zip(labels, row.places).map {
      $0.centered("band edge", at: Point($1, frame.rectangle.top - 5))
    }
  }
}
