import Charting
import Drawings
import Foundation
import Testing

struct AnnotationsTests {
  private static func plot(
    _ curves: [SampleCurve], x: ClosedRange<Double> = -5...5
  ) -> Plot {
    Plot(
      curves.enumerated().map { i, curve in
        Series(
          .curve(curve), name: curve.name, label: label(curve.name, 14.5, .curveText(i)), color: i)
      }, x: Plot.AxisRequest(x, label: label("z", 14.5, .muted)))
  }

  private static func draw(_ plot: Plot) -> (page: Drawing, warnings: [ChartWarning]) {
    PageChart(.plot(plot), size: Size(720, 470)).drawing(measurer: FixedMeasurer())
  }

  @Test("The first listed band covers the others; the grid over bands is the axes' colour at 20 %")
  func bands() {
    var plot = Self.plot([.sigmoid, .tanh])
    plot.marks += [
      Shade([3...(.infinity)], band: 0), Shade([2...(.infinity)], band: 1),
    ]
    let page = Self.draw(plot).page
    let fills = page.fills(in: "bands")
    #expect(fills.map(\.paint.role) == [.band(1), .band(0)])
    let bands = fills.map(\.path.bounds)
    #expect(bands[0].left < bands[1].left && bands[0].right == bands[1].right)
    let grid = page.strokes(in: "grid")
    for line in grid {
      let middle = line.path.bounds.left + line.path.bounds.width / 2
      let isOver = middle >= bands[0].left
      #expect(line.paint == (isOver ? Paint(.axis, opacity: 0.2) : Paint(.grid)))
    }
    let edges = page.strokes(in: "band edges")
    #expect(edges.map(\.paint.role) == [.curve(1), .curve(0)])
    #expect(edges.allSatisfy { $0.stroke.dash == [2, 2] })
    #expect(page.dump("band edge").isEmpty)
  }

  @Test("The values of edges that are close stand side by side")
  func edgeValues() {
    var plot = Self.plot([.sigmoid])
    plot.marks += (0..<6).map { Shade([Double($0) / 20...1 + Double($0) / 20], band: 0) }
    plot.hasBandEdges = true
    let texts = Self.draw(plot).page.placedTexts.filter { $0.path.hasSuffix("band edge") }
    #expect(texts.count == 12)
    for (i, a) in texts.enumerated() {
      for b in texts.dropFirst(i + 1) { #expect(!a.box.intersects(b.box)) }
    }
  }

  @Test("A label of a band is broken to fit it, and touches no curve")
  func bandLabel() {
    var plot = Self.plot([.sigmoid, .tanh])
    plot.marks += [
      Shade(
        [2...3], band: 1,
        label: Words(
          "tanh is flat", font: Font(.regular, 11.5), paint: Paint(.curveText(1)),
          measurer: FixedMeasurer()))
    ]
    let page = Self.draw(plot).page
    let lines = page.placedTexts.filter { $0.path.contains("band label") }
    #expect(lines.count == 3)
    #expect(lines[0].box.bottom < lines[2].box.top)
    #expect(Set(lines.map(\.origin.y)).count == 2)
    let band = page.fills(in: "bands")[0].path.bounds
    #expect(lines.allSatisfy { $0.box.left >= band.left && $0.box.right <= band.right })
  }

  @Test("Verticals run from marked points to the zero axis")
  func verticals() {
    var plot = Self.plot([.tanh])
    plot.marks += [-1.0, 1].map { MarkedPoint(Point($0, tanh($0)), on: 0, hasVertical: true) }
    let page = Self.draw(plot).page
    let lines = page.strokes(in: "verticals").map(\.path.bounds)
    #expect(lines.count == 2)
    // The left one hangs from the axis at which the right one stands.
    #expect(abs(lines[0].top - lines[1].bottom) < 1e-9)
  }

  @Test("Poles are dashed, unless they are the zero axis")
  func poles() {
    #expect(Self.draw(Self.plot([.reciprocal])).page.strokes(in: "dashed").isEmpty)
    var shifted = SampleCurve.reciprocal
    shifted.f = { 1 / ($0 - 1) }
    shifted.slope = { -1 / (($0 - 1) * ($0 - 1)) }
    shifted.points[0].x = 1
    let dashed = Self.draw(Self.plot([shifted])).page.strokes(in: "dashed").map(\.path.bounds)
    #expect(dashed.count == 1 && dashed[0].width == 0 && dashed[0].height > 300)
  }

  @Test("Whole numbers have ticks, room at the left, and an axis line")
  func sequence() {
    let points = (1...50).map { Point(Double($0), pow(0.25, Double($0))) }
    var plot = Plot([Series(.points(points), name: "p")], x: Plot.AxisRequest(1...50))
    plot.y.kind = .logarithmic
    let page = Self.draw(plot).page
    #expect(
      page.dump("x tick").map { $0.split(separator: " ")[0] } == [
        "1", "10", "20", "30", "40", "50",
      ])
    let bottoms = page.strokes(in: "axes").map(\.path.bounds)
    let axis = bottoms.first { $0.height == 0 && $0.width > 300 }
    let ticks = bottoms.filter { $0.width == 0 && $0.top == axis?.top }
    #expect(ticks.count { $0.height == 6 } == 6)
    #expect(ticks.count { $0.height == 3.5 } == 44)
    let first = ticks.map(\.left).min() ?? 0
    #expect(first - (axis?.left ?? 0) >= 10 && first - (axis?.left ?? 0) < 14)
    #expect(page.dump("y tick").last?.hasPrefix("1 ") ?? false)
  }

