internal import Analysis
internal import Charting
internal import Diagnostics
internal import Drawings
internal import Expressions
internal import Functions
internal import Notations
internal import Text

/// What stands in a plane beside its map, evaluated: regions, lines, paths, points and marks.
struct PlaneParts: Sendable {
  struct Region: Sendable {
    let expression: Expression
    let condition: ResolvedExpression
    let words: RichText?
    private let traced = LastTraced<PlaneRegion?>()

    init(_ expression: Expression, _ condition: ResolvedExpression, words: RichText?) {
      (self.expression, self.condition, self.words) = (expression, condition, words)
    }

    /// Where it lies in a window; nil where that cannot be told.
    func traced(in window: PlaneWindow) -> PlaneRegion? {
      traced.result(in: window) { trace(window) }
    }

    /// The same as it was traced last, or where it has the size of a page.
    func traced(x: ClosedRange<Double>, y: ClosedRange<Double>) -> PlaneRegion? {
      traced.last(x: x, y: y, trace)
    }

    private func trace(_ window: PlaneWindow) -> PlaneRegion? {
      try? PlaneRegion(where: condition, in: window)
    }
  }

  /// A vector of two numbers at each place.
  struct Field: Sendable {
    let expression: Expression
    let formula: ResolvedExpression
    let words: RichText?

    /// nan where there is none.
    func vector(at place: Point) -> Point {
      let value = try? formula.evaluate(.scalar(place.x), .scalar(place.y))
      guard let value, value.shape == .vector(2) else { return Point(.nan, .nan) }
      return Point(value[0], value[1])
    }
  }

  struct Line: Sendable {
    /// The equation as it is written.
    let name: String
    let left: ResolvedExpression
    let right: ResolvedExpression
    let words: RichText?
  }

  struct Path: Sendable {
    let expression: Expression
    let points: [Point]
    /// What the points lie on; nil where each of them is a step.
    let curve: ParametricCurve?
    let words: (end: RichText?, start: RichText?)
  }

  struct Points: Sendable {
    let expression: Expression
    let points: [Point]
    let words: RichText?
  }

  struct Mark: Sendable {
    let point: Point
    let words: RichText?
  }

  let regions: [Region]
  let fields: [Field]
  let lines: [Line]
  let paths: [Path]
  let points: [Points]
  let marks: [Mark]

  /// Evaluates the keys of a plot; what cannot be evaluated is left out and among the findings.
  init(
    _ keys: KeyValues, over variables: PlaneVariables, in scope: Scope,
    reporting findings: inout Findings
  ) {
    func words(_ range: SourceRange?) -> RichText? {
      range.map { scope.words($0, reporting: &findings) }.flatMap { $0.plain.isEmpty ? nil : $0 }
    }
    regions = keys[Keys.region].compactMap { phrase in
      let words = words(phrase.words)
      return scope.attempt(reporting: &findings) { () throws(Rejection) in
        try variables.check(phrase.variables, in: scope.library)
        let condition = try variables.resolved(phrase.expression, in: scope.library)
        // What is no condition on numbers is told here.
        _ = try PlaneFunction(condition)
        return Region(phrase.expression, condition, words: words)
      }
    }
    fields = keys[Keys.arrows].compactMap { phrase in
      let words = words(phrase.words)
      return scope.attempt(reporting: &findings) { () throws(Rejection) in
        try variables.check(phrase.variables, in: scope.library)
        let formula = try variables.resolved(phrase.expression, in: scope.library)
        _ = try Self.point(
          try formula.evaluate(.scalar(1), .scalar(1)), at: phrase.expression.range)
        return Field(expression: phrase.expression, formula: formula, words: words)
      }
    }
    lines = keys[Keys.line].compactMap { equation in
      let words = words(equation.words)
      return scope.attempt(reporting: &findings) { () throws(Rejection) in
        let left = try variables.resolved(equation.left, in: scope.library)
        let right = try variables.resolved(equation.right, in: scope.library)
        for side in [left, right] { _ = try PlaneFunction(side) }
        let name = "\(equation.left.source) = \(equation.right.source)"
        return Line(name: name, left: left, right: right, words: words)
      }
    }
    paths = keys[Keys.path].compactMap { path in
      let parts = path.words.map { scope.words($0, reporting: &findings).atBar }
      return scope.attempt(reporting: &findings) { () throws(Rejection) in
        try Self.path(path.phrase, (parts?.title, parts?.note), scope.library)
      }
    }
    points = keys[Keys.points].compactMap { points in
      let words = words(points.words)
      return scope.attempt(reporting: &findings) { () throws(Rejection) in
        let value = try scope.library.resolve(points.expression).evaluate()
        return Points(
          expression: points.expression, points: try Self.rows(value, at: points.expression.range),
          words: words)
      }
    }
    marks = keys[Keys.mark].compactMap { mark in
      guard case .of(let labelled) = mark else {
        if case .ofCurve(let place) = mark {
          findings.notice([.noCurve(at: place.expression.range)])
        }
        return nil
      }
      let words = words(labelled.words)
      return scope.attempt(reporting: &findings) { () throws(Rejection) in
        let value = try scope.library.resolve(labelled.expression).evaluate()
        return Mark(
          point: try Self.point(value, at: labelled.expression.range), words: words)
      }
    }
  }

