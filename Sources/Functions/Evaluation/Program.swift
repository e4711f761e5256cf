internal import Expressions

/// A pointwise term as a list of operations on numbers, all calls written out: what a curve is drawn
/// from is evaluated thousands of times.
///
/// Each operation makes one number and has its index; the variables come first. They are the
/// operations of the evaluator of values of all shapes, at the same sites and in the same order.
package struct Program: Sendable {
  struct Operation: Hashable, Sendable {
    var code: Code
    /// The indices of the operands.
    var a = 0
    var b = 0
    var site = Site(id: 0)
  }

  enum Code: Hashable, Sendable {
    /// By its bits, so that minus zero is not zero.
    case constant(UInt64)
    case copy
    case negate, not
    case add, subtract, multiply, divide, power, and, or
    case compare(ComparisonOperator)
    /// Goes on at another operation if `a` does not hold.
    case branch(otherwise: Int)
    /// Ends what is done where `a` holds: `b` is then what the operation `choose` would make.
    case leave(choose: Int)
    /// `a` where the condition holds, else `b`.
    case choose(condition: Int)
    /// Of `b` numbers from `a` on.
    case builtin(Int)
    case derivative(Int)
  }

  /// A derivative of a function by its first argument.
  package final class Derivative: Sendable {
    let function: Function
    let order: Int
    /// The calls that lead to it.
    let path: UInt64
    /// The function itself; nil where a slope of the first order is not enough.
    let program: Program?

    init(of function: Function, order: Int, path: UInt64, program: Program?) {
      self.function = function
      self.order = order
      self.path = path
      self.program = program
    }
  }

  let operations: [Operation]
  /// The rows of the table that are called. They live as long as the process, so that threads need
  /// not count references to what they share.
  let builtins: [Unmanaged<Builtin>]
  let derivatives: [Derivative]
  let variableCount: Int
  let result: Int

  /// - Parameters:
  ///   - variable: the value of each variable.
  ///   - evaluation: what observes and pays.
  /// - Returns: the value of the term.
  /// - Throws: a `Diagnostic` where a derivative of higher order takes too much work. Of too much
  ///   work otherwise only the evaluation knows.
  package func run<N: Number>(_ variable: (Int) -> N, in evaluation: Evaluation) throws -> N {
    try withUnsafeTemporaryAllocation(of: N.self, capacity: operations.count) { numbers in
      for index in 0..<variableCount {
        numbers.initializeElement(at: index, to: variable(index))
      }
      numbers[variableCount...].initialize(repeating: N(0))
      defer { numbers.deinitialize() }
      try operations.withUnsafeBufferPointer { try run($0, numbers, in: evaluation) }
      return numbers[result]
    }
  }

  private func run<N: Number>(
    _ operations: UnsafeBufferPointer<Operation>, _ numbers: UnsafeMutableBufferPointer<N>,
    in evaluation: Evaluation
  ) throws {
    var index = variableCount
    var done = 0
    defer { evaluation.budget -= done }
    func operands(_ operation: Operation) -> Numbers<N> {
      let range = operation.a..<operation.a + operation.b
      return Numbers(
        buffer: UnsafeBufferPointer(rebasing: numbers[range]), site: operation.site,
        evaluation: evaluation)
    }
    while index < operations.count {
      let operation = operations[index]
      let (a, b, site) = (operation.a, operation.b, operation.site)
      done += 1
      switch operation.code {
      case .constant(let bits): numbers[index] = N(Double(bitPattern: bits))
      case .copy: numbers[index] = numbers[a]
      case .negate: numbers[index] = -numbers[a]
      case .not: numbers[index] = N.choose(numbers[a], N(0), N(1))
      case .add: numbers[index] = numbers[a] + numbers[b]
      case .subtract: numbers[index] = numbers[a] - numbers[b]
      case .multiply: numbers[index] = numbers[a] * numbers[b]
      case .divide: numbers[index] = N.divide(numbers[a], numbers[b], at: site, in: evaluation)
      case .power: numbers[index] = N.power(numbers[a], numbers[b], at: site, in: evaluation)
      case .and: numbers[index] = N.and(numbers[a], numbers[b])
      case .or: numbers[index] = N.or(numbers[a], numbers[b])
      case .compare(let comparison):
        numbers[index] = N.compare(numbers[a], comparison, numbers[b], at: site, in: evaluation)
      case .branch(let otherwise):
        if numbers[a].truth == false {
          index = otherwise
          continue
        }
      case .leave(let choose):
        if numbers[a].truth == true {
          numbers[choose] = numbers[b]
          index = choose
        }
      case .choose(let condition):
        numbers[index] =
          numbers[condition].truth == false
          ? numbers[b] : N.choose(numbers[condition], numbers[a], numbers[b])
      case .builtin(let number):
        numbers[index] = builtins[number]._withUnsafeGuaranteedRef {
          $0.apply(operands(operation))
        }
      case .derivative(let number):
        numbers[index] = try N.derivative(derivatives[number], at: operands(operation))
      }
      index += 1
    }
  }
}

extension Program: Hashable {
  /// Whether both compute the same at the same sites.
  package static func == (a: Program, b: Program) -> Bool {
    a.operations == b.operations && a.result == b.result && a.variableCount == b.variableCount
      && a.builtins.elementsEqual(b.builtins) { $0.toOpaque() == $1.toOpaque() }
      && a.derivatives.elementsEqual(b.derivatives) {
        $0.function === $1.function && $0.order == $1.order && $0.path == $1.path
      }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(operations) }
}

extension Program {
  /// Whether some operation may decide something, or run into a pole, so that a search for kinks has
  /// something to find.
  package var switches: Bool {
    operations[variableCount...].contains { operation in
      switch operation.code {
      case .constant, .copy, .negate, .not, .add, .subtract, .multiply, .and, .or: false
      case .divide: constant(operation.b).map { $0 == 0 } ?? true
      case .power: constant(operation.b).map { $0 < 0 || $0.rounded() != $0 } ?? true
      case .compare, .branch, .leave, .choose: true
      case .builtin(let number):
        builtins[number]._withUnsafeGuaranteedRef { builtin in
          if case .elementary(let function) = builtin.operation {
            function.switching != nil
          } else {
            true
          }
        }
      case .derivative(let number): derivatives[number].program?.switches ?? true
      }
    }
  }

  private func constant(_ index: Int) -> Double? {
    if case .constant(let bits) = operations[index].code { Double(bitPattern: bits) } else { nil }
  }
}
