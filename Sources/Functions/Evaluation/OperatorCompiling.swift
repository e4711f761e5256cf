internal import Expressions

/// Lists, operators, comparisons and conditions as operations.
extension ProgramCompiler {
  mutating func list(_ parts: [Operand], _ node: Node) -> Operand {
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

  mutating func arithmetic(
    _ operation: InfixOperator, _ a: Operand, _ b: Operand, _ node: Node, isTruth: Bool
  ) -> Operand {
    guard let code = Program.Code(operation) else {
      if let product = product(a, b) { return product }
      return construct(Builtin.matrixProduct, [a, b], node)
        ?? addWide(.arithmetic(operation, isTruth: false), of: [a, b], node)
    }
    return elementwise([a, b], at: site(node), isTruth: isTruth) { $0.add(code, $1[0], $1[1], $2) }
      ?? addWide(.arithmetic(operation, isTruth: isTruth), of: [a, b], node)
  }

  /// The most multiplications of a product of matrices that is written out.
  private static let largestProduct = 64

  /// `a @ b` as sums of products, each from the first on; nil where shapes are not known, do not go
  /// together, or are large.
  private mutating func product(_ a: Operand, _ b: Operand) -> Operand? {
    guard let left = a.shape, let right = b.shape,
      let (shape, rows, inner, columns) = left.product(with: right), hasRoom(for: shape),
      rows * inner * columns <= Self.largestProduct
    else { return nil }
    program.isPointwise = false
    let sums = (0..<rows * columns).map { place in
      let (row, column) = place.quotientAndRemainder(dividingBy: columns)
      return (0..<inner).reduce(-1) { sum, k in
        let term = add(
          .multiply, a.index + row * inner + k, b.index + k * columns + column)
        return k == 0 ? term : add(.add, sum, term)
      }
    }
    return Operand(index: inRow(sums), shape: shape)
  }

  mutating func comparison(
    _ operands: [Operand], _ operators: [ComparisonOperator], _ node: Node
  ) -> Operand {
    var result: Operand?
    for (index, comparison) in operators.enumerated() {
      let link = node.link(index)
      let (a, b) = (operands[index], operands[index + 1])
      let holds =
        elementwise([a, b], at: site(link), isTruth: true) {
          $0.add(.compare(comparison), $1[0], $1[1], $2)
        } ?? addWide(.compare(comparison), of: [a, b], link)
      result = result.map { arithmetic(.multiply, $0, holds, link, isTruth: true) } ?? holds
    }
    guard let result else { preconditionFailure("a comparison has an operator") }
    return result
  }

  /// Only the branch taken is evaluated where one truth value decides, unless the branches of `where`
  /// have shapes to be broadcast.
  mutating func conditional(
    _ condition: Term, _ then: Term, _ otherwise: Term, elementwise isElementwise: Bool,
    _ slots: [Operand], _ node: Node
  ) -> Operand {
    let condition = compile(condition, slots)
    if !isElementwise, !condition.isNumber { _ = addWide(.single, of: [condition], node) }
    let branch =
      condition.isNumber || isElementwise
      ? add(.branch(otherwise: 0), condition.index)
      : addWide(.branch(otherwise: 0), of: [condition]).index
    let then = compile(then, slots)
    let leave = add(.leave(choose: 0), condition.index, then.index)
    let beginning = program.operations.count
    let otherwise = compile(otherwise, slots)
    let operands = [condition, then, otherwise]
    let isTruth = then.isTruth && otherwise.isTruth
    let areNumbers = operands.allSatisfy(\.isNumber)
    if areNumbers, isElementwise || then.isTruth == otherwise.isTruth {
      let choose = add(.choose(condition: condition.index), then.index, otherwise.index)
      program.operations[branch].code = .branch(otherwise: beginning)
      program.operations[leave].code = .leave(choose: choose)
      return Operand(index: choose, shape: .scalar, isTruth: isTruth)
    }
    if isElementwise {
      for jump in [branch, leave] {
        program.operations[jump] = Program.Operation(code: .constant(0))
      }
      return elementwise(operands, isTruth: isTruth) {
        $0.add(.choose(condition: $1[0]), $1[1], $1[2], $2)
      } ?? addWide(.select, of: operands, node)
    }
    let choose = addWide(.choose(condition: condition.index), of: operands, node)
    program.operations[branch].code =
      condition.isNumber ? .branch(otherwise: beginning) : .wide(.branch(otherwise: beginning))
    program.operations[leave] = Program.Operation(
      code: .wide(.leave(choose: choose.index)), a: program.operands.count, b: 2)
    program.operands += [condition, then]
    return choose
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
