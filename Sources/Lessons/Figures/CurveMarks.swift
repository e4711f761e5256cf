internal import Notations
internal import Charting
internal import Diagnostics
internal import Drawings
internal import Analysis
internal import Expressions
internal import Functions
internal import Numerals
internal import Text

/// What stands beside the curves of a plot, evaluated: marked points, lines, guides, bands and insets.
struct CurveMarks: Sendable {
  struct Mark: Sendable {
    var point: Point
    /// The curve that it stands on, if that is shown.
    var line: Int?
    var words: RichText?
  }

  /// A line or guide.
  struct Line: Sendable {
    var place: ReferenceLine.Place
    var words: RichText?
  }

  /// Where a condition holds.
  struct Band: Sendable {
    var condition: RealFunction
    /// The first curve whose function, or its derivative, the condition speaks of; else its own place.
    var color: Int
    var words: RichText?
  }

  struct Frame: Sendable {
    var x: ClosedRange<Double>
    var y: ClosedRange<Double>
    var words: RichText?
  }

  let points: [Mark]
  let lines: [Line]
  let guides: [Line]
  let bands: [Band]
  let insets: [Frame]

  /// Evaluates the keys of a plot; what cannot be evaluated is left out and among the findings.
  ///
  /// - Parameters:
  ///   - curves: what they stand beside.
  ///   - keys: of the plot.
  ///   - guides: those that belong to the plot.
  ///   - range: what bands are looked for in.
  ///   - scope: of the figure.
  ///   - findings: what is wrong.
  init(
    of curves: [CurveFigure.Line], _ keys: KeyValues, guides: [Placement],
    over range: ClosedRange<Double>, in scope: Scope, reporting findings: inout Findings
  ) {
    let isSilent = keys.show.contains(.noValues)
    points = keys[Keys.mark].flatMap {
      Self.points(of: $0, curves, isSilent: isSilent, scope, &findings)
    }
    lines = keys[Keys.line].compactMap { Self.line($0, curves, scope, &findings) }
    self.guides = guides.compactMap { Self.guide($0, curves, scope, &findings) }
    bands = keys[Keys.shade].enumerated().compactMap {
      Self.band($1, $0, over: range, curves, scope, &findings)
    }
    insets = keys[Keys.inset].compactMap { inset in
      guard let x = scope.interval(inset.x, reporting: &findings),
        let y = scope.interval(inset.y, reporting: &findings)
      else { return nil }
      return Frame(
        x: x, y: y, words: inset.words.map { scope.words($0, reporting: &findings) })
    }
  }

  // MARK: Points

  /// `EXPR at z = 0 : words`; without words the value is said, unless `no values` is asked for.
  private static func points(
    of mark: Expressions.Mark, _ curves: [CurveFigure.Line], isSilent: Bool, _ scope: Scope,
    _ findings: inout Findings
  ) -> [Mark] {
    guard case .ofCurve(let mark) = mark else {
      if case .of(let shown) = mark {
        findings.notice([.markWithoutPlace(at: shown.expression.range)])
      }
      return []
    }
    let library = scope.library
    let found = scope.attempt(reporting: &findings) { () throws(Rejection) -> [Point] in
      let formula = try library.resolve(mark.expression, variables: [mark.name])
      let places: [Value]
      switch mark.places {
      case .one(let expression):
        places = [try library.resolve(expression).evaluate()]
      case .each(let domain):
        guard case .elements(let elements) = try library.domain(domain, of: [formula]) else {
          throw Rejection(.marksOverRange(at: domain.range))
        }
        places = elements
      }
      var points: [Point] = []
      for place in places {
        guard let x = place.number, let y = try formula.evaluate(place).number else {
          throw Rejection(.markNotNumber(at: mark.expression.range))
        }
        points.append(Point(x, y))
      }
      return points
    }
    let line = curves.firstIndex {
      $0.expression.source == mark.expression.source && $0.element == nil
    }
    let words = mark.words.map { scope.words($0, reporting: &findings) }
    return (found ?? []).filter { $0.x.isFinite && $0.y.isFinite }.map { point in
      Mark(
        point: point, line: line,
        words: words ?? (isSilent ? nil : scope.value(of: mark, at: point)))
    }
  }

  // MARK: Lines

  private static func line(
    _ equation: Equation, _ curves: [CurveFigure.Line], _ scope: Scope, _ findings: inout Findings
  ) -> Line? {
    guard let line = scope.placement(equation, reporting: &findings),
      let (place, words) = scope.placed(line, "line", reporting: &findings)
    else { return nil }
    switch line.name {
    case curves[0].variable, "x": return Line(place: .vertical(x: place), words: words)
    case "y": return Line(place: .horizontal(y: place), words: words)
    default:
      findings.notice([
        .error(
          "a line stands at a value of 'y' or '\(curves[0].variable)', not of '\(line.name)'",
          at: line.nameRange)
      ])
      return nil
    }
  }

