internal import Expressions

extension Program {
  /// The most operations of a program, those that a condition skips included.
  static let maximumLength = 20_000

  /// Nil for a term that is not pointwise or too long.
  ///
  /// - Parameters:
  ///   - term: what is computed.
  ///   - count: of the variables.
  ///   - path: the calls that lead to the term.
  package init?(_ term: Term, variables count: Int, path: UInt64 = 0) {
    guard term.isPointwise, term.limits.cost <= Self.maximumLength else { return nil }
    var compiler = ProgramCompiler(variables: count, path: path)
    result = compiler.compile(term, Array(0..<count))
    operations = compiler.operations
    builtins = compiler.builtins
    derivatives = compiler.derivatives
    variableCount = count
  }
}

/// Writes the operations of a pointwise term one after the other.
struct ProgramCompiler {
  private(set) var operations: [Program.Operation]
  private(set) var builtins: [Unmanaged<Builtin>] = []
  private(set) var derivatives: [Program.Derivative] = []
  /// The calls that lead to what is being written; see `Evaluation.site`.
  private var path: UInt64

  init(variables count: Int, path: UInt64) {
    operations = Array(repeating: Program.Operation(code: .copy), count: count)
    self.path = path
  }

  /// - Parameters:
  ///   - term: a pointwise one.
  ///   - slots: the indices of the numbers in its slots.
  /// - Returns: the index of its value.
  mutating func compile(_ term: Term, _ slots: [Int]) -> Int {
    switch term {
    case .constant(let value): return add(.constant(value[0].bitPattern))
    case .slot(let index): return slots[index]
    case .negate(let a): return add(.negate, compile(a, slots))
    case .not(let a): return add(.not, compile(a, slots))
    case .arithmetic(let operation, let a, let b, let node):
      let (a, b) = (compile(a, slots), compile(b, slots))
      return add(Program.Code(operation), a, b, node)
    case .comparison(let terms, let operators, let node):
      return comparison(terms.map { compile($0, slots) }, operators, node)
    case .conditional(let condition, let then, let otherwise, _, _):
      return conditional(condition, then, otherwise, slots)
    case .builtin(let builtin, let arguments, let node):
      let first = inRow(arguments, slots)
      builtins.append(Unmanaged.passUnretained(builtin))
      return add(.builtin(builtins.count - 1), first, arguments.count, node)
    case .call(let function, let arguments, let node):
      let arguments = arguments.map { compile($0, slots) }
      let outer = path
      path = mix(path, node.number)
      defer { path = outer }
      return compile(function.body, arguments)
    case .derivative(let function, let order, let arguments, let node):
      let first = inRow(arguments, slots)
      let path = mix(path, node.number)
      derivatives.append(
        Program.Derivative(
          of: function, order: order, path: path,
          program: order == 1
            ? Program(function.body, variables: arguments.count, path: path) : nil))
      return add(.derivative(derivatives.count - 1), first, arguments.count, node)
    case .list:
      preconditionFailure("a list is not pointwise")
    }
  }

  private mutating func add(
    _ code: Program.Code, _ a: Int = 0, _ b: Int = 0, _ node: Node? = nil
  ) -> Int {
    let site = node.map { Site(id: mix(path, $0.number)) } ?? Site(id: 0)
    operations.append(Program.Operation(code: code, a: a, b: b, site: site))
    return operations.count - 1
  }

  /// The index of the first of several values that stand in a row.
  private mutating func inRow(_ terms: [Term], _ slots: [Int]) -> Int {
    let indices = terms.map { compile($0, slots) }
    let first = indices.first ?? 0
    if indices.elementsEqual(first..<first + indices.count) { return first }
    return indices.map { add(.copy, $0) }[0]
  }

  private mutating func comparison(
    _ operands: [Int], _ operators: [ComparisonOperator], _ node: Node
  ) -> Int {
    var result: Int?
    for (index, comparison) in operators.enumerated() {
      let holds = add(
        .compare(comparison), operands[index], operands[index + 1], node.link(index))
      result = result.map { add(.multiply, $0, holds) } ?? holds
    }
    guard let result else { preconditionFailure("a comparison has an operator") }
    return result
  }

  /// Only the branch taken is evaluated, where one truth value decides.
  private mutating func conditional(
    _ condition: Term, _ then: Term, _ otherwise: Term, _ slots: [Int]
  ) -> Int {
    let condition = compile(condition, slots)
    let branch = add(.branch(otherwise: 0), condition)
    let then = compile(then, slots)
    let leave = add(.leave(choose: 0), condition, then)
    operations[branch].code = .branch(otherwise: operations.count)
    let otherwise = compile(otherwise, slots)
    let choose = add(.choose(condition: condition), then, otherwise)
    operations[leave].code = .leave(choose: choose)
    return choose
  }
}

extension Program.Code {
  fileprivate init(_ operation: InfixOperator) {
    switch operation {
    case .add: self = .add
    case .subtract: self = .subtract
    case .multiply: self = .multiply
    case .divide: self = .divide
    case .power: self = .power
    case .and: self = .and
    case .or: self = .or
    case .matrixMultiply: preconditionFailure("a product of matrices is not taken by elements")
    }
  }
}
