import Charting
import Drawings
import Testing

struct HeadingTests {
  private func words(_ text: String, _ size: Double) -> Words {
    Words(text, font: Font(.regular, size), paint: Paint(.ink), measurer: FixedMeasurer())
  }

  private func dump(_ heading: Heading) -> (lines: [String], bottom: Double) {
    let (items, bottom, _) = heading.layout(width: 720)
    let page = Drawing(size: Size(720, 450), items: items)
    return (page.dump("title") + page.dump("subtitle") + page.dump("formula"), bottom)
  }

  @Test("Title, subtitle and formula stand where the style says")
  func plain() {
    let (lines, bottom) = dump(
      Heading(
        title: words("Sigmoid", 19), subtitle: words("squashes", 12),
        formula: [label("f(z)", 20)]))
    #expect(lines == ["Sigmoid 24 34", "squashes 24 56", "f(z) 656 43.4"])
    #expect(bottom == 84)
  }

  @Test("Without a subtitle the rectangle moves up")
  func alone() {
    #expect(dump(Heading(title: words("Sigmoid", 19))).bottom == 62)
    #expect(dump(Heading(title: words("Sigmoid", 19), subtitle: words("a", 12))).bottom == 84)
    #expect(dump(Heading(title: words("Sigmoid", 19), formula: [label("f(z)", 20)])).bottom == 84)
    #expect(dump(Heading()).bottom == 40)
  }

  @Test("A formula that comes too near is smaller, or else the words are wrapped beside it")
  func crowded() {
    let text = words(Array(repeating: "seven77", count: 8).joined(separator: " "), 12)  // 378
    let long = String(repeating: "x", count: 30)
    let smaller = dump(Heading(subtitle: text, formula: [label(long, 19), label(long, 17)]))
    #expect(smaller.lines.last == "\(long) 441 43.4")
    let wrapped = dump(Heading(subtitle: text, formula: [label(long, 22)]))
    #expect(wrapped.lines.last == "\(long) 366 43.4")
    #expect(wrapped.lines.first == "seven77 24 34" && wrapped.lines.contains("seven77 24 50"))
  }

  @Test("A formula for which there is no room at the right gets its own row")
  func ownRow() {
    let wide = String(repeating: "x", count: 60)
    let (lines, bottom) = dump(
      Heading(
        title: words(Array(repeating: "Title", count: 10).joined(separator: " "), 19),
        subtitle: words("below", 12), formula: [label(wide, 17)]))
    #expect(lines.last == "\(wide) 186 83.6")
    #expect(bottom == 105)
  }

  @Test("A tall formula moves down until its top is at 21, and the rectangle with it")
  func tall() {
    var formula = label("f", 19)
    formula.size.height = 90
    formula.baseline = 50
    let (lines, bottom) = dump(Heading(title: words("Title", 19), formula: [formula]))
    #expect(lines.last == "f 686.5 36.2")
    #expect(bottom == 129)
  }

  @Test("Where words are wrapped the formula keeps the largest size that leaves them half a row")
  func largest() {
    let text = words(Array(repeating: "seven77", count: 14).joined(separator: " "), 12)
    let long = String(repeating: "x", count: 34)
    let lines = dump(
      Heading(subtitle: text, formula: [22.0, 19, 14, 12].map { label(long, $0) })
    ).lines
    #expect(lines.last == "\(long) 373 43.4")
  }

  @Test("A formula wider than the page at every size is left out, and the author is told")
  func tooWide() {
    let wide = String(repeating: "x", count: 150)
    let heading = Heading(title: words("Title", 19), formula: [label(wide, 19), label(wide, 12)])
    #expect(dump(heading).lines == ["Title 24 34"])
    let plot = Plot([Series(.curve(SampleCurve.sigmoid), name: "f")], x: Plot.AxisRequest(-1...1))
    let chart = PageChart(heading: heading, .plot(plot))
    #expect(chart.drawing(measurer: FixedMeasurer()).warnings == [.formulaTooWide])
    let bars = PageChart(heading: heading, .bars(BarPlot([BarGroup(values: [1])])))
    #expect(bars.drawing(measurer: FixedMeasurer()).warnings == [.formulaTooWide])
    let panels = PanelChart(heading: heading, panels: [Panel(.plot(plot))])
    #expect(panels.drawing(measurer: FixedMeasurer()).warnings.map(\.warning) == [.formulaTooWide])
    #expect(!Heading(formula: [label("x", 19)]).layout(width: 720).lacksFormula)
  }

  @Test("A word that is longer than a line is broken, without a space")
  func longWord() {
    let word = String(repeating: "abcdefgh", count: 12)
    let text = Words(
      "a " + word, font: Font(.bold, 19), paint: Paint(.ink), measurer: FixedMeasurer())
    let lines = text.lines(width: 672)
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.size.width <= 672 })
    let letters = lines.map { $0.placedTexts.map(\.text.string).joined() }.joined()
    #expect(letters == "a" + word)
    #expect(lines[1].size.width == Double(lines[1].placedTexts.count) * 8 * 9.5)
  }
}
