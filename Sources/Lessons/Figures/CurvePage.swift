internal import Charting
internal import Diagnostics
internal import Drawings
internal import Formulas

/// Curves and points on a page.
struct CurvePage {
  let figure: CurveFigure
  let page: FigurePage
  let theme: Theme

  /// Nil where a key cannot be evaluated, which is then among the builder's diagnostics.
  func draw(_ builder: inout ReportBuilder) -> Drawing? {
    let typesetter = builder.typesetter
    let keys = page.keys
    let before = builder.diagnostics.count
    let x = axis(keys.x, default: figure.domain, isHorizontal: true, &builder)
    let y = axis(keys.y, default: nil, isHorizontal: false, &builder)
    let marks = keys.marks.flatMap { points(of: $0, &builder) }
    let lines = keys.lines.compactMap { line($0, &builder) }
    guard !builder.diagnostics[before...].hasErrors else { return nil }

    var plot = Plot(
      series(&builder), x: x, y: y, points: marks, lines: lines,
      dashes: (0..<10).map { theme.curve($0).dash },
      hasLegend: keys.show.contains(.legend),
      hasAsymptotes: !keys.show.contains(.noAsymptotes),
      hasCorners: keys.show.contains(.corners))
    let xLabel = keys.xLabel.map {
      typesetter.words(builder.plainWords($0, section: page.section), size: 12, .muted)
    }
    plot.x.label =
      xLabel
      ?? typesetter.mathematics(
        .symbol(figure.lines[0].variable), size: 14.5, .muted)
    plot.y.label = keys.yLabel.map {
      typesetter.words(builder.plainWords($0, section: page.section), size: 12, .muted)
    }
    let heading = page.heading(
      Notation.equation(of: figure.lines[0].expression, in: builder.library), &builder)
    let chart = PlotChart(
      heading: heading, plot: plot, size: keys.size ?? Size(720, figure.lines.count > 2 ? 500 : 450)
    )
    let (drawing, warnings) = chart.drawing(measurer: builder.measurer)
    for warning in warnings {
      builder.diagnostics.append(
        .warning(warning.sentence, at: figure.lines[0].expression.range))
    }
    return drawing
  }

  private func series(_ builder: inout ReportBuilder) -> [Series] {
    let typesetter = builder.typesetter
    return figure.lines.enumerated().map { index, line in
      let name = label(of: line, in: builder.library)
      var series = Series(
        line.data, name: name.unicode, isDerivative: line.isDerivative)
      let role = Role.curveText(index)
      if let words = page.keys.labels.first(where: {
        $0.expression.source == line.expression.source
      }),
        let range = words.words
      {
        let parts = builder.plainWords(range, section: page.section).split(
          separator: "|", maxSplits: 1
        ).map { String($0.trimmingSpaces) }
        series.label = typesetter.words(parts[0], size: 13, role)
        series.legendLabel = typesetter.words(parts[0], size: 12, role)
        series.labelSize = 13
        if parts.count > 1 { series.note = typesetter.words(parts[1], size: 10.5, .muted) }
      } else {
        series.label = typesetter.mathematics(name, size: 14.5, role)
        series.legendLabel = typesetter.mathematics(name, size: 12, role)
      }
      return series
    }
  }

  /// What a curve is called: its formula without arguments that only fix parameters, unless
  /// another curve differs in just those.
  private func label(of line: CurveFigure.Line, in library: Library) -> Notation {
    func name(_ line: CurveFigure.Line, isShortened: Bool) -> Notation {
      .of(line.expression, in: library, isShortened: isShortened, element: line.element)
    }
    let short = name(line, isShortened: true)
    let others = figure.lines.filter { $0.expression.source != line.expression.source }
    return name(
      line, isShortened: !others.contains { name($0, isShortened: true) == short })
  }

  // MARK: Axes, marks and lines

