import Charting
import Drawings
import Foundation
import Testing

struct FittedCurveTests {
  struct Case: CustomStringConvertible {
    var curve: SampleCurve
    var x: ClosedRange<Double>
    var y: ClosedRange<Double>
    /// At most so many segments.
    var segments: Int
    var chains = 1
    var xKind: Scale.Kind = .linear
    var yKind: Scale.Kind = .linear

    var description: String { "\(curve) over \(x), \(y)" }
    var scales: (x: Scale, y: Scale) {
      (Scale(xKind, x, from: 56, to: 600), Scale(yKind, y, from: 398, to: 84))
    }
    func fit() -> FittedCurve {
      let (h, v) = scales
      return FittedCurve(Scan(curve, over: x, axis: h, width: 640), x: h, y: v)
    }
  }

  static let cases: [Case] = [
    Case(curve: .sigmoid, x: -6...6, y: 0...1.1, segments: 14),
    Case(curve: .sigmoidSlope, x: -6...6, y: 0...1.1, segments: 16),
    Case(curve: .tanh, x: -4...4, y: -1.2...1.2, segments: 16),
    Case(curve: .identity, x: -3...3, y: -3...3, segments: 1),
    Case(curve: .relu, x: -4...4, y: -0.4...4, segments: 2),
    Case(curve: .leaky(0.1), x: -4...4, y: -0.4...4, segments: 2),
    Case(curve: .reluSlope, x: -4...4, y: -0.4...4, segments: 2, chains: 2),
    Case(curve: .reciprocal, x: -4...4, y: -5...5, segments: 20, chains: 2),
    Case(curve: .squareRoot, x: -1...4, y: 0...2.2, segments: 10),
    Case(curve: .squareRoot, x: 0...4, y: 0...2.2, segments: 10),
    Case(curve: .untoldSquareRoot, x: -1...4, y: 0...2.2, segments: 14),
    Case(curve: .xLogX, x: -0.5...2, y: -0.5...1.5, segments: 14),
    Case(curve: .spike, x: -1...1, y: 0...1.1, segments: 40),
    Case(curve: .spike, x: -10...10, y: 0...1.1, segments: 40),
    Case(curve: .exponential, x: -8...8, y: -10...100, segments: 14),
    Case(curve: .cube, x: -4...4, y: -3...3, segments: 10),
    Case(curve: .steep, x: -4...4, y: -0.1...1.1, segments: 16),
    Case(curve: .narrowStep, x: -6...6, y: -1.2...1.2, segments: 40),
    Case(curve: .narrowWell, x: -6...6, y: -1.2...2, segments: 60),
    Case(curve: .sine(3), x: -4...4, y: -1.2...1.2, segments: 70),
    Case(
      curve: .exponential, x: -8...8, y: 1e-4...1e4, segments: 2, yKind: .logarithmic),
    Case(
      curve: .identity, x: 0.01...100, y: 0.01...100, segments: 1, xKind: .logarithmic,
      yKind: .logarithmic),
    Case(curve: .sigmoid, x: 0.05...100, y: 0...1.1, segments: 16, xKind: .logarithmic),
  ]

