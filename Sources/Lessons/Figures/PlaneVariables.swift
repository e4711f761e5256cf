internal import Analysis
internal import Diagnostics
internal import Expressions
internal import Functions
internal import Text

/// The two variables of a figure and what they run over.
struct PlaneVariables: Sendable {
  struct Side: Sendable {
    var name: String
    /// Nil where the axes show what paths and points need.
    var range: ClosedRange<Double>?
  }

  private(set) var x = Side(name: "x")
  private(set) var y = Side(name: "y")
  /// Whether a phrase names them.
  let areNamed: Bool

  /// Of a plot in which no phrase has any.
  init() { areNamed = false }

  /// - Throws: `Rejection` for ends that are not finite or not ascending.
  init(_ variables: PlanePhrase.Variables, in library: Library) throws(Rejection) {
    areNamed = true
    x = try Self.side(variables.x, in: library)
    y = try Self.side(variables.y, in: library)
  }

  /// The same with ranges of the axes.
  func shown(x: ClosedRange<Double>?, y: ClosedRange<Double>?) -> PlaneVariables {
    var shown = self
    if let x { shown.x.range = x }
    if let y { shown.y.range = y }
    return shown
  }

  private static func side(
    _ variable: Phrase.Variable, in library: Library
  ) throws(Rejection) -> Side {
    guard case .interval(let range) = try library.domain(variable.domain) else {
      preconditionFailure("the parser lets only ranges pass")
    }
    guard (range.upperBound - range.lowerBound).isFinite else {
      throw Rejection(.tooWide(at: variable.domain.range))
    }
    return Side(name: variable.name, range: range)
  }

  var names: [String] { [x.name, y.name] }

  /// - Throws: `Rejection` where a further phrase has other variables or ranges.
  func check(_ variables: PlanePhrase.Variables?, in library: Library) throws(Rejection) {
    guard let variables else { return }
    let other = try PlaneVariables(variables, in: library)
    for (mine, its, variable) in [(x, other.x, variables.x), (y, other.y, variables.y)]
    where mine.name != its.name || mine.range != its.range {
      throw Rejection(.otherVariable(mine.name, at: variable.nameRange))
    }
  }

  /// An expression of both.
  ///
  /// - Throws: `Rejection` also for a recurrence, which has values at whole numbers only.
  func resolved(
    _ expression: Expression, in library: Library
  ) throws(Rejection) -> ResolvedExpression {
    let formula = try library.resolve(expression, variables: names)
    if formula.countsSteps { throw Rejection(.stepsInThePlane(at: expression.range)) }
    return formula
  }

  /// The same as a function.
  func function(_ expression: Expression, in library: Library) throws(Rejection) -> PlaneFunction {
    try PlaneFunction(try resolved(expression, in: library))
  }
}

extension Diagnostic {
  fileprivate static func tooWide(at range: SourceRange) -> Diagnostic {
    .error("this range is longer than the greatest number", at: range)
  }

  fileprivate static func otherVariable(_ name: String, at range: SourceRange) -> Diagnostic {
    .error(
      "all of a plot runs over the same variables and ranges", at: range,
      hint: "leave out 'for …' after the first phrase that has it; here '\(name)' stands")
  }

  fileprivate static func stepsInThePlane(at range: SourceRange) -> Diagnostic {
    .error(
      "this has values at whole numbers only, since it calls a recurrence at a variable", at: range,
      hint: "a map needs all numbers")
  }
}
