/// What a layout of mathematics needs to know of an OpenType font with a MATH table; `Canvas` reads
/// it through HarfBuzz, tests have a font of fixed widths.
///
/// All lengths are in design units, `unitsPerEm` of them to the em.
package protocol MathFont: Sendable {
  var unitsPerEm: Double { get }
  /// A constant of the MATH table (OpenType specification, "MATH - The Mathematical Typesetting
  /// Table", MathConstants).
  func constant(_ constant: MathConstant) -> Double
  /// The glyph of a character; in script sizes `level` 1 or 2 asks for the form that the font's
  /// `ssty` feature has for scripts. Nil if the font lacks the character.
  func glyph(_ character: Unicode.Scalar, scriptLevel level: Int) -> UInt32?
  func metrics(of glyph: UInt32) -> GlyphMetrics
  /// Taller forms, from small to large, each with its height.
  func variants(of glyph: UInt32) -> [(glyph: UInt32, advance: Double)]
  /// Wider forms, from narrow to wide, each with its width.
  func wideVariants(of glyph: UInt32) -> [(glyph: UInt32, advance: Double)]
  /// Where the middle of an accent stands over a glyph, or of one its own middle (MathTopAccentAttachment):
  /// to the right of the glyph's origin.
  func topAccent(of glyph: UInt32) -> Double
  /// The parts from which a form of any height is assembled, from bottom to top; empty if none.
  func assembly(of glyph: UInt32) -> [AssemblyPart]
  /// The parts from which a form of any width is assembled, from left to right; empty if none.
  func wideAssembly(of glyph: UInt32) -> [AssemblyPart]
  /// The kern that a script takes at a corner of a glyph at `height` (MathKernInfo); 0 without one.
  func kern(of glyph: UInt32, corner: MathCorner, height: Double) -> Double
}

package struct GlyphMetrics: Hashable, Sendable {
  package var advance: Double
  /// Above and below the baseline, both counted upwards (a descender's bottom is negative).
  package var top: Double
  package var bottom: Double
  package var left: Double
  package var right: Double
  package var italicCorrection: Double

  package init(
    advance: Double, top: Double, bottom: Double, left: Double = 0, right: Double,
    italicCorrection: Double = 0
  ) {
    self.advance = advance
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
    self.italicCorrection = italicCorrection
  }
}

package struct AssemblyPart: Hashable, Sendable {
  package var glyph: UInt32
  package var startConnector: Double
  package var endConnector: Double
  package var fullAdvance: Double
  package var isExtender: Bool

  package init(
    glyph: UInt32, startConnector: Double, endConnector: Double, fullAdvance: Double,
    isExtender: Bool
  ) {
    self.glyph = glyph
    self.startConnector = startConnector
    self.endConnector = endConnector
    self.fullAdvance = fullAdvance
    self.isExtender = isExtender
  }
}

package enum MathCorner: Hashable, Sendable, CaseIterable {
  case topRight, topLeft, bottomRight, bottomLeft
}

/// The constants of the MATH table that layouts use, by the specification's names.
package enum MathConstant: String, Hashable, Sendable {
  case scriptPercentScaleDown, scriptScriptPercentScaleDown
  case delimitedSubFormulaMinHeight, displayOperatorMinHeight, mathLeading, axisHeight
  case subscriptShiftDown, subscriptTopMax, subscriptBaselineDropMin
  case superscriptShiftUp, superscriptShiftUpCramped, superscriptBottomMin
  case superscriptBaselineDropMax, subSuperscriptGapMin, superscriptBottomMaxWithSubscript
  case spaceAfterScript
  case upperLimitGapMin, upperLimitBaselineRiseMin, lowerLimitGapMin, lowerLimitBaselineDropMin
  case fractionRuleThickness
  case stackTopShiftUp, stackTopDisplayStyleShiftUp, stackBottomShiftDown
  case stackBottomDisplayStyleShiftDown, stackGapMin, stackDisplayStyleGapMin
  case radicalVerticalGap, radicalDisplayStyleVerticalGap, radicalRuleThickness
  case radicalExtraAscender
  case radicalKernBeforeDegree, radicalKernAfterDegree, radicalDegreeBottomRaisePercent
  case accentBaseHeight
  case overbarVerticalGap, overbarRuleThickness, overbarExtraAscender
  case underbarVerticalGap, underbarRuleThickness, underbarExtraDescender
  case minConnectorOverlap
}
