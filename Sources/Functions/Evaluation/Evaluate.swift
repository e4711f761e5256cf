internal import Expressions
internal import Diagnostics
internal import Text

/// The one evaluator, generic over its number type.
extension Evaluation {
  /// The value of `term` with the frame's values in its slots.
  ///
  /// - Throws: a `Diagnostic` for shapes that do not go together, and for too much work.
  package func evaluate<N: Number>(_ term: Term, _ frame: [Tensor<N>]) throws -> Tensor<N> {
    switch term {
    case .constant(let value): return value.map { N($0) }
    case .slot(let index): return frame[index]
    case .list(let terms, let node): return try list(terms, frame, node)
    case .negate(let a): return numeric(try evaluate(a, frame).map { -$0 })
    case .not(let a):
      return try evaluate(a, frame).map { N.choose($0, N(0), N(1)) }.asTruth()
    case .arithmetic(let operation, let a, let b, let node):
      return try arithmetic(operation, evaluate(a, frame), evaluate(b, frame), node)
    case .comparison(let terms, let operators, let node):
      return try comparison(terms.map { try evaluate($0, frame) }, operators, node)
    case .conditional(let condition, let then, let otherwise, let elementwise, let node):
      return try conditional(
        evaluate(condition, frame), then, otherwise, elementwise: elementwise, frame, node)
    case .builtin(let builtin, let arguments, let node):
      let arguments = try arguments.map { try evaluate($0, frame) }
      let count = arguments.reduce(1) { max($0, $1.count) }
      try spend(count, node)
      return try builtin.apply(
        Operands(arguments: arguments, evaluation: self, node: node, site: site(node)))
    case .call(let function, let arguments, let node):
      let arguments = try arguments.map { try evaluate($0, frame) }
      try spend(1, node)
      return try calling(function, node) { try evaluate(function.body, arguments) }
    case .derivative(let function, let order, let arguments, let node):
      let arguments = try arguments.map { try evaluate($0, frame) }
      try spend(4, node)
      return try calling(function, node) {
        try N.derivative(of: function, order: order, at: arguments, in: self)
      }
    }
  }

  private func list<N: Number>(
    _ terms: [Term], _ frame: [Tensor<N>], _ node: Node
  ) throws -> Tensor<N> {
    let parts = try terms.map { try evaluate($0, frame) }
    try spend(parts.reduce(0) { $0 + $1.count }, node)
    guard let first = parts.first?.shape else { throw Diagnostic.emptyList(at: node.range) }
    guard parts.allSatisfy({ $0.shape == first }) else {
      throw Diagnostic.ragged(parts.map(\.shape), at: node.range)
    }
    var result: Tensor<N>
    switch first {
    case .scalar: result = .vector(parts.map { $0[0] })
    case .vector(let n): result = .matrix(columns: n, parts.flatMap(\.elements))
    case .matrix: throw Diagnostic.tooManyDimensions(at: node.range)
    }
    result.isTruth = parts.allSatisfy(\.isTruth)
    return result
  }

  private func arithmetic<N: Number>(
    _ operation: InfixOperator, _ a: Tensor<N>, _ b: Tensor<N>, _ node: Node
  ) throws -> Tensor<N> {
    if operation == .matrixMultiply { return try matrixProduct(a, b, node) }
    var result = try broadcast(a, b, node) { a, b, site in
      switch operation {
      case .add: a + b
      case .subtract: a - b
      case .multiply: a * b
      case .divide: N.divide(a, b, at: site, in: self)
      case .power: N.power(a, b, at: site, in: self)
      case .and: N.and(a, b)
      case .or: N.or(a, b)
      case .matrixMultiply: preconditionFailure("a product of matrices is not taken by elements")
      }
    }
    result.isTruth = operation == .and || operation == .or
    return result
  }

  private func comparison<N: Number>(
    _ operands: [Tensor<N>], _ operators: [ComparisonOperator], _ node: Node
  ) throws -> Tensor<N> {
    var result: Tensor<N>?
    for (index, comparison) in operators.enumerated() {
      let link = node.link(index)
      let holds = try broadcast(operands[index], operands[index + 1], link) {
        N.compare($0, comparison, $1, at: $2, in: self)
      }
      result = try result.map { try broadcast($0, holds, link) { a, b, _ in a * b } } ?? holds
    }
    guard let result else { preconditionFailure("a comparison has an operator") }
    return result.asTruth()
  }

