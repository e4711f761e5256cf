import Seeded
import Charting
import Drawings
import Foundation

/// Figures of every kind from a seed: few or many curves, sequences, bars, panels and insets, long and
/// short words, tiny and huge scales, with all that may stand in a plot.
struct RandomFigures {
  var source: SplitMix
  /// Of the page, in points.
  private let width: Double

  init(seed: Int, width: Double = 720) {
    source = SplitMix(seed: UInt64(seed))
    self.width = width
  }

  private var measures: PageMeasures { PageMeasures(width: width) }
  private var style: PlotStyle { .page(width: width) }
  private var size: Size { measures.isNarrow ? Size(width, 300) : Size(width, 500) }

  private static let curves: [SampleCurve] = [
    .sigmoid, .sigmoidSlope, .tanh, .tanhSlope, .identity, .identitySlope, .relu, .reluSlope,
    .leaky(0.1), .leakySlope(0.1), .exponential, .cube, .reciprocal, .squareRoot, .xLogX,
    .sine(1), .sine(3), .steep, .spike, .zigzag,
  ]

  mutating func page() -> Drawing {
    switch Int.random(in: 0..<5, using: &source) {
    case 0, 1:
      return PageChart(heading: heading(), .plot(plot(columns: 1)), size: size)
        .drawing(measurer: FixedMeasurer()).page
    case 2:
      return PageChart(heading: heading(), .bars(bars()), size: size)
        .drawing(measurer: FixedMeasurer()).page
    case 3:
      let shared = domain()
      let guides = (0..<Int.random(in: 0...3, using: &source)).map { i in
        Guide(x: place(in: shared), label: label("note \(i) of it", style.wordSize))
      }
      return PanelChart(
        heading: heading(),
        panels: (0..<Int.random(in: 2...3, using: &source)).map { _ in
          Panel(.plot(plot(columns: 1, domain: shared)))
        }, columns: 1, guides: guides, width: width, height: nil
      ).drawing(measurer: FixedMeasurer()).page
    default:
      let columns = measures.isNarrow ? 1 : Int.random(in: 2...3, using: &source)
      return PanelChart(
        heading: heading(),
        panels: (0..<Int.random(in: 1...6, using: &source)).map { _ in panel(columns) },
        columns: columns, width: width, height: nil
      ).drawing(measurer: FixedMeasurer()).page
    }
  }

  private mutating func flip(_ probability: Double = 0.5) -> Bool {
    Double.random(in: 0..<1, using: &source) < probability
  }

  /// Mostly 1, else a power of ten as far as doubles go.
  private mutating func scale() -> Double {
    guard flip(0.3) else { return 1 }
    let most = flip(0.3) ? 299.0 : 12
    return pow(10, Double.random(in: -most...most, using: &source).rounded())
  }

  // MARK: Words

  private mutating func text(_ most: Int) -> String {
    let words = ["slope", "of", "the", "saturated", "unit", "z", "probability", "at"]
    let text = (0..<Int.random(in: 1...most, using: &source)).map { _ in
      words.randomElement(using: &source) ?? ""
    }.joined(separator: " ")
    return flip(0.05) ? text.replacing(" ", with: "-") : text
  }

  private mutating func words(_ most: Int, _ face: Font.Face, _ size: Double) -> Words {
    Words(text(most), font: Font(face, size), paint: Paint(.ink), measurer: FixedMeasurer())
  }

  private mutating func heading() -> Heading {
    let formula = text(flip(0.1) ? 20 : 4)
    return Heading(
      title: flip(0.9) ? words(12, .bold, measures.titleSize) : nil,
      subtitle: flip() ? words(20, .regular, measures.subtitleSize) : nil,
      formula: flip() ? [19.0, 17, 14.5, 12.5].map { label(formula, $0) } : [])
  }

  // MARK: Plots

  private struct Domain {
    var range: ClosedRange<Double>
    var kind: Scale.Kind
    /// What the curves' own horizontal unit is.
    var unit: Double
  }

  private mutating func domain() -> Domain {
    if flip(0.15) {
      let low = pow(10, Double.random(in: -3...0, using: &source))
      let decades = Double.random(in: 0.3...6, using: &source)
      return Domain(range: low...(low * pow(10, decades)), kind: .logarithmic, unit: 1)
    }
    let unit = scale()
    let low = Double.random(in: -8...0, using: &source)
    let high = low + .random(in: 0.5...14, using: &source)
    return Domain(range: (low * unit)...(high * unit), kind: .linear, unit: unit)
  }

  /// At a fraction of a domain.
  private func place(_ t: Double, in domain: Domain) -> Double {
    let (low, high) = (domain.range.lowerBound, domain.range.upperBound)
    return domain.kind == .linear ? low + (high - low) * t : low * pow(high / low, t)
  }

  private mutating func place(in domain: Domain) -> Double {
    place(.random(in: 0...1, using: &source), in: domain)
  }

