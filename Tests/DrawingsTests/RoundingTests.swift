import Drawings
import Testing

@Suite struct RoundingTests {
  @Test(arguments: [
    (0.0, "0"), (-0.001, "0"), (0.005, "0.01"), (-0.005, "-0.01"), (12.345, "12.35"),
    (-12.3, "-12.3"), (40.0, "40"), (1.05, "1.05"), (99.999, "100"), (1e300, "100000"),
    (-.infinity, "-100000"),
  ])
  func decimals(value: Double, expected: String) {
    #expect(Rounding.decimal(value) == expected)
  }

  @Test func neverMinusZero() {
    #expect(Rounding.length(-0.004).sign == .plus)
    #expect(Rounding.length(-0.0).sign == .plus)
  }

  @Test func roundingTwiceChangesNothingMore() {
    var random = Random(seed: 7)
    for _ in 0..<200 {
      let once = random.drawing().rounded()
      #expect(once.rounded() == once)
    }
  }

  @Test func everyKindOfItemIsRounded() {
    let off = Point(1.0049, 2.0051)
    let drawing = Drawing(
      size: Size(10.001, 20.009), baseline: 3.3333,
      items: [
        .fill(Path([.move(off), .curve(off, off, off), .close]), Paint(.ink, opacity: 0.333)),
        .stroke(.line(off, off), Paint(.ink), Stroke(1.001, dash: [2.0049])),
        .text(Text("x", font: Font(.bold, 8.6401), at: off, paint: Paint(.ink))),
        .glyphs(Glyphs([.init(3, at: off)], size: 8.6401, paint: Paint(.ink))),
        .group(
          Group(
            "g", offset: off, turn: 29.9951,
            clip: Rectangle(x: 0.004, y: 0.004, width: 1.004, height: 1),
            items: [.fill(Path([.move(off)]), Paint(.ink))])),
      ])
    #expect(
      drawing.rounded()
        == Drawing(
          size: Size(10, 20.01), baseline: 3.33,
          items: [
            .fill(
              Path([
                .move(Point(1, 2.01)), .curve(Point(1, 2.01), Point(1, 2.01), Point(1, 2.01)),
                .close,
              ]), Paint(.ink, opacity: 0.33)),
            .stroke(
              .line(Point(1, 2.01), Point(1, 2.01)), Paint(.ink), Stroke(1, dash: [2])),
            .text(Text("x", font: Font(.bold, 8.64), at: Point(1, 2.01), paint: Paint(.ink))),
            .glyphs(Glyphs([.init(3, at: Point(1, 2.01))], size: 8.64, paint: Paint(.ink))),
            .group(
              Group(
                "g", offset: Point(1, 2.01), turn: 30,
                clip: Rectangle(x: 0, y: 0, width: 1.01, height: 1),
                items: [.fill(Path([.move(Point(1, 2.01))]), Paint(.ink))])),
          ]))
  }
}
