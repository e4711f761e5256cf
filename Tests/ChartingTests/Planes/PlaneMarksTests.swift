import Charting
import Drawings
import Testing

@Suite struct PlaneMarksTests {
  private func page(
    _ marks: [any PlaneMark], x: ClosedRange<Double>? = -3...3, y: ClosedRange<Double>? = -2...2,
    size: Size = Size(720, 470)
  ) -> (page: Drawing, warnings: [ChartWarning]) {
    let chart = PlaneChart(
      marks, x: PlaneChart.Side(x, label: label("x")), y: PlaneChart.Side(y, label: label("y")),
      hasEqualScales: true)
    return PageChart(.chart(chart), size: size).drawing(measurer: FixedMeasurer())
  }

  private func words(_ text: String) -> Words {
    Words(text, font: Font(.regular, 12), paint: Paint(.ink), measurer: FixedMeasurer())
  }

  /// The left half.
  private func half(_ view: PlaneView) -> TracedRegion {
    let (low, high) = (view.y.lowerBound, view.y.upperBound)
    let ring = [
      Point(view.x.lowerBound, low), Point(0, low), Point(0, high), Point(view.x.lowerBound, high),
      Point(view.x.lowerBound, low),
    ]
    return TracedRegion(
      rings: [ring], boundary: [[Point(0, low), Point(0, 0), Point(0, high)]],
      corners: [Point(0, 0)])
  }

  @Test func aRegionHasItsWordsInside() throws {
    let region = RegionArea(
      color: 1, label: label("class", 13), edge: RegionArea.Edge(name: label("f = 0")),
      trace: half)
    let (page, warnings) = page([region])
    #expect(warnings.isEmpty)
    let fill = try #require(page.fills(in: "ground").first)
    #expect(fill.paint == Paint(.band(1)))
    let inside = try #require(page.placedTexts.first { $0.text.string == "class" })
    #expect(inside.box.left > fill.path.bounds.left + 8)
    #expect(inside.box.right < fill.path.bounds.right - 8)
    let edge = page.strokes(in: "lines")
    #expect(edge.count == 1 && edge[0].paint == Paint(.ink) && edge[0].stroke.width == 2.6)
    // It ends at the top, so its name stands above.
    let name = try #require(page.placedTexts.first { $0.text.string == "f = 0" })
    #expect(name.box.bottom <= fill.path.bounds.top - 2)
    #expect(page.fills(in: "markers").count == 1)
  }

  /// Words stand where they have most air: in the middle of a box, and not on what is taken there.
  @Test func wordsStandInTheWidestPlace() throws {
    func middle(_ marks: [any PlaneMark]) throws -> Point {
      let region = RegionArea(color: 0, label: label("class", 13)) { _ in
        TracedRegion(
          rings: [[Point(-2.5, -1.8), Point(-0.5, -1.8), Point(-0.5, 1.8), Point(-2.5, 1.8)]],
          boundary: [], corners: [])
      }
      let page = page([region] + marks).0
      let words = try #require(page.placedTexts.first { $0.text.string == "class" })
      let fill = try #require(page.fills(in: "ground").first).path.bounds
      return Point(
        (words.box.left + words.box.right) / 2 - fill.left - fill.width / 2,
        (words.box.top + words.box.bottom) / 2 - fill.top - fill.height / 2)
    }
    let alone = try middle([])
    #expect(abs(alone.x) < 8)
    let line = DashedLine("line", label: nil) { _ in
      TracedLine(lines: [[Point(-2.5, 0), Point(-0.5, 0)]])
    }
    let beside = try middle([line])
    #expect(abs(beside.x) < 8 && abs(beside.y) > 50 && abs(beside.y) < 110, "\(beside)")
  }

  /// Words that have no room of 8 around them are left out, and the author is told.
  @Test func aNarrowRegionHasNoWords() {
    let strip = RegionArea(color: 0, label: label("wider than it", 13)) { view in
      let (low, high) = (view.y.lowerBound, view.y.upperBound)
      return TracedRegion(
        rings: [[Point(0, low), Point(0.2, low), Point(0.2, high), Point(0, high)]], boundary: [],
        corners: [])
    }
    let (page, warnings) = page([strip])
    #expect(!page.placedTexts.contains { $0.text.string == "wider than it" })
    #expect(warnings == [.labelsLeftOut(1)])
  }

  @Test func aLineThatIsNowhereIsToldOf() {
    let line = DashedLine("x + 1 = x", label: nil) { _ in TracedLine(lines: [], isCoarse: true) }
    #expect(page([line]).1 == [.mapCoarse, .lineNowhere("x + 1 = x")])
  }

