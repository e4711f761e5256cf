internal import Notations
internal import Charting
internal import Diagnostics
internal import Drawings
internal import Analysis
internal import Expressions

/// A plot of curves with all its words and numbers, in which nothing is wrong.
struct CurveContent: Sendable {
  private struct Axis {
    var range: ClosedRange<Double>?
    var isLogarithmic: Bool
    var words: RichText?
  }

  private(set) var figure: CurveFigure
  private let x: Axis
  private let y: Axis
  let marks: CurveMarks
  /// What stands in place of the curves' names.
  private let labels: [RichText?]

  /// Evaluates the keys of some curves, with the guides that belong to the plot; nil where something is
  /// wrong.
  init?(
    _ figure: CurveFigure, guides: [Placement], in scope: Scope,
    reporting findings: inout Findings
  ) {
    let before = findings.errorCount
    let keys = figure.keys
    var x = Self.axis(keys[Keys.x].last, default: figure.domain, figure, scope, &findings)
    var y = Self.axis(keys[Keys.y].last, default: nil, figure, scope, &findings)
    marks = CurveMarks(
      of: figure, guides: guides, over: x.range ?? figure.domain, in: scope,
      reporting: &findings)
    labels = Self.labels(of: figure, scope, &findings)
    x.words = keys[Keys.xLabel].last.map { scope.words($0, reporting: &findings) }
    y.words = keys[Keys.yLabel].last.map { scope.words($0, reporting: &findings) }
    if findings.errorCount > before { return nil }
    (self.figure, self.x, self.y) = (figure, x, y)
  }

  private static func axis(
    _ span: AxisSpan?, default range: ClosedRange<Double>?, _ figure: CurveFigure, _ scope: Scope,
    _ findings: inout Findings
  ) -> Axis {
    guard let span else { return Axis(range: range, isLogarithmic: false) }
    let asked = span.interval.map { scope.interval($0, reporting: &findings) } ?? range
    if span.isLogarithmic, let asked, asked.lowerBound <= 0 {
      findings.notice([
        .error(
          "a logarithmic axis needs a range above 0",
          at: span.interval?.range ?? figure.lines[0].expression.range,
          hint: "write 'log 0.1..100'")
      ])
    }
    return Axis(range: asked, isLogarithmic: span.isLogarithmic)
  }

  private static func labels(
    of figure: CurveFigure, _ scope: Scope, _ findings: inout Findings
  ) -> [RichText?] {
    let given = figure.keys[Keys.label]
    let labels = figure.lines.map { line in
      given.first { $0.expression.source == line.expression.source }?.words
        .map { scope.words($0, reporting: &findings) }
    }
    let shown = figure.lines.map(\.expression)
    let sources = Set(shown.map(\.source))
    findings.notice(
      given.filter { !sources.contains($0.expression.source) }.map { .strayLabel($0, of: shown) })
    return labels
  }

  // MARK: Drawing

  /// The same with what is special of the curves.
  func searched(by searches: Searches) -> CurveContent {
    var content = self
    content.figure = figure.searched(by: searches)
    return content
  }

