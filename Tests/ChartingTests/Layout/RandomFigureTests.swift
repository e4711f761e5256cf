import Charting
import Drawings
import Foundation
import Testing

/// Random figures of every kind: from the display list alone it is said that no text touches another
/// and nothing leaves the page.
struct RandomFigureTests {
  private static let curves: [SampleCurve] = [
    .sigmoid, .sigmoidSlope, .tanh, .tanhSlope, .identity, .identitySlope, .relu, .reluSlope,
    .leaky(0.1), .leakySlope(0.1), .exponential, .cube, .reciprocal, .squareRoot, .xLogX,
    .sine(1), .sine(3), .steep, .spike,
  ]

  private struct Maker {
    var source: Seeded

    mutating func flip(_ probability: Double = 0.5) -> Bool {
      Double.random(in: 0..<1, using: &source) < probability
    }

    mutating func text(_ most: Int) -> String {
      let words = ["slope", "of", "the", "saturated", "unit", "z", "probability", "at"]
      return (0..<Int.random(in: 1...most, using: &source)).map { _ in
        words.randomElement(using: &source) ?? ""
      }.joined(separator: " ")
    }

    mutating func words(_ most: Int, _ face: Font.Face, _ size: Double) -> Words {
      Words(text(most), font: Font(face, size), paint: Paint(.ink), measurer: FixedMeasurer())
    }

    mutating func heading() -> Heading {
      Heading(
        title: flip(0.9) ? words(12, .bold, 19) : nil,
        subtitle: flip() ? words(20, .regular, 12) : nil,
        formula: flip() ? [label(text(3), 19), label(text(2), 17)] : [])
    }

    mutating func plot(columns: Int, range: ClosedRange<Double>) -> Plot {
      let size = columns == 1 ? 14.5 : 12
      let chosen = curves.shuffled(using: &source).prefix(
        .random(in: 1...(columns == 1 ? 9 : 4), using: &source))
      let scale = flip(0.2) ? pow(10, Double.random(in: -9...9, using: &source).rounded()) : 1
      let series = chosen.enumerated().map { i, curve in
        var scaled = curve
        scaled.f = { curve.f($0) * scale }
        scaled.slope = { curve.slope($0) * scale }
        scaled.points = curve.points.map { point in
          var copy = point
          for path in [\Break.value, \Break.slope] {
            copy[keyPath: path].left *= scale
            copy[keyPath: path].here *= scale
            copy[keyPath: path].right *= scale
          }
          return copy
        }
        scaled.asymptotes = curve.asymptotes.map { Asymptote(y: $0.y * scale, toward: $0.toward) }
        return Series(
          .curve(scaled), name: curve.name, label: label(curve.name, size, .curveText(i)),
          legendLabel: label(curve.name, 12, .curveText(i)), labelSize: size)
      }
      var plot = Plot(series, x: Plot.AxisRequest(range))
      if flip(0.8) { plot.x.label = label("z", 14.5, .muted) }
      if flip(0.2) { plot.y.label = label("the value", 12, .muted) }
      if flip(0.3) { plot.y.range = (-1 * scale)...(2 * scale) }
      plot.hasLegend = flip(0.15)
      plot.hasVerticals = flip(0.2)
      let low = range.lowerBound
      let length = range.upperBound - low
      for i in chosen.indices.prefix(2) where flip(0.4) {
        let x = low + length * .random(in: 0...1, using: &source)
        let y = chosen[i].f(x) * scale
        if y.isFinite {
          plot.points.append(MarkedPoint(Point(x, y), on: i, label: label("at \(i)", 11.5)))
        }
      }
      if columns == 1 && flip(0.3) {
        for i in 0..<Int.random(in: 1...3, using: &source) {
          let from = low + length * .random(in: 0...0.9, using: &source)
          plot.shades.append(Shade([from...(from + length / 6)], band: i % 2, color: i))
        }
        plot.hasBandEdges = flip()
      }
      return plot
    }