  @Test func namesOfLinesStandWhereTheyLeave() throws {
    let ends = [
      ("right", [Point(-3, 0), Point(3, 1)]), ("right too", [Point(-3, 0.5), Point(3, 1.05)]),
      ("top", [Point(-3, -2), Point(1, 2)]), ("left", [Point(-3, -1), Point(-1, -2)]),
    ]
    let lines = ends.map { name, points in
      DashedLine(name, label: label(name, 13)) { _ in TracedLine(lines: [points]) }
    }
    let (page, warnings) = page(lines)
    #expect(warnings.isEmpty)
    let strokes = page.strokes(in: "lines")
    #expect(strokes.allSatisfy { $0.stroke.dash == [4, 4] && $0.paint == Paint(.muted) })
    let r = strokes.map(\.path.bounds).reduce(strokes[0].path.bounds) { $0.union($1) }
    func box(_ name: String) throws -> Rectangle {
      try #require(page.placedTexts.first { $0.text.string == name }?.box)
    }
    #expect(try box("right").left >= r.right + 9)
    #expect(try box("right too").left >= r.right + 9)
    #expect(try !box("right").intersects(try box("right too")))
    #expect(try box("top").bottom < r.top)
    #expect(try r.contains(Point(box("left").left, box("left").top)))
    #expect(page.placedTexts.allSatisfy { $0.box.right <= 720 })
  }

  @Test func aPathBeginsWithARingAndEndsWithADot() throws {
    let steps = [Point(-2, -1), Point(-1, 1), Point(0, 1.05), Point(0.1, 1.06), Point(2, 1)]
    let trail = PathTrail(
      steps, look: PathTrail.Look(color: 1), label: label("end", 11.5),
      startLabel: label("start", 11.5))
    let (page, _) = page([trail])
    let lines = page.strokes(in: "paths")
    #expect(lines.map(\.stroke.width) == [3.6, 1.4])
    #expect(lines.map(\.paint.role) == [.background, .curve(1)])
    // Five dots in cases, and as many on top, with a head in the middle of each long way.
    let fills = page.fills(in: "paths")
    #expect(fills.count { $0.paint.role == .background } == 5)
    #expect(fills.count { $0.paint.role == .curve(1) } == 5 + 3)
    let markers = page.fills(in: "markers")
    #expect(markers.map(\.paint.role) == [.background, .background, .background, .curve(1)])
    let boxes = page.placedTexts.filter { $0.path == "words/words" }.map(\.box)
    #expect(boxes.count == 2 && !boxes[0].intersects(boxes[1]))
    // No words on the way.
    for box in boxes {
      let course = lines[0].path.elements.compactMap { element -> Point? in
        switch element {
        case .move(let p), .line(let p): p
        case .curve, .close: nil
        }
      }
      #expect(Polyline.samples(course, pitch: 1).allSatisfy { !box.contains($0) })
    }
  }

  @Test func anAutomaticAxisShowsAllOfAPath() {
    let trail = PathTrail(
      [Point(5, 10), Point(7, 12), Point(.nan, 3), Point(9, 11)], look: PathTrail.Look(color: 1),
      label: nil, startLabel: nil)
    let (page, _) = page([trail, CrossMark(Point(4, 9), label: label("m", 11.5))], x: nil, y: nil)
    let bounds = page.strokes(in: "paths").map(\.path.bounds)
    #expect(bounds.count == 4)
    #expect(bounds.allSatisfy { $0.left > 50 && $0.right < 700 && $0.top > 30 && $0.bottom < 430 })
    #expect(page.placedTexts.contains { $0.text.string == "m" })
  }

  @Test func pointsHaveMarkersOfTheirOwnAndAKey() throws {
    let clouds = (0..<3).map { index in
      PointCloud(
        [Point(Double(index) - 1, 0.013), Point(50, 0)], index: index,
        words: words("class \(index)"))
    }
    let (page, _) = page(clouds)
    let markers = page.fills(in: "markers").filter { $0.paint.role != .background }
    #expect(markers.map(\.paint.role) == [.curve(0), .curve(1), .curve(2)])
    for marker in markers {
      let box = marker.path.bounds
      let middle = (box.left + box.right) / 2
      #expect(abs(middle * 2 - (middle * 2).rounded()) < 1e-9)
    }
    #expect(page.dump("key line").count == 6)
    #expect(page.placedTexts.allSatisfy { $0.box.right <= 696 })
  }

  /// On paper the second kind of points is open, and so are the second path's dots.
  @Test func paperTellsThemApart() {
    let points = PointCloud([Point(0, 0)], index: 1, isBlack: true, words: nil)
    let trail = PathTrail(
      [Point(-2, -1), Point(-1, 1)], look: PathTrail.Look(color: 2, isBlack: true, isOpen: true),
      label: nil, startLabel: nil)
    let (page, _) = page([points, trail])
    let roles = Set((page.fills(in: "markers") + page.fills(in: "paths")).map(\.paint.role))
    #expect(roles == [.background, .ink])
  }
}
