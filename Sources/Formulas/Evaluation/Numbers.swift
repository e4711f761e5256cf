internal import Diagnostics

/// The arguments of a call that are all numbers. They lie on the stack, so that an evaluation on
/// numbers allocates nothing.
struct Numbers<N: Number> {
  private let buffer: UnsafeBufferPointer<N>
  /// The call.
  let node: Node
  let site: Site
  let evaluation: Evaluation

  var count: Int { buffer.count }

  subscript(index: Int) -> N { buffer[index] }

  /// Does `work` with `count` numbers, which are made in order.
  @inline(__always)
  static func with<Result>(
    _ count: Int, at site: Site, _ node: Node, in evaluation: Evaluation,
    _ number: (Int) throws -> N, _ work: (Numbers) throws -> Result
  ) rethrows -> Result {
    try withUnsafeTemporaryAllocation(of: N.self, capacity: count) { buffer in
      var made = 0
      defer { buffer[..<made].deinitialize() }
      while made < count {
        buffer.initializeElement(at: made, to: try number(made))
        made += 1
      }
      return try work(
        Numbers(
          buffer: UnsafeBufferPointer(buffer), node: node, site: site,
          evaluation: evaluation))
    }
  }
}

extension Numbers {
  /// As above, of the variables of a formula, which nothing calls.
  static func with<Result>(
    _ count: Int, in evaluation: Evaluation, _ number: (Int) throws -> N,
    _ work: (Numbers) throws -> Result
  ) rethrows -> Result {
    let node = Node(number: 0, range: SourceRange(0, 0))
    return try with(count, at: evaluation.site(node), node, in: evaluation, number, work)
  }
}

/// The evaluator of pointwise terms on numbers, which are nearly all that is drawn: the same
/// operations at the same sites as those of the one on values of all shapes, without those shapes.
extension Evaluation {
  /// The value of a pointwise term with the frame's numbers in its slots.
  ///
  /// - Throws: a `Diagnostic` for too much work.
  func number<N: Number>(_ term: Term, _ frame: Numbers<N>) throws -> N {
    switch term {
    case .constant(let value): return N(value[0])
    case .slot(let index): return frame[index]
    case .negate(let a): return -(try number(a, frame))
    case .not(let a): return N.choose(try number(a, frame), N(0), N(1))
    case .arithmetic(let operation, let a, let b, let node):
      let (a, b) = (try number(a, frame), try number(b, frame))
      try spend(1, node)
      return combine(a, operation, b, at: site(node))
    case .comparison(let terms, let operators, let node):
      return try numbers(terms, frame, node) { try comparison($0, operators) }
    case .conditional(let condition, let then, let otherwise, _, let node):
      let condition = try number(condition, frame)
      try spend(1, node)
      if let truth = condition.truth { return try number(truth ? then : otherwise, frame) }
      let (a, b) = (try number(then, frame), try number(otherwise, frame))
      try spend(2, node)
      return N.choose(condition, a, b)
    case .builtin(let builtin, let arguments, let node):
      return try numbers(arguments, frame, node) {
        try spend(1, node)
        return builtin.apply($0)
      }
    case .call(let function, let arguments, let node):
      return try numbers(arguments, frame, node) { arguments in
        try spend(1, node)
        return try calling(function, node) { try number(function.body, arguments) }
      }
    case .derivative(let function, let order, let arguments, let node):
      return try numbers(arguments, frame, node) { arguments in
        try spend(4, node)
        return try calling(function, node) {
          try N.derivative(of: function, order: order, at: arguments)
        }
      }
    case .list:
      preconditionFailure("a list is not pointwise")
    }
  }

  @inline(__always)
  private func numbers<N: Number>(
    _ terms: [Term], _ frame: Numbers<N>, _ node: Node, _ work: (Numbers<N>) throws -> N
  ) throws -> N {
    try Numbers.with(
      terms.count, at: site(node), node, in: self, { try number(terms[$0], frame) }, work)
  }

  private func comparison<N: Number>(
    _ operands: Numbers<N>, _ operators: [ComparisonOperator]
  ) throws -> N {
    var result: N?
    for (index, comparison) in operators.enumerated() {
      let link = operands.node.link(index)
      try spend(result == nil ? 1 : 2, link)
      let holds = N.compare(
        operands[index], comparison, operands[index + 1], at: site(link), in: self)
      result = result.map { $0 * holds } ?? holds
    }
    guard let result else { preconditionFailure("a comparison has an operator") }
    return result
  }

  /// `a` and `b` combined, element by element for those that are not numbers.
  @inline(__always)
  func combine<N: Number>(_ a: N, _ operation: InfixOperator, _ b: N, at site: Site) -> N {
    switch operation {
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: N.divide(a, b, at: site, in: self)
    case .power: N.power(a, b, at: site, in: self)
    case .and: N.choose(a, N.choose(b, N(1), N(0)), N(0))
    case .or: N.choose(a, N(1), N.choose(b, N(1), N(0)))
    case .matrixMultiply: preconditionFailure("a product of matrices is not taken by elements")
    }
  }
}
