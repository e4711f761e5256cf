import Canvas
import Drawings
import Testing

@Suite struct PangoMeasurerTests {
  private let measurer = PangoMeasurer()

  @Test func theFontsOfFiguresAreInstalled() {
    #expect(MissingFont.all() == [])
  }

  /// Widths scale with the size, since nothing is hinted or rounded to pixels.
  @Test(arguments: [Font.Face.regular, .medium, .bold, .math, .mathItalic])
  func measuresScale(face: Font.Face) {
    let small = measurer.measure("Leaky ReLU", in: Font(face, 12))
    let large = measurer.measure("Leaky ReLU", in: Font(face, 120))
    #expect(abs(small.width * 10 - large.width) < 0.1)
    #expect(abs(small.ink.height * 10 - large.ink.height) < 0.1)
    #expect(small.ascent > 0 && small.descent > 0)
  }

  @Test func latoIsMeasuredByItsOwnTables() {
    let measure = measurer.measure("Leaky ReLU", in: Font(.regular, 12))
    #expect(abs(measure.width - 61.05) < 0.05)
    #expect(abs(measure.ascent - 9.66) < 0.05)
    #expect(measure.ink.top < 0 && measure.ink.bottom < measure.descent)
  }

  @Test func facesDiffer() {
    let faces: [Font.Face] = [.regular, .medium, .bold, .math, .mathItalic]
    let widths = faces.map { measurer.measure("hamburgefonts", in: Font($0, 20)).width }
    #expect(Set(widths).count == faces.count)
  }

  @Test func whatNoFontHasIsMissing() {
    // U+10FFFD is for private use, and U+0378 is no character.
    for text in ["a\u{10FFFD}b\u{378}c", "\u{10FFFD}\u{378}"] {
      let missing = measurer.missing(from: text, in: Font(.regular, 12))
      #expect(missing == ["\u{10FFFD}", "\u{378}"])
    }
    for text in ["", "Leaky ReLU − 10⁻⁶ ∞ ✓", "שלום", "α\u{301}"] {
      #expect(measurer.missing(from: text, in: Font(.bold, 12)) == [])
    }
  }

  /// The number after Hebrew words stands at their left (Unicode Standard Annex 9, rules P2 and P3).
  @Test func aLineBeginsAtTheSideOfItsFirstLetter() throws {
    func picture(_ text: String) throws -> DecodedPNG {
      let text = Text(text, font: Font(.regular, 20), at: Point(10, 30), paint: Paint(.ink))
      let drawing = Drawing(size: Size(200, 40), items: [.text(text)])
      return try DecodedPNG(Picture(drawing, theme: .light, title: "").png(pixelsPerPoint: 2))
    }
    let (whole, number) = try (picture("אב גד 12"), picture("12"))
    let width = Int(2 * (10 + measurer.measure("12", in: Font(.regular, 20)).width))
    for y in 0..<whole.height {
      for x in 0..<width {
        // The number begins at another part of a pixel.
        let (a, b) = (Int(whole[x, y] & 0xFF), Int(number[x, y] & 0xFF))
        #expect(abs(a - b) < 32)
      }
    }
  }

  @Test func emptyTextHasHeightButNoInk() {
    let measure = measurer.measure("", in: Font(.regular, 12))
    #expect(measure.width == 0 && measure.ink.width == 0 && measure.ascent > 0)
  }

  @Test func aLineBreakStaysOnTheLine() {
    let one = measurer.measure("a", in: Font(.regular, 12))
    let two = measurer.measure("a\nb", in: Font(.regular, 12))
    #expect(two.width > one.width && two.ascent == one.ascent)
  }

  @Test func glyphsHaveInk() {
    let small = measurer.ink(ofGlyph: 492, size: 10)
    let large = measurer.ink(ofGlyph: 492, size: 20)
    #expect(small.width > 1 && small.top < 0)
    #expect(abs(small.width * 2 - large.width) < 1e-9)
  }

  @Test func threadsAgree() async {
    let words = (0..<500).map { "label \($0 % 100)" }
    let shared = measurer
    let widths = await withTaskGroup(of: [Double].self) { group in
      for _ in 0..<8 {
        group.addTask { words.map { shared.measure($0, in: Font(.regular, 12)).width } }
      }
      return await group.reduce(into: Set<[Double]>()) { $0.insert($1) }
    }
    #expect(widths.count == 1)
  }

  /// Everything of the sample that a layout could measure lies on the page.
  @Test func inkOfAWholeChart() throws {
    let ink = try #require(Sample.drawing().ink(measuredBy: measurer))
    #expect(ink.left >= 24 && ink.right <= 696 && ink.top > 15 && ink.bottom < 442)
  }
}
