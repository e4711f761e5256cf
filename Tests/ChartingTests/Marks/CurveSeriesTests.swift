import Charting
import Drawings
import Foundation
import Testing

/// What a curve asks of its frame, and what of it is drawn there.
struct CurveSeriesTests {
  private func layout(
    _ curves: [SampleCurve], x: ClosedRange<Double>, kind: Scale.Kind = .linear
  ) -> PlotLayout {
    let marks = curves.enumerated().map { index, curve in
      Series(.curve(curve), name: curve.name, label: label(curve.name), color: index)
    }
    let plot = Plot(marks, x: Plot.AxisRequest(x), y: Plot.AxisRequest(kind: kind))
    return PlotLayout(
      plot, in: Rectangle(x: 24, y: 84, width: 672, height: 314), measurer: FixedMeasurer())
  }

  private func chains(_ curve: SampleCurve, in frame: Frame) -> [[Segment]] {
    guard let range = frame.x.scale.shown(curve.range) else { return [] }
    let scan = Scan(curve, over: range, axis: frame.x.scale, width: 640)
    return FittedCurve(scan, x: frame.x.scale, y: frame.y.scale).chains
  }

  @Test("A value that overflows with a finite slope ends the curve where it is")
  func overflow() throws {
    // exp overflows at 709.782712893384 (the logarithm of the largest double).
    let curve = SampleCurve(name: "log1pexp", f: { log(1 + exp($0)) }, slope: { _ in 1 })
    let frame = layout([curve], x: 600...800).frame
    let chains = chains(curve, in: frame)
    let end = try #require(chains.last?.last?.end)
    #expect(chains.count == 1)
    #expect(abs(end.x - frame.x.scale.position(709.782712893384)) < 0.02)
    #expect(abs(end.y - frame.y.scale.position(709.782712893384)) < 0.05)
    for segment in chains.joined() { #expect(segment.start.x < segment.end.x) }
  }

  @Test("An overflow whose slope overflows before it ends the curve, too")
  func overflowOfSlope() throws {
    let largest = log(Double.greatestFiniteMagnitude)
    let curves: [(SampleCurve, ClosedRange<Double>, end: Double)] = [
      (
        SampleCurve(
          name: "log(exp(2x))", f: { log(exp(2 * $0)) }, slope: { exp(2 * $0) * 2 / exp(2 * $0) }),
        300...400, largest / 2
      ),
      (
        SampleCurve(
          name: "sqrt(x²)", f: { ($0 * $0).squareRoot() }, slope: { $0 * (2 * $0) / ($0 * $0) }),
        1e154...1.5e154, Double.greatestFiniteMagnitude.squareRoot()
      ),
      // Very steep: 710 over four points.
      (
        SampleCurve(
          name: "log(exp(x))", f: { log(exp($0)) }, slope: { 2 * exp($0) / (2 * exp($0)) }),
        0...1e5, largest
      ),
    ]
    for (curve, range, place) in curves {
      let frame = layout([curve], x: range).frame
      let end = try #require(chains(curve, in: frame).last?.last?.end)
      #expect(abs(end.x - frame.x.scale.position(place)) < 0.02, "\(curve)")
      #expect(abs(end.y - frame.y.scale.position(curve.f(place.nextDown))) < 0.05, "\(curve)")
    }
    // What grows without bound, however slowly, does not end.
    let slow = SampleCurve(name: "log", f: { 3 + log(abs($0)) }, slope: { 1 / $0 })
    let frame = layout([slow], x: -1...1).frame
    let ends = chains(slow, in: frame).flatMap { [$0[0].start, $0[$0.count - 1].end] }
    #expect(ends.map(\.y).max().map { abs($0 - frame.rectangle.bottom) < 1e-6 } ?? false)
  }

  @Test("A steep curve still leaves through the frame's edge where it overflows")
  func steepOverflow() throws {
    let curve = SampleCurve(name: "exp", f: { exp($0) }, slope: { exp($0) })
    for range in [0...800.0, 0...1e6] {
      let frame = layout([curve], x: range).frame
      let end = try #require(chains(curve, in: frame).last?.last?.end)
      #expect(abs(end.y - frame.rectangle.top) < 1e-6)
    }
  }

  @Test(
    "Values that differ by rounding only are one level",
    arguments: [
      (1.0, 1e-15, 0.0...1.1), (1, 1e-8, 0...1.1), (-3, 1e-13, -3.3...0),
      (0, 1e-9, -1.16...1.16),
      (5e-10, 1e-9, -1.16...1.16),
    ])
  func level(value: Double, noise: Double, expected: ClosedRange<Double>) {
    let curve = SampleCurve(
      name: "c", f: { value + 0.9 * noise * sin(1e4 * $0) }, slope: { _ in 0 }, noise: noise)
    let layout = layout([curve], x: -6...6)
    #expect(layout.warnings.isEmpty)
    let domain = layout.frame.y.scale.domain
    #expect(abs(domain.lowerBound - expected.lowerBound) < 0.1)
    #expect(abs(domain.upperBound - expected.upperBound) < 0.1)
    // What is more than rounding is shown.
    var other = curve
    other.noise = noise / 10
    let shown = self.layout([other], x: -6...6).frame.y.scale.domain
    #expect(shown.upperBound - shown.lowerBound < 4 * noise)
  }

  @Test("Levels that differ by rounding only are one, with lines as near")
  func levels() {
    func level(_ value: Double, noise: Double) -> SampleCurve {
      SampleCurve(
        name: "c", f: { value + 0.9 * noise * sin(7 * $0) }, slope: { _ in 0 }, noise: noise)
    }
    func domain(_ curve: SampleCurve, _ others: [any Mark]) -> ClosedRange<Double> {
      let plot = Plot([Series(.curve(curve), name: "c")] + others, x: Plot.AxisRequest(-6...6))
      let page = Rectangle(x: 24, y: 84, width: 672, height: 314)
      return PlotLayout(plot, in: page, measurer: FixedMeasurer()).frame.y.scale.domain
    }
    func line(_ y: Double) -> ReferenceLine { ReferenceLine(.horizontal(y: y)) }
    for noise in [1e-13, 1e-11, 1e-9] {
      let one = level(1, noise: noise)
      let other = Series(.curve(level(1 + noise / 2, noise: noise / 8)), name: "d")
      for marks: [any Mark] in [[line(1)], [other], [line(1 - noise), other]] {
        #expect(domain(one, marks).lowerBound == 0, "\(noise)")
        #expect(abs(domain(one, marks).upperBound - 1.1) < 0.1, "\(noise)")
      }
      // What is more than rounding is shown.
      #expect(domain(one, [line(1 + 4 * noise)]).lowerBound > 0.9)
      let wave = SampleCurve(
        name: "wave", f: { 1 + noise * sin($0) }, slope: { noise * cos($0) }, noise: noise / 100)
      #expect(domain(wave, [line(1), other]).lowerBound > 0.9)
    }
  }

  @Test("A curve is drawn over its own range, and has its name where it ends")
  func ownRange() {
    var square = SampleCurve(name: "square", f: { $0 * $0 }, slope: { 2 * $0 })
    square.range = 0...1
    let cube = SampleCurve(name: "cube", f: { $0 * $0 * $0 }, slope: { 3 * $0 * $0 })
    let layout = layout([square, cube], x: -1...2)
    let (x, y) = (layout.frame.x.scale, layout.frame.y.scale)
    let ends = chains(square, in: layout.frame).flatMap { [$0[0].start, $0[$0.count - 1].end] }
    #expect(ends == [Point(x.position(0), y.position(0)), Point(x.position(1), y.position(1))])
    let page = Drawing(size: Size(720, 450), items: layout.items)
    #expect(page.placedTexts.filter { $0.path.hasSuffix("/label") }.map(\.text.string) == ["cube"])
    let inner = page.placedTexts.filter { $0.path.hasSuffix("point label") }
    #expect(inner.map(\.text.string) == ["square"])
    #expect(inner.allSatisfy { abs($0.origin.x - x.position(1)) < 60 })
    // Outside of its range it asks nothing of the axis.
    square.range = 3...4
    let only = self.layout([square, cube], x: -1...2)
    #expect(abs(only.frame.y.scale.domain.upperBound - 8) < 1)
    #expect(only.warnings == [.nothingInFrame(series: "square")])
  }

  @Test("A peak that is narrower than half a point is drawn up to its top")
  func narrowPeak() throws {
    for (place, width) in [(1.0 / 3, 0.001), (0.7771, 0.0002), (-4.2, 1e-6)] {
      @Sendable func value(_ z: Double) -> Double { exp(-pow((z - place) / width, 2) / 2) }
      var curve = SampleCurve(
        name: "peak", f: value, slope: { value($0) * (place - $0) / (width * width) })
      curve.extremes = [Point(place, 1)]
      let layout = layout([curve], x: -6...6)
      let (x, y) = (layout.frame.x.scale, layout.frame.y.scale)
      #expect(y.domain.contains(1))
      let points = chains(curve, in: layout.frame).joined().map(\.end)
      let top = try #require(points.min { $0.y < $1.y })
      #expect(abs(top.y - y.position(1)) < 0.05 && abs(top.x - x.position(place)) < 0.05)
    }
  }

  @Test("A peak on a slope is drawn within its own width", arguments: [1e-4, 1e-5, 1e-6])
  func peakOnASlope(width: Double) {
    @Sendable func peak(_ z: Double) -> Double { exp(-pow((z - 2.5) / width, 2)) }
    var curve = SampleCurve(
      name: "peak", f: { peak($0) + 0.1 * sin($0) },
      slope: { -2 * ($0 - 2.5) / (width * width) * peak($0) + 0.1 * cos($0) })
    curve.extremes = [Point(2.5, 1 + 0.1 * sin(2.5))]
    let layout = layout([curve], x: -6...6)
    let (x, y) = (layout.frame.x.scale, layout.frame.y.scale)
    for segment in chains(curve, in: layout.frame).joined() {
      for i in 0...20 {
        let point = segment.point(at: Double(i) / 20)
        // All that is higher than the sine is the peak.
        if point.y < y.position(0.11) { #expect(abs(point.x - x.position(2.5)) < 0.3) }
      }
    }
  }

  @Test("A branch between close poles is shown, or its loss is told")
  func branches() {
    func curve(_ a: Double) -> SampleCurve {
      var curve = SampleCurve(
        name: "b", f: { 1 / ($0 * $0 - a) }, slope: { -2 * $0 / pow($0 * $0 - a, 2) })
      let root = a.squareRoot()
      curve.points = [
        Break(
          .pole, at: -root, values: (.infinity, .nan, -.infinity), slopes: (.nan, .nan, .nan)),
        Break(.pole, at: root, values: (-.infinity, .nan, .infinity), slopes: (.nan, .nan, .nan)),
      ]
      curve.extremes = [Point(0, -1 / a)]
      return curve
    }
    let near = layout([curve(2)], x: -50...50)
    #expect(near.frame.y.scale.domain.contains(-0.5))
    #expect(near.warnings.isEmpty)
    let far = layout([curve(1e-4)], x: -50...50)
    #expect(!far.frame.y.scale.domain.contains(-1e4))
    #expect(far.warnings == [.outOfFrame(series: "b", near: 0)])
  }

  @Test("A zero that rounding misses does not rule a logarithmic axis")
  func roundedZeros() {
    var curve = SampleCurve(name: "s", f: { abs(sin($0)) }, slope: { cos($0) })
    curve.points = [Double.pi, 2 * .pi, 3 * .pi].map { x in
      let value = abs(sin(x))
      return Break(.kink, at: x, values: (value, value, value), slopes: (-1, 1, 1))
    }
    let domain = layout([curve], x: 0.1...10, kind: .logarithmic).frame.y.scale.domain
    #expect(domain.lowerBound > 1e-5 && domain.upperBound == 1)
  }

  @Test("The axis shows a curve to where it overflows")
  func overflowWithASlope() {
    let line = SampleCurve(
      name: "l", f: { $0 < 709.5 ? $0 : .infinity }, slope: { _ in 1 })
    let domain = layout([line], x: 0...1e6).frame.y.scale.domain
    #expect(domain.upperBound > 709 && domain.upperBound < 900)
  }

  @Test("Jumps without room for their circles are told")
  func crowd() {
    var curve = SampleCurve(name: "s", f: { ($0 * 50).rounded(.down) }, slope: { _ in 0 })
    curve.points = (-50...50).map { step in
      let value = Double(step)
      return Break(
        .jump, at: value / 50, values: (value - 1, value, value), slopes: (0, 0, 0))
    }
    #expect(layout([curve], x: -6...6).warnings.contains(.circlesLeftOut(series: "s")))
  }

  @Test("Tiny values are drawn as they are; smaller ones are told")
  func tiny() {
    for (size, isTold) in [
      (1e-300, false), (1e-303, false), (1e-308, true), (Double.leastNonzeroMagnitude, true),
    ] {
      let curve = SampleCurve(
        name: "t", f: { size * Foundation.tanh($0) },
        slope: { size / (cosh($0) * cosh($0)) })
      let layout = layout([curve], x: -6...6)
      #expect((layout.frame.y.scale.domain.upperBound < 2 * size) == !isTold)
      #expect(layout.warnings == (isTold ? [.tooSmall(series: "t")] : []))
    }
  }
}
