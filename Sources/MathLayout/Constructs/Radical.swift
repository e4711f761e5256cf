internal import Drawings
internal import Notations

extension Layout {
  static let surd: Unicode.Scalar = "\u{221A}"

  /// TeXbook, appendix G, rule 11. The rule is as thick as the font's, not whole pixels, since it
  /// continues the surd; both move together so that its upper edge is crisp.
  /// A degree stands before the surd, above its hook (OpenType, MATH table, "radicalDegreeBottomRaisePercent").
  func root(_ content: Notation, degree: Notation?, _ style: Style) -> Box {
    let body = line(content, style.cramped)
    let extent = body.extent
    let thickness = length(.radicalRuleThickness, style)
    var gap = length(
      style.isDisplay ? .radicalDisplayStyleVerticalGap : .radicalVerticalGap, style)
    let surd = stretched(Self.surd, to: body.height + body.depth + gap + thickness, style)
    let surdHeight = surd.height + surd.depth
    // What the surd is taller than asked for is shared between above and below.
    let excess = surdHeight - thickness - (body.height + body.depth + gap)
    if excess > 0 { gap += excess / 2 }

    let top = body.height + gap + thickness
    let width = extent.upperBound - extent.lowerBound
    var sign = Box()
    sign.place(surd, x: 0, y: surd.height - top)
    var rule = Box.rule(width: width, thickness: thickness)
    rule.crispEdge = nil
    sign.place(rule, x: surd.width, y: thickness - top)
    sign.crispEdge = top

    var result = Box(isTall: true)
    var (start, above) = (0.0, 0.0)
    if let degree {
      let index = line(degree, Style(level: .scriptScript, isCramped: true))
      let before = max(length(.radicalKernBeforeDegree, style), 0)
      let after = max(length(.radicalKernAfterDegree, style), -index.width - before)
      let raise = font.constant(.radicalDegreeBottomRaisePercent) / 100 * surdHeight
      let baseline = raise + index.depth - (surdHeight - top)
      result.place(index, x: before, y: -baseline)
      start = before + index.width + after
      above = baseline + index.height
    }
    result.place(sign, x: start, y: 0)
    result.place(body, x: start + surd.width - extent.lowerBound, y: 0)
    result.width = start + surd.width + width
    result.height = max(top + length(.radicalExtraAscender, style), above)
    return result
  }
}
