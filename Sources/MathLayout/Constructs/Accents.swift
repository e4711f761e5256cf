internal import Drawings
internal import Notations

extension Layout {
  /// A mark over its base (TeXbook, appendix G, rule 12), whose attachment stands over that of a single
  /// letter, or over the middle (OpenType specification, MathTopAccentAttachment).
  ///
  /// Scripts are placed as on the base.
  func accent(_ accent: Notation.Accent, _ content: Notation, _ style: Style) -> Box {
    let base = nucleus(content, style.cramped)
    guard let usual = font.glyph(accent.character, scriptLevel: 0) else { return base }
    let index = accent.isWide ? widest(usual, within: base.width, style) : usual
    let mark = glyph(index, style)
    let middle = base.glyph.map { points(font.topAccent(of: $0), style) } ?? base.width / 2
    let raise = base.height - min(base.height, length(.accentBaseHeight, style))
    var result = base
    result.parts = []
    result.place(base, x: 0, y: 0)
    result.place(mark, x: middle - points(font.topAccent(of: index), style), y: -raise)
    result.width = base.width
    return result
  }

  /// The widest form of a mark that is no wider than what it stands over.
  private func widest(_ mark: UInt32, within width: Double, _ style: Style) -> UInt32 {
    font.wideVariants(of: mark).last { points($0.advance, style) <= width }?.glyph ?? mark
  }

  /// A rule over its content (TeXbook, appendix G, rule 9).
  func overline(_ content: Notation, _ style: Style) -> Box {
    let body = line(content, style.cramped)
    let extent = body.extent
    let thickness = Pixels.thickness(length(.overbarRuleThickness, style))
    let bottom = body.height + length(.overbarVerticalGap, style)
    var result = Box(isTall: body.isTall)
    result.place(body, x: 0, y: 0)
    result.place(
      .rule(width: extent.upperBound - extent.lowerBound, thickness: thickness),
      x: extent.lowerBound, y: -bottom)
    result.width = max(body.width, extent.upperBound)
    result.height += length(.overbarExtraAscender, style)
    return result
  }
}
