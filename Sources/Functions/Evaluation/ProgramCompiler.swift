internal import Expressions
internal import Diagnostics
internal import Text

extension Program {
  /// The most operations on numbers of a term whose calls are written out.
  static let writtenOut = 20_000

  /// - Parameters:
  ///   - term: what is computed.
  ///   - variables: what is known of the values in its slots.
  ///   - path: the calls that lead to the term.
  init(_ term: Term, operands variables: [Operand], path: UInt64) {
    self.init(term, operands: variables, path: path, callees: Callees())
  }

  fileprivate init(_ term: Term, operands variables: [Operand], path: UInt64, callees: Callees) {
    var compiler = ProgramCompiler(
      variables: variables, path: path,
      callees: term.limits.cost <= Self.writtenOut ? nil : callees)
    compiler.program.result = compiler.compile(term, variables)
    self = compiler.program
  }

  private init(variables: [Operand]) {
    operations = Array(repeating: Operation(code: .copy), count: variables.count)
    self.variables = variables
    result = Operand(index: 0, isNumber: true, isTruth: false)
    isOfNumbers = variables.allSatisfy(\.isNumber)
  }

  fileprivate static func empty(_ variables: [Operand]) -> Program { Program(variables: variables) }
}

/// The programs of the formulas that a long term calls, each compiled once.
private final class Callees {
  private struct Key: Hashable {
    let function: ObjectIdentifier
    let parameters: [Program.Operand]
  }

  private var known: [Key: Program.Call] = [:]

  func call(of function: Function, _ parameters: [Program.Operand]) -> Program.Call {
    let key = Key(function: ObjectIdentifier(function), parameters: parameters)
    if let known = known[key] { return known }
    let call = Program.Call(
      of: function,
      program: Program(function.body, operands: parameters, path: 0, callees: self))
    known[key] = call
    return call
  }
}

/// Writes the operations of a term one after the other.
private struct ProgramCompiler {
  typealias Operand = Program.Operand

  var program: Program
  /// The calls that lead to what is being written.
  private var path: UInt64
  /// Where the programs of callees are; nil where calls are written out.
  private let callees: Callees?
  /// The outermost of the calls that are being written out, and the innermost.
  private var outermost: SourceRange?
  private var innermost: String?

  init(variables: [Operand], path: UInt64, callees: Callees?) {
    program = .empty(variables)
    self.path = path
    self.callees = callees
  }

  /// - Parameters:
  ///   - term: what is written.
  ///   - slots: the values in its slots.
  /// - Returns: its value.
  mutating func compile(_ term: Term, _ slots: [Operand]) -> Operand {
    switch term {
    case .constant(let value):
      if let number = value.number {
        return add(.constant(number.bitPattern), isTruth: value.isTruth)
      }
      program.constants.append(value)
      return addWide(.constant(program.constants.count - 1), of: [])
    case .slot(let index): return slots[index]
    case .list(let terms, let node):
      return addWide(.list, of: terms.map { compile($0, slots) }, node)
    case .negate(let a):
      let a = compile(a, slots)
      return a.isNumber ? add(.negate, a.index) : addWide(.negate, a)
    case .not(let a):
      let a = compile(a, slots)
      return a.isNumber ? add(.not, a.index, isTruth: true) : addWide(.not, a)
    case .arithmetic(let operation, let a, let b, let node):
      let (a, b) = (compile(a, slots), compile(b, slots))
      return arithmetic(operation, a, b, node, isTruth: operation == .and || operation == .or)
    case .comparison(let terms, let operators, let node):
      return comparison(terms.map { compile($0, slots) }, operators, node)
    case .conditional(let condition, let then, let otherwise, let elementwise, let node):
      return conditional(condition, then, otherwise, elementwise: elementwise, slots, node)
    case .builtin(let builtin, let arguments, let node):
      return call(builtin, arguments.map { compile($0, slots) }, node)
    case .call(let function, let arguments, let node):
      return call(function, arguments.map { compile($0, slots) }, node)
    case .derivative(let function, let order, let arguments, let node):
      return derivative(of: function, order, arguments.map { compile($0, slots) }, node)
    }
  }

  // MARK: Adding operations

  /// An operation on numbers.
  private mutating func add(
    _ code: Program.Code, _ a: Int = 0, _ b: Int = 0, _ node: Node? = nil, isTruth: Bool = false
  ) -> Operand {
    let site = node.map { Site(id: mix(path, $0.number)) } ?? Site(id: 0)
    program.operations.append(Program.Operation(code: code, a: a, b: b, site: site))
    return Operand(index: program.operations.count - 1, isNumber: true, isTruth: isTruth)
  }

  /// An operation on values of any shape.
  private mutating func addWide(
    _ code: Program.WideCode, of operands: [Operand], _ node: Node? = nil,
    isNumber: Bool = false, isTruth: Bool = false
  ) -> Operand {
    program.isOfNumbers = false
    var result = add(.wide(code), program.operands.count, operands.count, node, isTruth: isTruth)
    result.isNumber = isNumber
    program.operands += operands
    if let node {
      program.places[result.index] = Program.Place(
        range: outermost ?? node.range, formula: innermost)
    }
    return result
  }

  private mutating func addWide(
    _ code: Program.WideCode, _ operands: Operand..., at node: Node? = nil
  ) -> Operand { addWide(code, of: operands, node) }

  /// The index of the first of several numbers that stand in a row.
  private mutating func inRow(_ numbers: [Operand]) -> Int {
    let indices = numbers.map(\.index)
    let first = indices.first ?? 0
    if indices.elementsEqual(first..<first + indices.count) { return first }
    return indices.map { add(.copy, $0) }[0].index
  }