  /// The plot as a chart shows it.
  func plot(_ style: PlotStyle, _ theme: Theme, _ typesetter: FigureTypesetter) -> Plot {
    let isSmall = style == .panel
    let show = figure.keys.show
    func words(_ words: RichText?, _ role: Role = .muted) -> Drawing? {
      words.map { typesetter.words($0, size: isSmall ? 10.5 : 11.5, role) }
    }
    func axis(_ axis: Axis, or name: Drawing?) -> Plot.AxisRequest {
      let label = axis.words.map { typesetter.words($0, size: isSmall ? 10.5 : 12, .muted) }
      return Plot.AxisRequest(
        axis.range, kind: axis.isLogarithmic ? .logarithmic : .linear, label: label ?? name)
    }
    let variable = typesetter.mathematics(
      .symbol(figure.variable), size: isSmall ? 12.5 : 14.5, .muted)
    let hasVerticals = show.contains(.verticals)
    var points = marks.points.map { mark in
      var slope = Double.nan
      if let line = mark.line, case .curve(let curve) = figure.lines[line].course {
        slope = curve.slope(at: mark.point.x)
      }
      return MarkedPoint(
        mark.point, on: mark.line, slope: slope,
        label: words(mark.words, mark.line.map(Role.curveText) ?? .ink), hasVertical: hasVerticals)
    }
    if show.contains(.crossings) { points += crossings(hasVerticals: hasVerticals) }
    let range = x.range ?? figure.domain
    let font = Font(.regular, isSmall ? 10.5 : 11.5)
    let shades = marks.bands.map { band in
      Shade(
        band.condition.holdingStretches(in: range), band: band.color % 2, color: band.color,
        label: band.words.map { typesetter.breakable($0, font, .curveText(band.color)) })
    }
    let shown: [[any Charting.Mark]] = [
      points, marks.lines.map { ReferenceLine($0.place, label: words($0.words)) },
      marks.guides.compactMap { $0.guide(label: words($0.words, .ink)) }, shades,
      series(isSmall: isSmall, theme, typesetter),
    ]
    return Plot(
      shown.flatMap(\.self), x: axis(x, or: variable), y: axis(y, or: nil),
      insets: marks.insets.map { inset($0, typesetter) }, style: style,
      hasLegend: show.contains(.legend), hasBandEdges: show.contains(.bandEdges))
  }

  private func series(
    isSmall: Bool, _ theme: Theme, _ typesetter: FigureTypesetter
  ) -> [Series] {
    let show = figure.keys.show
    let size = isSmall ? 12 : 14.5
    return zip(figure.lines, labels).enumerated().map { index, pair in
      let (line, words) = pair
      let name = figure.label(of: line)
      let role = Role.curveText(index)
      let label = words?.atBar
      var series = Series(
        line.data, name: name.unicode, isDerivative: line.isDerivative, color: index,
        dash: theme.curve(index).dash, hasAsymptotes: !show.contains(.noAsymptotes),
        hasCorners: show.contains(.corners))
      if let title = label?.title, title.mathematics == nil {
        series.labelSize = isSmall ? 11 : 13
        series.label = typesetter.words(title, size: series.labelSize, role)
        series.legendLabel = typesetter.words(title, size: 12, role)
      } else {
        let mathematics = label?.title.mathematics ?? name
        series.labelSize = size
        series.label = typesetter.mathematics(mathematics, size: size, role)
        series.legendLabel = typesetter.mathematics(mathematics, size: 12, role)
      }
      series.note = label?.note.map { typesetter.words($0, size: 10.5, .muted) }
      return series
    }
  }

  private func inset(_ frame: CurveMarks.Frame, _ typesetter: FigureTypesetter) -> Inset {
    Inset(
      x: frame.x, y: frame.y, caption: frame.words.map { typesetter.words($0, size: 10.5, .muted) },
      variable: figure.variable,
      labels: figure.lines.enumerated().map { index, line in
        typesetter.mathematics(figure.label(of: line), size: 12.5, .curveText(index))
      })
  }

  private func crossings(hasVerticals: Bool) -> [MarkedPoint] {
    let curves = figure.lines.compactMap { line -> FormulaCurve? in
      if case .curve(let curve) = line.course { curve } else { nil }
    }
    return curves.indices.flatMap { i in
      curves[..<i].flatMap { other -> [MarkedPoint] in
        let range = other.range.clamped(to: curves[i].range)
        return other.function.crossings(with: curves[i].function, in: range).map {
          MarkedPoint(Point($0, other.function.value(at: $0)), hasVertical: hasVerticals)
        }
      }
    }
  }
}

extension CurveMarks.Line {
  /// The line as a guide; nil for one at a height.
  func guide(label: Drawing?) -> Guide? {
    if case .vertical(let x) = place { Guide(x: x, label: label) } else { nil }
  }
}

extension Diagnostic {
  /// A `label` for what the plot does not show.
  static func strayLabel(_ label: Labelled, of expressions: [Expression]) -> Diagnostic {
    let sources = expressions.map(\.source)
    return .error(
      "no '\(label.expression.source)' is shown here", at: label.expression.range,
      hint: nearestName(to: label.expression.source, in: sources).map { "did you mean '\($0)'?" }
        ?? "shown are \(sources.map { "'\($0)'" }.joined(separator: ", "))")
  }
}
