import Charting
import Drawings
import Testing

@Suite struct HatchingTests {
  private let box = Rectangle(x: 10, y: 20, width: 60, height: 40)

  private func page(_ boxes: [Rectangle]) -> Drawing {
    Drawing(size: Size(100, 100), items: [Hatching.negative.item(in: boxes)])
  }

  /// The ends of each line.
  private func lines(_ page: Drawing) -> [(from: Point, to: Point)] {
    let points = page.strokes(in: "hatching").flatMap(\.path.elements).compactMap {
      element -> Point? in
      switch element {
      case .move(let p), .line(let p): p
      case .curve, .close: nil
      }
    }
    return stride(from: 0, to: points.count, by: 2).map { (points[$0], points[$0 + 1]) }
  }

  @Test func itFillsItsBoxWithParallelLines() {
    let page = page([box])
    #expect(page.strokes(in: "hatching").count == 1)
    let lines = lines(page)
    let sums = lines.map { ($0.from.x + $0.from.y).rounded() }
    #expect(zip(sums, sums.dropFirst()).allSatisfy { $1 - $0 == 6 })
    #expect(lines.allSatisfy { abs($0.from.x + $0.from.y - $0.to.x - $0.to.y) < 1e-9 })
    #expect(sums.first == 36 && sums.last == 126)
  }

  /// Nothing of a line lies outside, the corners of its ends included.
  @Test func itStaysInItsBox() throws {
    let ink = try #require(page([box]).ink(measuredBy: FixedMeasurer()))
    let reach = 0.4 * (1 - 0.5.squareRoot()) + 1e-9
    #expect(ink.left >= 10 - reach && ink.right <= 70 + reach)
    #expect(ink.top >= 20 - reach && ink.bottom <= 60 + reach)
  }

  /// Lines of neighbours are one line, seen together.
  @Test func neighboursGoOnInEachOther() {
    let right = Rectangle(x: 70, y: 20, width: 20, height: 40)
    let sums = lines(page([box, right])).map { ($0.from.x + $0.from.y).rounded() }
    #expect(sums.allSatisfy { $0.truncatingRemainder(dividingBy: 6) == 0 })
    #expect(Set(sums).count < sums.count)
  }

  @Test func aBoxWithoutRoomHasNoLines() {
    #expect(lines(page([Rectangle(x: 10, y: 20, width: 0.1, height: 40)])).isEmpty)
    #expect(lines(page([])).isEmpty)
  }
}
