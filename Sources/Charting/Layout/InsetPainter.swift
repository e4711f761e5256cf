internal import Drawings

/// Draws the enlarged part of a plot in its own small frame.
struct InsetPainter {
  let inset: Inset
  let draft: PlotDraft
  let frame: Frame
  let direction: InsetPlacement.Direction
  let connectors: [(Point, Point)]
  let style: PlotStyle
  let font: Font

  /// Opaque; `caption` is set after the author's own.
  func items(caption: [(text: String, isVariable: Bool)]) -> [Item] {
    let r = frame.rectangle
    let plot = draft.plot
    let range = frame.x.scale.domain
    var lines: [CurveStrokes.Line] = []
    var dots: [Item] = []
    var placement = LabelPlacement(rectangle: r)
    for (i, series) in plot.series.enumerated() {
      let role = Role.curve(plot.color(i))
      switch series.data {
      case .curve(let curve):
        let scan = Scan(
          curve, over: range, axis: Scale(plot.x.kind, range, from: 0, to: 1), width: r.width)
        let fit = FittedCurve(scan, x: frame.x.scale, y: frame.y.scale)
        lines.append(
          CurveStrokes.Line(
            fit: fit, name: series.name, role: role,
            width: style.width(isDerivative: series.isDerivative, among: plot.series.count),
            dash: plot.dash(i),
            corners: scan.breaks.filter { $0.kind == .kink || $0.kind == .jump || $0.kind == .pole }
              .map { frame.x.scale.position($0.x) }))
        placement.lines.append(LabelPlacement.points(along: fit.chains))
      case .points(let points):
        let mark = Dots(points: points, role: role, dash: plot.dash(i))
        dots += mark.items(in: frame)
        let chains = mark.runs(in: frame).map { run in
          zip(run, run.dropFirst()).map { Segment.line($0, $1) }
        }
        placement.lines.append(LabelPlacement.points(along: chains))
      }
    }
    var texts = InnerTexts(placement: placement, bands: Bands([], in: frame))
    for (i, label) in inset.labels.enumerated() where i < plot.series.count {
      if let label { texts.add(label, along: i, fontSize: 12.5) }
    }
    let ruling = Ruling(frame: frame, style: style)
    return [
      .fill(Path.rectangle(r), Paint(.background)), ruling.grid, ruling.axes,
      .group(Group("knock-outs", items: texts.knockOuts)),
      .group(
        Group("curves", clip: r, items: CurveStrokes(lines: lines, style: style).items + dots)),
      .stroke(Path.rectangle(r), Paint(.axis), Stroke(1)),
      .group(Group("ticks", items: ticks)), .group(Group("labels", items: texts.items)),
      .group(Group("caption", items: self.caption(caption))),
    ]
  }

  /// Tick labels on the two sides that have no connectors: 7 above or 15 below, 6 beside.
  private var ticks: [Item] {
    let r = frame.rectangle
    func label(_ tick: Tick) -> Drawing? {
      tick.label?.drawing(in: font, paint: Paint(.muted), measurer: draft.measurer)
    }
    let baseline = direction == .below ? r.bottom + 15 : r.top - 7
    let across = frame.x.ticks.compactMap { tick -> Item? in
      guard let label = label(tick) else { return nil }
      let left = frame.x.scale.position(tick.value) - label.size.width / 2
      return free(label, "x tick", at: Point(left, baseline))
    }
    let along = frame.y.ticks.compactMap { tick -> Item? in
      guard let label = label(tick) else { return nil }
      let left = direction == .right ? r.right + 6 : r.left - 6 - label.size.width
      return free(label, "y tick", at: Point(left, frame.y.scale.position(tick.value) + 3.8))
    }
    return across + along
  }

  /// The label, unless a connector would run through it.
  private func free(_ label: Drawing, _ name: String, at origin: Point) -> Item? {
    let box = LabelPlacement.box(
      at: origin, width: label.size.width, fontSize: font.size, air: 2)
    for (from, to) in connectors {
      let length = max(abs(to.x - from.x), abs(to.y - from.y))
      for i in 0...max(1, Int(length / 2)) {
        let point = from + (to - from) * min(1, Double(i) * 2 / max(length, 1))
        if point.x > box.left, point.x < box.right, point.y > box.top, point.y < box.bottom {
          return nil
        }
      }
    }
    return label.placed(name, at: origin)
  }

  private func caption(_ stretch: [(text: String, isVariable: Bool)]) -> [Item] {
    let r = frame.rectangle
    var origin = Point(r.left, direction == .below ? r.bottom + 32 : r.top - 24)
    var pieces: [Drawing] = []
    func text(_ string: String, isVariable: Bool = false) -> Drawing {
      Drawing(
        text: string, font: isVariable ? Font(.mathItalic, font.size * 1.06) : font,
        paint: Paint(.muted), measurer: draft.measurer)
    }
    if let words = inset.caption {
      pieces.append(words)
      if !stretch.isEmpty { pieces.append(text(", ")) }
    }
    pieces += stretch.map { text($0.text, isVariable: $0.isVariable) }
    let width = pieces.reduce(0) { $0 + $1.size.width }
    // A long caption reaches to the left rather than over the rectangle's right edge.
    origin.x = max(draft.bounds.left, min(origin.x, draft.bounds.right - width))
    return pieces.map { piece in
      defer { origin.x += piece.size.width }
      return piece.placed("caption", at: origin)
    }
  }
}
