import Charting
import Drawings
import Testing

/// Words on lines, in the order in which they are read.
struct WordsTests {
  private func texts(_ text: String, width: Double = 1_000) -> [[String]] {
    let words = Words(
      text, font: Font(.bold, 20), paint: Paint(.ink), measurer: FixedMeasurer())
    return words.lines(width: width).map { $0.placedTexts.map(\.text.string) }
  }

  @Test("Words are pieces of their own, but those written from the right are one text")
  func joined() {
    #expect(texts("Leaky ReLU (2024)") == [["Leaky", "ReLU", "(2024)"]])
    #expect(texts("פונקציית ההפעלה (2024)") == [["פונקציית ההפעלה (2024)"]])
    #expect(texts("the word שלום here") == [["the word שלום here"]])
    #expect(texts("دالة التنشيط tanh") == [["دالة التنشيط tanh"]])
    // Each letter is 10 points wide.
    #expect(texts("אבגד הוזח טיכל", width: 95) == [["אבגד הוזח"], ["טיכל"]])
  }

  @Test("A joined line is as wide as its words and their gaps")
  func width() {
    for text in ["אב גד 12", "ab cd 12"] {
      let words = Words(
        text, font: Font(.bold, 20), paint: Paint(.ink), measurer: FixedMeasurer())
      #expect(words.lines(width: 500).map(\.size.width) == [80])
    }
  }

  @Test("Mathematics among words from the right stands in their order")
  func mathematics() {
    var words = Words(
      "שלום", font: Font(.bold, 20), paint: Paint(.ink), measurer: FixedMeasurer())
    let sign = Drawing(
      size: Size(20, 20), baseline: 16,
      items: [.fill(.rectangle(Rectangle(x: 0, y: 0, width: 20, height: 20)), Paint(.ink))])
    words.pieces.append(sign)
    let line = words.lines(width: 500)[0]
    #expect(line.placedTexts[0].origin.x == 30)
    #expect(line.size.width == 70)
  }
}
