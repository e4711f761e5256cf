internal import Drawings

extension Drawing {
  /// The box as a display list in `paint`: glyphs of one size that follow each other make one run.
  ///
  /// The baseline lies a whole number of pixels below the top, so that all rules are crisp when the
  /// drawing's top left corner is placed on a pixel. What leans out of the advance width widens the
  /// drawing: no ink is outside.
  init(_ box: Box, paint: Paint) {
    let extent = box.extent
    let baseline = (box.height / Pixels.size).rounded(.up) * Pixels.size
    var flattening = Flattening(paint: paint)
    flattening.append(box, x: -extent.lowerBound, y: baseline)
    flattening.endRun()
    self.init(
      size: Size(extent.upperBound - extent.lowerBound, baseline + box.depth),
      baseline: baseline, items: flattening.items)
  }
}

/// Collects the items of a tree of boxes in reading order.
private struct Flattening {
  private var paint: Paint
  var items: [Item] = []
  private var run = Glyphs([], size: 0, paint: Paint(.ink))

  init(paint: Paint) {
    self.paint = paint
  }

  mutating func append(_ box: Box, x: Double, y: Double) {
    let outer = paint
    if let role = box.role { paint.role = role }
    defer { paint = outer }
    var (x, y) = (x, y)
    if box.isCrispAtLeft { x = Pixels.roundedDown(x) }
    if let edge = box.crispEdge {
      y += Pixels.snapped(y - edge) - (y - edge)
    }
    for part in box.parts {
      switch part.content {
      case .glyph(let index, let size):
        append(Glyphs.Glyph(index, at: Point(x + part.x, y + part.y)), size: size)
      case .rule(let width, let thickness):
        endRun()
        let bar = Rectangle(x: x + part.x, y: y + part.y, width: width, height: thickness)
        items.append(.fill(.rectangle(bar), paint))
      case .text(let string, let font):
        endRun()
        let origin = Point(x + part.x, y + part.y)
        items.append(.text(Text(string, font: font, at: origin, paint: paint)))
      case .box(let inner):
        append(inner, x: x + part.x, y: y + part.y)
      }
    }
  }

  private mutating func append(_ glyph: Glyphs.Glyph, size: Double) {
    if run.size != size || run.paint != paint { endRun() }
    run.size = size
    run.paint = paint
    run.glyphs.append(glyph)
  }

  mutating func endRun() {
    guard !run.glyphs.isEmpty else { return }
    items.append(.glyphs(run))
    run.glyphs = []
  }
}
