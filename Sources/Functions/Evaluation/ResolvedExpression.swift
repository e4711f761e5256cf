package import Diagnostics
package import Expressions
internal import Synchronization

/// An expression in some variables, in which every name has its meaning.
package struct ResolvedExpression: Sendable {
  package let term: Term
  package let variables: [String]
  package let expression: Expression
  /// What its evaluations take their operations from.
  package var budget: OperationBudget?
  private let compiled = Compiled()

  /// What was compiled last.
  private final class Compiled: Sendable {
    let program = Mutex<Program?>(nil)
  }

  package init(
    term: Term, variables: [String], expression: Expression, budget: OperationBudget? = nil
  ) {
    self.term = term
    self.variables = variables
    self.expression = expression
    self.budget = budget
  }

  /// For evaluations of this expression.
  package func context(atMost operations: Int = EvaluationContext.usual) -> EvaluationContext {
    EvaluationContext(from: budget, atMost: operations)
  }

  /// The value with the variables at `values`, in their order.
  ///
  /// - Throws: `Rejection` for shapes that do not go together, and for too much work.
  package func evaluate(_ values: Value...) throws(Rejection) -> Value { try evaluate(values) }

  package func evaluate(
    _ values: [Value], in given: EvaluationContext? = nil
  ) throws(Rejection) -> Value {
    precondition(values.count == variables.count, "each variable has a value")
    let context = given ?? context()
    do {
      let value = try program(
        for: Program.variables(
          values.map { (Self.isWrittenOut($0) ? $0.shape : nil, $0.isTruth) })
      ).run(values, in: context)
      try context.spend(0)
      return value
    } catch let fault as EvaluationFault {
      throw Rejection(Diagnostic(fault, at: expression.range))
    } catch let diagnostic as Diagnostic {
      throw Rejection(diagnostic)
    } catch {
      preconditionFailure("evaluation throws diagnostics only")
    }
  }

  /// Whether a variable's value is written out as numbers.
  private static func isWrittenOut(_ value: Value) -> Bool { value.count <= Program.longestRow }

  /// The program for a number as the only variable.
  package var programOfNumber: Program {
    program(for: [Program.Operand(index: 0, shape: .scalar)])
  }

  /// The program for two numbers as the only variables.
  package var programOfTwoNumbers: Program {
    program(for: [
      Program.Operand(index: 0, shape: .scalar), Program.Operand(index: 1, shape: .scalar),
    ])
  }

  private func program(for variables: [Program.Operand]) -> Program {
    compiled.program.withLock { program in
      if let program, program.parts.variables == variables { return program }
      let new = Program(term, operands: variables, path: 0)
      program = new
      return new
    }
  }
}

extension ResolvedExpression {
  /// The difference to another expression in as many variables.
  package func minus(_ other: ResolvedExpression) -> ResolvedExpression {
    let range = expression.range
    // As functions, each of the two keeps the sites of its decisions to itself.
    let sides = [self, other].enumerated().map { number, side -> Term in
      let parameters = side.variables.map { Function.Parameter(name: $0, fallback: nil) }
      let function = Function(
        name: side.variables.joined(), parameters: parameters, body: side.term,
        textbook: side.term, definition: nil)
      return .call(
        function, variables.indices.map(Term.slot),
        Node(number: UInt64(number + 1), range: side.expression.range))
    }
    return ResolvedExpression(
      term: .arithmetic(.subtract, sides[0], sides[1], Node(number: 0, range: range)),
      variables: variables, expression: expression, budget: budget)
  }

  /// Whether its first variable counts the steps of a recurrence, so that it has values at whole numbers
  /// only.
  package var isSequence: Bool { !variables.isEmpty && term.steps(through: 0) }

  /// Whether any of its variables does.
  package var countsSteps: Bool { variables.indices.contains { term.steps(through: $0) } }

  /// What it is drawn and described over where nothing is said.
  package var usualRange: ClosedRange<Double> { isSequence ? 0...20 : -6...6 }
}
