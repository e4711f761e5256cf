internal import Notations
internal import Charting
internal import Diagnostics
internal import Drawings
internal import Analysis
internal import Expressions
internal import Functions
internal import Numerals
internal import Text

/// What stands beside the curves of a plot: marked points, lines, guides, bands and insets.
///
/// Each answers with nothing where a key cannot be evaluated, which is then among the builder's
/// diagnostics.
struct CurveMarks {
  let figure: CurveFigure
  let context: PlotContext

  private var variable: String { figure.lines[0].variable }
  private var hasVerticals: Bool { figure.keys.show.contains(.verticals) }

  // MARK: Points

  func points(_ builder: inout ReportBuilder) -> [MarkedPoint] {
    let marked = figure.keys.marks.flatMap { points(of: $0, &builder) }
    return figure.keys.show.contains(.crossings) ? marked + crossings : marked
  }

  /// `EXPR at z = 0 : words`; without words the value is said, unless `no values` is asked for.
  private func points(of mark: Expressions.Mark, _ builder: inout ReportBuilder) -> [MarkedPoint] {
    let library = builder.library
    let names = builder.names(in: context.section)
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
      let formula = try library.resolve(mark.expression, variables: [mark.name], values: names)
      var points: [Point] = []
      for place in places {
        guard let x = place.number, let y = try formula.evaluate(place).number else {
          throw Rejection(.markNotNumber(at: mark.expression.range))
        }
        points.append(Point(x, y))
      }
      return points
    }
    let series = figure.lines.firstIndex {
      $0.expression.source == mark.expression.source && $0.element == nil
    }
    let words = mark.words.map { builder.words($0, section: context.section) }
    return (found ?? []).filter { $0.x.isFinite && $0.y.isFinite }.map { point in
      let said =
        words
        ?? FigureWords([
          .numeral(.value(point.y)), .text(" at "), .mathematics(.symbol(mark.name)),
          .text(" = " + NumberText.significantDigits(6, of: point.x).withTrueMinus),
        ])
      let isSilent = words == nil && figure.keys.show.contains(.noValues)
      var slope = Double.nan
      if let series, case .curve(let curve) = figure.lines[series].course {
        slope = curve.slope(at: point.x)
      }
      return MarkedPoint(
        point, on: series, slope: slope,
        label: isSilent
          ? nil
          : builder.typesetter.words(
            said, size: context.isSmall ? 10.5 : 11.5, series.map(Role.curveText) ?? .ink),
        hasVertical: hasVerticals)
    }
  }

  private var crossings: [MarkedPoint] {
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

  // MARK: Lines

  func lines(_ builder: inout ReportBuilder) -> [ReferenceLine] {
    figure.keys.lines.compactMap { line in
      guard let (place, label) = placed(line, "line", &builder) else { return nil }
      switch line.name {
      case variable, "x": return ReferenceLine(.vertical(x: place), label: label)
      case "y": return ReferenceLine(.horizontal(y: place), label: label)
      default:
        builder.diagnostics.append(
          .error(
            "a line stands at a value of 'y' or '\(variable)', not of '\(line.name)'",
            at: line.nameRange))
        return nil
      }
    }
  }

  func guide(_ guide: Placement, _ builder: inout ReportBuilder) -> Guide? {
    guard guide.name == variable || guide.name == "x" else {
      builder.diagnostics.append(
        .error(
          "a guide stands at a value of '\(variable)', not of '\(guide.name)'",
          at: guide.nameRange))
      return nil
    }
    return placed(guide, "guide", &builder).map { Guide(x: $0, label: $1) }
  }

  /// Where a line or guide stands, and its words.
  private func placed(
    _ placement: Placement, _ noun: String, _ builder: inout ReportBuilder
  ) -> (Double, Drawing?)? {
    let library = builder.library
    let names = builder.names(in: context.section)
    let value = builder.attempt { () throws(Rejection) in
      try library.resolve(placement.value, values: names).evaluate()
    }
    guard let value else { return nil }
    guard let number = value.number, number.isFinite else {
      builder.diagnostics.append(
        .error("a \(noun) stands at one finite number", at: placement.value.range))
      return nil
    }
    let label = placement.words.map {
      builder.typesetter.words(
        builder.words($0, section: context.section), size: context.isSmall ? 10.5 : 11.5,
        noun == "guide" ? .ink : .muted)
    }
    return (number, label)
  }

  // MARK: Bands

  func shades(over range: ClosedRange<Double>, _ builder: inout ReportBuilder) -> [Shade] {
    figure.keys.shades.enumerated().compactMap { index, shade in
      let library = builder.library
      let names = builder.names(in: context.section)
      let intervals = builder.attempt { () throws(Rejection) -> [ClosedRange<Double>] in
        let formula = try library.resolve(
          shade.expression, variables: [variable], values: names)
        let functions = try RealFunction.elements(of: formula, near: range.lowerBound)
        guard functions.count == 1 else {
          throw Rejection(.notOneCondition(at: shade.expression.range))
        }
        return functions[0].truth(in: range)
      }
      guard let intervals else { return nil }
      let color = color(of: shade.expression) ?? index
      let font = Font(.regular, context.isSmall ? 10.5 : 11.5)
      let label = shade.words.map {
        builder.typesetter.breakable(
          builder.words($0, section: context.section), font, .curveText(color))
      }
      return Shade(intervals, band: color % 2, color: color, label: label)
    }
  }

  /// The first curve whose function, or its derivative, the condition speaks of.
  private func color(of condition: Expression) -> Int? {
    figure.lines.firstIndex { line in
      guard case .call(let own) = line.expression.kind else { return false }
      return condition.contains { part in
        if case .call(let call) = part.kind { call.name == own.name } else { false }
      }
    }
  }

  // MARK: Insets

  func insets(_ builder: inout ReportBuilder) -> [Inset] {
    figure.keys.insets.compactMap { inset in
      guard let x = builder.interval(inset.x, section: context.section),
        let y = builder.interval(inset.y, section: context.section)
      else { return nil }
      let caption = inset.words.map {
        builder.typesetter.words(
          builder.words($0, section: context.section), size: 10.5, .muted)
      }
      let labels = figure.lines.enumerated().map { index, line in
        builder.typesetter.mathematics(
          figure.label(of: line, in: builder.library), size: 12.5, .curveText(index))
      }
      return Inset(x: x, y: y, caption: caption, variable: variable, labels: labels)
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

  fileprivate static func notOneCondition(at range: SourceRange) -> Diagnostic {
    .error("a band needs one condition, not a vector of them", at: range)
  }
}
