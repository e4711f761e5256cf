import Charting
import Drawings
import Testing

struct BarPlotTests {
  private static func draw(_ plot: BarPlot) -> Drawing {
    PageChart(
      heading: Heading(
        title: Words(
          "Title", font: Font(.bold, 19), paint: Paint(.ink), measurer: FixedMeasurer())),
      .bars(plot)
    ).drawing(measurer: FixedMeasurer()).page
  }

  private static func groups(_ count: Int) -> [BarGroup] {
    (0..<count).map { i in
      BarGroup(
        values: [0.1, 0.2, 0.7], names: (1...3).map { label("a\($0)", 12, .muted) },
        label: label("T=\(i)", 15.5), note: label("entropy", 11, .muted))
    }
  }

  @Test("Facets have the measures of the picture and share the vertical axis")
  func facets() {
    let page = Self.draw(BarPlot(Self.groups(5), arrangement: .facets))
    #expect(page.size == Size(720, 410))
    let bars = page.fills(in: "bars").map(\.path.bounds)
    #expect(bars.count == 15)
    #expect(Set(bars.map(\.bottom)) == [346])
    #expect(Set(bars.map(\.width)) == [30])
    #expect(bars[1].left - bars[0].left == 37)
    #expect(page.dump("y tick").count == 5)
    #expect(page.dump("group").allSatisfy { $0.hasSuffix(" 114") })
    #expect(page.dump("note").allSatisfy { $0.hasSuffix(" 384") })
    // Base lines 14 apart, the last one ends at the margin.
    let bases = page.strokes(in: "axes").map(\.path.bounds)
    #expect(bases.count == 5)
    #expect(bases.last?.right == 696)
    for (a, b) in zip(bases, bases.dropFirst()) { #expect(abs(b.left - a.right - 14) <= 0.5) }
  }

  @Test("Bars are wider where only so their values have room")
  func wideValues() {
    let values = [2.1e-9, 4.5e-5, 0.99995]
    let groups = [values, values].map { BarGroup(values: $0) }
    let page = Self.draw(BarPlot(groups, arrangement: .facets))
    // A power of ten is a text of its own.
    #expect(page.dump("value").count == 10)
    #expect(page.fills(in: "bars").allSatisfy { $0.path.bounds.width > 30 })
  }

  @Test("No value lies over a bar", arguments: 1...9)
  func valuesBesideBars(groups: Int) {
    let page = Self.draw(BarPlot(Self.groups(groups), style: .panel))
    let bars = page.fills(in: "bars").map(\.path.bounds)
    for cover in page.fills(in: "knock-outs").map(\.path.bounds) {
      // Covers are a little wider than their text.
      let text = Rectangle(
        x: cover.left + 1.01, y: cover.top, width: cover.width - 2.02, height: cover.height)
      #expect(!bars.contains { $0.intersects(text) })
    }
  }

  @Test("Pairs of bars have the colours of curves and a legend")
  func pairs() {
    let plot = BarPlot(
      [[0.09, 0.08], [0.24, 0.18], [0.67, 0.22]].map {
        BarGroup(values: $0, label: label("z", 12, .muted))
      }, series: [label("p", 12), label("q", 12)])
    let page = Self.draw(plot)
    let bars = page.fills(in: "bars")
    #expect(
      bars.map(\.paint.role) == Array(repeating: [.curve(0), .curve(1)], count: 3).joined() + [])
    let boxes = bars.map(\.path.bounds)
    #expect(Set(boxes.map(\.width)) == [24])
    #expect(boxes[1].left - boxes[0].right == 4)
    #expect(page.dump("legend").count == 2)
    #expect(page.fills(in: "texts").map(\.path.bounds.width) == [9, 9])
    #expect(page.dump("group").allSatisfy { $0.hasSuffix(" \(Int(boxes[0].bottom + 17))") })
  }

  @Test("Where bars fill every corner the legend stands above them")
  func fullCorners() {
    let plot = BarPlot(
      Array(repeating: BarGroup(values: [0.98, 0.97]), count: 14),
      series: [label("first", 12), label("second", 12)])
    let page = Self.draw(plot)
    let top = page.strokes(in: "grid").map(\.path.bounds.top).min() ?? 0
    let legend = page.placedTexts.filter { $0.path.hasSuffix("legend") }
    #expect(legend.count == 2)
    #expect(legend.allSatisfy { $0.box.bottom < top })
  }

  @Test("What has no room is left out with a warning, but for numbers that only count")
  func leftOut() {
    func warnings(_ names: [String], groups: Int, areNumbered: Bool = false) -> [ChartWarning] {
      let group = BarGroup(
        values: names.map { _ in 0.2 }, names: names.map { label($0, 12, .muted) },
        areNumbered: areNumbered, label: label("T = 1", 15.5), note: label("entropy 0.44 nats", 11))
      let plot = BarPlot(Array(repeating: group, count: groups))
      return PageChart(.bars(plot)).drawing(measurer: FixedMeasurer()).warnings
    }
    let words = ["wait", "left", "right", "jump", "shoot"]
    #expect(warnings(words, groups: 1).isEmpty)
    #expect(warnings(["hallo", "automobile", "bird"], groups: 1) == [.namesLeftOut(1)])
    let numbers = warnings(["1", "2", "3", "4", "5"], groups: 24, areNumbered: true)
    #expect(!numbers.contains { if case .namesLeftOut = $0 { true } else { false } })
    #expect(
      Set(warnings(words, groups: 8).map(\.sentence)) == [
        "24 names of the bars find no free place and were left out",
        "the values of the bars find no place and were left out",
        "4 notes below the groups find no free place and were left out",
      ])
  }

  @Test("Labels of groups that have no room are left out at equal distances")
  func manyGroups() {
    let page = Self.draw(BarPlot(Self.groups(24), arrangement: .facets))
    let labels = page.placedTexts.filter { $0.path.hasSuffix("group") }
    #expect(labels.count > 2 && labels.count < 24)
    for (a, b) in zip(labels, labels.dropFirst()) { #expect(!a.box.intersects(b.box)) }
  }
}
