internal import Expressions
package import Functions
package import Diagnostics
internal import Text

/// One number as a function of one number: a formula in one variable, or one element of its value.
package struct RealFunction: Sendable {
  package private(set) var formula: ResolvedExpression
  let element: Int
  let program: Program

  init(formula: ResolvedExpression, element: Int = 0) {
    self.formula = formula
    self.element = element
    program = formula.programOfNumber
  }

  /// The same function, whose evaluations another budget pays for.
  func paid(by budget: OperationBudget) -> RealFunction {
    var function = self
    function.formula.budget = budget
    return function
  }

  /// - Throws: `Rejection` if the formula gives a matrix, cannot be evaluated, or costs too much to
  ///   be evaluated many times.
  package static func elements(
    of formula: ResolvedExpression, near x: Double
  ) throws(Rejection) -> [RealFunction] {
    precondition(formula.variables.count == 1, "a curve has one variable")
    let context = formula.context()
    let value = try formula.evaluate([.scalar(x)], in: context)
    // A recurrence keeps the states that it has computed.
    if context.spent > maximumCost, !formula.isSequence {
      throw Rejection(.tooCostlyToSample(at: formula.expression.range))
    }
    switch value.shape {
    case .scalar: return [RealFunction(formula: formula, element: 0)]
    case .vector(let n): return (0..<n).map { RealFunction(formula: formula, element: $0) }
    case .matrix: throw Rejection(.matrixCurve(value.shape, at: formula.expression.range))
    }
  }

  /// The most operations that one sample may take.
  private static let maximumCost = 20_000

  /// The value at `x`; nan where there is none.
  package func value(at x: Double) -> Double {
    value(at: x, in: formula.context())
  }

  func value(at x: Double, in context: EvaluationContext) -> Double {
    // What computes nothing is work too.
    context.charge()
    let value = try? program.value(of: element, at: x, in: context)
    return context.isSpent ? .nan : value ?? .nan
  }

  /// The derivative at `x`, where the function is smooth; at a kink, the one number that
  /// `f'` gives there.
  package func slope(at x: Double) -> Double { slope(at: x, in: formula.context()) }

  /// Values and slopes for one thread, paid for when it is given up.
  package var sampler: (value: (Double) -> Double, slope: (Double) -> Double) {
    let context = formula.context(atMost: .max)
    return ({ value(at: $0, in: context) }, { slope(at: $0, in: context) })
  }

  func slope(at x: Double, in context: EvaluationContext) -> Double {
    let slope = try? program.slope(of: element, at: x, in: context)
    return context.isSpent ? .nan : slope ?? .nan
  }

  /// How far rounding may have moved the value at `x`: 64 units in the last place of the largest
  /// intermediate number.
  package func noise(at x: Double) -> Double { noise(at: x, in: formula.context()) }

  func noise(at x: Double, in context: EvaluationContext) -> Double {
    let scale = lanes(at: x, in: context)[.here].valueScale
    return scale.isFinite ? 64 * scale.ulp : 0
  }

  /// Value and derivatives at `x` from the left, at `x`, and from the right.
  func lanes(at x: Double) -> OneSided { lanes(at: x, in: formula.context()) }

  func lanes(at x: Double, in context: EvaluationContext) -> OneSided {
    context.charge()
    let lanes = try? program.lanes(of: element, at: x, in: context)
    return context.isSpent ? OneSided(.nan) : lanes ?? OneSided(.nan)
  }
}

extension Diagnostic {
  fileprivate static func matrixCurve(_ shape: Shape, at range: SourceRange) -> Diagnostic {
    .error(
      "\(shape.words) has no curve", at: range, hint: "a curve's value is a number or a vector")
  }

  fileprivate static func tooCostlyToSample(at range: SourceRange) -> Diagnostic {
    .error("this takes too long to be evaluated thousands of times", at: range)
  }
}
