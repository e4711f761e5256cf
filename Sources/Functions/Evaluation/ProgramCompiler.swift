internal import Expressions
internal import Diagnostics
internal import Text

extension Program {
  /// The most operations on numbers of a term whose calls are written out.
  static let writtenOut = 20_000

  /// The most elements of a value that is written out: beyond, a loop over them is as fast.
  static let longestRow = 64

  /// - Parameters:
  ///   - term: what is computed.
  ///   - variables: what is known of the values in its slots.
  ///   - path: the calls that lead to the term.
  ///   - callees: those of a long term are compiled there.
  convenience init(
    _ term: Term, operands variables: [Operand], path: UInt64, callees: Callees = Callees()
  ) {
    var compiler = ProgramCompiler(
      variables: variables, path: path,
      callees: term.limits.cost <= Self.writtenOut ? nil : callees)
    compiler.program.result = compiler.compile(term, variables)
    self.init(compiler.program)
  }
}

/// The programs of the formulas that a long term calls, each compiled once.
final class Callees {
  private struct Key: Hashable {
    let function: ObjectIdentifier
    let parameters: [Program.Operand]
  }

  private var known: [Key: Program.Callee] = [:]

  func call(of function: Function, _ parameters: [Program.Operand]) -> Program.Callee {
    let key = Key(function: ObjectIdentifier(function), parameters: parameters)
    if let known = known[key] { return known }
    let call = Program.Callee(
      function,
      program: Program(function.body, operands: parameters, path: 0, callees: self))
    known[key] = call
    return call
  }
}

/// Writes the operations of a term one after the other.
struct ProgramCompiler {
  typealias Operand = Program.Operand

  var program: Program.Parts
  /// The calls that lead to what is being written.
  var path: UInt64
  /// Where the programs of callees are; nil where calls are written out.
  let callees: Callees?
  /// The outermost of the calls that are being written out, and the innermost.
  var outermost: SourceRange?
  var innermost: String?

  init(variables: [Operand], path: UInt64, callees: Callees?) {
    program = Program.Parts(variables: variables)
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
      return elementwise([a]) { $0.add(.negate, $1[0], 0, $2) } ?? addWide(.negate, of: [a])
    case .not(let a):
      let a = compile(a, slots)
      return elementwise([a], isTruth: true) { $0.add(.not, $1[0], 0, $2) }
        ?? addWide(.not, of: [a])
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
    case .recurrence(let system, let arguments, let node):
      return recurrence(system, arguments.map { compile($0, slots) }, node)
    }
  }

  // MARK: Adding operations

  /// An operation on numbers; gives the index of what it makes.
  @discardableResult
  mutating func add(
    _ code: Program.Code, _ a: Int = 0, _ b: Int = 0, _ site: Site = Site(id: 0)
  ) -> Int {
    program.operations.append(Program.Operation(code: code, a: a, b: b, site: site))
    return program.operations.count - 1
  }

  func site(_ node: Node) -> Site { Site(id: mix(path, node.number)) }

  /// Whether a value of a shape may be written out.
  func hasRoom(for shape: Shape) -> Bool {
    shape.count <= Program.longestRow
      && program.operations.count + 4 * shape.count <= Program.writtenOut
  }

  /// Numbers in a row, of which each is made by one operation.
  mutating func row(
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
  mutating func elementwise(
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
      operation(&$0, indices[$1], site.element($1, of: shape))
    }
  }

  /// An operation on values of any shape.
  mutating func addWide(
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
  mutating func add(
    _ code: Program.Code, on operands: [Operand], _ node: Node?
  ) -> Int {
    let index = add(
      code, program.operands.count, operands.count, node.map(site) ?? Site(id: 0))
    program.operands += operands
    if let node { note(index, node) }
    return index
  }

  mutating func note(_ index: Int, _ node: Node) {
    program.places[index] = Program.Place(range: outermost ?? node.range, formula: innermost)
  }

  /// The index of the first of several numbers that stand in a row.
  mutating func inRow(_ indices: [Int]) -> Int {
    let first = indices.first ?? 0
    if indices.elementsEqual(first..<first + indices.count) { return first }
    return indices.map { add(.copy, $0) }[0]
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