  private mutating func plot(columns: Int, domain given: Domain? = nil) -> Plot {
    let domain = given ?? self.domain()
    let size = columns == 1 ? style.labelSize : 12
    let high = scale()
    var chosen = Self.curves.shuffled(using: &source).prefix(
      .random(in: 1...(columns == 1 ? 9 : 4), using: &source)
    ).map { $0.scaled(x: domain.unit, y: high) }
    if flip(0.1) { chosen.append(chosen[0]) }
    let isSequence = flip(0.1)
    var series = chosen.enumerated().map { i, curve in
      let name = flip(0.1) ? text(6) : curve.name
      let places = (0...20).map { place(Double($0) / 20, in: domain) }
      return Series(
        isSequence ? .points(places.map { Point($0, curve.f($0)) }) : .curve(curve),
        name: curve.name, label: label(name, size, .curveText(i)),
        note: flip(0.1) ? label("= 1.0", 10.5, .muted) : nil,
        legendLabel: label(name, style.legendSize, .curveText(i)), labelSize: size, color: i)
    }
    var plot = Plot([], x: Plot.AxisRequest(domain.range, kind: domain.kind))
    if flip(0.8) { plot.x.label = label("z", 14.5, .muted) }
    if flip(0.2) { plot.y.label = label("the value", style.axisSize, .muted) }
    if flip(0.3) { plot.y.range = (-1 * high)...(2 * high) }
    if flip(0.1) { plot.y = Plot.AxisRequest(kind: .logarithmic) }
    plot.hasLegend = flip(0.15)
    let hasVerticals = flip(0.2)
    let hasCorners = flip(0.2)
    for i in series.indices { series[i].hasCorners = hasCorners }
    mark(&plot, chosen, domain, unit: high, hasVerticals: hasVerticals)
    if columns == 1 { shade(&plot, domain) }
    plot.marks += series as [any Mark]
    if flip(0.25) {
      let from = place(.random(in: 0...0.6, using: &source), in: domain)
      let to = domain.range.upperBound
      plot.insets = [
        Inset(
          x: from...(flip() ? to : from + (to - from) / 3), y: (-0.1 * high)...(0.2 * high),
          caption: flip() ? label(text(4), 10.5) : nil,
          labels: chosen.map { _ in flip() ? label(text(2), 12.5) : nil })
      ]
    }
    return plot
  }

  /// Points, lines and guides with words.
  private mutating func mark(
    _ plot: inout Plot, _ curves: [SampleCurve], _ domain: Domain, unit: Double,
    hasVerticals: Bool
  ) {
    for i in curves.indices.prefix(2) where flip(0.4) {
      for _ in 0..<Int.random(in: 1...3, using: &source) {
        let x = place(in: domain)
        let y = curves[i].f(x)
        guard y.isFinite else { continue }
        plot.marks.append(
          MarkedPoint(
            Point(x, y), on: i, slope: curves[i].slope(x), label: label("at \(i)", style.wordSize),
            hasVertical: hasVerticals))
      }
    }
    if flip(0.2) {
      plot.marks.append(
        ReferenceLine(.horizontal(y: unit * 0.4), label: label(text(3), style.wordSize)))
    }
    if flip(0.2) {
      plot.marks.append(
        ReferenceLine(.vertical(x: place(in: domain)), label: label("x", style.wordSize)))
    }
    if flip(0.15) {
      plot.marks.append(Guide(x: place(in: domain), label: label("note", style.wordSize)))
    }
  }

  private mutating func shade(_ plot: inout Plot, _ domain: Domain) {
    guard flip(0.3) else { return }
    for i in 0..<Int.random(in: 1...3, using: &source) {
      let t = Double.random(in: 0...0.8, using: &source)
      plot.marks.append(
        Shade(
          [place(t, in: domain)...place(t + 0.2, in: domain)], band: i % 2, color: i,
          label: flip(0.3) ? words(2, .regular, style.wordSize) : nil))
    }
    plot.hasBandEdges = flip()
  }

  // MARK: Bars and panels

  private mutating func bars() -> BarPlot {
    let isPaired = flip(0.3)
    let count =
      isPaired ? Int.random(in: 2...3, using: &source) : .random(in: 1...20, using: &source)
    let scale = scale()
    let isSigned = flip(0.3)
    let hasWords = flip(0.3)
    let names = (0..<count).map { hasWords ? name(text(3)) : name("a\($0 + 1)") }
    let areNumbered = flip(0.3)
    let groups = (0..<Int.random(in: 1...8, using: &source)).map { i in
      BarGroup(
        values: (0..<count).map { _ in
          Double.random(in: (isSigned ? -1 : 0)...1, using: &source) * scale
        },
        names: isPaired ? [] : names, areNumbered: areNumbered,
        label: isPaired && hasWords ? name(text(3)) : name("T = \(i)", isPaired ? 12 : 15.5, .ink),
        note: isPaired ? nil : name("entropy 1.0", 11))
    }
    return BarPlot(
      groups, series: isPaired ? (0..<count).map { label("p\($0)", 12, .curveText($0)) } : [],
      arrangement: flip(0.4) && !isPaired ? .facets : .side,
      direction: flip(0.2) ? .lying : .fitting,
      lines: (0..<(flip(0.3) ? Int.random(in: 1...3, using: &source) : 0)).map { _ in
        BarLine(.random(in: 0...1, using: &source) * scale, label: flip() ? name(text(4), 11) : nil)
      },
      valueLabel: flip(0.2) ? label("the value", 12) : nil,
      nameLabel: flip(0.2) ? label("the thing", 12) : nil,
      others: flip(0.2) ? name("others") : nil, hasValues: flip(0.9))
  }

  private mutating func panel(_ columns: Int) -> Panel {
    let formula = text(flip(0.1) ? 8 : 2)
    return Panel(
      flip(0.7) ? .plot(plot(columns: columns)) : .bars(bars()),
      title: flip(0.9) ? words(4, .bold, 14) : nil,
      note: flip() ? words(5, .regular, measures.noteSize) : nil,
      formula: flip(0.6) ? [label(formula, 13.5), label(formula, 11)] : [],
      derivative: flip(0.4) ? [label(text(2), 13.5)] : [])
  }
}
