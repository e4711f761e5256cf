package import Drawings
package import Notations

/// Sets notation as positioned glyphs and rules by TeX's rules (TeXbook, appendix G) on the measures of
/// an OpenType font's MATH table.
package struct MathTypesetter: Sendable {
  package enum Style: Sendable {
    /// On a line of its own: large operators with limits above and below.
    case display
    /// Within a line: small fractions, limits at the side.
    case text
  }

  private let font: any MathFont
  private let measurer: any TextMeasurer

  /// `measurer` measures characters that `font` has no glyph for; they are drawn as text.
  package init(font: any MathFont, measurer: any TextMeasurer) {
    self.font = font
    self.measurer = measurer
  }

  /// `notation` with its letters at `size` points.
  ///
  /// The drawing's size is the advance width (wider if letters lean out of it, so that all ink is
  /// inside) and the height of what is seen. Its baseline lies a multiple of half a point below its
  /// top; all rules are crisp in a picture that places it on a multiple of half a point.
  package func layout(
    _ notation: Notation, size: Double, style: Style = .display, paint: Paint = Paint(.ink)
  ) -> Drawing {
    precondition(size > 0, "a formula has a size in points")
    let layout = Layout(font: font, measurer: measurer, size: size)
    let box = layout.line(notation, style == .display ? .display : .text)
    return Drawing(box, paint: paint)
  }
}
