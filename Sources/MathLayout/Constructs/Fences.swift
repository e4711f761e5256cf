internal import Drawings
internal import Notations

extension Layout {
  /// Plain TeX's `\delimiterfactor`, in thousandths, and `\delimitershortfall`, 5 points in a font of
  /// ten: how much of its content a fence covers at least.
  static let delimiterFactor = 901.0
  static let delimiterShortfall = 0.5

  /// Content between delimiters that grow with it (TeXbook, appendix G, rule 19).
  ///
  /// Around a line of letters with scripts they keep their usual size, as an author writes them,
  /// unless it is as tall as the font's `delimitedSubFormulaMinHeight`.
  func fenced(_ fence: Notation.Fence, _ content: Notation, _ style: Style) -> Box {
    let inside = atoms(content, style)
    let body = line(inside, style)
    let (left, right) = fence.characters
    let grows =
      body.isTall
      || 2 * reach(body, style) >= length(.delimitedSubFormulaMinHeight, style)
    // Absolute values in one another are told apart by plain TeX's `\big`, `\Big`, …
    let nesting = fence == .bars ? content.nestedBars : 0
    let least = nesting > 0 ? (0.6 + 0.6 * Double(min(nesting, 4))) * em(style) : 0
    func delimiter(_ character: Unicode.Scalar) -> Box {
      let usual = grows ? self.delimiter(character, around: body, style) : symbol(character, style)
      return usual.height + usual.depth >= least
        ? usual : stretched(character, to: least, style).centred(onAxis: axis(style))
    }
    var result = line(
      [Atom(delimiter(left), .opening)] + inside + [Atom(delimiter(right), .closing)], style)
    result.isLetter = !grows && nesting == 0
    result.isTall = grows
    result.glyph = nil
    return result
  }

  /// A delimiter tall enough for `body`, on the axis.
  func delimiter(_ character: Unicode.Scalar, around body: Box, _ style: Style) -> Box {
    let reach = reach(body, style)
    let height = max(
      reach / 500 * Self.delimiterFactor, 2 * reach - Self.delimiterShortfall * em(style))
    return stretched(character, to: height, style).centred(onAxis: axis(style))
  }

  /// How far `body` reaches from the axis, above or below.
  private func reach(_ body: Box, _ style: Style) -> Double {
    max(body.height - axis(style), body.depth + axis(style))
  }
}
