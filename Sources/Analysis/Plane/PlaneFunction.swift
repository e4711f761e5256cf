package import Diagnostics
package import Functions
internal import Expressions
internal import Text

/// One number as a function of two numbers: a resolved expression of two variables.
package struct PlaneFunction: Sendable {
  let formula: ResolvedExpression
  let program: Program

  /// - Throws: `Rejection` if the formula gives a vector or a matrix, cannot be evaluated, or costs too
  ///   much to be evaluated many times.
  package init(_ formula: ResolvedExpression) throws(Rejection) {
    precondition(formula.variables.count == 2, "a function of the plane has two variables")
    self.formula = formula
    program = formula.programOfTwoNumbers
    let context = formula.context()
    let value = try formula.evaluate([.scalar(1), .scalar(1)], in: context)
    if context.spent > Self.maximumCost {
      throw Rejection(.tooCostlyForThePlane(at: formula.expression.range))
    }
    guard value.shape == .scalar else {
      throw Rejection(.noNumber(value.shape, at: formula.expression.range))
    }
  }

  /// The most operations that one sample may take: a map takes tens of thousands.
  private static let maximumCost = 5_000

  /// The value at a place; nan where there is none.
  package func value(at place: PlanePoint) -> Double { value(at: place, in: formula.context()) }

  func value(at place: PlanePoint, in context: EvaluationContext) -> Double {
    context.charge()
    let value = try? program.value(at: place.x, place.y, in: context)
    return context.isSpent ? .nan : value ?? .nan
  }
}

extension Diagnostic {
  fileprivate static func noNumber(_ shape: Shape, at range: SourceRange) -> Diagnostic {
    .error(
      "\(shape.words) at each place of the plane", at: range,
      hint: "what is drawn over two variables is a number, or a condition")
  }

  fileprivate static func tooCostlyForThePlane(at range: SourceRange) -> Diagnostic {
    .error(
      "this takes too long to be evaluated tens of thousands of times", at: range,
      hint: "use smaller vectors, or fewer nested calls")
  }
}
