import Charting
import Drawings
import Foundation
import Testing

@Suite struct ParametricCurveTests {
  struct Way: CustomStringConvertible, Sendable {
    let description: String
    let range: ClosedRange<Double>
    let x: SampleCurve
    let y: SampleCurve
    /// The most segments that it may take.
    let most: Int
    var chains = 1

    init(
      _ name: String, _ range: ClosedRange<Double>, most: Int, chains: Int = 1,
      x: @escaping @Sendable (Double) -> Double, slope: @escaping @Sendable (Double) -> Double,
      y: @escaping @Sendable (Double) -> Double, ySlope: @escaping @Sendable (Double) -> Double,
      breaks: [Break] = []
    ) {
      (description, self.range, self.most, self.chains) = (name, range, most, chains)
      self.x = SampleCurve(name: "x", f: x, slope: slope, range: range)
      self.y = SampleCurve(name: "y", f: y, slope: ySlope, points: breaks, range: range)
    }
  }

  static let ways = [
    Way(
      "circle", 0...(2 * .pi), most: 16, x: { cos($0) }, slope: { -sin($0) }, y: { sin($0) },
      ySlope: { cos($0) }),
    Way(
      "many turns", 0...100, most: 400, x: { $0 / 100 * cos($0) },
      slope: { cos($0) / 100 - $0 / 100 * sin($0) }, y: { $0 / 100 * sin($0) },
      ySlope: { sin($0) / 100 + $0 / 100 * cos($0) }),
    Way(
      "cusp", -1...1, most: 8, x: { $0 * $0 }, slope: { 2 * $0 }, y: { $0 * $0 * $0 },
      ySlope: { 3 * $0 * $0 }),
    Way(
      "root", 0...1, most: 60, x: { $0.squareRoot() }, slope: { 0.5 / $0.squareRoot() }, y: { $0 },
      ySlope: { _ in 1 }),
    Way(
      "line", -1...1, most: 1, x: { $0 }, slope: { _ in 1 }, y: { $0 / 3 }, ySlope: { _ in 1 / 3 }),
    Way(
      "corner", -1...1, most: 2, x: { $0 }, slope: { _ in 1 }, y: { abs($0 - 0.1234) },
      ySlope: { $0 < 0.1234 ? -1 : 1 },
      breaks: [Break(.kink, at: 0.1234, values: (0, 0, 0), slopes: (-1, 0, 1))]),
    Way(
      "jump", -1...1, most: 2, chains: 2, x: { $0 }, slope: { _ in 1 },
      y: { $0 < 0.1234 ? -0.5 : 0.5 }, ySlope: { _ in 0 },
      breaks: [Break(.jump, at: 0.1234, values: (-0.5, 0.5, 0.5), slopes: (0, 0, 0))]),
    Way(
      "gap", -1...1, most: 20, x: { $0 }, slope: { _ in 1 },
      y: { $0 < 0 ? .nan : $0 * $0 }, ySlope: { 2 * $0 },
      breaks: [Break(.edge, at: 0, values: (.nan, 0, 0), slopes: (.nan, 0, 0))]),
  ]

  private let scales = (
    x: Scale(.linear, -1...1, from: 50, to: 550), y: Scale(.linear, -1...1, from: 400, to: 60)
  )

  /// Each place of the way lies on the path as nearly as is promised, and few segments do it.
  @Test(arguments: ways) func isNear(way: Way) {
    let fitted = FittedWay(ParametricCurve(way.x, way.y), x: scales.x, y: scales.y)
    let count = fitted.chains.joined().count
    #expect(fitted.chains.count == way.chains && count <= way.most, "\(count)")
    let drawn = fitted.chains.map { chain in
      chain.flatMap { segment -> [Point] in
        let count = max(200, Int(segment.longest))
        return (0...count).map { segment.point(at: Double($0) / Double(count)) }
      }
    }
    let pieces = drawn.flatMap { zip($0, $0.dropFirst()) }.filter { $0.0 != $0.1 }
    let grid = Dictionary(grouping: pieces) {
      Point(($0.0.x / 4).rounded(), ($0.0.y / 4).rounded())
    }
    let (low, high) = (way.range.lowerBound, way.range.upperBound)
    for step in 0...2_000 {
      let t = low + (high - low) * Double(step) / 2_000
      let place = Point(scales.x.position(way.x.f(t)), scales.y.position(way.y.f(t)))
      guard place.x.isFinite, place.y.isFinite else { continue }
      let cell = Point((place.x / 4).rounded(), (place.y / 4).rounded())
      let near = [-1.0, 0, 1].flatMap { x in [-1.0, 0, 1].map { cell + Point(x, $0) } }
        .flatMap { grid[$0] ?? [] }
      let distance = near.map { a, b -> Double in
        let way = b - a
        let from = place - a
        let share = (from.x * way.x + from.y * way.y) / (way.x * way.x + way.y * way.y)
        return (from - way * min(max(share, 0), 1)).length
      }.min()
      #expect(distance ?? .infinity <= 0.05, "\(t)")
    }
  }

  @Test func cornersAreExact() throws {
    let way = try #require(Self.ways.first { $0.description == "corner" })
    let fitted = FittedWay(ParametricCurve(way.x, way.y), x: scales.x, y: scales.y)
    let corner = Point(scales.x.position(0.1234), scales.y.position(0))
    #expect(fitted.chains.first?.map(\.end).contains(corner) ?? false)
  }
}
