internal import Drawings
internal import Notations

extension Layout {
  /// LaTeX's `\fboxsep`, 3 points, and `\fboxrule`, 0.4 points in a font of ten, in ems.
  private static let boxSeparation = 0.3
  private static let boxRule = 0.04

  /// Content in a frame (amsmath's `\boxed`), in display style.
  func boxed(_ content: Notation, _ style: Style) -> Box {
    let inner = line(content, style.isScript ? style : .display)
    let extent = inner.extent
    let thickness = Pixels.thickness(Self.boxRule * em(style))
    let gap = Self.boxSeparation * em(style)
    let side = thickness + gap
    let width = Pixels.roundedUp(extent.upperBound - extent.lowerBound + 2 * side)
    let top = inner.height + side
    // Whole pixels, so that the lower rule is crisp where the upper one is.
    let height = Pixels.roundedUp(top + inner.depth + side)
    var frame = Box()
    func place(x: Double, y: Double, width: Double, thickness: Double) {
      var rule = Box.rule(width: width, thickness: thickness)
      rule.crispEdge = nil
      frame.place(rule, x: x, y: y + thickness)
    }
    place(x: 0, y: -top, width: width, thickness: thickness)
    place(x: 0, y: height - top - thickness, width: width, thickness: thickness)
    for x in [0, width - thickness] {
      place(x: x, y: thickness - top, width: thickness, thickness: height - 2 * thickness)
    }
    frame.crispEdge = top
    frame.isCrispAtLeft = true
    var result = Box(isTall: true)
    result.place(frame, x: 0, y: 0)
    result.place(inner, x: side - extent.lowerBound, y: 0)
    result.width = width
    return result
  }

  /// As much room as the content takes, empty.
  func phantom(_ content: Notation, _ style: Style) -> Box {
    var box = nucleus(content, style)
    box.parts = []
    box.inkLeft = box.width
    box.inkRight = box.width
    box.glyph = nil
    return box
  }
}
