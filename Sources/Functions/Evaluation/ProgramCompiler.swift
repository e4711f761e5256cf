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
  convenience init(_ term: Term, operands variables: [Operand], path: UInt64) {
    self.init(term, operands: variables, path: path, callees: Callees())
  }

  fileprivate convenience init(
    _ term: Term, operands variables: [Operand], path: UInt64, callees: Callees
  ) {
    var compiler = ProgramCompiler(
      variables: variables, path: path,
      callees: term.limits.cost <= Self.writtenOut ? nil : callees)
    compiler.program.result = compiler.compile(term, variables)
    self.init(compiler.program)
  }
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

  var program: Program.Draft
  /// The calls that lead to what is being written.
  private var path: UInt64
  /// Where the programs of callees are; nil where calls are written out.
  private let callees: Callees?
  /// The outermost of the calls that are being written out, and the innermost.
  private var outermost: SourceRange?
  private var innermost: String?

  init(variables: [Operand], path: UInt64, callees: Callees?) {
    program = Program.Draft(variables: variables)
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
      if hasRoom(for: value.shape) {
        return row(value.shape, isTruth: value.isTruth) { $0.add(.constant(value[$1].bitPattern)) }
      }
      program.constants.append(value)
      return addWide(.constant(program.constants.count - 1), of: [])
    case .slot(let index): return slots[index]
    case .list(let terms, let node): return list(terms.map { compile($0, slots) }, node)
    case .negate(let a):
      let a = compile(a, slots)
      return elementwise([a]) { $0.add(.negate, $1[0]) } ?? addWide(.negate, a)
    case .not(let a):
      let a = compile(a, slots)
      return elementwise([a], isTruth: true) { $0.add(.not, $1[0]) } ?? addWide(.not, a)
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

  /// An operation on numbers; gives the index of what it makes.
  @discardableResult
  private mutating func add(
    _ code: Program.Code, _ a: Int = 0, _ b: Int = 0, _ site: Site = Site(id: 0)
  ) -> Int {
    program.operations.append(Program.Operation(code: code, a: a, b: b, site: site))
    return program.operations.count - 1
  }

  private func site(_ node: Node) -> Site { Site(id: mix(path, node.number)) }

  /// Whether a value of a shape may be written out.
  private func hasRoom(for shape: Shape) -> Bool {
    program.operations.count + 4 * shape.count <= Program.writtenOut
  }

  /// Numbers in a row, of which each is made by one operation.
  private mutating func row(
    _ shape: Shape, isTruth: Bool = false, _ element: (inout ProgramCompiler, Int) -> Void
  ) -> Operand {
    let first = program.operations.count
    for place in 0..<shape.count { element(&self, place) }
    return Operand(index: first, shape: shape, isTruth: isTruth)
  }

  /// An operation on the numbers that stand at each place of broadcast operands.
  ///
  /// - Parameters:
  ///   - operands: what is combined.
  ///   - site: of the operation.
  ///   - inRows: whether the operation wants its operands in a row.
  ///   - isTruth: whether it makes truth values.
  ///   - operation: adds one.
  /// - Returns: the result; nil where shapes are not known, or do not go together.
  private mutating func elementwise(
    _ operands: [Operand], at site: Site = Site(id: 0), inRows: Bool = false,
    isTruth: Bool = false, _ operation: (inout ProgramCompiler, [Int], Site) -> Void
  ) -> Operand? {
    var shape = Shape.scalar
    for operand in operands {
      guard let both = operand.shape.flatMap({ shape.broadcast(with: $0) }) else { return nil }
      shape = both
    }
    guard hasRoom(for: shape) else { return nil }
    var indices = (0..<shape.count).map { place in
      operands.map { $0.index + ($0.shape?.source(of: place, in: shape) ?? 0) }
    }
    if inRows {
      indices = indices.map { row in
        let first = inRow(row)
        return [first]
      }
    }
    return row(shape, isTruth: isTruth) {
      operation(&$0, indices[$1], shape == .scalar ? site : site.element($1))
    }
  }

  /// As `elementwise`, of an operation that decides nothing.
  private mutating func elementwise(
    _ operands: [Operand], isTruth: Bool = false,
    _ operation: (inout ProgramCompiler, [Int]) -> Void
  ) -> Operand? {
    elementwise(operands, isTruth: isTruth) { compiler, indices, _ in
      operation(&compiler, indices)
    }
  }

  /// An operation on values of any shape.
  private mutating func addWide(
    _ code: Program.WideCode, of operands: [Operand], _ node: Node? = nil,
    isNumber: Bool = false, isTruth: Bool = false
  ) -> Operand {
    program.isOfNumbers = false
    program.isPointwise = false
    return Operand(
      index: add(.wide(code), on: operands, node), shape: isNumber ? .scalar : nil,
      isTruth: isTruth)
  }

  /// An operation on values of any shape, which may fail at the node.
  private mutating func add(
    _ code: Program.Code, on operands: [Operand], _ node: Node?
  ) -> Int {
    let index = add(
      code, program.operands.count, operands.count, node.map(site) ?? Site(id: 0))
    program.operands += operands
    if let node { note(index, node) }
    return index
  }

  private mutating func note(_ index: Int, _ node: Node) {
    program.places[index] = Program.Place(range: outermost ?? node.range, formula: innermost)
  }

  private mutating func addWide(
    _ code: Program.WideCode, _ operands: Operand..., at node: Node? = nil
  ) -> Operand { addWide(code, of: operands, node) }

  /// The index of the first of several numbers that stand in a row.
  private mutating func inRow(_ indices: [Int]) -> Int {
    let first = indices.first ?? 0
    if indices.elementsEqual(first..<first + indices.count) { return first }
    return indices.map { add(.copy, $0) }[0]
  }

  // MARK: Operators

  private mutating func list(_ parts: [Operand], _ node: Node) -> Operand {
    program.isPointwise = false
    guard let shape = parts.first?.shape, parts.allSatisfy({ $0.shape == shape }) else {
      return addWide(.list, of: parts, node)
    }
    let whole: Shape
    switch shape {
    case .scalar: whole = .vector(parts.count)
    case .vector(let n): whole = .matrix(parts.count, n)
    case .matrix: return addWide(.list, of: parts, node)
    }
    guard hasRoom(for: whole) else { return addWide(.list, of: parts, node) }
    let first = inRow(parts.flatMap { Array($0.index..<$0.index + shape.count) })
    return Operand(index: first, shape: whole, isTruth: parts.allSatisfy(\.isTruth))
  }

  private mutating func arithmetic(
    _ operation: InfixOperator, _ a: Operand, _ b: Operand, _ node: Node, isTruth: Bool
  ) -> Operand {
    guard let code = Program.Code(operation) else {
      let product = Builtin.Constructing(
        Builtin.matrixProduct, Builtin.matrixProduct, Builtin.matrixProduct)
      return construct(product, [a, b], node)
        ?? addWide(.arithmetic(operation, isTruth: false), a, b, at: node)
    }
    return elementwise([a, b], at: site(node), isTruth: isTruth) { $0.add(code, $1[0], $1[1], $2) }
      ?? addWide(.arithmetic(operation, isTruth: isTruth), a, b, at: node)
  }

  private mutating func comparison(
    _ operands: [Operand], _ operators: [ComparisonOperator], _ node: Node
  ) -> Operand {
    var result: Operand?
    for (index, comparison) in operators.enumerated() {
      let link = node.link(index)
      let (a, b) = (operands[index], operands[index + 1])
      let holds =
        elementwise([a, b], at: site(link), isTruth: true) {
          $0.add(.compare(comparison), $1[0], $1[1], $2)
        } ?? addWide(.compare(comparison), a, b, at: link)
      result = result.map { arithmetic(.multiply, $0, holds, link, isTruth: true) } ?? holds
    }
    guard let result else { preconditionFailure("a comparison has an operator") }
    return result
  }

  /// Only the branch taken is evaluated, where one truth value decides.
  private mutating func conditional(
    _ condition: Term, _ then: Term, _ otherwise: Term, elementwise isElementwise: Bool,
    _ slots: [Operand], _ node: Node
  ) -> Operand {
    let condition = compile(condition, slots)
    if isElementwise, condition.shape != nil, !condition.isNumber {
      let (a, b) = (compile(then, slots), compile(otherwise, slots))
      return elementwise([condition, a, b], isTruth: a.isTruth && b.isTruth) {
        $0.add(.choose(condition: $1[0]), $1[1], $1[2])
      } ?? addWide(.choose(condition: condition.index), of: [condition, a, b], node)
    }
    if !isElementwise, !condition.isNumber { _ = addWide(.single, condition, at: node) }
    let branch =
      condition.isNumber
      ? add(.branch(otherwise: 0), condition.index)
      : addWide(.branch(otherwise: 0), condition).index
    let then = compile(then, slots)
    let leave = add(.leave(choose: 0), condition.index, then.index)
    program.operations[branch].code =
      condition.isNumber
      ? .branch(otherwise: program.operations.count)
      : .wide(.branch(otherwise: program.operations.count))
    let otherwise = compile(otherwise, slots)
    if condition.isNumber, then.isNumber, otherwise.isNumber, then.isTruth == otherwise.isTruth {
      let choose = add(.choose(condition: condition.index), then.index, otherwise.index)
      program.operations[leave].code = .leave(choose: choose)
      return Operand(index: choose, shape: .scalar, isTruth: then.isTruth)
    }
    let choose = addWide(
      .choose(condition: condition.index), of: [condition, then, otherwise], node)
    program.operations[leave] = Program.Operation(
      code: .wide(.leave(choose: choose.index)), a: program.operands.count, b: 2)
    program.operands += [condition, then]
    return choose
  }

  // MARK: Calls

  private mutating func call(
    _ builtin: Builtin, _ arguments: [Operand], _ node: Node
  ) -> Operand {
    program.builtins.append(builtin)
    switch builtin.operation {
    case .elementary(let function):
      program.elementary.append(function)
      let number = program.elementary.count - 1
      if let result = elementwise(
        arguments, at: site(node), { $0.add(.elementary(number), $1[0], 0, $2) })
      {
        return result
      }
    case .elementwise(let function), .test(let function):
      program.pointwise.append(function)
      let number = program.pointwise.count - 1
      let result = elementwise(
        arguments, at: site(node), inRows: true, isTruth: builtin.isTruth
      ) {
        $0.add(.pointwise(number), $1[0], arguments.count, $2)
      }
      if let result { return result }
    case .reduction(let function, let isTruth):
      program.isPointwise = false
      if arguments.allSatisfy({ $0.shape != nil }) {
        program.reductions.append(function)
        let index = add(.reduction(program.reductions.count - 1), on: arguments, node)
        return Operand(index: index, shape: .scalar, isTruth: isTruth)
      }
      return addWide(
        .builtin(program.builtins.count - 1), of: arguments, node, isNumber: true, isTruth: isTruth)
    case .construction(let function):
      if let result = construct(function, arguments, node) { return result }
    case .conditional: preconditionFailure("'where' is resolved to a conditional term")
    }
    return addWide(
      .builtin(program.builtins.count - 1), of: arguments, node, isTruth: builtin.isTruth)
  }

  /// A value that is made element by element; nil where its shape is not known, or it is too large.
  private mutating func construct(
    _ function: Builtin.Constructing, _ arguments: [Operand], _ node: Node
  ) -> Operand? {
    program.isPointwise = false
    guard let shape = shape(of: function, arguments), hasRoom(for: shape) else { return nil }
    program.constructions.append(function)
    let index = add(
      .construction(program.constructions.count - 1, count: shape.count), on: arguments, node)
    for _ in 1..<max(shape.count, 1) { add(.copy) }
    return Operand(index: index, shape: shape)
  }

  /// The shape of what a function makes of arguments of known shapes, and of known values where it
  /// depends on them.
  private func shape(of function: Builtin.Constructing, _ arguments: [Operand]) -> Shape? {
    let values = arguments.map { argument in
      (0..<argument.count).map { place -> Double in
        guard case .constant(let bits) = program.operations[argument.index + place].code else {
          return 0
        }
        return Double(bitPattern: bits)
      }
    }
    guard arguments.allSatisfy({ $0.shape != nil }) else { return nil }
    return values.flatMap(\.self).withUnsafeBufferPointer { numbers -> Shape? in
      guard var base = numbers.baseAddress else { return nil }
      let elements = arguments.map { argument in
        defer { base += argument.count }
        return Elements(base: base, shape: argument.shape ?? .scalar, isTruth: argument.isTruth)
      }
      return elements.withUnsafeBufferPointer { elements in
        try? function.values(
          Operands(arguments: elements, site: Site(id: 0), decisions: DecisionContext())
        ).shape
      }
    }
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
    let first = isNumber ? inRow(arguments.map(\.index)) : nil
    program.derivatives.append(Program.Derivative(of: function, order: order, program: callee))
    let number = program.derivatives.count - 1
    guard let first else { return addWide(.derivative(number), of: arguments, node) }
    let index = add(.derivative(number), first, arguments.count, site(node))
    note(index, node)
    return Operand(index: index, shape: .scalar)
  }

  private static func parameters(_ arguments: [Operand]) -> [Operand] {
    Program.variables(arguments.map { ($0.shape, $0.isTruth) })
  }
}

extension Program {
  /// Variables in a row.
  static func variables(_ values: [(shape: Shape?, isTruth: Bool)]) -> [Operand] {
    var index = 0
    return values.map { value in
      let operand = Operand(index: index, shape: value.shape, isTruth: value.isTruth)
      index += operand.count
      return operand
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
