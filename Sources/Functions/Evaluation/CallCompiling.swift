/// Calls of builtins, formulas and derivatives as operations.
extension ProgramCompiler {
  mutating func call(
    _ builtin: Builtin, _ arguments: [Operand], _ node: Node
  ) -> Operand {
    program.builtins.append(builtin)
    let isTruth = builtin.code.givesTruth
    let result: Operand?
    switch builtin.operation {
    case .elementary(let function):
      program.elementary.append(function)
      let code = Program.Code.elementary(program.elementary.count - 1)
      result = elementwise(arguments, at: site(node)) { $0.add(code, $1[0], 0, $2) }
    case .elementwise(let function):
      program.pointwise.append(function)
      let code = Program.Code.pointwise(program.pointwise.count - 1)
      result = elementwise(arguments, at: site(node), inRows: true, isTruth: isTruth) {
        $0.add(code, $1[0], arguments.count, $2)
      }
    case .reduction(let function):
      program.isPointwise = false
      result = arguments[0].shape.map { shape in
        program.pointwise.append(function)
        let code = Program.Code.reduction(program.pointwise.count - 1)
        return Operand(
          index: add(code, arguments[0].index, shape.count, site(node)), shape: .scalar)
      }
    case .construction(let function): result = construct(function, arguments, node, isTruth)
    case .conditional: preconditionFailure("'where' is resolved to a conditional term")
    }
    return result
      ?? addWide(
        .builtin(program.builtins.count - 1), of: arguments, node,
        isNumber: builtin.givesNumber, isTruth: isTruth)
  }

  /// A value that is made element by element; nil where its shape is not known, or it is too large.
  mutating func construct(
    _ function: Builtin.OfArrays, _ arguments: [Operand], _ node: Node, _ isTruth: Bool = false
  ) -> Operand? {
    program.isPointwise = false
    guard let shape = shape(of: function, arguments), hasRoom(for: shape) else { return nil }
    program.constructions.append(function)
    let index = add(
      .construction(program.constructions.count - 1, count: shape.count), on: arguments, node)
    for _ in 1..<max(shape.count, 1) { add(.copy) }
    return Operand(index: index, shape: shape, isTruth: isTruth)
  }

  /// The shape of what a function makes of arguments of known shapes, and of known values where it
  /// depends on them.
  private func shape(of function: Builtin.OfArrays, _ arguments: [Operand]) -> Shape? {
    let values = arguments.map { argument in
      (0..<argument.count).map { place -> Double in
        guard case .constant(let bits) = program.operations[argument.index + place].code else {
          return .nan
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
      let decisions = DecisionContext.make()
      defer { decisions.free() }
      return elements.withUnsafeBufferPointer { elements in
        try? function.values(
          Operands(arguments: elements, site: Site(id: 0), decisions: decisions)
        ).shape
      }
    }
  }

  mutating func call(
    _ function: Function, _ arguments: [Operand], _ node: Node
  ) -> Operand {
    if let callees {
      let call = callees.call(of: function, Self.parameters(arguments))
      program.callees.append(call)
      let result = call.program.parts.result
      return addWide(
        .call(program.callees.count - 1), of: arguments, node, isNumber: result.isNumber,
        isTruth: result.isTruth)
    }
    let outer = (path, outermost, innermost)
    path = mix(path, node.number)
    outermost = outermost ?? node.range
    innermost = function.name
    defer { (path, outermost, innermost) = outer }
    return compile(function.body, arguments)
  }

  mutating func derivative(
    of function: Function, _ order: Int, _ arguments: [Operand], _ node: Node
  ) -> Operand {
    let callee = Program(
      function.body, operands: Self.parameters(arguments), path: mix(path, node.number))
    let isNumber = callee.isNumber && arguments.allSatisfy(\.isNumber)
    let first = isNumber ? inRow(arguments.map(\.index)) : nil
    program.callees.append(Program.Callee(function, order: order, program: callee))
    let number = program.callees.count - 1
    guard let first else { return addWide(.derivative(number), of: arguments, node) }
    let index = add(.derivative(number), first, arguments.count, site(node))
    note(index, node)
    return Operand(index: index, shape: .scalar)
  }

  private static func parameters(_ arguments: [Operand]) -> [Operand] {
    Program.variables(arguments.map { ($0.shape, $0.isTruth) })
  }
}
