import Charting
import Drawings
import Foundation
import Testing

/// Circles around a middle, where a function of the distance from it takes some levels.
private struct Bowl {
  var middle = Point(0, 0)
  var levels: [Double]

  /// The squared distance times a factor.
  func traced(in view: PlaneView) -> TracedLevels {
    let rings = levels.map { level -> [Point] in
      let radius = max(0, level).squareRoot()
      return (0...180).map { step in
        let angle = step == 180 ? 0 : Double(step) / 90 * .pi
        return Point(middle.x + radius * cos(angle), middle.y + radius * sin(angle))
      }
    }
    let frame = [
      Point(view.x.lowerBound, view.y.lowerBound), Point(view.x.upperBound, view.y.lowerBound),
      Point(view.x.upperBound, view.y.upperBound), Point(view.x.lowerBound, view.y.upperBound),
      Point(view.x.lowerBound, view.y.lowerBound),
    ]
    return TracedLevels(
      levels: levels, areas: rings.map { [frame, $0.reversed()] }, lines: rings.map { [$0] })
  }
}

@Suite struct PlaneChartTests {
  private func chart(
    _ levels: [Double] = [0, 0.5, 1, 1.5, 2, 2.5, 3], x: ClosedRange<Double> = -2...2,
    y: ClosedRange<Double> = -0.5...2, isEqual: Bool = true, notes: [String] = []
  ) -> PlaneChart {
    let bowl = Bowl(levels: levels)
    return PlaneChart(
      [LevelBands(name: label("L"), themes: [.light, .dark], trace: bowl.traced)],
      x: PlaneChart.Side(x, label: label("x")), y: PlaneChart.Side(y, label: label("y")),
      hasEqualScales: isEqual,
      notes: notes.map {
        Words($0, font: Font(.regular, 12), paint: Paint(.muted), measurer: FixedMeasurer())
      })
  }

  private func page(_ chart: PlaneChart, _ size: Size? = nil) -> Drawing {
    let words = Words(
      "A map", font: Font(.bold, 19), paint: Paint(.ink), measurer: FixedMeasurer())
    return PageChart(heading: Heading(title: words), .chart(chart), size: size)
      .drawing(measurer: FixedMeasurer()).page
  }

  /// The rectangle, from the clip of the colors.
  private func rectangle(_ page: Drawing) -> Rectangle? {
    func clip(_ items: [Item]) -> Rectangle? {
      items.lazy.compactMap { item -> Rectangle? in
        guard case .group(let group) = item else { return nil }
        return group.name == "ground" ? group.clip : clip(group.items)
      }.first
    }
    return clip(page.items)
  }

