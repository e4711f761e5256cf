internal import Analysis
internal import Diagnostics
internal import Expressions
internal import Functions
internal import Text

/// The two variables of a figure and what they run over.
struct PlaneVariables: Sendable {
  struct Side: Sendable {
    var name: String
    var range: ClosedRange<Double>
  }

  let x: Side
  let y: Side

  /// - Throws: `Rejection` for ends that are not finite or not ascending.
  init(_ variables: PlanePhrase.Variables, in library: Library) throws(Rejection) {
    x = try Self.side(variables.x, in: library)
    y = try Self.side(variables.y, in: library)
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

  fileprivate static func stepsInThePlane(at range: SourceRange) -> Diagnostic {
    .error(
      "this has values at whole numbers only, since it calls a recurrence at a variable", at: range,
      hint: "a map needs all numbers")
  }
}