    mutating func bars(columns: Int) -> BarPlot {
      let isPaired = flip(0.3)
      let count =
        isPaired ? Int.random(in: 2...3, using: &source) : .random(in: 1...20, using: &source)
      let scale = flip(0.3) ? pow(10, Double.random(in: -9...9, using: &source).rounded()) : 1
      let isSigned = flip(0.3)
      let groups = (0..<Int.random(in: 1...8, using: &source)).map { i in
        BarChart.Group(
          values: (0..<count).map { _ in
            Double.random(in: (isSigned ? -1 : 0)...1, using: &source) * scale
          },
          names: isPaired ? [] : (0..<count).map { label("a\($0 + 1)", 12, .muted) },
          label: label("T = \(i)", isPaired ? 12 : 15.5),
          note: isPaired ? nil : label("entropy 1.0", 11, .muted))
      }
      return BarPlot(
        groups, series: isPaired ? (0..<count).map { label("p\($0)", 12, .curveText($0)) } : [],
        arrangement: flip(0.4) && !isPaired ? .facets : .side, hasValues: flip(0.9))
    }

    mutating func range() -> ClosedRange<Double> {
      let low = Double.random(in: -8...0, using: &source)
      return low...(low + .random(in: 0.5...14, using: &source))
    }

    mutating func page() -> Drawing {
      switch Int.random(in: 0..<4, using: &source) {
      case 0:
        var chart = PlotChart(
          heading: heading(), plot: plot(columns: 1, range: range()), size: Size(720, 500))
        if flip(0.3) {
          let x = chart.plot.x.range ?? 0...1
          let middle = (x.lowerBound + x.upperBound) / 2
          chart.plot.insets = [
            Inset(x: x.lowerBound...middle, y: -0.1...0.1, caption: label("the left", 10.5))
          ]
        }
        let drawn = chart.drawing(measurer: FixedMeasurer())
        guard drawn.warnings.contains(.insetCovers) else { return drawn.page }
        chart.plot.insets = []
        return chart.drawing(measurer: FixedMeasurer()).page
      case 1:
        return BarChart(heading: heading(), plot: bars(columns: 1), size: Size(720, 500))
          .drawing(measurer: FixedMeasurer())
      case 2:
        let shared = range()
        let guides = (0..<Int.random(in: 0...3, using: &source)).map { i in
          Guide(
            x: Double.random(in: shared, using: &source), label: label("note \(i) of it", 11.5))
        }
        return PanelChart(
          heading: heading(),
          panels: (0..<Int.random(in: 2...3, using: &source)).map { _ in
            Panel(.plot(plot(columns: 1, range: shared)))
          }, columns: 1, guides: guides
        ).drawing(measurer: FixedMeasurer()).page
      default:
        let columns = Int.random(in: 2...3, using: &source)
        return PanelChart(
          heading: heading(),
          panels: (0..<Int.random(in: 1...6, using: &source)).map { _ in
            Panel(
              flip(0.7)
                ? .plot(plot(columns: columns, range: range())) : .bars(bars(columns: columns)),
              title: flip(0.9) ? words(4, .bold, 14) : nil,
              note: flip() ? words(5, .regular, 11) : nil,
              formula: flip(0.6) ? [label(text(2), 13.5)] : [],
              derivative: flip(0.4) ? [label(text(2), 13.5)] : [])
          }, columns: columns
        ).drawing(measurer: FixedMeasurer()).page
      }
    }
  }

  @Test("Nothing overlaps and nothing leaves the page", arguments: 0..<200)
  func sweep(seed: Int) {
    var maker = Maker(source: Seeded(state: UInt64(seed)))
    let page = maker.page()
    let texts = page.placedTexts
    #expect(!texts.isEmpty)
    for (i, a) in texts.enumerated() {
      #expect(
        a.box.left >= 23 && a.box.right <= 697 && a.box.top >= 8
          && a.box.bottom <= page.size.height - 6,
        "'\(a.text.string)' \(a.path) \(a.box)")
      for b in texts.dropFirst(i + 1) where a.box.intersects(b.box) {
        Issue.record("'\(a.text.string)' \(a.path) over '\(b.text.string)' \(b.path)")
      }
    }
    for placed in page.placedItems {
      let path: Path
      switch placed.item {
      case .stroke(let stroked, _, _): path = stroked
      case .fill(let filled, _): path = filled
      default: continue
      }
      guard !path.elements.isEmpty else { continue }
      let box = path.bounds
      #expect(
        box.left >= 0 && box.right <= 720 && box.top >= 0 && box.bottom <= page.size.height,
        "\(placed.path) \(box)")
    }
  }

  @Test("The same figure is the same drawing", arguments: [3, 14, 159])
  func deterministic(seed: Int) {
    var (first, second) = (
      Maker(source: Seeded(state: UInt64(seed))), Maker(source: Seeded(state: UInt64(seed)))
    )
    #expect(first.page() == second.page())
  }
}