  @Test("A fit stays within 0.05 points of the curve", arguments: cases)
  func closeness(_ sample: Case) {
    let (x, y) = sample.scales
    let fit = sample.fit()
    #expect(fit.segmentCount <= sample.segments)
    #expect(fit.chains.count == sample.chains)
    #expect(fit.dense.isEmpty)
    for segment in fit.chains.joined() {
      for i in 0...64 {
        let point = segment.point(at: Double(i) / 64)
        #expect(distance(point, sample.curve, x, y) <= 0.05, "\(point)")
      }
    }
    for chain in fit.chains {
      for (a, b) in zip(chain, chain.dropFirst()) { #expect(a.end == b.start) }
    }
  }

  @Test("Nothing of the curve that lies in the frame is missing", arguments: cases)
  func completeness(_ sample: Case) {
    let (x, y) = sample.scales
    let fit = sample.fit()
    for i in 1..<5000 {
      let p = x.start + (x.end - x.start) * Double(i) / 5000
      let v = y.position(sample.curve.f(x.value(at: p)))
      guard v >= 84.1 && v <= 397.9 else { continue }
      if let height = fit.height(at: p), abs(height - v) < 0.03 { continue }
      // Within a twentieth of a point of the place the path passes the true height.
      let heights = stride(from: -0.05, through: 0.05, by: 0.001).compactMap {
        fit.height(at: p + $0)
      }
      #expect(!heights.isEmpty, "nothing at \(p)")
      if let low = heights.min(), let high = heights.max() {
        #expect(low - 0.06 <= v && v <= high + 0.06, "\(v) at \(p)")
      }
    }
  }

  /// The distance from a point to the curve near it, sampled along the curve.
  private func distance(_ point: Point, _ curve: SampleCurve, _ x: Scale, _ y: Scale) -> Double {
    func page(_ p: Double) -> Point {
      let at = x.value(at: p)
      let sides = curve.points.first { abs(x.position($0.x) - p) < 1e-6 }?.value
      let values = sides.map { [$0.left, $0.right] } ?? [curve.f(at)]
      let heights = values.filter { !$0.isNaN }.map(y.position)
      return Point(p, heights.min { abs($0 - point.y) < abs($1 - point.y) } ?? .nan)
    }
    /// To the chord between two points of the curve.
    func toChord(_ a: Point, _ b: Point) -> Double {
      let d = b - a
      let l = d.x * d.x + d.y * d.y
      let t = l == 0 ? 0 : max(0, min(1, ((point.x - a.x) * d.x + (point.y - a.y) * d.y) / l))
      let q = a + d * t - point
      return hypot(q.x, q.y)
    }
    let here = page(point.x)
    var best = here.y.isNaN ? Double.infinity : abs(here.y - point.y)
    for reach in [0.1, 0.001, 1e-5, 1e-8] where best > 0.01 {
      var last: Point?
      for i in -50...50 {
        let p = min(max(point.x + reach * Double(i) / 50, x.start), x.end)
        let next = page(p)
        if next.y.isNaN { continue }
        if let last, curve.points.isEmpty || abs(last.y - next.y) < 100 {
          best = min(best, toChord(last, next))
        }
        last = next
      }
    }
    return best
  }

  @Test("Corners are exact points of the path and joined")
  func corners() {
    let sample = Case(curve: .relu, x: -4...4, y: -0.4...4, segments: 2)
    let (x, y) = sample.scales
    #expect(
      sample.fit().path.elements == [
        .move(Point(x.start, y.position(0))), .line(Point(x.position(0), y.position(0))),
        .line(Point(x.end, y.end)),
      ])
  }

  @Test("No element joins the two sides of a jump or a pole")
  func gaps() {
    for curve in [SampleCurve.reluSlope, .reciprocal] {
      let sample = Case(curve: curve, x: -4...4, y: -5...5, segments: 0)
      let zero = sample.scales.x.position(0)
      for segment in sample.fit().chains.joined() {
        #expect(segment.end.x <= zero || segment.start.x >= zero)
      }
    }
  }

  @Test("A pole's branches end at the frame exactly")
  func poles() {
    let sample = Case(curve: .reciprocal, x: -4...4, y: -5...5, segments: 0)
    let fit = sample.fit()
    let x = sample.scales.x
    #expect(fit.chains[0].last?.end.y == 398)
    #expect(fit.chains[1].first?.start.y == 84)
    #expect(abs((fit.chains[1].first?.start.x ?? 0) - x.position(0.2)) < 1e-6)
  }

  @Test("A vertical tangent is vertical")
  func verticalTangent() throws {
    let sample = Case(curve: .squareRoot, x: 0...4, y: 0...2.2, segments: 0)
    let first = try #require(sample.fit().chains.first?.first)
    let control = try #require(first.control)
    #expect(control.first.x == first.start.x && control.first.y < first.start.y)
  }

  @Test("What turns too often is drawn as its envelope, the rest as it is")
  func envelope() throws {
    let sample = Case(curve: .sineOfReciprocal, x: -1...1, y: -1.2...1.2, segments: 0)
    let fit = sample.fit()
    #expect(!fit.dense.isEmpty)
    #expect(fit.dense.allSatisfy { abs($0.lowerBound) < 0.1 && abs($0.upperBound) < 0.1 })
    let (x, y) = sample.scales
    let heights = fit.part(from: x.position(0.002), to: x.position(0.02)).joined().map(\.end.y)
    #expect(try #require(heights.min()) < y.position(0.99))
    #expect(try #require(heights.max()) > y.position(-0.99))
    #expect(heights.allSatisfy { $0 >= y.position(1.0001) && $0 <= y.position(-1.0001) })
    let outside = fit.part(from: x.position(0.2), to: x.position(1)).joined()
    #expect(outside.allSatisfy { $0.control != nil })
  }

  @Test("A dense sine fills its band", arguments: [500.0, 2000, 1e6])
  func denseSine(k: Double) {
    let sample = Case(curve: .sine(k), x: -5...5, y: -1.2...1.2, segments: 0)
    let fit = sample.fit()
    #expect(!fit.dense.isEmpty)
    #expect(fit.segmentCount < 5 * 544)
  }

  @Test("Values that a logarithmic axis has no place for are a gap")
  func nonPositive() {
    let sample = Case(
      curve: .identity, x: -1...1, y: 1e-3...1, segments: 0, yKind: .logarithmic)
    let fit = sample.fit()
    #expect(fit.hasNonPositive)
    #expect(fit.chains.count == 1)
    #expect(abs((fit.start?.x ?? 0) - sample.scales.x.position(1e-3)) < 1e-6)
  }
}
