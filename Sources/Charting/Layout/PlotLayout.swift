package import Drawings

/// A plot laid out in a rectangle of the page: axes, fitted curves, and everything that is drawn.
package struct PlotLayout: Sendable {
  package let frame: Frame
  /// In paint order.
  package private(set) var items: [Item] = []
  package private(set) var warnings: [ChartWarning] = []

  private let plot: Plot
  private let measurer: any TextMeasurer
  private let scans: [Scan?]

  /// - Parameter bounds: at the left and right everything with labels stays within it; its top
  ///   and bottom are those of the plot's rectangle.
  package init(_ plot: Plot, in bounds: Rectangle, measurer: any TextMeasurer) {
    self.plot = plot
    self.measurer = measurer
    let style = plot.style
    let domain = plot.domain
    let scanned = Scale(plot.x.kind, domain, from: 0, to: 1)
    scans = plot.series.map { series in
      guard case .curve(let curve) = series.data else { return nil }
      return Scan(curve, over: domain, axis: scanned, width: bounds.width)
    }

    let y = Self.verticalAxis(plot, scans, bounds)
    let tickWidth =
      y.ticks.compactMap {
        $0.label?.drawing(in: style.tickFont, paint: Paint(.muted), measurer: measurer).size.width
      }.max() ?? 0
    let left = (bounds.left + max(style.leastIndent, tickWidth + style.tickGap)).rounded(.up)

    var ends: [Int: EndLabels.Label] = [:]
    for (i, series) in plot.series.enumerated() {
      guard let label = series.label, let end = Self.end(series, scans[i]) else { continue }
      let height = y.scale.position(end)
      guard height >= y.scale.end - 0.5 && height <= y.scale.start + 0.5 else { continue }
      ends[i] = EndLabels.Label(
        label, note: series.note, fontSize: series.labelSize, role: .curve(plot.color(i)),
        end: height)
    }
    let listed = ends.keys.sorted().compactMap { ends[$0] }
    let isLegend =
      plot.hasLegend || listed.count > 7
      || EndLabels.overflow(listed, height: bounds.height, style: style)
      || listed.contains { $0.width > bounds.width * 0.3 }
    let endLabels = EndLabels(
      isLegend ? [] : listed, top: y.scale.end, bottom: y.scale.start, style: style)

    let tick: (Numeral) -> Double = {
      $0.drawing(in: style.tickFont, paint: Paint(.muted), measurer: measurer).size.width
    }
    let extent = Extent(fixed: domain, kind: plot.x.kind)
    func horizontalAxis(to right: Double) -> Axis {
      let count = min(7, max(3, Int((right - left) / 48) + 1))
      return Axis(
        extent, from: left, to: right,
        labels: Axis.Labels(count: count) { tick($0) + 10 })
    }
    let room = bounds.right - endLabels.width(style)
    var x = horizontalAxis(to: room)
    // The last tick's label is centred on the right edge.
    let overhang =
      x.ticks.map { x.scale.position($0.value) + ($0.label.map(tick) ?? 0) / 2 }.max() ?? 0
    if overhang > bounds.right {
      x = horizontalAxis(to: room - (overhang - bounds.right).rounded(.up))
    }
    frame = Frame(x: x, y: y)
    draw(endLabels: endLabels, labelled: isLegend ? [] : Set(ends.keys), isLegend: isLegend)
  }

  private static func verticalAxis(_ plot: Plot, _ scans: [Scan?], _ bounds: Rectangle) -> Axis {
    let size = plot.style.tickFont.size
    let labels = Axis.Labels(count: min(5, max(2, Int(bounds.height / 27) + 1))) { _ in size * 1.6 }
    let extent: Extent
    if let range = plot.y.range {
      extent = Extent(fixed: range, kind: plot.y.kind)
    } else {
      var need = VerticalExtent(kind: plot.y.kind)
      for (series, scan) in zip(plot.series, scans) {
        if let scan { need.add(scan) }
        if case .points(let points) = series.data { need.add(points) }
      }
      for point in plot.points { need.add(value: point.point.y) }
      for line in plot.lines {
        if case .horizontal(let y) = line.place { need.add(value: y) }
      }
      extent = need.extent
    }
    return Axis(extent, from: bounds.bottom, to: bounds.top, labels: labels)
  }

  /// The value at the right end of the axis, if the series has one there.
  private static func end(_ series: Series, _ scan: Scan?) -> Double? {
    switch series.data {
    case .curve: scan?.stretches.last?.samples.last?.y
    case .points(let points): points.last?.y
    }
  }

  private mutating func draw(endLabels: EndLabels, labelled: Set<Int>, isLegend: Bool) {
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

    let ruling = Ruling(frame: frame, style: style)
    items = [ruling.grid, ruling.axes, .group(Group("dashed", items: dashed))]
    var texts = InnerTexts(placement: placement)
    placeTexts(&texts, labelled: labelled, ends: ends, isLegend: isLegend)
    items.append(.group(Group("knock-outs", items: texts.knockOuts)))
    items += CurveStrokes(lines: lines, style: style).items + dots
    items.append(
      .group(
        Group("markers", items: circles.items(lines: lines, style: style) + corners + marked)))
    let (leaders, labels) = endLabels.items(right: rectangle.right, style: style)
    items.append(.group(Group("leaders", items: leaders)))
    items.append(ruling.labels(measurer: measurer))
    if let label = plot.x.label {
      items.append(
        label.centered(
          "x label",
          at: Point(
            (rectangle.left + rectangle.right) / 2, rectangle.bottom + style.variableBaseline)))
    }
    if let label = plot.y.label {
      items.append(label.placed("y label", at: Point(rectangle.left, rectangle.top - 10)))
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

  /// Asymptotes and the author's lines: dashed from the left edge, or from the bottom.
  private var dashed: [Item] {
    let r = frame.rectangle
    let stroke = Stroke(1, dash: [4, 4])
    var heights: [Double] = []
    var verticals: [Double] = []
    for line in plot.lines {
      switch line.place {
      case .horizontal(let y) where frame.y.scale.contains(y):
        heights.append(frame.y.scale.position(y))
      case .vertical(let x) where frame.x.scale.contains(x):
        verticals.append(frame.x.scale.position(x))
      default: break
      }
    }
    for y in asymptotes where !heights.contains(where: { abs($0 - y) < 0.5 }) { heights.append(y) }
    return heights.map {
      .stroke(Path.line(Point(r.left, $0), Point(r.right, $0)), Paint(.axis), stroke)
    }
      + verticals.map {
        .stroke(Path.line(Point($0, r.bottom), Point($0, r.top)), Paint(.axis), stroke)
      }
  }

  /// Heights of the asymptotes that a curve's end in the frame is within 15 % of the frame of, and
  /// that are not the zero axis.
  private var asymptotes: [Double] {
    guard plot.hasAsymptotes else { return [] }
    var heights: [Double] = []
    for scan in scans.compactMap({ $0 }) {
      let samples = scan.samples.filter { $0.y.isFinite }
      for asymptote in scan.curve.asymptotes where frame.y.scale.contains(asymptote.y) {
        if asymptote.y == 0 && frame.y.scale.kind == .linear { continue }
        guard let end = asymptote.toward == .left ? samples.first : samples.last else { continue }
        let height = frame.y.scale.position(asymptote.y)
        let distance = abs(frame.y.scale.position(end.y) - height)
        guard distance <= 0.15 * frame.rectangle.height else { continue }
        if !heights.contains(where: { abs($0 - height) < 0.5 }) { heights.append(height) }
      }
    }
    return heights
  }

  /// Everything that is written inside the rectangle: at marked points, on lines, at curves that
  /// end before the right edge, in the legend.
  private func placeTexts(
    _ texts: inout InnerTexts, labelled: Set<Int>, ends: [Int: Point], isLegend: Bool
  ) {
    if isLegend {
      let entries = plot.series.enumerated().compactMap { i, series -> Legend.Entry? in
        guard let label = series.legendLabel ?? series.label else { return nil }
        return Legend.Entry(
          label: label, role: .curve(plot.color(i)), width: plot.style.overlayWidth,
          dash: plot.dash(i))
      }
      texts.add(Legend(entries), in: frame)
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
    for (i, series) in plot.series.enumerated() where !isLegend && !labelled.contains(i) {
      if let label = series.label, let end = ends[i] {
        texts.add(label, at: end, slope: .nan, fontSize: series.labelSize)
      }
    }
  }
}
