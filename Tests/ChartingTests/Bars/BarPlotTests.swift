import Charting
import Drawings
import Testing

struct BarPlotTests {
  private static func draw(_ plot: BarPlot) -> Drawing {
    PageChart(
      heading: Heading(
        title: Words(
          "Title", font: Font(.bold, 19), paint: Paint(.ink), measurer: FixedMeasurer()),
        subtitle: Words(
          "below", font: Font(.regular, 12), paint: Paint(.muted), measurer: FixedMeasurer())),
      .bars(plot)
    ).drawing(measurer: FixedMeasurer()).page
  }

  private static func groups(_ count: Int) -> [BarGroup] {
    (0..<count).map { i in
      BarGroup(
        values: [0.1, 0.2, 0.7], names: (1...3).map { name("a\($0)") },
        label: name("T=\(i)", 15.5, .ink), note: name("entropy", 11))
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
        BarGroup(values: $0, label: name("z"))
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

  private static func page(
    _ names: [String], groups: Int = 1, areNumbered: Bool = false, size: Size? = nil
  ) -> (page: Drawing, warnings: [ChartWarning]) {
    let group = BarGroup(
      values: names.map { _ in 0.2 }, names: names.map { name($0) }, areNumbered: areNumbered,
      label: name("T = 1", 15.5, .ink), note: name("entropy 0.44 nats", 11))
    return PageChart(.bars(BarPlot(Array(repeating: group, count: groups))), size: size)
      .drawing(measurer: FixedMeasurer())
  }

  private static let moves = ["wait", "left", "right", "jump", "shoot"]

  @Test("Names and notes have room: bars grow into the free width, names wrap, bars lie")
  func everythingIsThere() {
    // Bars stand further apart.
    let wide = Self.page(["hallo", "automobile", "bird"])
    #expect(wide.warnings.isEmpty)
    #expect(wide.page.dump("name").count == 3)
    #expect(wide.page.size.height == 430)
    // Names are broken.
    let long = (1...8).map { "the long name \($0)" }
    let wrapped = Self.page(long)
    #expect(wrapped.warnings.isEmpty)
    #expect(wrapped.page.size.height == 430)
    #expect(wrapped.page.dump("name").count > 8)
    // Bars lie, a facet a group, and names stand once in each row of facets.
    let lying = Self.page(Self.moves, groups: 8)
    #expect(lying.warnings.isEmpty)
    #expect(lying.page.dump("value").count == 40)
    #expect(lying.page.dump("note").count == 8)
    #expect(lying.page.dump("group").count == 8)
    let rows = Set(lying.page.dump("group").map { $0.split(separator: " ").last })
    #expect(lying.page.dump("name").count == rows.count * 5)
  }

  @Test("Few bars take more than a fifth of the width", arguments: 2...4)
  func fewBars(count: Int) {
    let bars = Self.page((1...count).map { "\($0)" }).page.fills(in: "bars").map(\.path.bounds)
    let taken = (bars.last?.right ?? 0) - (bars.first?.left ?? 0)
    #expect(taken > 640 / 5)
    #expect(bars.allSatisfy { $0.width <= 72 })
  }

  @Test("What has no room on a page of a given size is left out with a warning")
  func leftOut() {
    let numbers = Self.page((1...60).map { "\($0)" }, areNumbered: true)
    #expect(
      numbers.warnings.map(\.sentence) == ["the values of the bars find no place and were left out"]
    )
    #expect(numbers.page.dump("name").count < 60)
    let small = Self.page(Self.moves, groups: 8, size: Size(300, 200))
    #expect(
      Set(small.warnings.map(\.sentence)) == [
        "32 names of the bars find no free place and were left out",
        "the values of the bars find no place and were left out",
        "4 labels of the groups find no free place and were left out",
        "6 notes below the groups find no free place and were left out",
      ])
  }

  @Test("Many facets stand in several rows")
  func manyGroups() {
    let page = Self.draw(BarPlot(Self.groups(24), arrangement: .facets))
    let labels = page.placedTexts.filter { $0.path.hasSuffix("group") }
    #expect(labels.count == 24)
    #expect(Set(labels.map(\.box.top)).count > 1)
  }

  @Test("A dashed line runs over the bars, in the background's colour where they are dark")
  func lines() {
    let plot = BarPlot(
      Self.groups(2), lines: [BarLine(0.15, label: name("uniform", 11)), BarLine(0.17)])
    let page = Self.draw(plot)
    let dashed = page.strokes(in: "dashed")
    #expect(dashed.filter { $0.paint == Paint(.axis) }.count == 2)
    #expect(Set(dashed.map(\.stroke.dash)) == [[4, 4]])
    // Of each group the second and third bar are as high as both lines and dark.
    #expect(dashed.filter { $0.paint == Paint(.background) }.count == 8)
    let (top, bottom) = (dashed[0].path.bounds.top, page.fills(in: "bars")[0].path.bounds.bottom)
    #expect(top < bottom)
    let label = page.placedTexts.filter { $0.path.hasSuffix("line label") }
    #expect(label.map(\.text.string) == ["uniform"])
    #expect(label.allSatisfy { $0.box.left > dashed[0].path.bounds.right && $0.box.right <= 696 })
  }

  @Test("The words of axes stand above and below")
  func words() {
    let plot = BarPlot(
      Self.groups(2), valueLabel: label("probability", 12), nameLabel: label("what is seen", 12))
    let texts = Self.draw(plot).placedTexts
    let above = texts.first { $0.path.hasSuffix("y label") }
    let below = texts.first { $0.path.hasSuffix("x label") }
    #expect(
      (above?.box.bottom ?? .infinity)
        < (texts.filter { $0.path.hasSuffix("value") }.map(\.box.top).min() ?? 0))
    #expect(
      (below?.box.top ?? 0)
        > (texts.filter { $0.path.hasSuffix("note") }.map(\.box.bottom).max() ?? .infinity))
  }
}
