import Charting
import Drawings
import Foundation
import Testing

struct BarChartTests {
  private func draw(_ groups: [[Double]], names: Bool = true) -> Drawing {
    let plot = BarPlot(
      groups.map { values in
        BarGroup(
          values: values, names: names ? values.indices.map { name("a\($0)") } : [],
          label: name("T", 15.5, .ink), note: name("entropy", 11))
      })
    return PageChart(.bars(plot)).drawing(measurer: FixedMeasurer()).page
  }

  @Test("Groups of probabilities share one scale of 0…1")
  func probabilities() {
    let page = draw([[0.02, 0.12, 0.87], [0.09, 0.24, 0.67]])
    #expect(
      page.dump("y tick").map { $0.split(separator: " ")[0] } == ["0", "0.25", "0.5", "0.75", "1"])
    let bars = page.fills(in: "bars").map(\.path.bounds)
    #expect(bars.count == 6)
    #expect(Set(bars.map(\.width)).count == 1)
    #expect(Set(bars.map(\.bottom)) == [362])
    #expect(
      page.fills(in: "bars").map(\.paint.role).prefix(2) == [
        .bar(index: 0, count: 3), .bar(index: 1, count: 3),
      ])
    #expect(page.dump("value").count == 6)
    #expect(page.dump("name").first?.hasSuffix(" 379") ?? false)
    #expect(page.dump("group").first?.hasSuffix(" 402") ?? false)
    #expect(page.dump("note").first?.hasSuffix(" 419") ?? false)
  }

  @Test("Values of negative bars stand below them")
  func negative() {
    let page = draw([[-1.5, 2, 0]])
    let bars = page.fills(in: "bars").map(\.path.bounds)
    #expect(bars.count == 2)
    #expect(bars[0].top == bars[1].bottom)
    let texts = page.placedTexts.filter { $0.path.hasSuffix("value") }
    #expect(texts.map(\.text.string) == ["\u{2212}1.50", "2.00", "0"])
    #expect(texts[0].box.top > bars[0].bottom)
    #expect(texts[1].box.bottom < bars[1].top)
  }

  @Test("Values are rounded as in the text: on the exact binary value, half to even")
  func rounding() {
    let texts = draw([[1.115, 2.675, 0.125, 0.375]]).placedTexts
      .filter { $0.path.hasSuffix("value") }
    #expect(texts.map(\.text.string) == ["1.11", "2.67", "0.12", "0.38"])
  }

  @Test("Twenty bars have all values and names: smaller values, then lying bars")
  func crowded() {
    let values = (0..<20).map { 0.5 + 0.01 * Double($0) }
    let one = draw([values])
    #expect(one.size.height == 430)
    #expect(one.dump("value").count == 20)
    let four = draw(Array(repeating: values, count: 4))
    #expect(four.size.height > 430)
    #expect(four.dump("value").count == 80)
    #expect(four.fills(in: "bars").count == 80)
    #expect(four.dump("name").count == 20)
    for page in [one, four] {
      let texts = page.placedTexts
      for (i, a) in texts.enumerated() {
        for b in texts.dropFirst(i + 1) { #expect(!a.box.intersects(b.box)) }
      }
    }
  }

  @Test("An infinite bar is longer than all others, and its label stands in the frame beyond it")
  func infinite() {
    for (values, labels) in [
      ([-.infinity, 0, 0.69], ["\u{2212}∞", "0", "0.69"]),
      ([1, .infinity, 2], ["1.00", "∞", "2.00"]),
      ([-.infinity, .infinity], ["\u{2212}∞", "∞"]),
    ] as [([Double], [String])] {
      let page = draw([values])
      let bars = page.fills(in: "bars").map(\.path.bounds)
      let texts = page.placedTexts
      let shown = texts.filter { $0.path.hasSuffix("value") }
      #expect(shown.map(\.text.string) == labels)
      #expect(bars.count == values.count { $0 != 0 })
      let longest = bars.map(\.height).max() ?? 0
      #expect(bars.count { $0.height >= longest - 12 } >= values.count(where: \.isInfinite))
      for (text, value) in zip(shown, values) where value.isInfinite {
        #expect(!texts.contains { $0.path != text.path && $0.box.intersects(text.box) })
        #expect(!bars.contains { $0.intersects(text.box) })
      }
    }
  }

  @Test("A small value has the form of its axis")
  func oneForm() {
    for (values, labels) in [
      ([0.001, 0.00005], ["0.001", "0.00005"]), ([0.9, 0.00005], ["0.90", "5 · 10\u{2212}5"]),
    ] as [([Double], [String])] {
      let texts = draw([values]).placedTexts.filter { $0.path.hasSuffix("value") }
      #expect(texts.map(\.text.string).joined() == labels.joined())
    }
  }

  @Test("A value that is no number has words and no bar")
  func notFinite() {
    let page = draw([[.nan, 0.5, .infinity]])
    #expect(page.fills(in: "bars").count == 2)
    #expect(
      page.placedTexts.filter { $0.path.hasSuffix("value") }.map(\.text.string) == [
        "nan", "0.50", "∞",
      ])
  }

  @Test(
    "Small values choose their own scale",
    arguments: [[0.01, 0.02], [30, 45.5], [-3, -1], [0, 0]])
  func range(values: [Double]) {
    let page = draw([values])
    let frame = page.strokes(in: "grid").map(\.path.bounds)
    #expect(frame.count >= 3)
    for bar in page.fills(in: "bars").map(\.path.bounds) { #expect(bar.height > 1) }
  }
}