  /// The most points of a plot that can be told apart.
  private static let mostPoints = 400
  /// The most steps of a path.
  private static let mostSteps = 2_000
  /// A curve is looked at in so many places.
  private static let curvePlaces = 400

  private static func point(
    _ value: Value, at range: SourceRange
  ) throws(Rejection) -> Point {
    guard value.shape == .vector(2) else { throw Rejection(.noPoint(value.shape, at: range)) }
    return Point(value[0], value[1])
  }

  private static func rows(_ value: Value, at range: SourceRange) throws(Rejection) -> [Point] {
    if value.shape == .vector(2) { return [Point(value[0], value[1])] }
    guard case .matrix(let rows, 2) = value.shape else {
      throw Rejection(.noPoints(value.shape, at: range))
    }
    guard rows <= mostPoints else { throw Rejection(.tooManyPoints(mostPoints, at: range)) }
    return (0..<rows).map { Point(value[2 * $0], value[2 * $0 + 1]) }
  }

  private static func path(
    _ phrase: Phrase, _ words: (RichText?, RichText?), _ library: Library
  ) throws(Rejection) -> Path {
    guard phrase.expressions.count == 1 else {
      throw Rejection(.severalPaths(at: phrase.expressions[1].range))
    }
    let expression = phrase.expressions[0]
    func path(_ points: [Point], along curve: ParametricCurve? = nil) -> Path {
      Path(
        expression: expression, points: points, curve: curve,
        words: (words.0.flatMap { $0.plain.isEmpty ? nil : $0 }, words.1))
    }
    guard let variable = phrase.variable else {
      let value = try library.resolve(expression).evaluate()
      return path(try rows(value, at: expression.range))
    }
    let formula = try library.resolve(expression, variables: [variable.name])
    func points(at places: [Double]) throws(Rejection) -> [Point] {
      var points: [Point] = []
      for place in places {
        points.append(try point(try formula.evaluate(.scalar(place)), at: expression.range))
      }
      return points
    }
    switch try library.domain(variable.domain, of: [formula]) {
    case .interval(let range):
      let points = try points(at: range.evenPlaces(curvePlaces))
      let functions = try RealFunction.elements(
        of: formula, near: range.lowerBound / 2 + range.upperBound / 2)
      let searches = Searches()
      let curves = functions.map { FormulaCurve($0, in: range, searches: searches) }
      return path(points, along: ParametricCurve(curves[0], curves[1]))
    case .elements(let elements):
      let places = elements.compactMap(\.number)
      guard places.count == elements.count else {
        throw Rejection(.pathOverVectors(at: variable.domain.range))
      }
      guard places.count <= mostSteps else {
        throw Rejection(.tooManySteps(mostSteps, at: variable.domain.range))
      }
      return path(try points(at: places))
    }
  }
}

extension Diagnostic {
  fileprivate static func noPoint(_ shape: Shape, at range: SourceRange) -> Diagnostic {
    .error(
      "a point of the plane is a vector of two numbers, not \(shape.words)", at: range,
      hint: "write '[1, 2]'")
  }

  fileprivate static func noPoints(_ shape: Shape, at range: SourceRange) -> Diagnostic {
    .error(
      "points are the rows of a matrix with two columns, not \(shape.words)", at: range,
      hint: "write '[[1, 2], [3, 4]]'")
  }

  fileprivate static func tooManyPoints(_ count: Int, at range: SourceRange) -> Diagnostic {
    .error("a figure shows at most \(count) points", at: range)
  }

  fileprivate static func tooManySteps(_ count: Int, at range: SourceRange) -> Diagnostic {
    .error("a path has at most \(count) steps", at: range)
  }

  fileprivate static func severalPaths(at range: SourceRange) -> Diagnostic {
    .error(
      "a path is one vector of two numbers", at: range,
      hint: "write '[x(t), y(t)]', and a key 'path' for each")
  }

  fileprivate static func pathOverVectors(at range: SourceRange) -> Diagnostic {
    .error("a path runs over numbers, not over vectors", at: range)
  }

  fileprivate static func noCurve(at range: SourceRange) -> Diagnostic {
    .error(
      "a mark in the plane is a point, and there is no curve", at: range,
      hint: "write 'mark: [1, 2] : words'")
  }
}
