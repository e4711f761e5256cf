internal import Drawings

/// A plot's series and marked points in one frame: the plot's own or that of an inset.
struct PlotMarks {
  private var lines: [CurveStrokes.Line] = []
  /// The lines, the last listed lowest.
  private(set) var strokes: CurveStrokes
  /// What curves and circles leave free for labels.
  private(set) var placement: LabelPlacement
  /// Where each series ends on the page.
  private(set) var ends: [Int: Point] = [:]
  private(set) var warnings: [ChartWarning] = []

  private let plot: Plot
  private let frame: Frame
  private let style: PlotStyle
  private var dots: [Item] = []
  private var jumps = JumpCircles()
  private var corners: [Item] = []

  /// The scans are those of the curves over the frame's horizontal range, `nil` for points.
  init(_ plot: Plot, scans: [Scan?], in frame: Frame, style: PlotStyle) {
    self.plot = plot
    self.frame = frame
    self.style = style
    placement = LabelPlacement(rectangle: frame.rectangle)
    strokes = CurveStrokes(lines: [], style: style)
    for i in plot.series.indices {
      if let scan = scans[i] {
        add(scan, series: i)
      } else if case .points(let points) = plot.series[i].data {
        add(points, series: i)
      }
    }
    strokes = CurveStrokes(lines: lines, style: style)
    let circles = (jumps.filled + jumps.open).map(\.center)
    for center in circles + plot.points.compactMap({ place($0.point) }) {
      placement.obstacles.append(
        Rectangle(x: center.x - 4.5, y: center.y - 4.5, width: 9, height: 9))
    }
  }

  private mutating func add(_ scan: Scan, series i: Int) {
    let series = plot.series[i]
    let role = Role.curve(plot.color(i))
    let fit = FittedCurve(scan, x: frame.x.scale, y: frame.y.scale)
    report(fit, series: series)
    jumps.add(scan.breaks, line: lines.count, role: role, in: frame)
    let breaks = scan.breaks.filter { $0.kind != .isolated && $0.kind != .edge }
    lines.append(
      CurveStrokes.Line(
        fit: fit, name: series.name, role: role,
        width: style.width(isDerivative: series.isDerivative, among: plot.series.count),
        dash: plot.dash(i), corners: breaks.map { frame.x.scale.position($0.x) }))
    placement.lines.append(LabelPlacement.points(along: fit.chains))
    ends[i] = fit.end
    if plot.hasCorners {
      corners += scan.breaks.filter { $0.kind == .kink }.flatMap {
        circle(at: Point($0.x, $0.value.here), isCorner: true, role: role)
      }
    }
  }

  private mutating func add(_ points: [Point], series i: Int) {
    let mark = Dots(points: points, role: .curve(plot.color(i)), dash: plot.dash(i))
    dots.insert(
      .group(Group("points \(plot.series[i].name)", items: mark.items(in: frame))), at: 0)
    let runs = mark.runs(in: frame)
    let chains = runs.map { run in zip(run, run.dropFirst()).map { Segment.line($0, $1) } }
    placement.lines.append(LabelPlacement.points(along: chains))
    ends[i] = runs.last?.last
  }

  private mutating func report(_ fit: FittedCurve, series: Series) {
    if let dense = fit.dense.first {
      let near = (dense.lowerBound + dense.upperBound) / 2
      warnings.append(.turnsTooOften(series: series.name, near: near))
    }
    if fit.hasNonPositive { warnings.append(.nonPositive(series: series.name)) }
    if fit.chains.isEmpty { warnings.append(.nothingInFrame(series: series.name)) }
  }

  /// A point of data on the page, if the frame shows it.
  func place(_ point: Point) -> Point? {
    let place = frame.place(point)
    return place.x.isFinite && place.y.isFinite && frame.contains(place) ? place : nil
  }

  private func circle(at point: Point, isCorner: Bool, role: Role) -> [Item] {
    guard let place = place(point) else { return [] }
    let radius = isCorner ? style.cornerRadius : style.openRadius
    let width = isCorner ? style.cornerWidth : style.openWidth
    let path = Path.circle(center: place, radius: radius)
    return [.fill(path, Paint(.background)), .stroke(path, Paint(role), Stroke(width))]
  }

  /// The lines, the last listed lowest, and the dots.
  var curves: [Item] { strokes.items + dots }

  /// Circles at jumps, kinks and marked points.
  var markers: [Item] {
    let marked = plot.points.flatMap { point in
      circle(
        at: point.point, isCorner: point.isCorner,
        role: point.series.map { .curve(plot.color($0)) } ?? .ink)
    }
    return jumps.items(lines: lines, style: style) + corners + marked
  }
}
