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
    fill(index, shape, isTruth: then.isTruth && otherwise.isTruth) { place in
      let within = first.source(of: place, in: shape)
      return N.choose(
        condition[condition.shape.source(of: within, in: first)],
        then[then.shape.source(of: within, in: first)],
        otherwise[otherwise.shape.source(of: place, in: shape)])
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

  /// Gives `work` the values of operands in a row.
  func call<T>(
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

  func operands(of row: UnsafeBufferPointer<Elements<N>>, _ site: Site) -> Operands<N> {
    Operands(arguments: row, site: site, decisions: context.decisions)
  }

  func construct(_ index: Int, _ construction: Construction<N>) throws {
    guard construction.shape.count <= Shape.maximumCount else { throw EvaluationFault.tooLarge }
    try context.spend(construction.shape.count + construction.operations)
    fill(index, construction.shape, construction.element)
  }

  func call(
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
  func pointwise(
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
