internal import Expressions

/// The vectors and matrices of one run of a program, and the operations on them.
final class WideFrame<N: EvaluatedNumber> {
  private let program: Program
  private let context: EvaluationContext
  /// Those of the program's operations that make one number.
  private let numbers: UnsafeMutablePointer<N>
  /// The values of the others.
  private let values: UnsafeMutableBufferPointer<Elements<N>>
  /// Room for their elements, which stay where they are until the run ends.
  private var chunks: [UnsafeMutableBufferPointer<N>] = []
  private var room = 0

  init(_ program: Program, _ numbers: UnsafeMutablePointer<N>, _ context: EvaluationContext) {
    self.program = program
    self.numbers = numbers
    self.context = context
    values = .allocate(capacity: program.operations.count)
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
  private func fill(_ index: Int, _ shape: Shape, isTruth: Bool = false, _ element: (Int) -> N) {
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
    let operation = program.operations[index]
    let operands = program.operands[operation.a..<operation.a + operation.b]
    func operand(_ number: Int) -> Elements<N> { elements(operands[operands.startIndex + number]) }
    switch code {
    case .constant(let number): set(index, to: program.constants[number].map { N($0) })
    case .list: try program.telling(of: index) { try list(index, operands) }
    case .negate:
      let a = operand(0)
      fill(index, a.shape) { -a[$0] }
    case .not:
      let a = operand(0)
      fill(index, a.shape, isTruth: true) { N.choose(a[$0], N(0), N(1)) }
    case .arithmetic(.matrixMultiply, _):
      try program.telling(of: index) {
        try call(operands) {
          try construct(index, Builtin.matrixProduct(self.operands(of: $0, site)))
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
    case .builtin(let number):
      try program.telling(of: index) {
        try call(program.builtins[number], index, operands, site)
      }
    case .derivative(let number):
      let derivative = program.derivatives[number]
      try program.telling(of: index, in: derivative.function) {
        try context.spend(4)
        let value = try N.derivative(
          derivative, at: operands.map { elements($0).tensor }, in: context)
        set(index, to: value)
      }
    case .call(let number):
      let call = program.calls[number]
      try program.telling(of: index, in: call.function) {
        try context.spend(1)
        let value = try context.at(site) {
          try call.program.run(operands.map { elements($0).tensor }, in: context)
        }
        if call.program.result.isNumber {
          numbers[index] = value[0]
        } else {
          set(index, to: value)
        }
      }
    }
    return nil
  }

  // MARK: Element by element

  /// Combines two values element by element, with NumPy's broadcasting.
  @inline(__always)
  private func combine(
    _ index: Int, _ a: Elements<N>, _ b: Elements<N>, _ site: Site, isTruth: Bool,
    _ operation: (N, N, _ site: () -> Site) -> N
  ) throws {
    let shape = try a.shape.broadcasting(with: b.shape)
    try context.spend(shape.count)
    if shape == .scalar {
      fill(index, shape, isTruth: isTruth) { _ in operation(a[0], b[0]) { site } }
    } else if a.shape == shape, b.shape == shape {
      fill(index, shape, isTruth: isTruth) { place in
        operation(a[place], b[place]) { site.element(place) }
      }
    } else {
      fill(index, shape, isTruth: isTruth) { place in
        operation(
          a[a.shape.source(of: place, in: shape)], b[b.shape.source(of: place, in: shape)]
        ) { site.element(place) }
      }
    }
  }

  private func arithmetic(
    _ operation: InfixOperator, _ index: Int, _ a: Elements<N>, _ b: Elements<N>, _ site: Site,
    isTruth: Bool
  ) throws {
    let decisions = context.decisions
    switch operation {
    case .add: try combine(index, a, b, site, isTruth: isTruth) { a, b, _ in a + b }
    case .subtract: try combine(index, a, b, site, isTruth: isTruth) { a, b, _ in a - b }
    case .multiply: try combine(index, a, b, site, isTruth: isTruth) { a, b, _ in a * b }
    case .divide:
      try combine(index, a, b, site, isTruth: isTruth) {
        N.divide($0, $1, at: $2(), in: decisions)
      }
    case .power:
      try combine(index, a, b, site, isTruth: isTruth) {
        N.power($0, $1, at: $2(), in: decisions)
      }
    case .and: try combine(index, a, b, site, isTruth: isTruth) { a, b, _ in N.and(a, b) }
    case .or: try combine(index, a, b, site, isTruth: isTruth) { a, b, _ in N.or(a, b) }
    case .matrixMultiply: preconditionFailure("a product of matrices is not taken by elements")
    }
  }

  private func choose(
    _ index: Int, _ condition: Elements<N>, _ then: Elements<N>, _ otherwise: Elements<N>
  ) throws {
    let first = try condition.shape.broadcasting(with: then.shape)
    let shape = try first.broadcasting(with: otherwise.shape)
    try context.spend(first.count + shape.count)
    fill(index, shape, isTruth: then.isTruth && otherwise.isTruth) { place in
      let within = first.source(of: place, in: shape)
      return N.choose(
        condition[condition.shape.source(of: within, in: first)],
        then[then.shape.source(of: within, in: first)],
        otherwise[otherwise.shape.source(of: place, in: shape)])
    }
  }

  private func list(_ index: Int, _ operands: ArraySlice<Program.Operand>) throws {
    let parts = operands.map(elements)
    try context.spend(parts.reduce(0) { $0 + $1.count })
    guard let first = parts.first?.shape else { throw EvaluationFault.emptyList }
    if let other = parts.first(where: { $0.shape != first }) {
      throw EvaluationFault.ragged(first, other.shape)
    }
    let isTruth = parts.allSatisfy(\.isTruth)
    switch first {
    case .scalar: fill(index, .vector(parts.count), isTruth: isTruth) { parts[$0][0] }
    case .vector(let n):
      fill(index, .matrix(parts.count, n), isTruth: isTruth) { parts[$0 / n][$0 % n] }
    case .matrix: throw EvaluationFault.tooManyDimensions
    }
  }

  // MARK: Builtins

  /// Gives `work` the values of operands in a row.
  private func call<T>(
    _ operands: ArraySlice<Program.Operand>,
    _ work: (UnsafeBufferPointer<Elements<N>>) throws -> T
  ) throws -> T {
    try withUnsafeTemporaryAllocation(of: Elements<N>.self, capacity: operands.count) { row in
      for (place, operand) in operands.enumerated() {
        row.initializeElement(at: place, to: elements(operand))
      }
      return try work(UnsafeBufferPointer(row))
    }
  }

  private func operands(of row: UnsafeBufferPointer<Elements<N>>, _ site: Site) -> Operands<N> {
    Operands(arguments: row, site: site, decisions: context.decisions)
  }

  private func construct(_ index: Int, _ construction: Construction<N>) throws {
    guard construction.shape.count <= Shape.maximumCount else { throw EvaluationFault.tooLarge }
    try context.spend(construction.shape.count + construction.operations)
    fill(index, construction.shape, construction.element)
  }

  private func call(
    _ builtin: Builtin, _ index: Int, _ operands: ArraySlice<Program.Operand>, _ site: Site
  ) throws {
    try call(operands) { row in
      try context.spend(row.reduce(1) { max($0, $1.count) })
      switch builtin.operation {
      case .elementary(let function):
        let (a, decisions) = (row[0], context.decisions)
        fill(index, a.shape) {
          N.apply(
            function, to: a[$0], at: a.shape == .scalar ? site : site.element($0), in: decisions)
        }
      case .elementwise(let function), .test(let function):
        try pointwise(N.instance(of: function), index, row, site, isTruth: builtin.isTruth)
      case .reduction(let function, _):
        numbers[index] = try N.instance(of: function)(self.operands(of: row, site))
      case .construction(let function):
        try construct(index, N.instance(of: function)(self.operands(of: row, site)))
      case .conditional: preconditionFailure("'where' is resolved to a conditional term")
      }
    }
  }

  /// `function` of the elements that stand at each place of the broadcast arguments.
  private func pointwise(
    _ function: (ArgumentBuffer<N>) -> N, _ index: Int, _ row: UnsafeBufferPointer<Elements<N>>,
    _ site: Site, isTruth: Bool
  ) throws {
    var shape = Shape.scalar
    for argument in row { shape = try shape.broadcasting(with: argument.shape) }
    try context.spend((row.count - 1) * shape.count)
    withUnsafeTemporaryAllocation(of: N.self, capacity: row.count) { numbers in
      numbers.initialize(repeating: N(0))
      defer { numbers.deinitialize() }
      fill(index, shape, isTruth: isTruth) { place in
        for (number, argument) in row.enumerated() {
          numbers[number] = argument[argument.shape.source(of: place, in: shape)]
        }
        return function(
          ArgumentBuffer(
            numbers: UnsafeBufferPointer(numbers),
            site: shape == .scalar ? site : site.element(place), decisions: context.decisions))
      }
    }
  }
}

extension Elements {
  var tensor: Tensor<N> {
    var tensor: Tensor<N> =
      switch shape {
      case .scalar: .scalar(base[0])
      case .vector(let n): .vector(Array(UnsafeBufferPointer(start: base, count: n)))
      case .matrix(_, let columns):
        .matrix(columns: columns, Array(UnsafeBufferPointer(start: base, count: count)))
      }
    tensor.isTruth = isTruth
    return tensor
  }
}

extension EvaluationFault {
  fileprivate static let emptyList = EvaluationFault(
    "an empty list", hint: "a vector has at least one element")

  fileprivate static func ragged(_ first: Shape, _ other: Shape) -> EvaluationFault {
    EvaluationFault(
      "the elements of a list must be alike; here are \(first.words) and \(other.words)")
  }

  fileprivate static let tooManyDimensions = EvaluationFault(
    "a list of matrices", hint: "values are numbers, vectors and matrices")

  fileprivate static func manyConditions(_ shape: Shape) -> EvaluationFault {
    EvaluationFault(
      "'if' wants one truth value, not \(shape.words)",
      hint: "write 'where(condition, a, b)' to choose element by element")
  }
}
