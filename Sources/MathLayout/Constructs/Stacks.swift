internal import Drawings
internal import Notations

extension Layout {
  /// One above the other without a bar (TeXbook, appendix G, rules 15b and 15c, on OpenType's constants for
  /// stacks).
  func atop(_ over: Notation, _ under: Notation, _ style: Style) -> Box {
    let numerator = line(over, style.numerator)
    let denominator = line(under, style.denominator)
    var up = length(style.isDisplay ? .stackTopDisplayStyleShiftUp : .stackTopShiftUp, style)
    var down = length(
      style.isDisplay ? .stackBottomDisplayStyleShiftDown : .stackBottomShiftDown, style)
    let least = length(style.isDisplay ? .stackDisplayStyleGapMin : .stackGapMin, style)
    let lacking = least - ((up - numerator.depth) - (denominator.height - down))
    if lacking > 0 {
      up += lacking / 2
      down += lacking / 2
    }
    let free = Self.nullDelimiterSpace * em(style)
    let widths = [numerator, denominator].map { $0.extent.upperBound - $0.extent.lowerBound }
    let width = (widths.max() ?? 0) + 2 * free
    var result = Box(isTall: true)
    for (part, y) in [(numerator, -up), (denominator, down)] {
      let extent = part.extent
      let x = (width - (extent.upperBound - extent.lowerBound)) / 2 - extent.lowerBound
      result.place(part, x: x, y: y)
    }
    result.width = width
    return result
  }

  /// A base with something below and above it in every style (TeXbook, appendix G, rule 13a).
  func limits(
    _ base: Notation, lower: Notation?, upper: Notation?, _ style: Style
  ) -> Box {
    let nucleus =
      if case .big(let sign, nil, nil, .row([])) = base { largeSign(sign, style) } else {
        self.nucleus(base, style)
      }
    return withLimits(
      nucleus, lower: lower.map { line($0, style.subscript) },
      upper: upper.map { line($0, style.superscript) }, style)
  }

  /// What an arrow is longer than its labels on each side, and its least width, in ems (KaTeX's).
  private static let arrowPadding = 0.35
  private static let leastArrow = 1.47

  /// An arrow as long as what stands over and under it (amsmath's `\xrightarrow`).
  func arrow(
    _ character: String, lower: Notation?, upper: Notation?, _ style: Style
  ) -> Box {
    let below = lower.map { line($0, style.subscript) }
    let above = upper.map { line($0, style.superscript) }
    let labels = [below, above].compactMap(\.self).map(\.extent)
    let widest = labels.map { $0.upperBound - $0.lowerBound }.max() ?? 0
    let width = max(widest + 2 * Self.arrowPadding * em(style), Self.leastArrow * em(style))
    let scalar = character.unicodeScalars.first ?? "→"
    let arrow = widened(scalar, to: width, style)
    var result = Box(isTall: true)
    result.place(arrow, x: 0, y: 0)
    let gap = length(.upperLimitGapMin, style)
    func place(_ label: Box?, y: (Box) -> Double) {
      guard let label else { return }
      let extent = label.extent
      let middle = (extent.upperBound + extent.lowerBound) / 2
      result.place(label, x: arrow.width / 2 - middle, y: y(label))
    }
    place(above) { -(arrow.height + gap + $0.depth) }
    let bottom =
      font.glyph(scalar, scriptLevel: 0).map { points(font.metrics(of: $0).bottom, style) }
      ?? -arrow.depth
    place(below) { gap + $0.height - bottom }
    result.width = arrow.width
    return result
  }
}
