internal import Expressions

/// The vectors and matrices of one run of a program, and the operations on them.
final class WideFrame<N: EvaluatedNumber> {
  let program: Program
  let context: EvaluationContext
  /// Those of the program's operations that make one number.
  let numbers: UnsafeMutablePointer<N>
  /// The values of the others.
  let values: UnsafeMutableBufferPointer<Elements<N>>
  /// Room for their elements, which stay where they are until the run ends.
  private var chunks: [UnsafeMutableBufferPointer<N>] = []
  private var room = 0

  init(_ program: Program, _ numbers: UnsafeMutablePointer<N>, _ context: EvaluationContext) {
    self.program = program
    self.numbers = numbers
    self.context = context
    values = .allocate(capacity: program.parts.operations.count)
    values.initialize(
      repeating: Elements(base: UnsafePointer(numbers), shape: .scalar, isTruth: false))
  }

  deinit {
    for (number, chunk) in chunks.enumerated() {
      chunk[..<(number == chunks.count - 1 ? chunk.count - room : chunk.count)].deinitialize()
      chunk.deallocate()
    }
    values.deallocate()
  }

  /// The value of an operand.
  func elements(_ operand: Program.Operand) -> Elements<N> {
    operand.shape == nil
      ? values[operand.index] : program.elements(operand, UnsafePointer(numbers))
  }

  func set(_ index: Int, to tensor: Tensor<N>) {
    fill(index, tensor.shape, isTruth: tensor.isTruth) { tensor[$0] }
  }

  /// Makes the elements of a value in their order.
  @inline(__always)
  func fill(_ index: Int, _ shape: Shape, isTruth: Bool = false, _ element: (Int) -> N) {
    let count = shape.count
    if count > room {
      // What is left of the last chunk is filled too, so that all of them are initialized whole.
      if let last = chunks.last { last[(last.count - room)...].initialize(repeating: N(0)) }
      room = max(count, 64)
      chunks.append(.allocate(capacity: room))
    }
    guard let end = chunks.last?.baseAddress.map({ $0 + (chunks[chunks.count - 1].count - room) })
    else { preconditionFailure("a value has elements") }
    for place in 0..<count { (end + place).initialize(to: element(place)) }
    room -= count
    values[index] = Elements(base: UnsafePointer(end), shape: shape, isTruth: isTruth)
  }

  /// Does one operation.
  ///
  /// - Returns: which one comes next, if it is not the one after it.
  func execute(_ code: Program.WideCode, _ index: Int, _ site: Site) throws -> Int? {
    let operation = program.parts.operations[index]
    let operands = program.parts.operands[operation.a..<operation.a + operation.b]
    func operand(_ number: Int) -> Elements<N> { elements(operands[operation.a + number]) }
    switch code {
    case .constant(let number): set(index, to: program.parts.constants[number].map { N($0) })
    case .list: try program.telling(of: index) { try list(index, operands) }
    case .negate:
      let a = operand(0)
      fill(index, a.shape) { -a[$0] }
    case .not:
      let a = operand(0)
      fill(index, a.shape, isTruth: true) { N.choose(a[$0], N(0), N(1)) }
    case .arithmetic(.matrixMultiply, _):
      try program.telling(of: index) {
        try withOperands(of: operation, site) {
          try construct(index, N.instance(of: Builtin.matrixProduct)($0))
        }
      }
    case .arithmetic(let operator_, let isTruth):
      try program.telling(of: index) {
        try arithmetic(operator_, index, operand(0), operand(1), site, isTruth: isTruth)
      }
    case .compare(let comparison):
      let decisions = context.decisions
      try program.telling(of: index) {
        try combine(index, operand(0), operand(1), site, isTruth: true) {
          N.compare($0, comparison, $1, at: $2(), in: decisions)
        }
      }
    case .single:
      let condition = operand(0)
      guard condition.shape == .scalar else {
        try program.telling(of: index) { throw EvaluationFault.manyConditions(condition.shape) }
        return nil
      }
    case .branch(let otherwise):
      let condition = operand(0)
      try context.spend(condition.count)
      if condition.shape == .scalar, condition[0].truth == false { return otherwise }
    case .leave(let choose):
      let condition = operand(0)
      if condition.shape == .scalar, condition[0].truth == true {
        values[choose] = operand(1)
        return choose + 1
      }
    case .choose:
      let (condition, then, otherwise) = (operand(0), operand(1), operand(2))
      if condition.shape == .scalar, condition[0].truth == false {
        values[index] = otherwise
      } else {
        try program.telling(of: index) { try choose(index, condition, then, otherwise) }
      }
    case .select:
      try program.telling(of: index) {
        try choose(index, operand(0), operand(1), operand(2))
      }
    case .builtin(let number):
      try program.telling(of: index) {
        try call(program.parts.builtins[number], index, operation, site)
      }
    case .derivative(let number):
      let derivative = program.parts.callees[number]
      try program.telling(of: index, in: derivative.function) {
        try context.spend(4)
        let value = try N.derivative(
          derivative, at: operands.map { elements($0).tensor }, in: context)
        set(index, to: value)
      }
    case .call(let number):
      let call = program.parts.callees[number]
      try program.telling(of: index, in: call.function) {
        try context.spend(1)
        let value = try context.at(site) {
          try call.program.run(operands.map { elements($0).tensor }, in: context)
        }
        if call.program.isNumber {
          numbers[index] = value[0]
        } else {
          set(index, to: value)
        }
      }
    case .recurrence(let number):
      try program.telling(of: index) {
        try context.spend(1)
        let recurrence = program.parts.recurrences[number]
        let value = try context.at(site) {
          try recurrence.run(operand(0), operands.dropFirst().map(elements), in: context)
        }
        if recurrence.stateShape == .scalar, operands[operation.a].isNumber {
          numbers[index] = value[0]
        } else {
          set(index, to: value)
        }
      }
    }
    return nil
  }
}

extension Elements {
  var tensor: Tensor<N> {
    var tensor =
      shape == .scalar
      ? Tensor.scalar(base[0])
      : .shaped(shape, Array(UnsafeBufferPointer(start: base, count: count)))
    tensor.isTruth = isTruth
    return tensor
  }
}

extension EvaluationFault {
  fileprivate static func manyConditions(_ shape: Shape) -> EvaluationFault {
    EvaluationFault(
      "'if' wants one truth value, not \(shape.words)",
      hint: "write 'where(condition, a, b)' to choose element by element")
  }
}