  /// A guide through a figure whose first curves are these.
  static func guide(
    _ guide: Placement, _ curves: [CurveFigure.Line], _ scope: Scope, _ findings: inout Findings
  ) -> Line? {
    guard guide.name == curves[0].variable || guide.name == "x" else {
      findings.notice([
        .error(
          "a guide stands at a value of '\(curves[0].variable)', not of '\(guide.name)'",
          at: guide.nameRange)
      ])
      return nil
    }
    return scope.placed(guide, "guide", reporting: &findings).map {
      Line(place: .vertical(x: $0), words: $1)
    }
  }

  // MARK: Bands

  private static func band(
    _ shade: Labelled, _ index: Int, over range: ClosedRange<Double>, _ curves: [CurveFigure.Line],
    _ scope: Scope, _ findings: inout Findings
  ) -> Band? {
    let condition = scope.attempt(reporting: &findings) { () throws(Rejection) in
      let formula = try scope.library.resolve(
        shade.expression, variables: [curves[0].variable])
      if formula.isSequence { throw Rejection(.bandOfSteps(at: shade.expression.range)) }
      let functions = try RealFunction.elements(of: formula, near: range.lowerBound)
      guard functions.count == 1 else {
        throw Rejection(.notOneCondition(at: shade.expression.range))
      }
      return functions[0]
    }
    return condition.map {
      Band(
        condition: $0, color: color(of: shade.expression, in: curves) ?? index,
        words: shade.words.map { scope.words($0, reporting: &findings) })
    }
  }

  /// The curve that a condition holds, the largest of several; else one whose function it calls.
  private static func color(of condition: Expression, in curves: [CurveFigure.Line]) -> Int? {
    let parts = Set(condition.parts.filter { !$0.children.isEmpty }.map(\.source))
    let held = curves.indices.filter { parts.contains(curves[$0].expression.source) }
    let largest = held.max {
      let (a, b) = (curves[$0].expression.source.count, curves[$1].expression.source.count)
      return (a, $1) < (b, $0)
    }
    return largest
      ?? curves.firstIndex { line in
        guard let own = line.expression.call else { return false }
        return condition.calls.contains { $0.name == own.name }
      }
  }
}

extension Scope {
  /// A line at a value of one variable; what is an equation of another kind is among the findings.
  func placement(_ equation: Equation, reporting findings: inout Findings) -> Placement? {
    if equation.placement == nil {
      findings.notice([.lineOfNothing(at: equation.left.range)])
    }
    return equation.placement
  }

  /// Where a line or guide stands, and its words.
  func placed(
    _ placement: Placement, _ noun: String, reporting findings: inout Findings
  ) -> (value: Double, words: RichText?)? {
    let value = attempt(reporting: &findings) { () throws(Rejection) in
      try library.resolve(placement.value).evaluate()
    }
    guard let value else { return nil }
    guard let number = value.number, number.isFinite else {
      findings.notice([
        .error("a \(noun) stands at one finite number", at: placement.value.range)
      ])
      return nil
    }
    return (number, placement.words.map { words($0, reporting: &findings) })
  }

  /// A range; nil where it cannot be evaluated, which is then among the findings.
  func interval(
    _ domain: Domain, reporting findings: inout Findings
  ) -> ClosedRange<Double>? {
    let values = attempt(reporting: &findings) { () throws(Rejection) in
      try library.domain(domain)
    }
    if case .interval(let range) = values { return range }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func markWithoutPlace(at range: SourceRange) -> Diagnostic {
    .error(
      "a mark on a curve stands at a place of it", at: range,
      hint: "write 'EXPR at z = 0', and 'in [0, 1]' for several")
  }

  fileprivate static func lineOfNothing(at range: SourceRange) -> Diagnostic {
    .error(
      "a line stands at a value of one variable", at: range,
      hint: "write 'line: y = EXPR'")
  }

  fileprivate static func marksOverRange(at range: SourceRange) -> Diagnostic {
    .error("points are marked at single places, not over a range", at: range)
  }

  fileprivate static func markNotNumber(at range: SourceRange) -> Diagnostic {
    .error("a mark stands where the value is one number", at: range)
  }

  fileprivate static func bandOfSteps(at range: SourceRange) -> Diagnostic {
    .error(
      "a band needs a condition on all numbers; a recurrence has values at whole numbers only",
      at: range)
  }

  fileprivate static func notOneCondition(at range: SourceRange) -> Diagnostic {
    .error("a band needs one condition, not a vector of them", at: range)
  }
}