  private func axis(
    _ span: AxisSpan?, default range: ClosedRange<Double>?, isHorizontal: Bool,
    _ builder: inout ReportBuilder
  ) -> Plot.AxisRequest {
    guard let span else { return Plot.AxisRequest(range) }
    var asked = range
    if let interval = span.interval {
      let library = builder.library
      let names = builder.names(in: page.section)
      let values = builder.attempt { () throws(Rejection) in
        try library.domain(interval, values: names)
      }
      if case .interval(let range) = values { asked = range }
    }
    if span.isLogarithmic, let asked, asked.lowerBound <= 0 {
      builder.diagnostics.append(
        .error(
          "a logarithmic axis needs a range above 0",
          at: span.interval?.range ?? figure.lines[0].expression.range,
          hint: "write 'log 0.1..100'"))
    }
    return Plot.AxisRequest(asked, kind: span.isLogarithmic ? .logarithmic : .linear)
  }

  /// `EXPR at z = 0 : words`; without words the value is said.
  private func points(of mark: Mark, _ builder: inout ReportBuilder) -> [MarkedPoint] {
    let library = builder.library
    let names = builder.names(in: page.section)
    let found = builder.attempt { () throws(Rejection) -> [Point] in
      let places: [Value]
      switch mark.places {
      case .one(let expression):
        places = [try library.resolve(expression, values: names).evaluate()]
      case .each(let domain):
        guard case .elements(let elements) = try library.domain(domain, values: names) else {
          throw Rejection(.marksOverRange(at: domain.range))
        }
        places = elements
      }
      let formula = try library.resolve(
        mark.expression, variables: [mark.name], values: names)
      var points: [Point] = []
      for place in places {
        guard let x = place.number, let y = try formula.evaluate(place).number else {
          throw Rejection(.markNotNumber(at: mark.expression.range))
        }
        points.append(Point(x, y))
      }
      return points
    }
    let typesetter = builder.typesetter
    let series = figure.lines.firstIndex {
      $0.expression.source == mark.expression.source && $0.element == nil
    }
    return (found ?? []).filter { $0.x.isFinite && $0.y.isFinite }.map { point in
      let role = series.map(Role.curveText) ?? .ink
      let words =
        mark.words.map { builder.plainWords($0, section: page.section) }
        ?? "\(Self.short(point.y)) at \(mark.name) = \(Self.short(point.x))"
      return MarkedPoint(
        point, on: series, label: typesetter.words(words, size: 11.5, role))
    }
  }

  /// Two decimals at most; one significant digit where that is nothing.
  private static func short(_ x: Double) -> String {
    if abs(x) < 0.005, x != 0 { return NumberText.significantDigits(1, of: x).withTrueMinus }
    let text = NumberText.decimals(2, of: x)
    return NumberText.shortest(Double(text) ?? x).withTrueMinus
  }

  private func line(_ placement: Placement, _ builder: inout ReportBuilder) -> ReferenceLine? {
    let library = builder.library
    let names = builder.names(in: page.section)
    let value = builder.attempt { () throws(Rejection) in
      try library.resolve(placement.value, values: names).evaluate()
    }
    guard let value else { return nil }
    guard let number = value.number, number.isFinite else {
      builder.diagnostics.append(
        .error("a line stands at one finite number", at: placement.value.range))
      return nil
    }
    let typesetter = builder.typesetter
    let label = placement.words.map {
      typesetter.words(builder.plainWords($0, section: page.section), size: 11.5, .muted)
    }
    let variable = figure.lines[0].variable
    switch placement.name {
    case variable, "x": return ReferenceLine(.vertical(x: number), label: label)
    case "y": return ReferenceLine(.horizontal(y: number), label: label)
    default:
      builder.diagnostics.append(
        .error(
          "a line stands at a value of 'y' or '\(variable)', not of '\(placement.name)'",
          at: placement.nameRange))
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func marksOverRange(at range: SourceRange) -> Diagnostic {
    .error("points are marked at single places, not over a range", at: range)
  }

  fileprivate static func markNotNumber(at range: SourceRange) -> Diagnostic {
    .error("a mark stands where the value is one number", at: range)
  }
}
