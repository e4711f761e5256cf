import Charting
import Drawings
import Testing

/// Lying bars: by hand for what a reader sees, and by all that their input may be.
struct LevelBarsTests {
  private static func draw(
    _ groups: [BarGroup], others: BarName? = nil, lines: [BarLine] = [], size: Size? = nil
  ) -> (page: Drawing, warnings: [ChartWarning]) {
    PageChart(
      .bars(
        BarPlot(
          groups, direction: .lying, lines: lines, valueLabel: label("probability", 12),
          others: others)), size: size
    ).drawing(measurer: FixedMeasurer())
  }

  private static let seen = [0.03, 0.01, 0.07, 0.48, 0.04, 0.24, 0.08, 0.03, 0.01, 0.01]

  private static func group(_ values: [Double], _ text: (Int) -> String = { "thing \($0)" })
    -> BarGroup
  {
    BarGroup(values: values, names: values.indices.map { name(text($0)) })
  }

  @Test("Named bars have the measures of the picture")
  func measures() {
    let (page, warnings) = Self.draw([Self.group(Self.seen)])
    #expect(warnings.isEmpty)
    let bars = page.fills(in: "bars")
    let boxes = bars.map(\.path.bounds)
    #expect(Set(boxes.map(\.height)) == [18])
    #expect(Set(zip(boxes, boxes.dropFirst()).map { $1.top - $0.top }) == [27])
    #expect(Set(boxes.map(\.left)).count == 1)
    // The greatest stands out, and so does its name.
    #expect(bars.map(\.paint.role).filter { $0 == .bar(index: 1, count: 2) }.count == 1)
    #expect(bars[3].paint.role == .bar(index: 1, count: 2))
    let names = page.placedTexts.filter { $0.path.hasSuffix("name") }
    #expect(names.map(\.text.paint.role).enumerated().allSatisfy { ($1 == .ink) == ($0 == 3) })
    #expect(names.allSatisfy { abs($0.box.right - (boxes[0].left - 10)) < 0.1 })
    let values = page.placedTexts.filter { $0.path.hasSuffix("value") }
    #expect(zip(values, boxes).allSatisfy { abs($0.box.left - $1.right - 6) < 0.1 })
    #expect(values.allSatisfy { $0.box.right <= 696 })
    #expect(
      page.dump("x tick").map { $0.split(separator: " ")[0] } == [
        "0", "0.1", "0.2", "0.3", "0.4", "0.5",
      ])
    // From the rectangle's bottom to the page's edge.
    let bottom = (boxes.last?.bottom ?? 0) + 4.5
    #expect(abs(page.size.height - bottom - 50) <= 1)
  }

  @Test("Of more than 24 probabilities the 20 greatest are shown, and the sum of the others")
  func others() {
    let values = (0..<40).map { Double($0 * 7 % 40) / 780 }
    let (page, warnings) = Self.draw([Self.group(values)], others: name("others"))
    #expect(warnings.isEmpty)
    let names = page.placedTexts.filter { $0.path.hasSuffix("name") }.map(\.text.string)
    #expect(names.count == 21)
    #expect(names.last == "others")
    #expect(
      names.dropLast()
        == values.indices.filter { values[$0] * 780 > 19.5 }.map { "thing \($0)" }[...])
    let rest = values.filter { $0 * 780 < 19.5 }.reduce(0, +)
    #expect(abs(rest - 190.0 / 780) < 1e-12)
    #expect(page.placedTexts.filter { $0.path.hasSuffix("value") }.last?.text.string == "0.24")
    // The sum of other numbers says nothing.
    #expect(Self.draw([Self.group(values)]).page.dump("name").count == 40)
  }

  @Test("Bars of several expressions lie in pairs below a legend")
  func pairs() {
    let groups = (1...6).map { i in
      BarGroup(values: [0.1, 0.2], label: name("a name that is rather long \(i)"))
    }
    let (page, warnings) = PageChart(
      .bars(
        BarPlot(groups, series: [label("p", 12), label("q", 12)], direction: .lying))
    ).drawing(measurer: FixedMeasurer())
    #expect(warnings.isEmpty)
    #expect(page.fills(in: "bars").map(\.paint.role).prefix(2) == [.curve(0), .curve(1)])
    #expect(page.dump("legend").count == 2)
    #expect(page.dump("name").count == 6)
    #expect(page.dump("value").count == 12)
  }

  static let hostile: [[BarGroup]] = [
    [group([0.5])], [group((0..<200).map { Double($0) })], [group([])],
    [group((0..<20).map { Double($0) }) { "a rather long name of a thing, number \($0) of them" }],
    [group([.nan, .infinity, -.infinity, 0, 1])], [group([.nan, .nan])],
    [group([1e300, -1e300, 1])], [group([1e308, -1e308, .infinity])], [group([0, 0])],
    [group([.leastNormalMagnitude / 4096, .leastNonzeroMagnitude])], [group([-1, -2, -0.5])],
    Array(repeating: group([-0.2, 0.4, 1e-9]), count: 40),
    [group([1, 2, 3]), group([1]), group([1, 2, 3, 4, 5])],
    [group([1, 2]) { _ in String(repeating: "unbroken", count: 12) }],
  ]

  @Test(
    "Whatever the bars, nothing overlaps, leaves the page or is lost in silence", arguments: hostile
  )
  func anyBars(groups: [BarGroup]) {
    for size in [nil, Size(720, 410), Size(200, 150)] {
      let (page, warnings) = Self.draw(
        groups,
        lines: [
          BarLine(0.5, label: name("half of it", 11)), BarLine(0.6, label: name("more", 11)),
        ],
        size: size)
      let texts = page.placedTexts
      for (i, a) in texts.enumerated() {
        let isInside =
          a.box.left >= 20 && a.box.right <= page.size.width - 20 && a.box.top >= 0
          && a.box.bottom <= page.size.height
        #expect(isInside || size?.width == 200, "'\(a.text.string)' \(a.path) \(a.box)")
        for b in texts.dropFirst(i + 1) where a.box.intersects(b.box) && size?.width != 200 {
          Issue.record("'\(a.text.string)' \(a.path) over '\(b.text.string)' \(b.path)")
        }
      }
      for item in page.placedItems {
        if case .fill(let path, _) = item.item {
          let box = path.bounds
          let isInside = box.right <= page.size.width && box.left >= 0
          #expect(box.left.isFinite && (isInside || size?.width == 200), "\(item.path)")
        }
      }
      let count = groups.reduce(0) { $0 + $1.values.count }
      let values = texts.count { $0.path.hasSuffix("value") }
      #expect(values > 0 || count == 0 || warnings.contains(.valuesLeftOut))
      if warnings.isEmpty, groups.count == 1 {
        #expect(texts.filter { $0.path.contains("/name") }.count >= min(count, 21))
      }
    }
  }
}
