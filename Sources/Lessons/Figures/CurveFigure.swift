internal import Notations
internal import Charting
internal import Diagnostics
internal import Drawings
internal import Analysis
internal import Expressions
internal import Functions
internal import Text

/// The curves of a plot, or points over a list, from its keys.
struct CurveFigure: Sendable {
  /// One curve, or the points of one, with what it stands for.
  struct Line: Sendable {
    var expression: Expression
    /// Its place among the elements of a vector, from 1; nil for a number.
    var element: Int?
    var variable: String
    var function: RealFunction
    var course: Course
  }

  /// What a curve runs over; nothing special is known of it before it is searched.
  enum Course: Sendable {
    case curve(FormulaCurve)
    /// In data units, ascending.
    case points([Point])
  }

  private(set) var lines: [Line]
  let keys: KeyValues
  let library: Library

  /// Resolves the phrases; nil where one cannot be.
  init?(_ keys: KeyValues, in scope: Scope, reporting findings: inout Findings) {
    var lines: [Line] = []
    var isSound = true
    for phrase in keys[Keys.plot] {
      let resolved = scope.attempt(reporting: &findings) { () throws(Rejection) in
        try Self.resolve(phrase, in: scope, atMost: LessonLimits.curves - lines.count)
      }
      if let resolved { lines += resolved } else { isSound = false }
    }
    guard isSound, !lines.isEmpty else { return nil }
    self.lines = lines
    self.keys = keys
    library = scope.library
  }

  /// The same curves with what is special of them.
  func searched(by searches: Searches) -> CurveFigure {
    var figure = self
    for index in lines.indices {
      guard case .curve(let curve) = lines[index].course else { continue }
      figure.lines[index].course = .curve(
        FormulaCurve(curve.function, in: curve.range, searches: searches))
    }
    return figure
  }

  private static func resolve(
    _ phrase: Phrase, in scope: Scope, atMost count: Int
  ) throws(Rejection) -> [Line] {
    let (library, names) = (scope.library, scope.names)
    let variable: String
    let domain: DomainValues
    if let written = phrase.variable {
      variable = written.name
      domain = try library.domain(written.domain, values: names)
    } else {
      let free = Set(phrase.expressions.flatMap { library.freeNames(of: $0, values: names) })
      guard let name = free.first, free.count == 1 else {
        throw Rejection(.variableUnclear(free.sorted(), at: phrase.range))
      }
      (variable, domain) = (name, .interval(-6...6))
    }
    let first: Double
    switch domain {
    case .interval(let range): first = range.lowerBound
    case .elements(let elements):
      guard let number = elements[0].number else {
        throw Rejection(.pointsOverVectors(at: phrase.range))
      }
      first = number
    }
    var lines: [Line] = []
    for expression in phrase.expressions {
      let formula = try library.resolve(expression, variables: [variable], values: names)
      let functions = try RealFunction.elements(of: formula, near: first)
      guard lines.count + functions.count <= count else {
        throw Rejection(.tooManyCurves(at: phrase.range))
      }
      for (index, function) in functions.enumerated() {
        lines.append(
          Line(
            expression: expression, element: functions.count > 1 ? index + 1 : nil,
            variable: variable, function: function,
            course: course(of: function, over: domain)))
      }
    }
    return lines
  }

  private static func course(of function: RealFunction, over domain: DomainValues) -> Course {
    switch domain {
    case .interval(let range): .curve(FormulaCurve(function, in: range, searches: nil))
    case .elements(let elements):
      .points(elements.compactMap(\.number).sorted().map { Point($0, function.value(at: $0)) })
    }
  }

  var variable: String { lines[0].variable }

  /// What a curve is called: its formula without arguments that only fix parameters, unless
  /// another curve differs in just those.
  func label(of line: Line) -> Notation {
    if let element = line.element, let names = keys[Keys.names].last, element <= names.count {
      return .of(names[element - 1], in: library)
    }
    func name(_ line: Line, isShortened: Bool) -> Notation {
      .of(line.expression, in: library, isShortened: isShortened, element: line.element)
    }
    let short = name(line, isShortened: true)
    let others = lines.filter { $0.expression.source != line.expression.source }
    return name(line, isShortened: !others.contains { name($0, isShortened: true) == short })
  }

  /// The range of the horizontal axis that the phrases ask for.
  var domain: ClosedRange<Double> {
    var ends: [Double] = []
    for line in lines {
      switch line.course {
      case .curve(let curve): ends += [curve.range.lowerBound, curve.range.upperBound]
      case .points(let points): ends += points.map(\.x)
      }
    }
    guard let low = ends.min(), let high = ends.max(), low < high else {
      return (ends.first ?? 0) - 1...(ends.first ?? 0) + 1
    }
    return low...high
  }
}

extension CurveFigure.Line {
  /// What the chart draws.
  var data: Series.Data {
    switch course {
    case .curve(let curve): .curve(curve)
    case .points(let points): .points(points)
    }
  }

  var isDerivative: Bool {
    if case .call(let call) = expression.kind { call.primes > 0 } else { false }
  }
}

extension Diagnostic {
  fileprivate static func variableUnclear(
    _ names: [String], at range: SourceRange
  ) -> Diagnostic {
    names.isEmpty
      ? .error(
        "nothing varies here", at: range,
        hint: "write a variable, as in 'sigmoid(z) for z in -6..6'")
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
