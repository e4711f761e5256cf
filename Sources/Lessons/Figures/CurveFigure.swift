internal import Notations
internal import Charting
internal import Diagnostics
internal import Drawings
internal import Analysis
internal import Expressions
internal import Functions
internal import Text

/// The curves of a plot, or points over a list, with all that its keys say of them.
struct CurveFigure: PlotFigure {
  /// One curve, or the points of one, with what it stands for.
  struct Line: Sendable {
    var expression: Expression
    /// Its place among the elements of a vector, from 1; nil for a number.
    var element: Int?
    var variable: String
    /// Whether the phrase says what it is drawn over; else that is what the axis shows.
    var hasOwnRange: Bool
    /// Nothing special is known of it before it is searched; nil for points.
    var curve: FormulaCurve?
    /// In data units, ascending; none for a curve.
    var points: [Point] = []
  }

  struct Axis: Sendable {
    var range: ClosedRange<Double>?
    var isLogarithmic = false
    var words: RichText?
  }

  private(set) var lines: [Line]
  let keys: KeyValues
  let library: Library
  let language: Language
  let x: Axis
  let y: Axis
  let marks: CurveMarks
  /// What stands in place of the curves' names.
  let labels: [RichText?]

  init?(
    _ keys: KeyValues, guides: [Placement], in scope: Scope, reporting findings: inout Findings
  ) {
    var lines: [Line] = []
    var isSound = true
    for phrase in keys[Keys.plot] {
      let resolved = scope.attempt(reporting: &findings) { () throws(Rejection) in
        try Self.resolve(phrase, in: scope, atMost: LessonLimits.curves - lines.count)
      }
      if let resolved { lines += resolved } else { isSound = false }
    }
    guard isSound, !lines.isEmpty else { return nil }
    self.keys = keys
    language = scope.language
    library = scope.library.shadowed(by: lines.map(\.variable))
    let domain = Self.domain(of: lines)
    var (x, y) = (Axis(range: domain), Axis())
    x.read(keys[Keys.x].last, of: lines, in: scope, reporting: &findings)
    for index in lines.indices where !lines[index].hasOwnRange {
      guard let range = x.range, let curve = lines[index].curve else { continue }
      lines[index].curve = FormulaCurve(curve.function, in: range, searches: nil)
    }
    self.lines = lines
    y.read(keys[Keys.y].last, of: lines, in: scope, reporting: &findings)
    marks = CurveMarks(
      of: lines, keys, guides: guides, over: x.range ?? domain, in: scope, reporting: &findings)
    labels = keys.labels(of: lines.map(\.expression), in: scope, reporting: &findings)
    x.words = keys[Keys.xLabel].last.map { scope.words($0, reporting: &findings) }
    y.words = keys[Keys.yLabel].last.map { scope.words($0, reporting: &findings) }
    (self.x, self.y) = (x, y)
  }

  func searched(by searches: Searches) -> CurveFigure {
    var figure = self
    for index in lines.indices {
      figure.lines[index].curve = lines[index].curve.map {
        FormulaCurve($0.function, in: $0.range, searches: searches)
      }
    }
    return figure
  }

  private static func resolve(
    _ phrase: Phrase, in scope: Scope, atMost count: Int
  ) throws(Rejection) -> [Line] {
    let library = scope.library
    let variable: String
    let domain: DomainValues?
    if let written = phrase.variable {
      variable = written.name
      domain = try library.domain(written.domain)
    } else {
      let free = Set(phrase.expressions.flatMap { library.freeNames(of: $0) })
      guard let name = free.first, free.count == 1 else {
        let names = phrase.expressions.flatMap(\.names)
        let constant = names.lazy.compactMap { library.constants[$0]?.definition }.first
        throw Rejection(
          .variableUnclear(
            free.sorted(), besides: constant, in: scope.lesson, at: phrase.range))
      }
      (variable, domain) = (name, nil)
    }
    var lines: [Line] = []
    for expression in phrase.expressions {
      let formula = try library.resolve(expression, variables: [variable])
      let isSequence = formula.isSequence
      var domain = domain ?? .interval(formula.usualRange)
      if isSequence, case .interval(let range) = domain {
        domain = .elements(
          try library.wholeNumbers(in: range, at: phrase.variable?.domain.range ?? phrase.range))
      }
      let functions = try RealFunction.elements(of: formula, near: try domain.first(phrase))
      guard lines.count + functions.count <= count else {
        throw Rejection(.tooManyCurves(at: phrase.range))
      }
      for (index, function) in functions.enumerated() {
        var line = Line(
          expression: expression, element: functions.count > 1 ? index + 1 : nil,
          variable: variable, hasOwnRange: phrase.variable != nil)
        switch domain {
        case .interval(let range): line.curve = FormulaCurve(function, in: range, searches: nil)
        case .elements(let elements):
          line.points = try elements.compactMap(\.number).sorted().map { x throws(Rejection) in
            // What cannot be called at a place is a mistake, no gap.
            if isSequence { _ = try formula.evaluate(.scalar(x)) }
            return Point(x, function.value(at: x))
          }
        }
        lines.append(line)
      }
    }
    return lines
  }

