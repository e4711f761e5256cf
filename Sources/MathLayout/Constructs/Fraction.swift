internal import Drawings
internal import Notations

extension Layout {
  /// The figures' fractions are tighter than the font's own: the gap on each side of the bar, in ems.
  static let fractionGap = 0.18
  /// Plain TeX's `\nulldelimiterspace`, 1.2 points in a font of ten, in ems. TeX leaves it free on
  /// each side of the bar; here the bar reaches over half of it.
  static let nullDelimiterSpace = 0.12

  /// TeXbook, appendix G, rule 15, with one gap in all styles instead of 15b's shifts. The bar is
  /// centred on the axis and whole pixels thick.
  func fraction(_ over: Notation, _ under: Notation, _ style: Style) -> Box {
    let numerator = line(over, style.numerator)
    let denominator = line(under, style.denominator)
    let em = em(style)
    let thickness = Pixels.thickness(length(.fractionRuleThickness, style))
    let bottom = Pixels.snapped(axis(style) - thickness / 2)
    let gap = Self.fractionGap * em
    let overhang = Self.nullDelimiterSpace / 2 * em
    let widths = [numerator, denominator].map { $0.extent.upperBound - $0.extent.lowerBound }
    let barWidth = (widths.max() ?? 0) + 2 * overhang
    let width = barWidth + 2 * overhang

    var result = Box(isTall: true)
    for (part, shift) in [
      (numerator, bottom + thickness + gap + numerator.depth),
      (denominator, bottom - gap - denominator.height),
    ] {
      let extent = part.extent
      let x = (width - (extent.upperBound - extent.lowerBound)) / 2 - extent.lowerBound
      result.place(part, x: x, y: -shift)
    }
    result.place(.rule(width: barWidth, thickness: thickness), x: overhang, y: -bottom)
    result.width = width
    return result
  }
}
