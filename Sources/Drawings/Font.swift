/// A font by what it is for, with its size in points.
package struct Font: Hashable, Sendable {
  package enum Face: String, CaseIterable, Sendable {
    /// Lato, upright: words and numbers.
    case regular, medium, bold
    /// TeX Gyre Pagella Math's upright letters: mathematics set as plain text.
    case math
    /// The same font's italic letters (U+1D434 …): variables.
    case mathItalic
  }

  package var face: Face
  package var size: Double

  package init(_ face: Face, _ size: Double) {
    self.face = face
    self.size = size
  }
}

/// The measures of one line of text, in points.
package struct TextMeasure: Hashable, Sendable {
  /// The advance width.
  package var width: Double
  /// The font's ascent above and descent below the baseline, both positive.
  package var ascent: Double
  package var descent: Double
  /// The box of the ink, relative to the left end of the baseline (so its y is negative above it).
  package var ink: Rectangle

  package init(width: Double, ascent: Double, descent: Double, ink: Rectangle) {
    self.width = width
    self.ascent = ascent
    self.descent = descent
    self.ink = ink
  }
}

/// What a layout needs to know of text fonts; `Canvas` measures through Pango, tests with fixed widths.
package protocol TextMeasurer: Sendable {
  /// The measures of `string` on one line in `font`.
  func measure(_ string: String, in font: Font) -> TextMeasure
  /// The characters of a text that no font has.
  func missing(from string: String, in font: Font) -> [Character]
  /// The box of the ink of a glyph of the mathematics font, relative to the left end of its baseline.
  func ink(ofGlyph index: UInt32, size: Double) -> Rectangle
}

extension TextMeasurer {
  package func missing(from string: String, in font: Font) -> [Character] { [] }

  /// Half an em wide, from 0.7 em above the baseline to 0.2 em below: the box of a usual letter, for
  /// measurers that know no font.
  package func ink(ofGlyph index: UInt32, size: Double) -> Rectangle {
    Rectangle(x: 0, y: -0.7 * size, width: 0.5 * size, height: 0.9 * size)
  }
}
