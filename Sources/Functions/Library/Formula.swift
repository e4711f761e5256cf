package import Expressions
internal import Diagnostics

/// A resolved expression in some variables.
package struct Formula: Sendable {
  package let term: Term
  package let variables: [String]
  package let expression: Expression
  /// What its evaluations take their operations from.
  package var allowance: Allowance?

  package init(
    term: Term, variables: [String], expression: Expression, allowance: Allowance? = nil
  ) {
    self.term = term
    self.variables = variables
    self.expression = expression
    self.allowance = allowance
  }

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
  package func evaluation(atMost budget: Int = Evaluation.defaultBudget) -> Evaluation {
    Evaluation(from: allowance, atMost: budget)
  }

  package func evaluate(_ values: [Value], in evaluation: Evaluation) throws(Rejection) -> Value {
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
