/// Calls of builtins, formulas and derivatives as operations.
extension ProgramCompiler {
  mutating func call(
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
  mutating func construct(
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

  mutating func call(
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

  mutating func derivative(
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
