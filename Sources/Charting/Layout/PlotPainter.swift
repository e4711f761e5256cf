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
    var lines: [CurveStrokes.Line] = []
    var circles = JumpCircles()
    var dots: [Item] = []
    var corners: [Item] = []
    var ends: [Int: Point] = [:]
    var placement = LabelPlacement(rectangle: rectangle)
    for (i, series) in plot.series.enumerated() {
      let role = Role.curve(plot.color(i))
      if let scan = scans[i] {
        let fit = FittedCurve(scan, x: frame.x.scale, y: frame.y.scale)
        report(fit, series: series)
        let breaks = scan.breaks.filter { $0.kind != .isolated && $0.kind != .edge }
        circles.add(scan.breaks, line: lines.count, role: role, in: frame)
        lines.append(
          CurveStrokes.Line(
            fit: fit, name: series.name, role: role,
            width: style.width(isDerivative: series.isDerivative, among: plot.series.count),
            dash: plot.dash(i), corners: breaks.map { frame.x.scale.position($0.x) }))
        placement.lines.append(LabelPlacement.points(along: fit.chains))
        ends[i] = fit.end
        if plot.hasCorners {
          corners += scan.breaks.filter { $0.kind == .kink }.flatMap {
            circle(at: Point($0.x, $0.value.here), radius: 2.8, width: 1.8, role: role)
          }
        }
      } else if case .points(let points) = series.data {
        let mark = Dots(points: points, role: role, dash: plot.dash(i))
        dots.insert(.group(Group("points \(series.name)", items: mark.items(in: frame))), at: 0)
        let places = mark.runs(in: frame)
        let chains = places.map { run in zip(run, run.dropFirst()).map { Segment.line($0, $1) } }
        placement.lines.append(LabelPlacement.points(along: chains))
        ends[i] = places.last?.last
      }
    }
    let marked = plot.points.flatMap { point -> [Item] in
      let role = point.series.map { Role.curve(plot.color($0)) } ?? .ink
      return point.isCorner
        ? circle(at: point.point, radius: 2.8, width: 1.8, role: role)
        : circle(at: point.point, radius: style.openRadius, width: style.openWidth, role: role)
    }
    for center in (circles.filled + circles.open).map(\.center)
      + plot.points.map({ frame.place($0.point) })
    {
      placement.obstacles.append(
        Rectangle(x: center.x - 4.5, y: center.y - 4.5, width: 9, height: 9))
    }

    // What an inset shows enlarged need not be told apart without it.
    if plot.insets.isEmpty { warnings += SameCurves(lines: lines).warnings }

    var texts = InnerTexts(placement: placement, bands: bands)
    placeTexts(&texts, ends: ends)
    var insets: [InsetLayout] = []
    for inset in plot.insets {
      guard let layout = InsetLayout(inset, draft: draft, frame: frame, texts: &texts) else {
        continue
      }
      if layout.covers { warnings.append(.insetCovers) }
      insets.append(layout)
    }

    var ruling = Ruling(frame: frame, style: style)
    ruling.shaded = bands.covered
    ruling.holes = insets.map(\.box)
    let dashed = DashedLines(plot: plot, scans: scans, frame: frame)
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
    items += CurveStrokes(lines: lines, style: style).items + dots
    items.append(
      .group(
        Group("markers", items: circles.items(lines: lines, style: style) + corners + marked)))
    for inset in insets { append("inset", inset.items) }
    let (leaders, labels) = draft.ends.items(right: rectangle.right, style: style)
    items.append(.group(Group("leaders", items: leaders)))
    items.append(ruling.labels(measurer: measurer, hasX: hasXLabels))
    if plot.hasBandEdges {
      let room = draft.bounds.left...draft.bounds.right
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

  private mutating func report(_ fit: FittedCurve, series: Series) {
    if let dense = fit.dense.first {
      let near = (dense.lowerBound + dense.upperBound) / 2
      warnings.append(.turnsTooOften(series: series.name, near: near))
    }
    if fit.hasNonPositive { warnings.append(.nonPositive(series: series.name)) }
    if fit.chains.isEmpty { warnings.append(.nothingInFrame(series: series.name)) }
  }

  private func circle(at point: Point, radius: Double, width: Double, role: Role) -> [Item] {
    let place = frame.place(point)
    guard place.x.isFinite, place.y.isFinite, frame.contains(place) else { return [] }
    let path = Path.circle(center: place, radius: radius)
    return [.fill(path, Paint(.background)), .stroke(path, Paint(role), Stroke(width))]
  }

  /// Everything that is written inside the rectangle: the legend, at marked points, on lines, and
  /// at curves that end before the right edge.
  private mutating func placeTexts(_ texts: inout InnerTexts, ends: [Int: Point]) {
    switch legend {
    case .inside: legendCoversCurves = texts.add(Legend(plot), in: frame) > 0
    case .above(let place):
      texts.add(Legend(plot).items(at: place, width: frame.rectangle.width))
    case nil: break
    }
    for point in plot.points {
      guard let label = point.label else { continue }
      let place = frame.place(point.point)
      guard place.x.isFinite, place.y.isFinite, frame.contains(place) else { continue }
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
      if let label = series.label, let end = ends[i] {
        texts.add(label, at: end, slope: .nan, fontSize: series.labelSize)
      }
    }
  }
}