  @Test func itLooksAsInThePicture() throws {
    let page = page(chart([0, 0.25, 0.5, 1, 2, 4]))
    #expect(page.size == Size(720, 448))
    let r = try #require(rectangle(page))
    #expect(r.height == 330 && r.width == 528)
    #expect(
      page.fills(in: "ground").map(\.paint.role)
        == (0..<5).map { Role.level(index: $0, count: 5) })
    // No line at the first level's edge of its own color, none at the last.
    #expect(page.strokes(in: "lines").allSatisfy { $0.paint == Paint(.contour, opacity: 0.6) })
    #expect(page.dump("x tick").map { $0.split(separator: " ")[0] } == ["−2", "−1", "0", "1", "2"])
    #expect(
      page.dump("bar value").map { $0.split(separator: " ")[0] } == [
        "0", "0.25", "0.5", "1", "2", "4",
      ])
  }

  /// A map of both signs goes out from the background's color to both sides; in print one is hatched.
  @Test func bothSignsAreToldApart() throws {
    let bowl = Bowl(levels: [0.25, 1, 2.25])
    func page(hatches: Bool) -> Drawing {
      let bands = LevelBands(name: nil, hatchesNegative: hatches, themes: [.light]) { view in
        var found = bowl.traced(in: view)
        found.levels = [-1, 0, 1]
        found.areas[0] = [found.areas[0][0]]
        found.isSigned = true
        return found
      }
      return self.page(
        PlaneChart(
          [bands], x: PlaneChart.Side(-2...2), y: PlaneChart.Side(-0.5...2), hasEqualScales: true))
    }
    let plain = page(hatches: false)
    #expect(
      plain.fills(in: "ground").map(\.paint.role) == [.signedCell(-100), .signedCell(100)])
    let roles = Set(plain.strokes(in: "lines").map(\.paint.role))
    #expect(roles == [.muted])
    let text = try #require(plain.placedTexts.first { $0.path == "words/words" })
    #expect([.signedText(curve: nil, from: -100, through: 100)].contains(text.text.paint.role))
    // The circle of the second level is the edge of what is below 0.
    let r = try #require(rectangle(plain))
    let center = Point((r.left + r.right) / 2, r.top + 0.8 * r.height)
    let unit = r.width / 4
    let hatches = page(hatches: true).strokes(in: "lines").filter { $0.paint.opacity == 0.3 }
    #expect(hatches.count > 30)
    for hatch in hatches {
      let box = hatch.path.bounds
      for end in [Point(box.left, box.bottom), Point(box.right, box.top)] {
        let distance = (end - center).length / unit
        #expect(distance < 1.001, "\(end)")
      }
    }
  }

  @Test(arguments: [(-2.0...2, -0.5...2.0), (0...1, 0...1), (-3...3, -2...2), (0...0.3, 5...5.9)])
  func equalScalesAreEqual(x: ClosedRange<Double>, y: ClosedRange<Double>) throws {
    let r = try #require(rectangle(page(chart(x: x, y: y))))
    let units = (
      r.width / (x.upperBound - x.lowerBound), r.height / (y.upperBound - y.lowerBound)
    )
    #expect(abs(units.0 / units.1 - 1) < 1e-9, "\(units)")
  }

  @Test func gridLinesLieOnWholePixels() {
    for isEqual in [true, false] {
      for (x, y) in [(-2.0...2, -0.5...2.0), (0.1...0.9, -7...1)] {
        let page = page(chart(x: x, y: y, isEqual: isEqual))
        for line in page.strokes(in: "grid") {
          let box = line.path.bounds
          let place = box.width < box.height ? box.left : box.top
          #expect(abs(place * 2 - (place * 2).rounded()) < 1e-6, "\(place)")
        }
      }
    }
  }

  @Test func valuesStandApartOnTheirLines() throws {
    let page = page(chart())
    let r = try #require(rectangle(page))
    let values = page.placedTexts.filter { $0.path == "words/words" }
    #expect((3...4).contains(values.count))
    for (i, value) in values.enumerated() {
      #expect(value.box.left >= r.left + 25 && value.box.right <= r.right - 25)
      for other in values[..<i] {
        let distance = hypot(value.origin.x - other.origin.x, value.origin.y - other.origin.y)
        #expect(distance >= 25)
      }
      // It lies along the circle that it stands on, never upside down.
      let width = FixedMeasurer().measure(value.text.string, in: value.text.font).width
      let middle = value.origin + Point(width / 2, -3.7).turned(by: value.turn)
      let center = Point((r.left + r.right) / 2, r.top + 0.8 * r.height)
      let across = (middle - center).turned(by: -value.turn)
      #expect(abs(value.turn) <= 30 && abs(across.x) < 0.05 * abs(across.y))
      #expect(
        abs((middle - center).length / 132 - (Double(value.text.string) ?? 0).squareRoot()) < 0.01)
      // Lines and the grid are cut behind it.
      let box = value.turnedBox
      let inner = TurnedBox(
        middle: box.middle, Size(box.size.width + 5.9, box.size.height - 2), turn: box.turn)
      for line in page.strokes(in: "lines") + page.strokes(in: "grid") {
        for case .line(let p) in line.path.elements { #expect(!inner.contains(p)) }
      }
    }
    #expect(values.contains { abs($0.turn) > 0.5 })
    #expect(Set(values.map(\.text.string)).count == values.count)
  }

  @Test func aSmallPageHasNoValuesAndAllElseInside() throws {
    for (size, notes) in [
      (Size(360, 300), []), (Size(360, 300), ["a note of some words", "and one more of them"]),
      (Size(120, 120), ["a"]), (Size(720, 470), ["a note that is rather long for its place"]),
    ] {
      let page = page(chart(notes: notes), size)
      for text in page.placedTexts where size.width > 200 {
        #expect(text.box.left >= 0 && text.box.right <= size.width, "\(text.text.string)")
        #expect(text.box.bottom <= size.height && text.box.top >= 0, "\(text.text.string)")
      }
      let boxes = page.placedTexts.map(\.box)
      for (i, a) in boxes.enumerated() where size.width > 200 {
        #expect(boxes[..<i].allSatisfy { !$0.intersects(a) }, "\(page.placedTexts[i].text.string)")
      }
      #expect(size.width > 400 || !page.placedTexts.contains { $0.path == "words/words" })
    }
  }

  /// With one level, with none, and over ranges of all sizes.
  @Test(arguments: [
    [], [1], [0, 1], [-1e300, 1e300], Array(stride(from: 0.0, through: 3, by: 0.1)),
  ])
  func anyLevelsGiveAPage(_ levels: [Double]) {
    for x in [-2.0...2, -1e300...1e300, 1e15...(1e15 + 2), 0...1e-300] {
      let page = page(chart(levels, x: x, y: -2...2, isEqual: false))
      for item in page.placedItems {
        if case .text(let text) = item.item {
          #expect(text.origin.x.isFinite && text.origin.y.isFinite)
        }
      }
      #expect(!page.placedTexts.isEmpty)
    }
  }

  @Test func manyBandsHaveNoLines() {
    let page = page(chart(Array(stride(from: 0.0, through: 3, by: 0.1))))
    #expect(page.strokes(in: "lines").isEmpty)
    #expect(page.fills(in: "ground").count == 30)
  }

  @Test func inPanelsItKeepsInItsBox() {
    let panels = PanelChart(
      panels: (0..<4).map { _ in Panel(.chart(chart(isEqual: false))) }, columns: 2)
    let page = panels.drawing(measurer: FixedMeasurer()).page
    let boxes = page.placedTexts.map(\.box)
    for (i, a) in boxes.enumerated() {
      #expect(boxes[..<i].allSatisfy { !$0.intersects(a) }, "\(page.placedTexts[i].text.string)")
      #expect(a.right <= 720 && a.bottom <= page.size.height)
    }
  }
}
