import Drawings

/// A font whose measures can be reckoned with in the head: 1000 units to the em, every character half
/// an em wide, with ink over its whole width from 600 above to 100 below the baseline.
///
/// A glyph's index is its character; a form for scripts is 2²⁴ times its level higher, the taller
/// variants 2²⁰ times their number.
struct FixedFont: MathFont {
  static let variantStep: UInt32 = 1 << 20
  static let levelStep: UInt32 = 1 << 24

  /// How far letters lean out of their width to the right.
  var italicCorrection = 0.0
  /// What the font has no glyph for.
  var missing: Set<Unicode.Scalar> = []

  let unitsPerEm = 1000.0

  func constant(_ constant: MathConstant) -> Double {
    switch constant {
    case .scriptPercentScaleDown: 70
    case .scriptScriptPercentScaleDown: 50
    case .displayOperatorMinHeight: 1300
    case .delimitedSubFormulaMinHeight: 1500
    case .axisHeight: 250
    case .mathLeading: 150
    case .minConnectorOverlap: 20
    case .superscriptShiftUp: 400
    case .superscriptShiftUpCramped: 300
    case .superscriptBottomMin: 150
    case .superscriptBaselineDropMax: 250
    case .superscriptBottomMaxWithSubscript: 350
    case .subscriptShiftDown: 200
    case .subscriptTopMax: 400
    case .subscriptBaselineDropMin: 100
    case .subSuperscriptGapMin: 200
    case .spaceAfterScript: 50
    case .upperLimitGapMin, .lowerLimitGapMin: 100
    case .upperLimitBaselineRiseMin: 200
    case .lowerLimitBaselineDropMin: 600
    case .fractionRuleThickness, .radicalRuleThickness: 50
    case .radicalVerticalGap: 100
    case .radicalDisplayStyleVerticalGap: 150
    case .radicalExtraAscender: 50
    case .radicalKernBeforeDegree: 200
    case .radicalKernAfterDegree: -300
    case .radicalDegreeBottomRaisePercent: 60
    case .accentBaseHeight: 450
    case .overbarVerticalGap: 100
    case .overbarRuleThickness, .overbarExtraAscender: 50
    case .underbarVerticalGap: 100
    case .underbarRuleThickness, .underbarExtraDescender: 50
    case .stackTopShiftUp: 450
    case .stackTopDisplayStyleShiftUp: 700
    case .stackBottomShiftDown: 300
    case .stackBottomDisplayStyleShiftDown: 650
    case .stackGapMin: 100
    case .stackDisplayStyleGapMin: 200
    }
  }

  func glyph(_ character: Unicode.Scalar, scriptLevel level: Int) -> UInt32? {
    missing.contains(character) ? nil : character.value + Self.levelStep * UInt32(level)
  }

  func metrics(of glyph: UInt32) -> GlyphMetrics {
    if "⎝⎜⎛".unicodeScalars.contains(where: { $0.value == glyph }) {
      return GlyphMetrics(advance: 500, top: 400, bottom: -100, right: 500)
    }
    let variant = (glyph % Self.levelStep) / Self.variantStep
    if Self.isAccent(glyph) {
      let width = 500 * Double(variant + 1)
      return GlyphMetrics(advance: width, top: 700, bottom: 500, right: width)
    }
    // Variants are centred on the axis; number n is n · 600 + 400 high.
    let height = Double(variant) * 600 + 400
    let isLetter = variant == 0 && glyph % Self.levelStep >= 0x1D434
    return GlyphMetrics(
      advance: 500, top: variant == 0 ? 600 : 250 + height / 2,
      bottom: variant == 0 ? -100 : 250 - height / 2,
      right: 500 + (isLetter ? italicCorrection : 0),
      italicCorrection: isLetter ? italicCorrection : 0)
  }

  func variants(of glyph: UInt32) -> [(glyph: UInt32, advance: Double)] {
    guard Self.grows(glyph) else { return [] }
    return [(glyph, 700)]
      + (1...3).map { (glyph + Self.variantStep * $0, Double($0) * 600 + 400) }
  }

  /// Two wider ones of a hat.
  func wideVariants(of glyph: UInt32) -> [(glyph: UInt32, advance: Double)] {
    guard glyph == 0x302 else { return [] }
    return [(glyph, 500)] + (1...2).map { (glyph + Self.variantStep * $0, Double($0) * 500 + 500) }
  }

  func topAccent(of glyph: UInt32) -> Double {
    let metrics = metrics(of: glyph)
    return (metrics.advance + metrics.italicCorrection) / 2
  }

  /// Feet, middle and head of 500 that overlap by 20 to 200; only the middle repeats.
  func assembly(of glyph: UInt32) -> [AssemblyPart] {
    guard Self.grows(glyph), !Self.isOperator(glyph) else { return [] }
    return [(false, "⎝"), (true, "⎜"), (false, "⎛")].map { isExtender, part in
      AssemblyPart(
        glyph: (part as Unicode.Scalar).value, startConnector: 200, endConnector: 200,
        fullAdvance: 500, isExtender: isExtender)
    }
  }

  /// Ends and middle of 500 that overlap by 20 to 200, of braces and arrows; only the middle repeats.
  func wideAssembly(of glyph: UInt32) -> [AssemblyPart] {
    let character = Unicode.Scalar(glyph % Self.variantStep) ?? " "
    let parts: [Unicode.Scalar]
    switch character {
    case "⏞", "⏟", "→", "←", "⇒": parts = ["├", "┼", "┤"]
    case "\u{20D7}", "\u{20D6}": parts = ["╶", "─", "╴"]
    default: return []
    }
    return zip([false, true, false], parts).map { isExtender, part in
      AssemblyPart(
        glyph: part.value, startConnector: 200, endConnector: 200, fullAdvance: 500,
        isExtender: isExtender)
    }
  }

  func kern(of glyph: UInt32, corner: MathCorner, height: Double) -> Double { 0 }

  /// Marks lie from 500 to 700 above the baseline.
  private static func isAccent(_ glyph: UInt32) -> Bool {
    (0x300...0x36F).contains(glyph % variantStep)
      || "\u{20D7}\u{20D6}╶─╴".unicodeScalars.contains { $0.value == glyph % variantStep }
  }

  private static func grows(_ glyph: UInt32) -> Bool {
    let character = Unicode.Scalar(glyph % variantStep) ?? " "
    return "()[]{}|‖⌊⌋√∑∏∫".unicodeScalars.contains(character)
  }

  private static func isOperator(_ glyph: UInt32) -> Bool {
    let character = Unicode.Scalar(glyph % variantStep) ?? " "
    return "∑∏∫".unicodeScalars.contains(character)
  }
}

/// Measures every character as half an em.
struct FixedMeasurer: TextMeasurer {
  func measure(_ string: String, in font: Font) -> TextMeasure {
    let width = 0.5 * font.size * Double(string.count)
    return TextMeasure(
      width: width, ascent: font.size, descent: 0.25 * font.size,
      ink: Rectangle(x: 0, y: -0.6 * font.size, width: width, height: 0.7 * font.size))
  }
}