  var variable: String { lines[0].variable }
  var coloredNames: [String] { lines.map { label(of: $0).unicode } }
  var expression: Expression { lines[0].expression }
  var expressions: [Expression] { lines.map(\.expression) }

  var facts: PlottedFacts {
    .curves(count: lines.count, haveElements: lines.contains { $0.element != nil })
  }

  /// The range of the horizontal axis that the phrases ask for.
  var domain: ClosedRange<Double> { Self.domain(of: lines) }

  private static func domain(of lines: [Line]) -> ClosedRange<Double> {
    let ends = lines.flatMap { line in
      line.curve.map { [$0.range.lowerBound, $0.range.upperBound] } ?? line.points.map(\.x)
    }
    guard let low = ends.min(), let high = ends.max(), low < high else {
      return (ends.first ?? 0) - 1...(ends.first ?? 0) + 1
    }
    return low...high
  }
}

extension CurveFigure.Line {
  /// What the chart draws.
  var data: Series.Data { curve.map { .curve($0) } ?? .points(points) }

  var isDerivative: Bool { (expression.call?.primes ?? 0) > 0 }
}

extension DomainValues {
  /// The first number that the variable of a plot takes.
  fileprivate func first(_ phrase: Phrase) throws(Rejection) -> Double {
    switch self {
    case .interval(let range): return range.lowerBound
    case .elements(let elements):
      guard let number = elements[0].number else {
        throw Rejection(.pointsOverVectors(at: phrase.range))
      }
      return number
    }
  }
}

extension CurveFigure.Axis {
  fileprivate mutating func read(
    _ span: AxisSpan?, of lines: [CurveFigure.Line], in scope: Scope,
    reporting findings: inout Findings
  ) {
    guard let span else { return }
    if let interval = span.interval { range = scope.interval(interval, reporting: &findings) }
    isLogarithmic = span.isLogarithmic
    if isLogarithmic, let range, range.lowerBound <= 0 {
      findings.notice([
        .error(
          "a logarithmic axis needs a range above 0",
          at: span.interval?.range ?? lines[0].expression.range, hint: "write 'log 0.1..100'")
      ])
    }
  }
}

extension Lesson {
  /// What a name's definition is: the constant of a line of this lesson, or of another one.
  fileprivate func place(of constant: Definition) -> String {
    let range = constant.nameRange
    guard range.upper <= source.bytes.count, text(range) == constant.name else {
      return "a constant"
    }
    return "the constant of line \(source.location(of: range.lower).line)"
  }
}

extension Diagnostic {
  fileprivate static func variableUnclear(
    _ names: [String], besides constant: Definition?, in lesson: Lesson, at range: SourceRange
  ) -> Diagnostic {
    let shadowed = constant.map { constant in
      "\(constant.name) is \(lesson.place(of: constant)); write 'for \(constant.name) in -6..6'"
    }
    return names.isEmpty
      ? .error(
        "nothing varies here", at: range,
        hint: shadowed
          ?? "write a variable, as in 'sigmoid(z) for z in -6..6'")
      : .error(
        "which name varies, \(names.joined(separator: " or "))?", at: range,
        hint: "end the phrase with 'for \(names[0]) in -6..6'")
  }

  fileprivate static func tooManyCurves(at range: SourceRange) -> Diagnostic {
    .error(
      "more curves in one plot than can be told apart", at: range,
      hint: "there are at most \(LessonLimits.curves)")
  }

  fileprivate static func pointsOverVectors(at range: SourceRange) -> Diagnostic {
    .error("a plot runs over numbers, not over vectors", at: range)
  }
}
