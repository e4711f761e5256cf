import Seeded
import Charting
import Drawings
import Foundation
import Testing

struct PlotChartTests {
  private static func series(_ curves: [SampleCurve]) -> [Series] {
    curves.enumerated().map { i, curve in
      Series(
        .curve(curve), name: curve.name, label: label(curve.name, 14.5, .curveText(i)),
        isDerivative: curve.name.hasSuffix("'"), color: i)
    }
  }

  private static func heading(_ title: String) -> Heading {
    Heading(
      title: Words(
        title, font: Font(.bold, 19), paint: Paint(.ink), measurer: FixedMeasurer()),
      subtitle: Words(
        "a line below", font: Font(.regular, 12), paint: Paint(.muted), measurer: FixedMeasurer()),
      formula: [label("f(z) = 1", 19)])
  }

  private static func chart(
    _ curves: [SampleCurve], x: ClosedRange<Double>, height: Double = 450,
    points: [any Mark] = []
  ) -> PageChart {
    PageChart(
      heading: heading("Title"),
      .plot(
        Plot(points + series(curves), x: Plot.AxisRequest(x, label: label("z", 14.5, .muted)))),
      size: Size(720, height))
  }

  private static func draw(_ chart: PageChart) -> Drawing {
    chart.drawing(measurer: FixedMeasurer()).page
  }

