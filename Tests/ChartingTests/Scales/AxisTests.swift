import Seeded
import Charting
import Drawings
import Testing

struct AxisTests {
  private static var labels: Axis.Labels { Axis.Labels(count: 5) { _ in 20 } }

  @Test("Ticks of random axes stand on half points, and so does zero")
  func snapping() {
    var source = SplitMix(seed: 5)
    for _ in 0..<2000 {
      let low = Double.random(in: -10...10, using: &source)
      var extent = Extent(fixed: low...(low + .random(in: 0.5...20, using: &source)))
      extent.isLowerFixed = Bool.random(using: &source)
      extent.isUpperFixed = Bool.random(using: &source)
      let axis = Axis(extent, from: 398, to: 84, labels: Self.labels)
      for (tick, place) in zip(axis.ticks, axis.positions) {
        #expect(abs(place * 2 - (place * 2).rounded()) < 1e-6, "\(tick.value) at \(place)")
      }
      #expect(axis.scale.end >= 84 - 1e-9 && axis.scale.start <= 398 + 1e-9)
      // No more is lost than half a point for each tick and one at the end.
      #expect(axis.scale.start - axis.scale.end > 314 - 0.5 * 12 - 1)
      if extent.isLowerFixed { #expect(axis.scale.domain.lowerBound == extent.lower) }
      if extent.isUpperFixed { #expect(axis.scale.domain.upperBound == extent.upper) }
      // Half a point of the air at a free end may go to the rounding.
      let air = (extent.upper - extent.lower) / 314
      #expect(axis.scale.domain.lowerBound <= extent.lower + air)
      #expect(axis.scale.domain.upperBound >= extent.upper - air)
    }
  }

  @Test(
    "An automatic axis has air where the data needs it",
    arguments: [
      (0.0025...0.9975, false, false, 0.0, 1.097),
      (-1...1, false, false, -1.16, 1.16),
      (0...4, false, true, -0.4, 4),
      (-3...3, true, true, -3, 3),
      (0.07...2.2, false, false, 0, 2.42),
      (5...6, false, false, 4.92, 6.08),
      (0...0, false, false, -1.16, 1.16),
      (7...7, false, false, 0, 7.7),
      (-7...(-7), false, false, -7.7, 0),
    ])
  func air(
    data: ClosedRange<Double>, endsLow: Bool, endsHigh: Bool, low: Double, high: Double
  ) {
    let extent = Extent(data: data, endsAtLower: endsLow, endsAtUpper: endsHigh)
    #expect(abs(extent.lower - low) < 0.003 && abs(extent.upper - high) < 0.003, "\(extent)")
  }

  @Test("Where no step gives its labels room some go, and zero keeps its own")
  func crowded() {
    for room in [40.0, 70, 120, 300] {
      let axis = Axis(
        Extent(fixed: -4...4), from: 0, to: 160, labels: Axis.Labels(count: 3) { _ in room })
      let places = zip(axis.ticks, axis.positions).filter { $0.0.label != nil }
      #expect(places.contains { $0.0.value == 0 })
      for (a, b) in zip(places, places.dropFirst()) { #expect(b.1 - a.1 >= room) }
    }
  }

  @Test(
    "A logarithmic axis ends at numbers that have a label",
    arguments: [
      (0.03...7.0, 0.02...10.0), (1.1e-49...1, 1e-50...1), (2e-9...3, 1e-10...100),
      (4...4, 0.2...50),
    ])
  func logarithmic(data: ClosedRange<Double>, expected: ClosedRange<Double>) {
    let extent = Extent(data: data, endsAtLower: false, endsAtUpper: false, kind: .logarithmic)
    #expect(extent.range == expected)
  }

  @Test("Scales go both ways", arguments: [Scale.Kind.linear, .logarithmic])
  func inverse(kind: Scale.Kind) {
    let scale = Scale(kind, 0.05...100, from: 56, to: 600)
    #expect(scale.position(0.05) == 56 && scale.position(100) == 600)
    #expect(scale.value(at: 56) == 0.05 && scale.value(at: 600) == 100)
    for p in stride(from: 60.0, to: 600, by: 7) {
      let x = scale.value(at: p)
      #expect(abs(scale.position(x) - p) < 1e-9)
      let h = x * 1e-6
      let rate = (scale.position(x + h) - scale.position(x - h)) / (2 * h)
      #expect(abs(scale.rate(at: x) / rate - 1) < 1e-6)
    }
  }

  @Test("Bars fill their band evenly, edges on half points", arguments: [1, 2, 3, 5, 20, 60])
  func bands(count: Int) {
    let band = BandScale(count: count, from: 56, to: 217)
    #expect(band.left(0) >= 56 && band.left(count - 1) + band.width <= 217)
    #expect(band.width > 0 && band.width <= 38 && band.pitch > band.width)
    for i in 0..<count { #expect((band.left(i) * 2).rounded() == band.left(i) * 2) }
    let margins = (band.left(0) - 56, 217 - band.left(count - 1) - band.width)
    #expect(abs(margins.0 - margins.1) <= 0.5 + 1e-9)
  }
}
