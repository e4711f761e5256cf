import Canvas
import Drawings
import Testing

/// What the MATH table of TeX Gyre Pagella Math says, read independently with HarfBuzz's own tools.
@Suite struct PangoMathFontTests {
  private let font = PangoMathFont()

  private static let constants: [(MathConstant, Double)] = [
    (.scriptPercentScaleDown, 74), (.scriptScriptPercentScaleDown, 55), (.axisHeight, 250),
    (.displayOperatorMinHeight, 1500), (.delimitedSubFormulaMinHeight, 1500), (.mathLeading, 160),
    (.subscriptShiftDown, 232), (.subscriptTopMax, 313), (.subscriptBaselineDropMin, 116),
    (.superscriptShiftUp, 354), (.superscriptShiftUpCramped, 296), (.superscriptBottomMin, 188),
    (.superscriptBaselineDropMax, 232), (.subSuperscriptGapMin, 160),
    (.superscriptBottomMaxWithSubscript, 330), (.spaceAfterScript, 40), (.upperLimitGapMin, 120),
    (.upperLimitBaselineRiseMin, 120), (.lowerLimitGapMin, 120), (.lowerLimitBaselineDropMin, 468),
    (.fractionRuleThickness, 60), (.radicalVerticalGap, 120), (.radicalRuleThickness, 60),
    (.radicalExtraAscender, 120), (.minConnectorOverlap, 30),
  ]

  @Test(arguments: constants) func constant(name: MathConstant, value: Double) {
    #expect(font.constant(name) == value)
    #expect(font.unitsPerEm == 1000)
  }

  @Test func variantsGrow() throws {
    let expected: [(Unicode.Scalar, [Double])] = [
      ("(", [829, 989, 1181, 1411, 1687, 2019, 2417]), ("∑", [1001, 1443]), ("∏", [1001, 1443]),
      ("√", [791, 1151, 1511, 1871, 2231, 2591, 2951]),
    ]
    for (character, heights) in expected {
      let glyph = try #require(font.glyph(character, scriptLevel: 0))
      #expect(font.variants(of: glyph).map(\.advance) == heights)
    }
    let letter = try #require(font.glyph("x", scriptLevel: 0))
    #expect(font.variants(of: letter).isEmpty && font.assembly(of: letter).isEmpty)
  }

  @Test func assembliesHaveExtenders() throws {
    for (character, parts, extenders) in [("(", 3, 1), ("{", 5, 2), ("‖", 3, 1), ("√", 3, 1)] {
      let scalar = try #require(character.unicodeScalars.first)
      let assembly = font.assembly(of: try #require(font.glyph(scalar, scriptLevel: 0)))
      #expect(assembly.count == parts && assembly.count(where: \.isExtender) == extenders)
      #expect(assembly.allSatisfy { $0.fullAdvance > 0 })
    }
    let sum = try #require(font.glyph("∑", scriptLevel: 0))
    #expect(font.assembly(of: sum).isEmpty)
  }

  @Test func scriptsHaveFormsOfTheirOwn() {
    #expect((0...2).map { font.glyph("\u{1D467}", scriptLevel: $0) } == [492, 1481, 1482])
    #expect((0...2).map { font.glyph("2", scriptLevel: $0) } == [19, 1245, 1246])
    #expect((0...2).map { font.glyph("\u{2032}", scriptLevel: $0) } == [4035, 4042, 4049])
    #expect(font.glyph("(", scriptLevel: 1) == font.glyph("(", scriptLevel: 0))
  }

  @Test func lettersLean() throws {
    let f = font.metrics(of: try #require(font.glyph("\u{1D453}", scriptLevel: 0)))
    #expect(f.italicCorrection == 163 && f.left == -162)
    let sigma = font.metrics(of: try #require(font.glyph("\u{1D70E}", scriptLevel: 0)))
    #expect(sigma.italicCorrection == 85 && sigma.advance == 582)
    let p = font.metrics(of: try #require(font.glyph("p", scriptLevel: 0)))
    #expect(p.bottom < -200 && p.top > 400)
    let kerns = MathCorner.allCases.map { font.kern(of: 492, corner: $0, height: 300) }
    #expect(kerns == [0, 0, 0, 0])
  }

  /// The italic h has no glyph of its own; the Planck constant stands in for it.
  @Test func missingGlyphsAreNil() {
    #expect(font.glyph("\u{1D455}", scriptLevel: 0) == nil)
    #expect(font.glyph("\u{210E}", scriptLevel: 0) != nil)
    #expect(font.glyph("日", scriptLevel: 0) == nil)
  }

  /// The glyphs are those that `Glyphs` paint: both sides measure the same ink.
  @Test func indicesAgreeWithThePainter() throws {
    for character in "zσ2∑(√".unicodeScalars {
      let glyph = try #require(font.glyph(character, scriptLevel: 0))
      let metrics = font.metrics(of: glyph)
      let ink = PangoMeasurer().ink(ofGlyph: glyph, size: 1000)
      #expect(abs(ink.left - metrics.left) < 2 && abs(ink.top + metrics.top) < 2)
      #expect(abs(ink.right - metrics.right) < 2 && abs(ink.bottom + metrics.bottom) < 2)
    }
  }

  @Test func threadsAgree() async {
    let shared = PangoMathFont()
    let answers = await withTaskGroup(of: [Double].self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0x61...0x7A).flatMap { code -> [Double] in
            guard let scalar = Unicode.Scalar(code),
              let glyph = shared.glyph(scalar, scriptLevel: 1)
            else { return [] }
            return [Double(glyph), shared.metrics(of: glyph).advance]
          }
        }
      }
      return await group.reduce(into: Set<[Double]>()) { $0.insert($1) }
    }
    #expect(answers.count == 1 && answers.first?.count == 52)
  }
}
