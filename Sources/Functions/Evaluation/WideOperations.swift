internal import Expressions

/// Operations on values of any shape.
extension WideFrame {
  /// Combines two values element by element, with NumPy's broadcasting.
  @inline(__always)
  func combine(
    _ index: Int, _ a: Elements<N>, _ b: Elements<N>, _ site: Site, isTruth: Bool,
    _ operation: (N, N, _ site: () -> Site) -> N
  ) throws {
    let shape = try a.shape.broadcasting(with: b.shape)
    try context.spend(shape.count)
    fill(index, shape, isTruth: isTruth) { place in
      operation(a.element(place, in: shape), b.element(place, in: shape)) {
        site.element(place, of: shape)
      }
    }
  }

  func arithmetic(
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

  func choose(
    _ index: Int, _ condition: Elements<N>, _ then: Elements<N>, _ otherwise: Elements<N>
  ) throws {
    let first = try condition.shape.broadcasting(with: then.shape)
    let shape = try first.broadcasting(with: otherwise.shape)
    try context.spend(first.count + shape.count)
    fill(index, shape, isTruth: then.isTruth && otherwise.isTruth) {
      N.choose(
        condition.element($0, in: shape), then.element($0, in: shape),
        otherwise.element($0, in: shape))
    }
  }

  func list(_ index: Int, _ operands: ArraySlice<Program.Operand>) throws {
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

  /// Gives `work` the values of an operation's operands.
  func withOperands(
    of operation: Program.Operation, _ site: Site, _ work: (Operands<N>) throws -> Void
  ) throws {
    try program.withOperands(of: operation, elements, site, context.decisions, work)
  }

  func construct(_ index: Int, _ construction: Construction<N>, isTruth: Bool = false) throws {
    guard construction.shape.count <= Shape.maximumCount else { throw EvaluationFault.tooLarge }
    try context.spend(construction.shape.count + construction.operations)
    fill(index, construction.shape, isTruth: isTruth, construction.element)
  }

  func call(
    _ builtin: Builtin, _ index: Int, _ operation: Program.Operation, _ site: Site
  ) throws {
    let decisions = context.decisions
    try withOperands(of: operation, site) { operands in
      let a = operands[0]
      try context.spend(operands.arguments.reduce(1) { max($0, $1.count) })
      switch builtin.operation {
      case .elementary(let function):
        fill(index, a.shape) {
          N.apply(function, to: a[$0], at: site.element($0, of: a.shape), in: decisions)
        }
      case .elementwise(let function):
        try pointwise(
          N.instance(of: function), index, operands, isTruth: builtin.code.givesTruth)
      case .reduction(let function):
        let numbers = UnsafeBufferPointer(start: a.base, count: a.count)
        self.numbers[index] = N.instance(of: function)(
          ArgumentBuffer(numbers: numbers, site: site, decisions: decisions))
      case .construction(let function):
        let construction = try N.instance(of: function)(operands)
        if builtin.givesNumber {
          numbers[index] = construction.element(0)
        } else {
          try construct(index, construction, isTruth: builtin.code.givesTruth)
        }
      case .conditional: preconditionFailure("'where' is resolved to a conditional term")
      }
    }
  }

  /// `function` of the elements that stand at each place of the broadcast arguments.
  func pointwise(
    _ function: (ArgumentBuffer<N>) -> N, _ index: Int, _ operands: Operands<N>, isTruth: Bool
  ) throws {
    let row = operands.arguments
    var shape = Shape.scalar
    for argument in row { shape = try shape.broadcasting(with: argument.shape) }
    try context.spend((row.count - 1) * shape.count)
    withUnsafeTemporaryAllocation(of: N.self, capacity: row.count) { numbers in
      numbers.initialize(repeating: N(0))
      defer { numbers.deinitialize() }
      fill(index, shape, isTruth: isTruth) { place in
        for (number, argument) in row.enumerated() {
          numbers[number] = argument.element(place, in: shape)
        }
        return function(
          ArgumentBuffer(
            numbers: UnsafeBufferPointer(numbers), site: operands.site.element(place, of: shape),
            decisions: operands.decisions))
      }
    }
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
}
