internal import Diagnostics

/// One number as a function of one number: a formula in one variable, or one element of its value.
package struct RealFunction: Sendable {
  package let formula: Formula
  let element: Int

  /// - Throws: `Rejection` if the formula gives a matrix, cannot be evaluated, or costs too much to
  ///   be evaluated many times.
  package static func elements(
    of formula: Formula, near x: Double
  ) throws(Rejection) -> [RealFunction] {
    precondition(formula.variables.count == 1, "a curve has one variable")
    let evaluation = Evaluation()
    let value = try formula.evaluate([.scalar(x)], in: evaluation)
    if Evaluation.defaultBudget - evaluation.budget > maximumCost {
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
    value(at: x, in: Evaluation())
  }

  func value(at x: Double, in evaluation: Evaluation) -> Double {
    guard let value = try? evaluation.evaluate(formula.term, [Value.scalar(x)]),
      element < value.count
    else { return .nan }
    return value[element]
  }

  /// The derivative at `x`, where the function is smooth; at a kink, the one number that
  /// `f'` gives there.
  package func slope(at x: Double) -> Double {
    lanes(at: x, in: Evaluation())[.here].jet.slope
  }

  /// Value and derivatives at `x` from the left, at `x`, and from the right.
  func lanes(at x: Double, in evaluation: Evaluation) -> Lanes {
    let variable = Tensor.scalar(
      Lanes.same(Lane(.variable(.constant(x), tag: 1, order: Jet.order))))
    guard let value = try? evaluation.evaluate(formula.term, [variable]), element < value.count
    else { return Lanes(.nan) }
    return value[element]
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
