internal import Drawings

/// Draws a plot in its frame.
struct PlotPainter {
  enum LegendPlace: Hashable {
    case inside
    /// With its upper left corner here.
    case above(Point)
  }

  let draft: PlotDraft
  let frame: Frame
  /// The series that have a label at the right edge.
  let labelled: Set<Int>
  let legend: LegendPlace?
  let hasXLabels: Bool
  private let bands: Bands

  /// In paint order.
  private(set) var items: [Item] = []
  private(set) var warnings: [ChartWarning] = []
  private(set) var legendCoversCurves = false

  private var plot: Plot { draft.plot }
  private var scans: [Scan?] { draft.scans }
  private var measurer: any TextMeasurer { draft.measurer }

  init(
    draft: PlotDraft, frame: Frame, labelled: Set<Int>, legend: LegendPlace?, hasXLabels: Bool
  ) {
    self.draft = draft
    self.frame = frame
    self.labelled = labelled
    self.legend = legend
    self.hasXLabels = hasXLabels
    bands = Bands(draft.plot.shades, in: frame)
  }

  mutating func paint() {
    let style = plot.style
    let rectangle = frame.rectangle
    let marks = PlotMarks(plot, scans: scans, in: frame, style: style)
    warnings += marks.warnings
    var ruling = Ruling(frame: frame, style: style)
    let dashed = DashedLines(plot: plot, scans: scans, frame: frame)
    var placement = marks.placement
    placement.rules = LabelPlacement.rules(
      of: [ruling.axes] + bands.edgeLines + dashed.guides + dashed.items)

    // What an inset shows enlarged need not be told apart without it.
    if plot.insets.isEmpty { warnings += marks.strokes.warningsOfSameCurves }

    var texts = InnerTexts(placement: placement, bands: bands)
    for inset in plot.insets {
      texts.avoid(InsetLayout.edges(of: inset, in: frame))
    }
    placeTexts(&texts, beside: marks)
    var insets: [InsetLayout] = []
    for inset in plot.insets {
      let layout = InsetLayout(
        inset, draft: draft, frame: frame, texts: &texts, warnings: &warnings)
      if let layout { insets.append(layout) }
    }
    let unnamed =
      legend == nil
      ? 0 : plot.series.count { $0.label != nil } - legendEntries.entries.count
    let leftOut = unnamed + texts.leftOut + insets.reduce(0) { $0 + $1.leftOut }
    if leftOut > 0 { warnings.append(.labelsLeftOut(leftOut)) }

    ruling.shaded = bands.covered
    ruling.holes = insets.map(\.box)
    func append(_ name: String, _ group: [Item]) {
      if !group.isEmpty { items.append(.group(Group(name, items: group))) }
    }
    append("bands", bands.fills)
    items += [ruling.grid, ruling.axes]
    append("band edges", bands.edgeLines)
    append("guides", dashed.guides)
    append("verticals", dashed.verticals)
    items += [
      .group(Group("dashed", items: dashed.items)),
      .group(Group("knock-outs", items: texts.knockOuts)),
    ]
    append("windows", insets.flatMap(\.window))
    items += marks.curves
    items.append(.group(Group("markers", items: marks.markers)))
    for inset in insets { append("inset", inset.items) }
    let (leaders, labels) = draft.ends.items(right: rectangle.right, style: style)
    items.append(.group(Group("leaders", items: leaders)))
    items.append(ruling.labels(measurer: measurer, hasX: hasXLabels))
    if plot.hasBandEdges {
      // To the left stands the label of the highest tick.
      let room = (rectangle.left - style.tickGap / 2)...draft.bounds.right
      append("edge values", bands.edgeLabels(within: room, measurer: measurer))
    }
    if let label = plot.x.label, hasXLabels {
      items.append(
        label.centered(
          "x label",
          at: Point(
            (rectangle.left + rectangle.right) / 2, rectangle.bottom + style.variableBaseline)))
    }
    if let label = plot.y.label {
      let above: Double = plot.hasBandEdges ? 24 : 10
      items.append(label.placed("y label", at: Point(rectangle.left, draft.bounds.top - above)))
    }
    items.append(.group(Group("labels", items: labels + texts.items)))
  }

  var legendEntries: Legend { Legend(plot, width: frame.rectangle.width - 20) }

  /// Everything that is written inside the rectangle: the legend, at marked points, on lines, and
  /// at curves that end before the right edge.
  private mutating func placeTexts(_ texts: inout InnerTexts, beside marks: PlotMarks) {
    switch legend {
    case .inside: legendCoversCurves = texts.add(legendEntries, in: frame) > 0
    case .above(let place):
      texts.add(legendEntries.items(at: place, width: frame.rectangle.width))
    case nil: break
    }
    for point in plot.points {
      guard let label = point.label, let place = marks.place(point.point) else { continue }
      var slope = Double.nan
      if let series = point.series, let scan = scans[series] {
        let rates = frame.y.scale.rate(at: point.point.y) / frame.x.scale.rate(at: point.point.x)
        slope = scan.curve.slope(at: point.point.x) * rates
      }
      texts.add(label, at: place, slope: slope, fontSize: 11.5)
    }
    for line in plot.lines {
      if let label = line.label { texts.add(label, on: line.place, in: frame) }
    }
    for guide in plot.guides {
      if let label = guide.label { texts.add(label, on: .vertical(x: guide.x), in: frame) }
    }
    for (lines, places) in bands.labels { texts.add(lines, around: places) }
    for (i, series) in plot.series.enumerated() where legend == nil && !labelled.contains(i) {
      if let label = series.label, let end = marks.ends[i] {
        texts.add(label, at: end, slope: .nan, fontSize: series.labelSize)
      }
    }
  }
}
