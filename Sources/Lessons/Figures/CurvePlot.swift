internal import Charting
internal import Diagnostics
internal import Drawings
internal import Expressions
internal import Functions
internal import Notations
internal import Text

/// Curves and points as a chart shows them.
extension CurveFigure {
  /// Nil where a key cannot be evaluated, which is then among the builder's diagnostics.
  func plot(_ context: PlotContext, _ builder: inout ReportBuilder) -> Plot? {
    let before = builder.diagnostics.count
    var x = axis(keys.x, default: domain, context, &builder)
    var y = axis(keys.y, default: nil, context, &builder)
    let marks = CurveMarks(figure: self, context: context)
    let points = marks.points(&builder)
    let dashed = marks.lines(&builder)
    let guides = context.guides.compactMap { marks.guide($0, &builder) }
    let shades = marks.shades(over: x.range ?? domain, &builder)
    let insets = marks.insets(&builder)
    let series = series(context, &builder)
    x.label =
      axisLabel(keys.xLabel, context, &builder)
      ?? builder.typesetter.mathematics(
        .symbol(lines[0].variable), size: context.isSmall ? 12.5 : 14.5, .muted)
    y.label = axisLabel(keys.yLabel, context, &builder)
    guard !builder.diagnostics[before...].hasErrors else { return nil }
    let shown: [[any Charting.Mark]] = [points, dashed, guides, shades, series]
    return Plot(
      shown.flatMap(\.self), x: x, y: y, insets: insets, style: context.style,
      hasLegend: keys.show.contains(.legend), hasBandEdges: keys.show.contains(.bandEdges))
  }

  // MARK: Curves

  private func series(_ context: PlotContext, _ builder: inout ReportBuilder) -> [Series] {
    let typesetter = builder.typesetter
    let size = context.isSmall ? 12 : 14.5
    var unused = keys.labels
    var result: [Series] = []
    for (index, line) in lines.enumerated() {
      let name = label(of: line, in: builder.library)
      var series = Series(
        line.data, name: name.unicode, isDerivative: line.isDerivative, color: index,
        dash: context.theme.curve(index).dash,
        hasAsymptotes: !keys.show.contains(.noAsymptotes),
        hasCorners: keys.show.contains(.corners))
      let role = Role.curveText(index)
      series.labelSize = size
      series.label = typesetter.mathematics(name, size: size, role)
      series.legendLabel = typesetter.mathematics(name, size: 12, role)
      if let given = keys.labels.first(where: { $0.expression.source == line.expression.source }),
        let range = given.words
      {
        unused.removeAll { $0.expression.source == line.expression.source }
        let (words, note) = builder.words(range, section: context.section).atBar
        if let mathematics = words.mathematics {
          series.label = typesetter.mathematics(mathematics, size: size, role)
          series.legendLabel = typesetter.mathematics(mathematics, size: 12, role)
        } else {
          series.labelSize = context.isSmall ? 11 : 13
          series.label = typesetter.words(words, size: series.labelSize, role)
          series.legendLabel = typesetter.words(words, size: 12, role)
        }
        series.note = note.map { typesetter.words($0, size: 10.5, .muted) }
      }
      result.append(series)
    }
    builder.diagnostics += unused.map { .strayLabel($0, of: lines.map(\.expression)) }
    return result
  }

  /// What a curve is called: its formula without arguments that only fix parameters, unless
  /// another curve differs in just those.
  func label(of line: Line, in library: Library) -> Notation {
    if let element = line.element, keys.names.indices.contains(element - 1) {
      return .of(keys.names[element - 1], in: library)
    }
    func name(_ line: Line, isShortened: Bool) -> Notation {
      .of(line.expression, in: library, isShortened: isShortened, element: line.element)
    }
    let short = name(line, isShortened: true)
    let others = lines.filter { $0.expression.source != line.expression.source }
    return name(line, isShortened: !others.contains { name($0, isShortened: true) == short })
  }

  // MARK: Axes

  private func axisLabel(
    _ range: SourceRange?, _ context: PlotContext, _ builder: inout ReportBuilder
  ) -> Drawing? {
    range.map {
      builder.typesetter.words(
        builder.words($0, section: context.section), size: context.isSmall ? 10.5 : 12, .muted)
    }
  }

  private func axis(
    _ span: AxisSpan?, default range: ClosedRange<Double>?, _ context: PlotContext,
    _ builder: inout ReportBuilder
  ) -> Plot.AxisRequest {
    guard let span else { return Plot.AxisRequest(range) }
    let asked = span.interval.map { builder.interval($0, section: context.section) } ?? range
    if span.isLogarithmic, let asked, asked.lowerBound <= 0 {
      builder.diagnostics.append(
        .error(
          "a logarithmic axis needs a range above 0",
          at: span.interval?.range ?? lines[0].expression.range, hint: "write 'log 0.1..100'"))
    }
    return Plot.AxisRequest(asked, kind: span.isLogarithmic ? .logarithmic : .linear)
  }
}

extension ReportBuilder {
  /// A range; nil where it cannot be evaluated, which is then among the diagnostics.
  mutating func interval(_ domain: Domain, section: Int) -> ClosedRange<Double>? {
    let (library, names) = (library, names(in: section))
    let values = attempt { () throws(Rejection) in try library.domain(domain, values: names) }
    if case .interval(let range) = values { return range }
    return nil
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
