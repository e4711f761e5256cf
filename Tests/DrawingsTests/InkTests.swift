import Drawings
import Testing

/// Letters half an em wide, without side bearings.
private struct FixedMeasurer: TextMeasurer {
  func measure(_ string: String, in font: Font) -> TextMeasure {
    let width = 0.5 * font.size * Double(string.count)
    return TextMeasure(
      width: width, ascent: 0.8 * font.size, descent: 0.2 * font.size,
      ink: Rectangle(x: 0, y: -0.8 * font.size, width: width, height: font.size))
  }
}

@Suite struct InkTests {
  private func ink(_ items: Item...) -> Rectangle? {
    Drawing(size: Size(100, 100), items: items).ink(measuredBy: FixedMeasurer())
  }

  @Test func nothingHasNoInk() {
    #expect(ink() == nil)
    #expect(ink(.group(Group("empty", items: [])), .fill(Path(), Paint(.ink))) == nil)
    let empty = Text("", font: Font(.regular, 10), at: Point(5, 5), paint: Paint(.ink))
    #expect(ink(.text(empty)) == nil)
  }

  @Test func flatEndsReachAcrossOnly() {
    let line = Path.line(Point(10, 20), Point(50, 20))
    #expect(
      ink(.stroke(line, Paint(.ink), Stroke(4))) == Rectangle(x: 10, y: 18, width: 40, height: 4))
    #expect(
      ink(.stroke(line, Paint(.ink), Stroke(4, cap: .round)))
        == Rectangle(x: 8, y: 18, width: 44, height: 4))
  }

  @Test func textAndGlyphsAndGroupsAreMoved() {
    let text = Text("ab", font: Font(.regular, 10), at: Point(5, 20), paint: Paint(.ink))
    #expect(ink(.text(text)) == Rectangle(x: 5, y: 12, width: 10, height: 10))
    #expect(
      ink(.group(Group("g", offset: Point(100, 200), items: [.text(text)])))
        == Rectangle(x: 105, y: 212, width: 10, height: 10))
    let run = Glyphs(
      [.init(1, at: Point(0, 10)), .init(2, at: Point(20, 10))], size: 10, paint: Paint(.ink))
    #expect(ink(.glyphs(run)) == Rectangle(x: 0, y: 3, width: 25, height: 9))
  }

  @Test func aClipCuts() {
    let square = Item.fill(
      .rectangle(Rectangle(x: 0, y: 0, width: 10, height: 10)), Paint(.ink))
    func clipped(_ clip: Rectangle) -> Rectangle? {
      ink(.group(Group("g", offset: Point(1, 1), clip: clip, items: [square])))
    }
    #expect(
      clipped(Rectangle(x: 5, y: -5, width: 100, height: 10))
        == Rectangle(x: 6, y: 1, width: 5, height: 5))
    #expect(clipped(Rectangle(x: 20, y: 20, width: 5, height: 5)) == nil)
  }

  /// By degrees, where the middle of the ink of a text lies that begins at the right of the origin.
  private static let quarters: [(turn: Double, middle: Point)] = [
    (90, Point(3, 10)), (-90, Point(-3, -10)), (180, Point(-10, 3)), (450, Point(3, 10)),
  ]

  @Test func rightAnglesAreExact() {
    let text = Text("ab", font: Font(.regular, 10), at: Point(5, 0), paint: Paint(.ink))
    for (turn, middle) in Self.quarters {
      let box = ink(.group(Group("g", turn: turn, items: [.text(text)])))
      #expect(box == Rectangle(x: middle.x - 5, y: middle.y - 5, width: 10, height: 10))
    }
  }

  /// A turned path has the ink of the path that is turned beforehand, in groups within groups, too.
  @Test func turnedGroupsAreTurned() throws {
    var random = Random(seed: 12)
    for _ in 0..<100 {
      let (path, outer, inner) = (random.path(), random.point(), random.point())
      let (first, second) = (
        Double.random(in: -200...200, using: &random), Double.random(in: -200...200, using: &random)
      )
      let nested = Item.group(
        Group(
          "outer", offset: outer, turn: first,
          items: [
            .group(
              Group("inner", offset: inner, turn: second, items: [.fill(path, Paint(.ink))]))
          ]))
      let plain = try #require(path.turned(by: first + second).bounds)
        .offset(by: outer + inner.turned(by: first))
      let box = try #require(ink(nested))
      let off = [
        box.left - plain.left, box.right - plain.right, box.top - plain.top,
        box.bottom - plain.bottom,
      ]
      #expect(off.allSatisfy { abs($0) < 1e-9 }, "\(off)")
    }
  }

  /// The box of a curve holds a thousand points of it and touches some on each side.
  @Test func boxesOfCurvesAreTight() throws {
    var random = Random(seed: 11)
    for _ in 0..<100 {
      let (a, b, c, d) = (random.point(), random.point(), random.point(), random.point())
      let box = try #require(Path([.move(a), .curve(b, c, d)]).bounds)
      let points = (0...1000).map { step -> Point in
        let t = Double(step) / 1000
        let u = 1 - t
        return a * (u * u * u) + b * (3 * u * u * t) + c * (3 * u * t * t) + d * (t * t * t)
      }
      let xs = points.map(\.x)
      let ys = points.map(\.y)
      let low = Point(xs.min() ?? 0, ys.min() ?? 0)
      let high = Point(xs.max() ?? 0, ys.max() ?? 0)
      #expect(box.left <= low.x + 1e-9 && box.left > low.x - 0.01)
      #expect(box.top <= low.y + 1e-9 && box.top > low.y - 0.01)
      #expect(box.right >= high.x - 1e-9 && box.right < high.x + 0.01)
      #expect(box.bottom >= high.y - 1e-9 && box.bottom < high.y + 0.01)
    }
  }
}
