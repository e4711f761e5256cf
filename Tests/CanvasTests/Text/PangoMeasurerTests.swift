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
