internal import Drawings

/// Draws the enlarged part of a plot in its own small frame.
struct InsetPainter {
  let inset: Inset
  /// That of the plot, behind the texts around the inset.
  let ground: Ground
  let draft: PlotDraft
  let frame: Frame
  let direction: InsetPlacement.Direction
  let connectors: [(Point, Point)]
  /// The measures inside an inset: those of a small panel.
  let style = PlotStyle.panel
  let font = InsetLayout.font

  /// Opaque; `caption` is set after the author's own.
  func items(caption: [Inset.Piece]) -> (items: [Item], leftOut: Int) {
    let r = frame.rectangle
    let marks = (draft.plot.marks + draft.plot.silent).map {
      $0.scanned(
        along: Scale(draft.plot.x.kind, frame.x.scale.domain, from: 0, to: 1), width: r.width)
    }
    let layers = Layers(marks, in: frame, style: style)
    var ruling = Ruling(frame: frame, style: style)
    ruling.shaded = layers.ground.covered
    let ruled =
      layers.edgeLines + layers.guides + layers.verticals + layers.dashed.items(in: frame)
    var texts = layers.texts(beside: [ruling.axes] + ruled)
    for (i, label) in inset.labels.enumerated() where i < layers.courses.count {
      if let label { texts.add(label, along: i, fontSize: 12.5) }
    }
    let items: [Item] = [
      .fill(Path.rectangle(r), Paint(.background)),
      .group(Group("bands", items: layers.ground.fills)), ruling.grid, ruling.axes,
      .group(Group("dashed", items: ruled)),
      .group(Group("knock-outs", items: texts.knockOuts)),
      .group(Group("curves", clip: r, items: layers.curves)),
      .stroke(Path.rectangle(r), Paint(.axis), Stroke(1)),
      .group(Group("markers", items: layers.markers)),
      .group(Group("ticks", items: ticks)), .group(Group("labels", items: texts.items)),
      .group(Group("caption", items: self.caption(caption))),
    ]
    return (items, texts.leftOut)
  }

  /// Tick labels on the two sides that have no connectors: 7 above or 15 below, 6 beside.
  private var ticks: [Item] {
    let r = frame.rectangle
    let baseline = direction == .below ? r.bottom + 15 : r.top - 7
    let across = frame.x.ticks.compactMap { tick in
      label(tick) { Point(frame.x.scale.position(tick.value) - $0 / 2, baseline) }
    }.filter { !isCrossed($0.box) }
    let along = frame.y.ticks.compactMap { tick in
      label(tick) { width in
        Point(
          direction == .right ? r.right + 6 : r.left - 6 - width,
          frame.y.scale.position(tick.value) + 3.8)
      }
    }.filter { entry in
      // At the corner both axes may have a label.
      !isCrossed(entry.box) && !across.contains { $0.box.intersects(entry.box) }
    }
    return across.map { placed($0.drawing, "x tick", at: $0.origin) }
      + along.map { placed($0.drawing, "y tick", at: $0.origin) }
  }

  /// A tick's label where `origin` puts it, by its width, and what it covers.
  private func label(
    _ tick: Tick, origin: (Double) -> Point
  ) -> (drawing: Drawing, origin: Point, box: Rectangle)? {
    guard let numeral = tick.label else { return nil }
    let drawing = numeral.drawing(
      in: font, paint: Paint(.muted), decimalSign: draft.plot.decimalSign,
      measurer: draft.measurer)
    let origin = origin(drawing.size.width)
    let top = numeral.reach * font.size
    let box = Rectangle(
      x: origin.x - 2, y: origin.y - top, width: drawing.size.width + 4,
      height: top + 0.24 * font.size)
    return (drawing, origin, box)
  }

  /// Whether a connector would run through a label.
  private func isCrossed(_ box: Rectangle) -> Bool {
    connectors.contains { from, to in
      let length = max(abs(to.x - from.x), abs(to.y - from.y))
      return (0...max(1, Int(length / 2))).contains { i in
        let point = from + (to - from) * min(1, Double(i) * 2 / max(length, 1))
        return point.x > box.left && point.x < box.right && point.y > box.top
          && point.y < box.bottom
      }
    }
  }

  /// In the tone for the ground it stands on.
  private func placed(_ label: Drawing, _ name: String, at origin: Point) -> Item {
    let box = LabelPlacement.box(
      at: origin, width: label.size.width, fontSize: font.size, air: 0)
    return ground.toned(label, in: box).placed(name, at: origin)
  }

  private func caption(_ stretch: [Inset.Piece]) -> [Item] {
    let r = frame.rectangle
    var origin = Point(r.left, direction == .below ? r.bottom + 32 : r.top - 24)
    var pieces: [Drawing] = []
    func drawing(_ piece: Inset.Piece) -> Drawing {
      let (string, font) =
        switch piece {
        case .text(let text): (text, font)
        case .variable(let name): (name, Font(.mathItalic, font.size * 1.06))
        }
      return Drawing(text: string, font: font, paint: Paint(.muted), measurer: draft.measurer)
    }
    if let words = inset.caption {
      pieces.append(words)
      if !stretch.isEmpty { pieces.append(drawing(.text(", "))) }
    }
    pieces += stretch.map(drawing)
    let width = pieces.reduce(0) { $0 + $1.size.width }
    // A long caption reaches to the left rather than over the rectangle's right edge.
    origin.x = max(draft.bounds.left, min(origin.x, draft.bounds.right - width))
    return pieces.map { piece in
      defer { origin.x += piece.size.width }
      return placed(piece, "caption", at: origin)
    }
  }
}
