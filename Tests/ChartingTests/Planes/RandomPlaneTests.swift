import Charting
import Drawings
import Foundation
import Seeded
import Testing

/// Charts over two variables from a seed: with all marks, of all sizes, with short and long words.
private struct RandomPlanes {
  var source: SplitMix

  init(seed: Int) { source = SplitMix(seed: UInt64(seed)) }

  private mutating func number(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &source)
  }

  private mutating func count(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &source)
  }

  private mutating func flip(_ probability: Double = 0.5) -> Bool { number(0...1) < probability }

  private mutating func words(_ most: Int) -> String {
    (0..<count(1...most)).map { _ in String(repeating: "w", count: count(1...8)) }
      .joined(separator: " ")
  }

  /// Round the middle of a window.
  private static func ellipse(
    _ x: ClosedRange<Double>, _ y: ClosedRange<Double>
  ) -> ParametricCurve {
    func wave(_ range: ClosedRange<Double>, phase: Double) -> SampleCurve {
      let (middle, reach) = (
        range.lowerBound / 2 + range.upperBound / 2, range.upperBound / 4 - range.lowerBound / 4
      )
      return SampleCurve(
        name: "wave", f: { middle + reach * cos($0 + phase) }, slope: { -reach * sin($0 + phase) },
        range: 0...5)
    }
    return ParametricCurve(wave(x, phase: 0), wave(y, phase: 1))
  }

  private mutating func range() -> ClosedRange<Double> {
    let scale = flip(0.8) ? 1 : pow(10, number(-8...8).rounded())
    let low = number(-3...3) * scale
    return low...(low + number(0.2...5) * scale)
  }

  private mutating func places(
    _ x: ClosedRange<Double>, _ y: ClosedRange<Double>, _ counts: ClosedRange<Int>
  ) -> [Point] {
    (0..<count(counts)).map { _ in
      let (s, t) = (number(-0.1...1.1), number(-0.1...1.1))
      return Point(
        x.lowerBound + (x.upperBound - x.lowerBound) * s,
        y.lowerBound + (y.upperBound - y.lowerBound) * t)
    }
  }

  private func words(_ text: String) -> Words {
    Words(text, font: Font(.regular, 12), paint: Paint(.muted), measurer: FixedMeasurer())
  }

  /// Ellipses around a middle.
  private mutating func map(_ middle: Point, _ size: Size) -> LevelBands {
    let count = count(1...14)
    return LevelBands(
      name: flip() ? label(flip() ? "L" : "loss") : nil, hasValues: flip(0.8),
      themes: [.light, .dark]
    ) { view in
      let rings = (1...count).map { ring -> [Point] in
        (0...60).map { step in
          let angle = step == 60 ? 0 : Double(step) / 30 * .pi
          let radius = Double(ring) / Double(count)
          return Point(
            middle.x + size.width * radius * cos(angle),
            middle.y + size.height * radius * sin(angle))
        }
      }
      return TracedLevels(
        levels: (1...count).map(Double.init), areas: rings.map { [$0] }, lines: rings.map { [$0] })
    }
  }

  mutating func page() -> (page: Drawing, size: Size) {
    let (x, y) = (range(), range())
    var marks: [any PlaneMark] = []
    let middle = places(x, y, 1...1)[0]
    if flip(0.6) {
      let size = Size(
        (x.upperBound - x.lowerBound) * number(0.2...1),
        (y.upperBound - y.lowerBound) * number(0.2...1))
      marks.append(map(middle, size))
    }
    for _ in 0..<count(0...4) {
      let line = places(x, y, 2...2)
      let name = flip(0.8) ? label(words(2), 13) : nil
      marks.append(
        DashedLine("line", label: name) { view in
          // From edge to edge.
          let d = line[1] - line[0]
          guard abs(d.x) > 1e-12 else { return TracedLine(lines: []) }
          let ends = [view.x.lowerBound, view.x.upperBound].map { x in
            Point(x, line[0].y + (x - line[0].x) * d.y / d.x)
          }
          return TracedLine(lines: [ends])
        })
    }
    for index in 0..<count(0...3) {
      marks.append(
        PointCloud(
          places(x, y, 1...30), index: index, isSmall: flip(),
          words: flip(0.7) ? words(words(4)) : nil))
    }
    for index in 0..<count(0...3) {
      marks.append(
        PathTrail(
          places(x, y, 1...12), look: PathTrail.Look(color: index + 1),
          along: flip() ? Self.ellipse(x, y) : nil,
          label: flip(0.7) ? label(words(3), 11.5) : nil,
          startLabel: flip(0.3) ? label("start", 11.5) : nil))
    }
    for place in places(x, y, 0...3) {
      marks.append(CrossMark(place, label: flip(0.7) ? label(words(4), 11.5) : nil))
    }
    let chart = PlaneChart(
      marks, x: PlaneChart.Side(x, label: flip(0.8) ? label("x") : nil),
      y: PlaneChart.Side(y, label: flip(0.8) ? label(flip(0.7) ? "y" : "height of it") : nil),
      hasEqualScales: flip(), notes: (0..<count(0...3)).map { _ in words(words(6)) })
    let heading = Heading(
      title: flip(0.7)
        ? Words(words(9), font: Font(.bold, 19), paint: Paint(.ink), measurer: FixedMeasurer())
        : nil)
    let size = flip(0.3) ? Size(360, 400) : flip(0.3) ? Size(560, 430) : Size(720, 470)
    return (
      PageChart(heading: heading, .chart(chart), size: size).drawing(measurer: FixedMeasurer())
        .page,
      size
    )
  }
}

@Suite struct RandomPlaneTests {
  @Test func nothingOverlapsAndNothingIsCutOff() {
    for seed in 0..<300 {
      var random = RandomPlanes(seed: seed)
      let (page, size) = random.page()
      let texts = page.placedTexts
      for (i, a) in texts.enumerated() {
        let isInside =
          a.box.left >= 0 && a.box.right <= size.width && a.box.top >= 0
          && a.box.bottom <= size.height
        #expect(isInside, "\(seed): \(a.path) '\(a.text.string)' \(a.box)")
        for b in texts[..<i] where a.box.intersects(b.box) {
          Issue.record(
            "\(seed): \(a.path) '\(a.text.string)' over \(b.path) '\(b.text.string)' \(a.box) \(b.box)"
          )
        }
      }
    }
  }
}
