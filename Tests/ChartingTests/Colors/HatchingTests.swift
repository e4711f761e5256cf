import Charting
import Drawings
import Testing

@Suite struct HatchingTests {
  private func clips(_ item: Item) -> [Rectangle] {
    guard case .group(let group) = item else { return [] }
    return (group.clip.map { [$0] } ?? []) + group.items.flatMap(clips)
  }

  private let box = Rectangle(x: 10, y: 20, width: 60, height: 40)

  @Test func itFillsItsBoxWithParallelLines() {
    let page = Drawing(size: Size(100, 100), items: [Hatching.negative.item(in: box)])
    let lines = page.strokes(in: "hatching")
    #expect(lines.count == 1)
    let points = lines[0].path.elements.compactMap { element -> Point? in
      switch element {
      case .move(let p), .line(let p): p
      case .curve, .close: nil
      }
    }
    let sums = stride(from: 0, to: points.count, by: 2).map { points[$0].x + points[$0].y }
    for (a, b) in zip(sums, sums.dropFirst()) { #expect(b - a == 6) }
    for (a, b) in zip(points, points.dropFirst()).enumerated().filter({ $0.offset % 2 == 0 }).map(
      \.element)
    {
      #expect(a.x + a.y == b.x + b.y)
    }
    #expect(sums.first.map { $0 <= 30 + 6 } ?? false && sums.last.map { $0 >= 130 - 6 } ?? false)
  }

  @Test func nothingLiesBehindAText() {
    let text = Rectangle(x: 30, y: 30, width: 20, height: 17)
    let pieces = clips(Hatching.negative.item(in: box, around: text))
    #expect(pieces.allSatisfy { !$0.intersects(text) })
    let area = pieces.map { $0.width * $0.height }.reduce(0, +)
    #expect(area == 60 * 40 - 20 * 17)
    for (i, a) in pieces.enumerated() {
      #expect(pieces[..<i].allSatisfy { !$0.intersects(a) })
    }
  }
}