  @Test("Curves that nobody could tell apart are told, unless an inset shows them")
  func same() {
    var plot = Self.plot([.relu, .leaky(0.001), .sigmoid])
    #expect(Self.draw(plot).warnings == [.lookTheSame("leaky 0.0", "leaky 0.001")])
    plot.insets = [Inset(x: -5...0, y: -0.01...0.01)]
    #expect(Self.draw(plot).warnings.isEmpty)
    #expect(Self.draw(Self.plot([.relu, .leaky(0.1)])).warnings.isEmpty)
  }

  @Test("Curves are compared across, not upright: where they are steep they are nearer")
  func sameAcross() {
    let exponential = SampleCurve.exponential
    var plot = Self.plot([exponential, exponential.scaled(x: 1, y: 1.02)], x: 0...8)
    #expect(Self.draw(plot).warnings.count == 1)
    plot = Self.plot([exponential, exponential.scaled(x: 1, y: 1.2)], x: 0...8)
    #expect(Self.draw(plot).warnings.isEmpty)
  }

  @Test("A legend on a band covers the grid with the band's own colour")
  func legendOnBand() {
    var plot = Self.plot([.sigmoid])
    plot.hasLegend = true
    plot.marks += [Shade([-.infinity...(.infinity)], band: 1)]
    let covers = Self.draw(plot).page.fills(in: "knock-outs")
    #expect(covers.map(\.paint.role) == [.background, .band(1)])
    #expect(covers[0].path == covers[1].path)
  }

  @Test("Words that find no place are left out, and the author is told")
  func noPlace() {
    var plot = Self.plot([.sigmoid])
    let long = String(repeating: "words ", count: 40)
    plot.marks += [ReferenceLine(.horizontal(y: 0.5), label: label(long, 11.5))]
    let (page, warnings) = Self.draw(plot)
    #expect(warnings == [.labelsLeftOut(1)])
    #expect(page.dump("line label").isEmpty)
    plot.marks = [
      Series(.curve(SampleCurve.sigmoid), label: label("f"), legendLabel: label(long, 12))
    ]
    plot.hasLegend = true
    #expect(Self.draw(plot).warnings == [.labelsLeftOut(1)])
  }
}