  @Test("The sigmoid and its derivative are laid out as in the picture")
  func sigmoid() {
    let page = Self.draw(
      Self.chart(
        [.sigmoid, .sigmoidSlope], x: -6...6,
        points: [MarkedPoint(Point(0, 0.5), on: 0, slope: 0.25, label: label("half", 11.5))]))
    #expect(
      page.dump("y tick") == [
        "0 42 402.3", "0.25 24 331.3", "0.5 30 260.3", "0.75 24 189.3", "1 42 118.3",
      ])
    let ticks = page.dump("x tick")
    #expect(ticks.count == 7)
    #expect(ticks.first == "\u{2212}6 52 418" && ticks.allSatisfy { $0.hasSuffix(" 418") })
    #expect(page.dump("x label").first?.hasSuffix(" 440") ?? false)
    // 696 less 10 and the widest label; steps on half points: 6 steps of 95.
    #expect(page.dump("label") == ["sigmoid 638 119.1", "sigmoid' 638 401.6"])
    #expect(page.dump("point label") == ["half 353 271"])
    let dashed = page.strokes(in: "dashed")
    #expect(dashed.map(\.path) == [Path.line(Point(58, 114), Point(628, 114))])
    #expect(dashed.first?.stroke == Stroke(1, dash: [4, 4]))
    #expect(page.strokes(in: "curve sigmoid").first?.stroke.width == 3)
    #expect(page.strokes(in: "curve sigmoid'").first?.stroke.width == 2.6)
    #expect(page.strokes(in: "grid").count == 12)
  }

  @Test("The number that labels share stands once, clear of the labels, within the page")
  func sharedNumbers() {
    let page = Self.draw(Self.chart([.identity], x: 1000.001...1000.009))
    #expect(page.dump("y shared").count == 1 && page.dump("x shared").count == 1)
    let texts = page.placedTexts.filter { $0.path.hasPrefix("ticks") }
    #expect(texts.filter { $0.text.string == "1000 +" }.count == 2)
    #expect(texts.allSatisfy { $0.text.string == "1000 +" || $0.text.string.hasPrefix("0.00") })
    for (i, a) in texts.enumerated() {
      #expect(a.box.left >= 24 - 1e-6)
      for b in texts.dropFirst(i + 1) { #expect(!a.box.intersects(b.box), "\(a) \(b)") }
    }
    let usual = Self.draw(Self.chart([.identity], x: 1000...1009))
    #expect(usual.dump("y shared").isEmpty && usual.dump("x shared").isEmpty)
  }

  @Test("The paint order is grid, axes, dashes, knock-outs, curves, markers, texts")
  func order() {
    let page = Self.draw(
      Self.chart(
        [.relu, .reluSlope], x: -4...4,
        points: [MarkedPoint(Point(2, 2), on: 0, slope: 1, label: label("two", 11.5))]))
    var groups: [String] = []
    for item in page.items {
      if case .group(let group) = item { groups.append(group.name) }
    }
    #expect(
      groups == [
        "grid", "axes", "dashed", "knock-outs", "curve leaky' 0.0", "curve leaky 0.0", "markers",
        "leaders", "ticks", "x label", "labels", "heading",
      ])
  }

  @Test("A constant branch is no asymptote of itself, and zero is an axis")
  func asymptotes() {
    let relu = Self.draw(Self.chart([.relu, .reluSlope], x: -4...4))
    #expect(relu.strokes(in: "dashed").isEmpty)
    let tanh = Self.draw(Self.chart([.tanh, .tanhSlope], x: -4...4))
    #expect(tanh.strokes(in: "dashed").count == 2)
    // On −1…1 tanh has not come near its limits.
    let near = Self.draw(Self.chart([.tanh], x: -1...1))
    #expect(near.strokes(in: "dashed").isEmpty)
  }

  @Test("An overlay spans whole steps on half points and has leaders")
  func overlay() {
    let page = Self.draw(
      Self.chart([.relu, .leaky(0.1), .sigmoid, .tanh, .identity], x: -3...3, height: 500))
    let grid = page.strokes(in: "grid").map(\.path.bounds)
    #expect(grid.count == 14)
    #expect(grid.allSatisfy { $0.left >= 56 && $0.top == 85 || $0.top >= 85 && $0.bottom <= 448 })
    let labels = page.dump("label")
    // Baselines 4.35 below 85, 103, 121 and two pooled around 207.6 (tanh 206.3, sigmoid 208.9).
    #expect(
      labels.map { $0.split(separator: " ").last } == ["89.4", "107.4", "220.9", "202.9", "125.4"])
    #expect(page.strokes(in: "leaders").count == 5)
    #expect(page.strokes(in: "leaders").allSatisfy { $0.stroke.width == 1 })
  }

  @Test("Twelve curves have labels at their ends where these have room, with samples of dashes")
  func manyLabels() {
    let curves = (1...12).map { SampleCurve.sine(Double($0) / 3) }
    for theme in Theme.all {
      var chart = Self.chart(curves, x: -2...2)
      chart.plot.marks = chart.plot.marks.map { mark in
        guard var series = mark as? Series else { return mark }
        series.dash = theme.curve(series.color).dash
        return series
      }
      let page = Self.draw(chart)
      #expect(page.dump("label").count == 12 && page.dump("legend").isEmpty)
      let samples = page.strokes(in: "leaders").filter { $0.stroke.width > 1 }
      #expect(samples.count == 12)
      let boxes = page.placedTexts.filter { $0.path.hasSuffix("/label") }.map(\.box)
      for (sample, box) in zip(samples, boxes) {
        let line = sample.path.bounds
        #expect(line.right < box.left && line.top > box.top && line.top < box.bottom)
        #expect(line.width >= sample.stroke.dash.reduce(0, +))
      }
      #expect(boxes.allSatisfy { $0.right <= 696 + 1e-6 })
      let low = Self.draw(PageChart(heading: chart.heading, chart.content, size: Size(720, 300)))
      #expect(low.dump("label").isEmpty && low.dump("legend").count == 12)
    }
  }

  @Test("Solid curves, and labels that stand at their ends, need no samples")
  func samples() {
    let overlay = Self.draw(Self.chart([.relu, .leaky(0.1), .sigmoid, .tanh], x: -3...3))
    #expect(overlay.strokes(in: "leaders").allSatisfy { $0.stroke.width == 1 })
    var chart = Self.chart([.sigmoid, .sigmoidSlope], x: -6...6)
    chart.plot.marks = chart.plot.marks.map { mark in
      guard var series = mark as? Series else { return mark }
      series.dash = [8, 4]
      return series
    }
    #expect(Self.draw(chart).strokes(in: "leaders").isEmpty)
  }

  @Test("More than twelve curves have a legend, inside or above where curves are everywhere")
  func legend() {
    let page = Self.draw(Self.chart((1...13).map { .sine(Double($0) / 3) }, x: -2...2))
    #expect(page.dump("label").isEmpty)
    #expect(page.dump("legend").count == 13)
    let curves = page.placedItems.compactMap { placed -> Rectangle? in
      guard placed.path.hasPrefix("curve"), case .stroke(let path, _, _) = placed.item else {
        return nil
      }
      return path.bounds
    }
    #expect(curves.count == 13)
    for text in page.placedTexts where text.path.hasSuffix("legend") {
      #expect(curves.allSatisfy { !$0.intersects(text.box) })
    }
  }

  @Test("Labels of curves that leave the frame stand inside it")
  func clipped() {
    var chart = Self.chart([.exponential, .cube], x: -2...4)
    chart.plot.y.range = -2...4
    let page = Self.draw(chart)
    #expect(page.dump("label").isEmpty)
    #expect(page.dump("point label").count == 2)
  }

  @Test("Warnings are values with a sentence")
  func warnings() {
    var chart = Self.chart([.sineOfReciprocal], x: -1...1)
    #expect(
      chart.drawing(measurer: FixedMeasurer()).warnings.map(\.sentence).first?
        .contains("its envelope is shown") ?? false)
    chart = Self.chart([.identity], x: -1...1)
    chart.plot.y.kind = .logarithmic
    #expect(
      chart.drawing(measurer: FixedMeasurer()).warnings == [.nonPositive(series: "id")])
    chart = Self.chart([.identity], x: 5...6)
    chart.plot.y.range = 0...1
    #expect(
      chart.drawing(measurer: FixedMeasurer()).warnings == [.nothingInFrame(series: "id")])
  }

  @Test("Sequences are dots joined by a thin line")
  func dots() {
    let points = (1...50).map { Point(Double($0), pow(0.25, Double($0))) }
    var plot = Plot(
      [Series(.points(points), name: "p", label: label("p"))], x: Plot.AxisRequest(1...50))
    plot.y.kind = .logarithmic
    let page = Self.draw(PageChart(.plot(plot)))
    #expect(page.fills(in: "points p").count == 50)
    #expect(page.strokes(in: "points p").map(\.stroke.width) == [1.2])
    #expect(page.dump("y tick").count >= 4)
  }

  @Test("No text of a random chart touches another or leaves the page")
  func random() {
    var source = SplitMix(seed: 17)
    let all: [SampleCurve] = [
      .sigmoid, .sigmoidSlope, .tanh, .tanhSlope, .identity, .identitySlope, .relu, .reluSlope,
      .leaky(0.1), .leakySlope(0.1), .exponential, .cube, .reciprocal, .squareRoot, .xLogX,
      .sine(1), .sine(3),
    ]
    for round in 0..<60 {
      let curves = all.shuffled(using: &source).prefix(.random(in: 1...9, using: &source))
      let low = Double.random(in: -8...0, using: &source)
      let high = low + .random(in: 0.5...14, using: &source)
      let points = curves.indices.prefix(2).compactMap { i -> MarkedPoint? in
        let x = Double.random(in: low...high, using: &source)
        let y = curves[i].f(x)
        return y.isFinite && abs(y) < 100
          ? MarkedPoint(
            Point(x, y), on: i, slope: curves[i].slope(x), label: label("at \(i)", 11.5)) : nil
      }
      var chart = Self.chart(Array(curves), x: low...high, points: points)
      if Bool.random(using: &source) { chart.plot.y.range = -1...2 }
      let page = Self.draw(chart)
      let texts = page.placedTexts
      for (i, a) in texts.enumerated() {
        #expect(
          a.box.left >= 23 && a.box.right <= 697 && a.box.top >= 8 && a.box.bottom <= 444,
          "round \(round): \(a.text.string) \(a.box)")
        for b in texts.dropFirst(i + 1) where a.box.intersects(b.box) {
          Issue.record(
            "round \(round): '\(a.text.string)' \(a.path) over '\(b.text.string)' \(b.path)")
        }
      }
    }
  }
}
