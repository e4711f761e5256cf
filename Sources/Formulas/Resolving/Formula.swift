internal import Diagnostics

/// A resolved expression in some variables.
package struct Formula: Sendable {
  let term: Term
  package let variables: [String]
  package let expression: Expression
  /// What its evaluations take their operations from.
  var allowance: Allowance?

  /// The value with the variables at `values`, in their order.
  ///
  /// - Throws: `Rejection` for shapes that do not go together, and for too much work.
  package func evaluate(_ values: Value...) throws(Rejection) -> Value {
    try evaluate(values)
  }

  package func evaluate(_ values: [Value]) throws(Rejection) -> Value {
    try evaluate(values, in: evaluation())
  }

  /// For evaluations of this formula.
  func evaluation(atMost budget: Int = Evaluation.defaultBudget) -> Evaluation {
    Evaluation(from: allowance, atMost: budget)
  }

  func evaluate(_ values: [Value], in evaluation: Evaluation) throws(Rejection) -> Value {
    precondition(values.count == variables.count, "each variable has a value")
    do {
      return try evaluation.evaluate(term, values)
    } catch let diagnostic as Diagnostic {
      throw Rejection(diagnostic)
    } catch {
      preconditionFailure("evaluation throws diagnostics only")
    }
  }
}
