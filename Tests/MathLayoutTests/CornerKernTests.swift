import Drawings
import Notations
import MathLayout
import Testing

/// How far scripts move into the corners of their bases (OpenType specification, MathKernInfo): the sum
/// of both glyphs' kerns, at the height where the script begins and at the height where the base ends,
/// whichever moves the script less.
@Suite struct CornerKernTests {
  /// The font of fixed widths, in which glyphs have kerns at their corners.
  private struct KerningFont: MathFont {
    var plain = FixedFont()
    /// Of bases by height in units, and of scripts.
    var base: [MathCorner: @Sendable (Double) -> Double] = [:]
    var script: [MathCorner: @Sendable (Double) -> Double] = [:]

    var unitsPerEm: Double { plain.unitsPerEm }
    func constant(_ constant: MathConstant) -> Double { plain.constant(constant) }
    func glyph(_ character: Unicode.Scalar, scriptLevel level: Int) -> UInt32? {
      plain.glyph(character, scriptLevel: level)
    }
    func metrics(of glyph: UInt32) -> GlyphMetrics { plain.metrics(of: glyph) }
    func variants(of glyph: UInt32) -> [(glyph: UInt32, advance: Double)] {
      plain.variants(of: glyph)
    }
    func wideVariants(of glyph: UInt32) -> [(glyph: UInt32, advance: Double)] {
      plain.wideVariants(of: glyph)
    }
    func topAccent(of glyph: UInt32) -> Double { plain.topAccent(of: glyph) }
    func assembly(of glyph: UInt32) -> [AssemblyPart] { plain.assembly(of: glyph) }
    func wideAssembly(of glyph: UInt32) -> [AssemblyPart] { plain.wideAssembly(of: glyph) }
    func kern(of glyph: UInt32, corner: MathCorner, height: Double) -> Double {
      let kerns = glyph >= FixedFont.levelStep ? script : base
      return kerns[corner]?(height) ?? 0
    }
  }

  /// Where the script of a letter begins, in points; without kerns 5, the letter's width. The script is set
  /// at 7 points on a base of 10; a superscript lies from 3.3 to 8.2 above the base's baseline and a
  /// subscript from 2.2 above it to 2.7 below, and the base from 6 above it to 1 below.
  private func script(_ font: KerningFont, isUpper: Bool) -> Double? {
    let notation: Notation = isUpper ? "x".sup("y") : "x".sub("y")
    let drawing = MathTypesetter(font: font, measurer: FixedMeasurer()).layout(
      notation, size: 10, style: .display)
    for case .glyphs(let run) in drawing.items where run.size == 7 {
      return run.glyphs.first.map { (($0.origin.x) * 1e6).rounded() / 1e6 }
    }
    return nil
  }

  /// One kern below a height, another from it on.
  private static func step(
    _ below: Double, at height: Double, _ above: Double
  ) -> @Sendable (Double) -> Double {
    { $0 < height ? below : above }
  }

  @Test(arguments: [(100.0, 300.0), (300, 100), (0, 200), (200, 0), (50, 50)])
  func theOneThatMovesASuperscriptLess(low: Double, high: Double) {
    var font = KerningFont()
    font.base[.topRight] = Self.step(low, at: 450, high)
    #expect(script(font, isUpper: true) == 5 + max(low, high) / 100)
    font.base = [:]
    // Of the script, from 1 below to 2.86 above its own baseline.
    font.script[.bottomLeft] = Self.step(low, at: 100, high)
    #expect(script(font, isUpper: true) == 5 + max(low, high) * 0.007)
  }

  @Test(arguments: [(100.0, 300.0), (300, 100), (0, 200), (200, 0), (50, 50)])
  func theOneThatMovesASubscriptLess(low: Double, high: Double) {
    var font = KerningFont()
    font.base[.bottomRight] = Self.step(low, at: 100, high)
    #expect(script(font, isUpper: false) == 5 + max(low, high) / 100)
    font.base = [:]
    font.script[.topLeft] = Self.step(low, at: 300, high)
    #expect(script(font, isUpper: false) == 5 + max(low, high) * 0.007)
  }

  /// Under a slanted base a subscript moves in.
  @Test(arguments: [(-100.0, -300.0), (-300, -100), (-200, 0), (-100, 100)])
  func intoTheCorner(low: Double, high: Double) {
    var font = KerningFont()
    font.plain.italicCorrection = 100
    font.base[.bottomRight] = Self.step(low, at: 100, high)
    #expect(script(font, isUpper: false) == 5 + max(low, high) / 100)
  }

  /// The larger of two sums is not the sum of the larger ones.
  @Test func sumsAreTakenAtOneHeight() {
    var font = KerningFont()
    font.base[.topRight] = Self.step(100, at: 450, 300)
    font.script[.bottomLeft] = Self.step(200, at: 100, 0)
    #expect(script(font, isUpper: true) == 8)
    font = KerningFont()
    font.base[.bottomRight] = Self.step(300, at: 100, 100)
    font.script[.topLeft] = Self.step(0, at: 300, 200)
    #expect(script(font, isUpper: false) == 8)
  }

  /// Each corner has its own kerns, read at its own heights.
  @Test func cornersAreNotExchanged() {
    for corner in MathCorner.allCases {
      var font = KerningFont()
      font.base[corner] = { _ in 200 }
      #expect(script(font, isUpper: true) == (corner == .topRight ? 7 : 5))
      #expect(script(font, isUpper: false) == (corner == .bottomRight ? 7 : 5))
      font = KerningFont()
      font.script[corner] = { _ in 1_000 }
      #expect(script(font, isUpper: true) == (corner == .bottomLeft ? 12 : 5))
      #expect(script(font, isUpper: false) == (corner == .topLeft ? 12 : 5))
    }
    var font = KerningFont()
    // Kerns that say the height: the base's top and the script's edge are the higher ones.
    font.base[.topRight] = { $0 }
    #expect(script(font, isUpper: true) == 11)
    font.base = [.bottomRight: { $0 }]
    #expect(script(font, isUpper: false) == 7.2)
    font.base = [.bottomRight: { -$0 }]
    #expect(script(font, isUpper: false) == 6)
    font.base = [:]
    font.script[.bottomLeft] = { $0 }
    #expect(script(font, isUpper: true) == 7)
    font.script = [.topLeft: { $0 }]
    #expect(script(font, isUpper: false) == 9.2)
  }
}