  /// Evaluates only the branch taken, where one truth value decides.
  private func conditional<N: Number>(
    _ condition: Tensor<N>, _ then: Term, _ otherwise: Term, elementwise: Bool,
    _ frame: [Tensor<N>], _ node: Node
  ) throws -> Tensor<N> {
    try spend(condition.count, node)
    if let number = condition.number, let truth = number.truth {
      return try evaluate(truth ? then : otherwise, frame)
    }
    guard elementwise || condition.number != nil else {
      throw Diagnostic.manyConditions(condition.shape, at: node.range)
    }
    let (a, b) = (try evaluate(then, frame), try evaluate(otherwise, frame))
    let chosen = try broadcast(condition, a, node) { c, a, _ in (c, a) }
    var result = try broadcast(chosen, b, node) { pair, b, _ in N.choose(pair.0, pair.1, b) }
    result.isTruth = a.isTruth && b.isTruth
    return result
  }

  /// Combines two tensors element by element, with NumPy's broadcasting.
  func broadcast<A, B, C>(
    _ a: Tensor<A>, _ b: Tensor<B>, _ node: Node, _ combine: (A, B, Site) -> C
  ) throws -> Tensor<C> {
    let site = site(node)
    if let a = a.number, let b = b.number {
      try spend(1, node)
      return .scalar(combine(a, b, site))
    }
    guard let shape = a.shape.broadcast(with: b.shape) else {
      throw Diagnostic.shapes(a.shape, b.shape, at: node.range)
    }
    try spend(shape.count, node)
    guard shape.count <= Shape.maximumCount else { throw Diagnostic.tooLarge(at: node.range) }
    let elements = (0..<shape.count).map { index in
      combine(
        a[a.shape.source(of: index, in: shape)], b[b.shape.source(of: index, in: shape)],
        site.element(index))
    }
    return .shaped(shape, elements)
  }

  private func numeric<N>(_ tensor: Tensor<N>) -> Tensor<N> {
    var tensor = tensor
    tensor.isTruth = false
    return tensor
  }
}

extension Evaluation {
  /// `a @ b`: the matrix product, a vector being a row on the left and a column on the right.
  func matrixProduct<N: Number>(
    _ a: Tensor<N>, _ b: Tensor<N>, _ node: Node
  ) throws -> Tensor<N> {
    let rows: Int
    let inner: Int
    switch a.shape {
    case .scalar: throw Diagnostic.product(a.shape, b.shape, at: node.range)
    case .vector(let n): (rows, inner) = (1, n)
    case .matrix(let m, let n): (rows, inner) = (m, n)
    }
    let columns: Int
    switch b.shape {
    case .vector(inner): columns = 1
    case .matrix(inner, let n): columns = n
    default: throw Diagnostic.product(a.shape, b.shape, at: node.range)
    }
    guard rows * columns <= Shape.maximumCount else { throw Diagnostic.tooLarge(at: node.range) }
    try spend(rows * columns * inner, node)
    var elements: [N] = []
    elements.reserveCapacity(rows * columns)
    for i in 0..<rows {
      for j in 0..<columns {
        var sum = a[i * inner] * b[j]
        for k in stride(from: 1, to: inner, by: 1) {
          sum = sum + a[i * inner + k] * b[k * columns + j]
        }
        elements.append(sum)
      }
    }
    switch (a.shape, b.shape) {
    case (.vector, .vector): return .scalar(elements[0])
    case (.matrix, .matrix): return .matrix(columns: columns, elements)
    default: return .vector(elements)
    }
  }
}

extension Shape {
  /// The most elements that a value may have.
  static let maximumCount = 100_000
}

extension Diagnostic {
  static func shapes(_ a: Shape, _ b: Shape, at range: SourceRange) -> Diagnostic {
    .error("\(a.words) and \(b.words) do not go together", at: range)
  }

  static func tooLarge(at range: SourceRange) -> Diagnostic {
    .error("a value may have at most \(Shape.maximumCount) elements", at: range)
  }

  fileprivate static func product(_ a: Shape, _ b: Shape, at range: SourceRange) -> Diagnostic {
    .error(
      "the product '@' of \(a.words) and \(b.words) is not defined", at: range,
      hint: "the columns of the left must be as many as the rows of the right")
  }

  fileprivate static func emptyList(at range: SourceRange) -> Diagnostic {
    .error("an empty list", at: range, hint: "a vector has at least one element")
  }

  fileprivate static func ragged(_ shapes: [Shape], at range: SourceRange) -> Diagnostic {
    let first = shapes[0]
    let other = shapes.first { $0 != first } ?? first
    return .error(
      "the elements of a list must be alike; here are \(first.words) and \(other.words)", at: range)
  }

  fileprivate static func tooManyDimensions(at range: SourceRange) -> Diagnostic {
    .error("a list of matrices", at: range, hint: "values are numbers, vectors and matrices")
  }

  fileprivate static func manyConditions(_ shape: Shape, at range: SourceRange) -> Diagnostic {
    .error(
      "'if' wants one truth value, not \(shape.words)", at: range,
      hint: "write 'where(condition, a, b)' to choose element by element")
  }
}
