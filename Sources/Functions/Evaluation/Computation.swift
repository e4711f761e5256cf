package import Diagnostics
internal import Expressions
internal import Text

/// Numbers that follow from each other, step by step: their values, and the exact slope of a later one by
/// each of them.
package struct Computation: Sendable {
  /// What a number follows from.
  private struct Step: Sendable {
    let formula: ResolvedExpression
    let program: Program
    let operands: [Int]
  }

  /// Of the numbers in their order.
  package private(set) var values: [Double] = []
  /// Nil for a number that is given.
  private var steps: [Step?] = []

  package init() {}

  /// Takes in a number that is given.
  ///
  /// - Returns: its place.
  package mutating func add(_ value: Double) -> Int {
    values.append(value)
    steps.append(nil)
    return values.count - 1
  }

  /// Takes in a number that follows from earlier ones.
  ///
  /// - Parameters:
  ///   - formula: an expression in as many variables as there are operands.
  ///   - operands: the places of the numbers that are the variables' values.
  ///   - words: what messages call it.
  /// - Returns: its place.
  /// - Throws: `Rejection` for what is no number, and for too much work.
  package mutating func add(
    _ formula: ResolvedExpression, of operands: [Int], called words: String
  ) throws(Rejection) -> Int {
    let value = try formula.evaluate(operands.map { .scalar(values[$0]) })
    guard let number = value.number else {
      throw Rejection(
        .error(
          "'\(words)' is \(value.shape.words), and a graph is of numbers",
          at: formula.expression.range, hint: "write an equation for each element"))
    }
    // A path of its own keeps what it decides apart from what the others do.
    let program = Program(
      formula.term, operands: Program.variables(operands.map { _ in (.scalar, false) }),
      path: mix(1, UInt64(values.count)))
    values.append(number)
    steps.append(Step(formula: formula, program: program, operands: operands))
    return values.count - 1
  }

  /// A derivative.
  package struct Slope: Hashable, Sendable {
    /// What `f'` gives.
    package let value: Double
    /// How far rounding may have moved it.
    package let error: Double

    /// 0 for what may be only a rest that rounding has left of it.
    package var shown: Double { value.magnitude <= error ? 0 : value }
  }

  /// The derivative of one of the numbers by each of those up to it, with all numbers that do not follow
  /// from that one as they are: 0 where it does not depend on it.
  ///
  /// They are what `f'` gives (forward mode, one pass for each), also at kinks.
  ///
  /// - Throws: `Rejection` for too much work.
  package func slopes(
    of result: Int, from budget: OperationBudget?
  ) throws(Rejection) -> [Slope] {
    var slopes: [Slope] = []
    for place in 0...result {
      slopes.append(try slope(of: result, by: place, from: budget))
    }
    return slopes
  }

  private func slope(
    of result: Int, by place: Int, from budget: OperationBudget?
  ) throws(Rejection) -> Slope {
    let context = EvaluationContext(from: budget)
    let x = values[place]
    do {
      let variable = Jet.variable(.constant(x), tag: 1, order: Jet.order)
      let lanes = try number(
        result, by: place, as: OneSided.same(ScaledJet(variable)), in: context)
      let slope = try context.firstDerivative {
        try number(result, by: place, as: Dual(value: x, slope: 1), in: context)?.slope
      } lanes: {
        lanes?[.here].jet.slope
      }
      try context.spend(0)
      return Slope(value: slope ?? 0, error: lanes?[.here].slopeError ?? 0)
    } catch let diagnostic as Diagnostic {
      throw Rejection(diagnostic)
    } catch let fault as EvaluationFault {
      throw Rejection(Diagnostic(fault, at: steps[result]?.formula.expression.range))
    } catch {
      preconditionFailure("evaluation throws diagnostics only")
    }
  }

  /// A number where another one has a perturbation; nil where it does not depend on it.
  private func number<N: EvaluatedNumber>(
    _ result: Int, by place: Int, as variable: N, in context: EvaluationContext
  ) throws -> N? {
    var numbers: [N?] = Array(repeating: nil, count: result + 1)
    numbers[place] = variable
    for index in 0...result where index > place {
      guard let step = steps[index], step.operands.contains(where: { numbers[$0] != nil }) else {
        continue
      }
      let operands = step.operands.map { numbers[$0] ?? N(values[$0]) }
      numbers[index] = try step.program.run(operands.map { .scalar($0) }, in: context)[0]
    }
    return numbers[result]
  }
}
