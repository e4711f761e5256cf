internal import Drawings
internal import Notations

extension Layout {
  /// Plain TeX's `\delimiterfactor`, in thousandths, and `\delimitershortfall`, 5 points in a font of
  /// ten: how much of its content a fence covers at least.
  static let delimiterFactor = 901.0
  static let delimiterShortfall = 0.5

  /// Content between delimiters that grow with it, and with it what stands in their middle (TeXbook,
  /// appendix G, rule 19).
  ///
  /// Around a line of letters with scripts they keep their usual size, as an author writes them,
  /// unless it is as tall as the font's `delimitedSubFormulaMinHeight`.
  func fenced(_ fence: Notation.Fence, _ content: Notation, _ style: Style) -> Box {
    var inside = atoms(content, style)
    let body = line(inside, style)
    let grows =
      body.isTall
      || 2 * reach(body, style) >= length(.delimitedSubFormulaMinHeight, style)
    // Absolute values in one another are told apart by plain TeX's `\big`, `\Big`, …
    let nesting = fence == .bars ? content.nestedBars : 0
    let least = nesting > 0 ? Self.height(ofSize: min(nesting, 4)) * em(style) : 0
    func delimiter(_ character: String) -> Box {
      guard let scalar = character.unicodeScalars.first else { return nullDelimiter(style) }
      let usual = grows ? self.delimiter(scalar, around: body, style) : symbol(scalar, style)
      return usual.height + usual.depth >= least
        ? usual : stretched(scalar, to: least, style).centred(onAxis: axis(style))
    }
    if grows {
      for index in inside.indices {
        guard let middle = inside[index].middle else { continue }
        let role = inside[index].box.role
        inside[index].box = delimiter(middle)
        inside[index].box.role = role
      }
    }
    var result = line(
      [Atom(delimiter(fence.open), .opening)] + inside + [Atom(delimiter(fence.close), .closing)],
      style)
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

  /// A delimiter of its usual size.
  func delimiter(_ character: String, _ style: Style) -> Box {
    character.unicodeScalars.first.map { symbol($0, style) } ?? nullDelimiter(style)
  }

  /// A delimiter of one of plain TeX's sizes, on the axis: `\big` is 1, `\Bigg` is 4.
  func delimiter(_ character: String, size: Int, _ style: Style) -> Box {
    guard let scalar = character.unicodeScalars.first else { return nullDelimiter(style) }
    var result = stretched(scalar, to: Self.height(ofSize: size) * em(style), style)
      .centred(onAxis: axis(style))
    result.isLetter = false
    result.glyph = nil
    return result
  }

  /// In ems.
  private static func height(ofSize size: Int) -> Double { 0.6 + 0.6 * Double(size) }

  private func nullDelimiter(_ style: Style) -> Box {
    .space(Self.nullDelimiterSpace * em(style))
  }

  /// How far `body` reaches from the axis, above or below.
  private func reach(_ body: Box, _ style: Style) -> Double {
    max(body.height - axis(style), body.depth + axis(style))
  }
}
