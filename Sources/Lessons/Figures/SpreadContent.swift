internal import Analysis
internal import Charting
internal import Drawings
internal import Notations
internal import Numerals

/// Distributions as a chart shows them.
extension SpreadFigure {
  func content(
    _ style: PlotStyle, _ theme: Theme, _ typesetter: FigureTypesetter
  ) -> Panel.Content {
    let isSmall = style == .panel
    func label(_ words: RichText?) -> Drawing? {
      words.map { typesetter.words($0, size: isSmall ? 10.5 : 12, .muted) }
    }
    let facets = lines.map { line in
      let density = line.density
      let words = note(of: density).joined(separator: language.listSeparator)
      return SpreadFacet(
        title: typesetter.mathematics(name(of: line), size: isSmall ? 12.5 : 15.5, .ink),
        note: words.isEmpty
          ? nil
          : typesetter.breakable(
            RichText([.text(words)]), Font(.regular, isSmall ? 10.5 : 11), .muted),
        density: density.typical > 0 ? DensityCurve(density) : nil,
        masses: density.atoms.map { atom in
          // Of many the number alone has room.
          let words =
            density.atoms.count > 2
            ? RichText([.text(language.printed(atom.mass).printed)])
            : language.words.share(RichText([.text(language.told(atom.mass))]))
          return SpreadFacet.Mass(
            value: atom.value, mass: atom.mass,
            label: typesetter.words(words, size: isSmall ? 10.5 : 11.5, .curveText(1)))
        }, shown: density.shown, height: height(of: density))
    }
    return .chart(
      SpreadChart(
        facets, x: x, y: y.map { min(0, $0.lowerBound)...$0.upperBound }, xLabel: label(xWords),
        yLabel: label(yWords), decimalSign: language.decimalSign))
  }

  /// How high the axis has to be for a density: one that is much higher in places than it mostly is, is cut,
  /// and beside others that are not, it is cut earlier.
  private func height(of density: OutputDensity) -> Double {
    func isCut(_ density: OutputDensity) -> Bool { density.highest > 4 * density.typical }
    guard isCut(density) else { return density.highest }
    let others = lines.map(\.density).filter { !isCut($0) }
    let whole = others.flatMap { [$0.highest] + $0.atoms.map(\.mass) }.max() ?? .infinity
    return min(4 * density.typical, max(1.5 * density.typical, 2 * whole))
  }

  /// Mean, deviation and what has no value.
  private func note(of density: OutputDensity) -> [String] {
    func printed(_ value: Double) -> String { language.printed(value).printed }
    var facts: [SpreadFact] = [density.mean.map { .mean(printed($0)) } ?? .noMean]
    if density.mean != nil {
      facts.append(density.deviation.map { .deviation(printed($0)) } ?? .noDeviation)
    }
    if density.lost > 0 { facts.append(.noValue(language.told(density.lost))) }
    return facts.map(language.words.statement)
  }
}

/// A density as a chart sees it.
struct DensityCurve: Charting.Curve {
  private let density: OutputDensity

  init(_ density: OutputDensity) { self.density = density }

  func value(at x: Double) -> Double { density.density(at: x) }
  func slope(at x: Double) -> Double { density.slope(at: x) }

  var sampler: CurveSampler {
    let sampler = density.sampler
    return CurveSampler(value: sampler.density, slope: sampler.slope)
  }

  var asymptotes: [Asymptote] { [] }

  func breaks(in range: ClosedRange<Double>) -> [Break] {
    density.edges.filter { range.contains($0.value) }.map { edge in
      let isPole = edge.left == .infinity || edge.right == .infinity
      return Break(
        x: edge.value, kind: isPole ? .pole : .jump,
        value: Break.Sides(left: edge.left, here: edge.right, right: edge.right),
        slope: Break.Sides(
          left: edge.left == .infinity ? .infinity : .nan, here: .nan,
          right: edge.right == .infinity ? -.infinity : .nan))
    }
  }
}
