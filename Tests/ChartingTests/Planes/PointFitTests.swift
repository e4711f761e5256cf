import Charting
import Drawings
import Foundation
import Seeded
import Testing

@Suite struct PointFitTests {
  /// An ellipse through so many points, as lines are traced.
  private func ellipse(_ count: Int, _ a: Double, _ b: Double) -> [Point] {
    let points = (0..<count).map { index -> Point in
      let angle = 2 * Double.pi * Double(index) / Double(count)
      return Point(a * cos(angle), b * sin(angle))
    }
    return points + points.prefix(1)
  }

  /// Places along what was fitted.
  private func places(_ points: [Point]) -> [Point] {
    var place = points[0]
    return PointFit(points).elements.flatMap { element -> [Point] in
      let start = place
      switch element {
      case .line(let end):
        place = end
        return (0...10).map { start + (end - start) * (Double($0) / 10) }
      case .curve(let a, let b, let end):
        place = end
        return (0...100).map { number in
          let t = Double(number) / 100
          let s = 1 - t
          return start * (s * s * s) + a * (3 * s * s * t) + b * (3 * s * t * t) + end * (t * t * t)
        }
      case .move, .close: return []
      }
    }
  }

  private func distance(_ place: Point, from line: [Point]) -> Double {
    zip(line, line.dropFirst()).reduce(.infinity) { least, edge in
      let (a, way) = (edge.0, edge.1 - edge.0)
      let square = way.x * way.x + way.y * way.y
      let off = place - a
      let t = square > 0 ? min(max((off.x * way.x + off.y * way.y) / square, 0), 1) : 0
      return min(least, (a + way * t - place).length)
    }
  }

  @Test(arguments: [(400, 280.0, 160.0), (90, 60.0, 20.0), (60, 9, 4), (700, 300, 12)])
  func aSmoothLineTakesFewPieces(count: Int, a: Double, b: Double) {
    let line = ellipse(count, a, b)
    #expect(PointFit(line).elements.count <= 20)
    let places = places(line)
    #expect(places.last == line.last)
    #expect(places.allSatisfy { distance($0, from: line) <= PointFit.tolerance + 1e-3 })
    // It runs along all of the line.
    #expect(line.allSatisfy { distance($0, from: places) <= PointFit.tolerance + 0.01 })
  }

  @Test func whatHasCornersStays() {
    let square = [Point(0, 0), Point(50, 0), Point(50, 30), Point(0, 30), Point(0, 0)]
    #expect(PointFit(square).elements == square.dropFirst().map(Path.Element.line))
    let bent = [Point(0, 0), Point(20, 0), Point(40, 4), Point(60, 4.5)]
    #expect(PointFit(bent).elements == bent.dropFirst().map(Path.Element.line))
    let zigzag = (0..<50).map { Point(Double($0), $0 % 2 == 0 ? 0 : 3) }
    #expect(PointFit(zigzag).elements == zigzag.dropFirst().map(Path.Element.line))
  }

  @Test func whatIsStraightIsOneLine() {
    let line = (0...30).map { Point(Double($0) * 3, Double($0) * 2) }
    #expect(PointFit(line).elements == [.line(Point(90, 60))])
  }

  @Test func fewPointsAreNoCurve() {
    #expect(PointFit([]).elements.isEmpty)
    #expect(PointFit([Point(1, 2)]).elements.isEmpty)
    #expect(PointFit([Point(1, 2), Point(1, 2)]).elements.count == 1)
  }

  /// Whatever is traced, the fitted line is where it was, from end to end.
  @Test func noFittedLineLeavesTheTracedOne() {
    var source = SplitMix(seed: 11)
    for _ in 0..<40 {
      var (place, direction, bend) = (Point(0, 0), 0.0, 0.0)
      let line = (0..<Int.random(in: 2...60, using: &source)).map { _ -> Point in
        bend += Double.random(in: -0.08...0.08, using: &source)
        bend *= 0.9
        direction +=
          Int.random(in: 0..<20, using: &source) == 0
          ? Double.random(in: -2...2, using: &source) : bend
        let length = Double.random(in: 0.01...6, using: &source)
        place = place + Point(cos(direction), sin(direction)) * length
        return place
      }
      let places = places(line)
      #expect(places.last == line.last)
      #expect(places.allSatisfy { distance($0, from: line) <= PointFit.tolerance + 5e-3 })
      #expect(line.allSatisfy { distance($0, from: places) <= PointFit.tolerance + 5e-3 })
    }
  }
}
