internal import Drawings
internal import Notations

extension Layout {
  /// A large operator with its limits: in display style a tall one with limits above and below,
  /// else the usual one with scripts (TeXbook, appendix G, rules 13 and 13a).
  func bigOperator(
    _ sign: Notation.BigOperator, lower: Notation?, upper: Notation?, _ style: Style
  ) -> Box {
    var nucleus = largeSign(sign, style)
    let below = lower.map { line($0, style.subscript) }
    let above = upper.map { line($0, style.superscript) }
    if sign.isIntegral {
      // Its limits stand at its side (plain TeX's `\int`), the lower one under the slant, which is part of
      // the glyph's width (OpenType specification, MathItalicsCorrectionInfo).
      nucleus.width -= nucleus.italicCorrection
      return attach(to: nucleus, lower: below, upper: above, style)
    }
    guard style.isDisplay else {
      return attach(to: nucleus, lower: below, upper: above, style)
    }
    return withLimits(nucleus, lower: below, upper: above, style)
  }

  /// The sign alone, on the axis.
  func largeSign(_ sign: Notation.BigOperator, _ style: Style) -> Box {
    let height = style.isDisplay ? length(.displayOperatorMinHeight, style) : 0
    let symbol = stretched(sign.character, to: height, style)
    var nucleus = symbol.centred(onAxis: axis(style))
    nucleus.isLetter = false
    nucleus.isTall = true
    return nucleus
  }

  /// Limits are centred on the operator, moved apart by its slant.
  func withLimits(_ nucleus: Box, lower: Box?, upper: Box?, _ style: Style) -> Box {
    let width = ([nucleus] + [lower, upper].compactMap(\.self)).map(\.width).max() ?? 0
    let slant = nucleus.italicCorrection / 2
    var result = Box(isTall: true)
    result.place(nucleus, x: (width - nucleus.width) / 2, y: 0)
    if let upper {
      let gap = max(
        length(.upperLimitGapMin, style),
        length(.upperLimitBaselineRiseMin, style) - upper.depth)
      result.place(
        upper, x: (width - upper.width) / 2 + slant, y: -(nucleus.height + gap + upper.depth))
    }
    if let lower {
      let gap = max(
        length(.lowerLimitGapMin, style), length(.lowerLimitBaselineDropMin, style) - lower.height)
      result.place(
        lower, x: (width - lower.width) / 2 - slant, y: nucleus.depth + gap + lower.height)
    }
    result.width = width
    return result
  }
}
