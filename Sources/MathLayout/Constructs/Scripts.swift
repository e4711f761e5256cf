internal import Drawings
internal import Notations

extension Layout {
  static let prime: Unicode.Scalar = "\u{2032}"

  /// A base with scripts; primes stand in front of the superscript, as in plain TeX's `f'^2`.
  func scripts(
    _ base: Notation, lower: Notation?, upper: Notation?, primes: Int, _ style: Style
  ) -> Box {
    if style.isDisplay, base.takesLimits, primes == 0, lower != nil {
      return limits(base, lower: lower, upper: upper, style)
    }
    var raised = (0..<max(primes, 0)).map { _ in
      Atom(symbol(Self.prime, style.superscript), .ordinary)
    }
    if let upper { raised += atoms(upper, style.superscript) }
    return attach(
      to: nucleus(base, style), lower: lower.map { line($0, style.subscript) },
      upper: raised.isEmpty ? nil : line(raised, style.superscript), style)
  }

  /// TeXbook, appendix G, rule 18, on the constants that OpenType has for its parameters.
  func attach(
    to base: Box, lower: Box?, upper: Box?, _ style: Style
  ) -> Box {
    guard lower != nil || upper != nil else { return base }
    var (up, down) = (0.0, 0.0)
    if !base.isLetter {
      // 18a: on a box, scripts hang from its top and its bottom.
      up = base.height - length(.superscriptBaselineDropMax, style)
      down = base.depth + length(.subscriptBaselineDropMin, style)
    }
    if let upper {
      // 18c.
      let least = style.isCramped ? MathConstant.superscriptShiftUpCramped : .superscriptShiftUp
      up = max(
        up, length(least, style), upper.depth + length(.superscriptBottomMin, style))
    }
    if let lower {
      // 18b and 18d.
      down = max(down, length(.subscriptShiftDown, style))
      if upper == nil {
        down = max(down, lower.height - length(.subscriptTopMax, style))
      }
    }
    if let upper, let lower {
      // 18e: first the subscript gives way, then both rise together.
      let gap = (up - upper.depth) - (lower.height - down)
      let lacking = length(.subSuperscriptGapMin, style) - gap
      if lacking > 0 {
        down += lacking
        let bottom = up - upper.depth
        let rise = length(.superscriptBottomMaxWithSubscript, style) - bottom
        if rise > 0 {
          up += rise
          down -= rise
        }
      }
    }
    return placed(base, lower, down: down, upper, up: up, style)
  }

  /// 18f: the superscript stands after the italic correction, the subscript before it.
  private func placed(
    _ base: Box, _ lower: Box?, down: Double, _ upper: Box?, up: Double, _ style: Style
  ) -> Box {
    var result = Box(isTall: base.isTall)
    var nucleus = base
    nucleus.italicCorrection = 0
    result.place(nucleus, x: 0, y: 0)
    var end = base.width
    if let upper {
      let kern = kern(base, upper, corner: .topRight, shift: up, style)
      let x = base.width + base.italicCorrection + kern
      let clear = clear(upper, from: base, at: x)
      // Side by side with the base, unlike a subscript's tail, it must not touch.
      let gap = clear > x ? length(.spaceAfterScript, style) : 0
      result.place(upper, x: clear + gap, y: -up)
      end = max(end, result.width)
    }
    if let lower {
      let kern = kern(base, lower, corner: .bottomRight, shift: down, style)
      let x = base.width + kern
      // A slanted base leans away from its subscript, so only what stands under it is in the way.
      result.place(
        lower, x: base.italicCorrection > 0 ? x : clear(lower, from: base, at: x), y: down)
      end = max(end, result.width)
    }
    result.width = end + length(.spaceAfterScript, style)
    return result
  }

  /// `x`, or farther to the right if the ink of `script` would begin within that of `base`.
  private func clear(_ script: Box, from base: Box, at x: Double) -> Double {
    max(x, base.inkRight - script.inkLeft)
  }

  /// How far a script moves into the corner of its base: the sum of both glyphs' kerns at the height
  /// where the script begins and at the height where the base ends, whichever moves it less
  /// (OpenType specification, MathKernInfo).
  private func kern(
    _ base: Box, _ script: Box, corner: MathCorner, shift: Double, _ style: Style
  ) -> Double {
    guard let glyph = base.glyph, let other = script.glyph else { return 0 }
    let unit = em(style) / font.unitsPerEm
    let scriptUnit = em(style.superscript) / font.unitsPerEm
    let isTop = corner == .topRight
    let opposite = isTop ? MathCorner.bottomLeft : .topLeft
    // Heights above the base's baseline; the script's baseline lies at `origin`.
    let origin = isTop ? shift : -shift
    let heights =
      isTop
      ? [origin - script.depth, base.height] : [origin + script.height, -base.depth]
    let kerns = heights.map { height in
      font.kern(of: glyph, corner: corner, height: height / unit) * unit
        + font.kern(of: other, corner: opposite, height: (height - origin) / scriptUnit)
        * scriptUnit
    }
    return kerns.max() ?? 0
  }
}
