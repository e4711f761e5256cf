import Charting
import Drawings
import Seeded
import Testing

@Suite struct PolylineTests {
  private let box = TurnedBox(Rectangle(x: 10, y: -5, width: 20, height: 10))

  @Test func aLineIsCutAtTheEdges() {
    let pieces = Polyline.cut([Point(0, 0), Point(20, 0), Point(50, 0)], around: [box])
    #expect(pieces == [[Point(0, 0), Point(10, 0)], [Point(30, 0), Point(50, 0)]])
  }

  @Test func whatLiesOutsideStays() {
    let line = [Point(0, 6), Point(50, 6)]
    #expect(Polyline.cut(line, around: [box]) == [line])
    #expect(Polyline.cut([Point(12, 0), Point(20, 1)], around: [box]) == [])
  }

  /// A ring that is cut once stays one piece, wherever it begins.
  @Test func ringsGoOnOverTheirStart() {
    let ring = [Point(0, 0), Point(40, 0), Point(40, 40), Point(0, 40), Point(0, 0)]
    let pieces = Polyline.cut(ring, around: [box])
    #expect(
      pieces == [
        [Point(30, 0), Point(40, 0), Point(40, 40), Point(0, 40), Point(0, 0), Point(10, 0)]
      ])
  }

  @Test func nothingIsLeftInsideAndNothingLostOutside() {
    var source = SplitMix(seed: 5)
    func number(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &source) }
    for _ in 0..<100 {
      let line = (0..<6).map { _ in Point(number(0...60), number(0...60)) }
      let boxes = (0..<4).map { _ in
        TurnedBox(
          middle: Point(number(0...60), number(0...60)), Size(number(0...20), number(0...20)),
          turn: number(-180...180))
      }
      let pieces = Polyline.cut(line, around: boxes)
      for box in boxes {
        let inner = TurnedBox(
          middle: box.middle, Size(box.size.width - 1e-6, box.size.height - 1e-6), turn: box.turn)
        #expect(
          pieces.allSatisfy { Polyline.samples($0, pitch: 2).allSatisfy { !inner.contains($0) } })
      }
      let whole = Polyline.samples(line, pitch: 0.05)
      let outside = whole.count { point in !boxes.contains { $0.contains(point) } }
      let left = pieces.map(Polyline.length).reduce(0, +)
      let share = Double(outside) / Double(whole.count) * Polyline.length(line)
      #expect(abs(left - share) < 2, "\(left) \(share)")
    }
  }
}