  // MARK: Operators

  private mutating func arithmetic(
    _ operation: InfixOperator, _ a: Operand, _ b: Operand, _ node: Node, isTruth: Bool
  ) -> Operand {
    if let code = Program.Code(operation), a.isNumber, b.isNumber {
      return add(code, a.index, b.index, node, isTruth: isTruth)
    }
    return addWide(.arithmetic(operation, isTruth: isTruth), a, b, at: node)
  }

  private mutating func comparison(
    _ operands: [Operand], _ operators: [ComparisonOperator], _ node: Node
  ) -> Operand {
    var result: Operand?
    for (index, comparison) in operators.enumerated() {
      let link = node.link(index)
      let (a, b) = (operands[index], operands[index + 1])
      let holds =
        a.isNumber && b.isNumber
        ? add(.compare(comparison), a.index, b.index, link, isTruth: true)
        : addWide(.compare(comparison), a, b, at: link)
      result = result.map { arithmetic(.multiply, $0, holds, link, isTruth: true) } ?? holds
    }
    guard let result else { preconditionFailure("a comparison has an operator") }
    return result
  }

  /// Only the branch taken is evaluated, where one truth value decides.
  private mutating func conditional(
    _ condition: Term, _ then: Term, _ otherwise: Term, elementwise: Bool, _ slots: [Operand],
    _ node: Node
  ) -> Operand {
    let condition = compile(condition, slots)
    if !elementwise, !condition.isNumber { _ = addWide(.single, condition, at: node) }
    let branch =
      condition.isNumber
      ? add(.branch(otherwise: 0), condition.index) : addWide(.branch(otherwise: 0), condition)
    let then = compile(then, slots)
    let leave = add(.leave(choose: 0), condition.index, then.index)
    program.operations[branch.index].code =
      condition.isNumber
      ? .branch(otherwise: program.operations.count)
      : .wide(.branch(otherwise: program.operations.count))
    let otherwise = compile(otherwise, slots)
    if condition.isNumber, then.isNumber, otherwise.isNumber, then.isTruth == otherwise.isTruth {
      let choose = add(
        .choose(condition: condition.index), then.index, otherwise.index, isTruth: then.isTruth)
      program.operations[leave.index].code = .leave(choose: choose.index)
      return choose
    }
    let choose = addWide(
      .choose(condition: condition.index), of: [condition, then, otherwise], node)
    program.operations[leave.index] = Program.Operation(
      code: .wide(.leave(choose: choose.index)), a: program.operands.count, b: 2)
    program.operands += [condition, then]
    return choose
  }

  // MARK: Calls

  private mutating func call(
    _ builtin: Builtin, _ arguments: [Operand], _ node: Node
  ) -> Operand {
    program.builtins.append(builtin)
    if arguments.allSatisfy(\.isNumber) {
      switch builtin.operation {
      case .elementary(let function):
        program.elementary.append(function)
        return add(.elementary(program.elementary.count - 1), arguments[0].index, 0, node)
      case .elementwise(let function), .test(let function):
        program.pointwise.append(function)
        let (number, first) = (program.pointwise.count - 1, inRow(arguments))
        return add(.pointwise(number), first, arguments.count, node, isTruth: builtin.isTruth)
      case .reduction, .construction, .conditional: break
      }
    }
    var isNumber = false
    if case .reduction = builtin.operation { isNumber = true }
    return addWide(
      .builtin(program.builtins.count - 1), of: arguments, node, isNumber: isNumber,
      isTruth: builtin.isTruth)
  }

  private mutating func call(
    _ function: Function, _ arguments: [Operand], _ node: Node
  ) -> Operand {
    if let callees {
      let call = callees.call(of: function, Self.parameters(arguments))
      program.calls.append(call)
      return addWide(
        .call(program.calls.count - 1), of: arguments, node,
        isNumber: call.program.result.isNumber, isTruth: call.program.result.isTruth)
    }
    let outer = (path, outermost, innermost)
    path = mix(path, node.number)
    outermost = outermost ?? node.range
    innermost = function.name
    defer { (path, outermost, innermost) = outer }
    return compile(function.body, arguments)
  }

  private mutating func derivative(
    of function: Function, _ order: Int, _ arguments: [Operand], _ node: Node
  ) -> Operand {
    let callee = Program(
      function.body, operands: Self.parameters(arguments), path: mix(path, node.number))
    let isNumber = callee.result.isNumber && arguments.allSatisfy(\.isNumber)
    let first = isNumber ? inRow(arguments) : nil
    program.derivatives.append(Program.Derivative(of: function, order: order, program: callee))
    let number = program.derivatives.count - 1
    guard let first else { return addWide(.derivative(number), of: arguments, node) }
    let result = add(.derivative(number), first, arguments.count, node)
    program.places[result.index] = Program.Place(range: outermost ?? node.range, formula: innermost)
    return result
  }

  private static func parameters(_ arguments: [Operand]) -> [Operand] {
    arguments.enumerated().map {
      Operand(index: $0.offset, isNumber: $0.element.isNumber, isTruth: $0.element.isTruth)
    }
  }
}

extension Program.Code {
  /// Nil for a product of matrices, which is not taken by elements.
  fileprivate init?(_ operation: InfixOperator) {
    switch operation {
    case .add: self = .add
    case .subtract: self = .subtract
    case .multiply: self = .multiply
    case .divide: self = .divide
    case .power: self = .power
    case .and: self = .and
    case .or: self = .or
    case .matrixMultiply: return nil
    }
  }
}
