import Charting
import Drawings
import Testing

@Suite struct ColorBarTests {
  private func drawing(_ bar: ColorBar, height: Double = 330) -> Drawing {
    let item = bar.item(at: Point(100, 86), height: height, measurer: FixedMeasurer())
    return Drawing(size: Size(200, 500), items: [item])
  }

  private func bands(_ edges: [Double]) -> ColorBar { ColorBar(.bands(LevelColors(edges))) }

  private let doublings = [0, 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64]

  @Test func bandsAreEquallyHighWhateverTheirValues() {
    let page = drawing(bands(doublings))
    let tops = page.fills(in: "color bar").map { $0.path.bounds.bottom }
    #expect(tops.count == 9 && tops[0] == 416)
    for (a, b) in zip(tops, tops.dropFirst()) {
      #expect(abs(a - b - 330.0 / 9) <= 0.5)
      #expect((b * 2).rounded() == b * 2)
    }
    // No seams: each reaches to the top.
    #expect(page.fills(in: "color bar").allSatisfy { $0.path.bounds.top == 86 })
    #expect(page.strokes(in: "color bar").count == 8)
  }

  @Test func valuesStandAtTheEdges() {
    let labels = drawing(bands(doublings)).dump("bar value")
    #expect(labels.first == "0 122 420" && labels.last == "64 122 90")
    #expect(labels.count == 10)
  }

  @Test(arguments: [(4, 330.0), (13, 330), (20, 330), (41, 330), (9, 60), (9, 13)])
  func valuesNeverTouchAndBothEndsHaveOne(_ count: Int, _ height: Double) {
    let page = drawing(bands((0...count).map(Double.init)), height: height)
    let boxes = page.placedTexts.map(\.box)
    for (a, b) in zip(boxes, boxes.dropFirst()) { #expect(!a.intersects(b)) }
    #expect(page.placedTexts.first?.text.string == "0")
    #expect(page.placedTexts.last?.text.string == "\(count)")
    if count > 12 { #expect(page.placedTexts.count <= count / 2 + 2) }
  }

  @Test func aGradientGoesFromOneEndToTheOther() {
    let bar = ColorBar(
      .gradient(
        ColorBar.Gradient(over: -2...2, ticks: [-2, -1, 0, 1, 2], isHatched: true) {
          .signedCell(Int(($0 * 50).rounded()))
        }))
    let page = drawing(bar)
    let roles = page.fills(in: "color bar").map(\.paint.role)
    #expect(roles.first == .signedCell(-100) && roles.last == .signedCell(100))
    #expect(page.dump("bar value").map { $0.prefix { $0 != " " } } == ["−2", "−1", "0", "1", "2"])
    let hatched = page.strokes(in: "color bar/hatching")
    #expect(!hatched.isEmpty)
    // Only the lower half.
    #expect(hatched.allSatisfy { $0.path.bounds.top >= 86 + 165 - 2 })
  }

  @Test func theNameStandsInTheMiddleAboveIt() {
    var bar = bands([0, 1, 2])
    bar.name = label("L")
    let name = drawing(bar).placedTexts.first { $0.path.hasSuffix("bar name") }
    #expect(name?.origin == Point(100 + 7 - 14.5 / 4, 77))
    #expect(bar.rise == 9 + 0.8 * 14.5)
    #expect(bar.width(measurer: FixedMeasurer()) == 14 + 8 + 5.5)
  }
}
