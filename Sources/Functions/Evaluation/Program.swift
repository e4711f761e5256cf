internal import Expressions
internal import Diagnostics
internal import Text

/// A term as a list of operations, with calls written out: what a curve is drawn from is evaluated
/// thousands of times.
///
/// Each operation makes one number and has its index; the variables come first. Where shapes are
/// known before the program runs, a vector of three is three numbers in a row. What is larger, or of
/// a shape that only the run tells, is made by `wide` operations and lies in an arena.
package final class Program: Sendable {
  struct Operation: Hashable, Sendable {
    var code: Code
    /// The indices of the operands; of an operation on values of any shape, where they begin in
    /// `operands` and how many they are.
    var a = 0
    var b = 0
    var site = Site(id: 0)
  }

  /// What an operation does with numbers.
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
    case elementary(Int)
    /// Of `b` numbers from `a` on.
    case pointwise(Int), reduction(Int)
    case derivative(Int)
    /// Makes so many numbers in a row, each of which has an operation.
    case construction(Int, count: Int)
    case wide(WideCode)
  }

  /// What an operation does with values of any shape.
  enum WideCode: Hashable, Sendable {
    case constant(Int)
    case list
    case negate, not
    case arithmetic(InfixOperator, isTruth: Bool)
    case compare(ComparisonOperator)
    /// Requires `a` to be one number.
    case single
    case branch(otherwise: Int)
    case leave(choose: Int)
    /// What `if` and `where` make of a condition and two values: the one taken, or an element of one
    /// at each place.
    case choose(condition: Int), select
    case builtin(Int)
    case derivative(Int)
    case call(Int)
    /// Of the step and the parameters.
    case recurrence(Int)
  }

  /// A function that is called and not written out, or whose derivative is taken.
  final class Callee: Sendable {
    let function: Function
    /// Of the derivative by the first argument; 0 for a call.
    let order: Int
    let program: Program

    init(_ function: Function, order: Int = 0, program: Program) {
      (self.function, self.order, self.program) = (function, order, program)
    }
  }

  /// What a fault of an operation is told of.
  struct Place: Sendable {
    /// In the author's own text.
    let range: SourceRange
    /// The formula that it happens in, if that is not the author's expression.
    let formula: String?
  }

  /// Where an operand lies, and what is known of it before the program runs.
  package struct Operand: Hashable, Sendable {
    /// Of its first number.
    var index: Int
    /// Nil where only the run tells.
    var shape: Shape?
    /// Whether it is a truth value; of what has no known shape, only the run tells.
    var isTruth = false

    /// Whether it is one number whatever the variables are.
    var isNumber: Bool { shape == .scalar }

    /// How many numbers in a row it takes.
    var count: Int { shape?.count ?? 1 }
  }

  /// What a program consists of.
  struct Parts {
    var operations: [Operation]
    var operands: [Operand] = []
    var constants: [Value] = []
    /// The rows of the table that are called.
    var builtins: [Builtin] = []
    /// What they compute with numbers. A closure without a context has no references that threads
    /// would have to count.
    var elementary: [Elementary] = []
    var pointwise: [Builtin.OfNumbers] = []
    var constructions: [Builtin.OfArrays] = []
    var callees: [Callee] = []
    var recurrences: [RecurrenceProgram] = []
    /// Of the operations that can fail.
    var places: [Int: Place] = [:]
    let variables: [Operand]
    var result = Operand(index: 0, shape: .scalar)
    /// Whether it needs no arena.
    var isOfNumbers: Bool
    /// Whether it is computed from numbers to numbers alone, without lists and what combines elements.
    var isPointwise: Bool
    /// Where the operations begin, after the variables.
    let start: Int

    init(variables: [Operand]) {
      self.variables = variables
      start = variables.reduce(0) { $0 + $1.count }
      operations = Array(repeating: Operation(code: .copy), count: start)
      isOfNumbers = variables.allSatisfy { $0.shape != nil }
      isPointwise = variables.allSatisfy(\.isNumber)
    }
  }

  let parts: Parts
  let course: Course

  init(_ parts: Parts) {
    self.parts = parts
    course = Course(parts)
  }

  package var isPointwise: Bool { parts.isPointwise }

  /// Whether it gives one number, wherever it gives a value.
  package var isNumber: Bool { parts.result.isNumber }
}

extension Program: Hashable {
  /// Whether both compute the same at the same sites.
  package static func == (a: Program, b: Program) -> Bool {
    let (a, b) = (a.parts, b.parts)
    return a.operations == b.operations && a.result == b.result && a.variables == b.variables
      && a.operands == b.operands && a.constants == b.constants
      && a.builtins.elementsEqual(b.builtins) { $0 === $1 }
      && a.callees.elementsEqual(b.callees) {
        $0.function === $1.function && $0.order == $1.order
          && ($0.order == 0 || $0.program == $1.program)
      } && a.recurrences.elementsEqual(b.recurrences) { $0 === $1 }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(parts.operations) }
}

extension Program {
  /// Whether some operation may decide something, or run into a pole, so that a search for kinks has
  /// something to find.
  package var switches: Bool {
    parts.operations[parts.start...].contains { operation in
      switch operation.code {
      case .constant, .copy, .negate, .not, .add, .subtract, .multiply, .and, .or: false
      case .divide: constant(operation.b).map { $0 == 0 } ?? true
      case .power: constant(operation.b).map { $0 < 0 || $0.rounded() != $0 } ?? true
      case .compare, .branch, .leave, .choose: true
      case .elementary(let number): parts.elementary[number].switching != nil
      case .pointwise, .reduction, .construction: true
      case .derivative(let number): parts.callees[number].program.switches
      case .wide(let code): switches(code)
      }
    }
  }

  private func switches(_ code: WideCode) -> Bool {
    switch code {
    case .constant, .list, .negate, .not, .single: false
    case .arithmetic(let operation, _): operation == .divide || operation == .power
    case .compare, .branch, .leave, .choose, .select: true
    case .builtin(let number): parts.builtins[number].switches
    case .derivative(let number), .call(let number): parts.callees[number].program.switches
    case .recurrence(let number): parts.recurrences[number].programs.contains(where: \.switches)
    }
  }

  private func constant(_ index: Int) -> Double? {
    if case .constant(let bits) = parts.operations[index].code {
      Double(bitPattern: bits)
    } else {
      nil
    }
  }
}

extension Builtin {
  fileprivate var switches: Bool {
    switch operation {
    case .elementary(let function): function.switching != nil
    case .elementwise, .reduction, .construction, .conditional: true
    }
  }
}
