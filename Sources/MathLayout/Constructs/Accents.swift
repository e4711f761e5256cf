internal import Drawings
internal import Notations

extension Layout {
  /// What stands over or under a notation.
  func accent(_ accent: Notation.Accent, _ content: Notation, _ style: Style) -> Box {
    switch accent {
    case .overline: line(over: content, style)
    case .underline: line(under: content, style)
    case .overbrace: brace("\u{23DE}", over: content, style)
    case .underbrace: brace("\u{23DF}", under: content, style)
    case .overrightarrow: arrow("\u{20D7}", over: content, style)
    case .overleftarrow: arrow("\u{20D6}", over: content, style)
    case .hat, .widehat: mark("\u{302}", over: content, isWide: accent.isWide, style)
    case .tilde, .widetilde: mark("\u{303}", over: content, isWide: accent.isWide, style)
    case .bar: mark("\u{304}", over: content, style)
    case .vec: mark("\u{20D7}", over: content, style)
    case .dot: mark("\u{307}", over: content, style)
    case .ddot: mark("\u{308}", over: content, style)
    case .check: mark("\u{30C}", over: content, style)
    case .breve: mark("\u{306}", over: content, style)
    case .acute: mark("\u{301}", over: content, style)
    case .grave: mark("\u{300}", over: content, style)
    case .mathring: mark("\u{30A}", over: content, style)
    }
  }

  /// A mark over its base (TeXbook, appendix G, rule 12), whose attachment stands over that of a single
  /// letter, or over the middle (OpenType specification, MathTopAccentAttachment). It is a combining character,
  /// whose glyph fonts place by its attachment (Unicode Technical Report 25, 2.7 "Accented characters").
  ///
  /// Scripts are placed as on the base.
  private func mark(
    _ character: Unicode.Scalar, over content: Notation, isWide: Bool = false, _ style: Style
  ) -> Box {
    let base = nucleus(content, style.cramped)
    guard let usual = font.glyph(character, scriptLevel: 0) else { return base }
    let index = isWide ? widest(usual, within: base.width, style) : usual
    let mark = glyph(index, style)
    let middle = base.glyph.map { points(font.topAccent(of: $0), style) } ?? base.width / 2
    var result = base
    result.parts = []
    result.place(base, x: 0, y: 0)
    result.place(
      mark, x: middle - points(font.topAccent(of: index), style), y: -raise(over: base, style))
    result.width = base.width
    return result
  }

  /// By how much a mark rises that is made for letters of the font's usual height.
  private func raise(over base: Box, _ style: Style) -> Double {
    base.height - min(base.height, length(.accentBaseHeight, style))
  }

  /// The widest form of a mark that is no wider than what it stands over.
  private func widest(_ mark: UInt32, within width: Double, _ style: Style) -> UInt32 {
    font.wideVariants(of: mark).last { points($0.advance, style) <= width }?.glyph ?? mark
  }

  /// An arrow as long as what it stands over.
  private func arrow(
    _ character: Unicode.Scalar, over content: Notation, _ style: Style
  ) -> Box {
    let base = nucleus(content, style.cramped)
    let extent = base.extent
    let arrow = widened(character, to: extent.upperBound - extent.lowerBound, style)
    var result = base
    result.parts = []
    result.place(base, x: 0, y: 0)
    result.place(arrow, x: middle(of: arrow, on: extent), y: -raise(over: base, style))
    // One that is longer than a narrow letter reaches out on both sides.
    result.width = base.width
    return result
  }

  /// A brace over its content (plain TeX's `\overbrace`), whose label is set as a limit.
  private func brace(
    _ character: Unicode.Scalar, over content: Notation, _ style: Style
  ) -> Box {
    let body = line(content, style)
    let (brace, ink) = brace(character, for: body, style)
    let gap = length(.overbarVerticalGap, style)
    return stacked(body, brace, y: -(body.height + gap - ink.lowerBound), style)
  }

  private func brace(
    _ character: Unicode.Scalar, under content: Notation, _ style: Style
  ) -> Box {
    let body = line(content, style)
    let (brace, ink) = brace(character, for: body, style)
    let gap = length(.underbarVerticalGap, style)
    return stacked(body, brace, y: body.depth + gap + ink.upperBound, style)
  }

  /// A brace as wide as `body`, and where its ink is above the baseline.
  private func brace(
    _ character: Unicode.Scalar, for body: Box, _ style: Style
  ) -> (Box, ClosedRange<Double>) {
    let extent = body.extent
    let brace = widened(character, to: extent.upperBound - extent.lowerBound, style)
    guard let index = font.glyph(character, scriptLevel: 0) else {
      return (brace, -brace.depth...max(brace.height, -brace.depth))
    }
    let metrics = font.metrics(of: index)
    return (brace, points(metrics.bottom, style)...points(metrics.top, style))
  }

  /// `mark` in the middle over or under `body`.
  private func stacked(_ body: Box, _ mark: Box, y: Double, _ style: Style) -> Box {
    let extent = body.extent
    var result = Box(isTall: true)
    let x = middle(of: mark, on: extent)
    let left = max(0, -x)
    result.place(body, x: left, y: 0)
    result.place(mark, x: x + left, y: y)
    result.width = max(left + extent.upperBound, x + left + mark.width)
    return result
  }

  private func middle(of mark: Box, on extent: ClosedRange<Double>) -> Double {
    (extent.lowerBound + extent.upperBound - mark.width) / 2
  }

  /// A rule over its content (TeXbook, appendix G, rule 9).
  private func line(over content: Notation, _ style: Style) -> Box {
    let body = line(content, style.cramped)
    let thickness = Pixels.thickness(length(.overbarRuleThickness, style))
    let bottom = body.height + length(.overbarVerticalGap, style)
    var result = ruled(body, thickness: thickness, bottom: -bottom)
    result.height += length(.overbarExtraAscender, style)
    return result
  }

  /// A rule under its content (TeXbook, appendix G, rule 10).
  private func line(under content: Notation, _ style: Style) -> Box {
    let body = line(content, style)
    let thickness = Pixels.thickness(length(.underbarRuleThickness, style))
    let top = body.depth + length(.underbarVerticalGap, style)
    var result = ruled(body, thickness: thickness, bottom: top + thickness)
    result.depth += length(.underbarExtraDescender, style)
    return result
  }

  /// A body with a rule as wide as its ink, whose lower edge is `bottom` below the baseline.
  private func ruled(_ body: Box, thickness: Double, bottom: Double) -> Box {
    let extent = body.extent
    var result = Box(isTall: body.isTall)
    result.place(body, x: 0, y: 0)
    result.place(
      .rule(width: extent.upperBound - extent.lowerBound, thickness: thickness),
      x: extent.lowerBound, y: bottom)
    result.width = max(body.width, extent.upperBound)
    return result
  }
}
