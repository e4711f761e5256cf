internal import Expressions
package import Functions
internal import Diagnostics
internal import Text

/// One number as a function of one number: a formula in one variable, or one element of its value.
package struct RealFunction: Sendable {
  package private(set) var formula: Formula
  let element: Int
  /// Nil where numbers do not do for all that is computed on the way.
  let program: Program?

  init(formula: Formula, element: Int) {
    self.formula = formula
    self.element = element
    program = Program(formula.term, variables: 1)
  }

  /// Nil for a formula whose values take more than numbers to compute.
  init?(ofNumbers formula: Formula) {
    self.init(formula: formula, element: 0)
    if program == nil { return nil }
  }

  /// The same function, whose evaluations another allowance pays for.
  func paid(by allowance: Allowance) -> RealFunction {
    var function = self
    function.formula.allowance = allowance
    return function
  }

  /// - Throws: `Rejection` if the formula gives a matrix, cannot be evaluated, or costs too much to
  ///   be evaluated many times.
  package static func elements(
    of formula: Formula, near x: Double
  ) throws(Rejection) -> [RealFunction] {
    precondition(formula.variables.count == 1, "a curve has one variable")
    let evaluation = formula.evaluation()
    let value = try formula.evaluate([.scalar(x)], in: evaluation)
    if evaluation.spent > maximumCost {
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
    value(at: x, in: formula.evaluation())
  }

  func value(at x: Double, in evaluation: Evaluation) -> Double {
    value(at: x, in: evaluation, nothing: .nan)
  }

  /// The function of a number of any kind; `nothing` where there is no value.
  private func value<N: Number>(at x: N, in evaluation: Evaluation, nothing: N) -> N {
    // What computes nothing is work too.
    evaluation.budget -= 1
    if let program {
      let value = try? program.run({ _ in x }, in: evaluation)
      return evaluation.budget < 0 ? nothing : value ?? nothing
    }
    guard let value = try? evaluation.evaluate(formula.term, [.scalar(x)]), element < value.count
    else { return nothing }
    return value[element]
  }

  /// The derivative at `x`, where the function is smooth; at a kink, the one number that
  /// `f'` gives there.
  package func slope(at x: Double) -> Double { slope(at: x, in: formula.evaluation()) }

  /// Values and slopes for one thread, paid for when it is given up.
  package var sampler: (value: (Double) -> Double, slope: (Double) -> Double) {
    let evaluation = formula.evaluation(atMost: .max)
    return ({ value(at: $0, in: evaluation) }, { slope(at: $0, in: evaluation) })
  }

  private func slope(at x: Double, in evaluation: Evaluation) -> Double {
    func lanes() -> Double { self.lanes(at: x, in: evaluation)[.here].jet.slope }
    guard let program else { return lanes() }
    let slope = try? evaluation.slope(of: program, at: { _ in x }, lanes: lanes)
    return evaluation.budget < 0 ? .nan : slope ?? .nan
  }

  /// Value and derivatives at `x` from the left, at `x`, and from the right.
  func lanes(at x: Double) -> Lanes { lanes(at: x, in: formula.evaluation()) }

  func lanes(at x: Double, in evaluation: Evaluation) -> Lanes {
    let variable = Jet.variable(.constant(x), tag: 1, order: Jet.order)
    return value(at: .same(Lane(variable)), in: evaluation, nothing: Lanes(.nan))
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
