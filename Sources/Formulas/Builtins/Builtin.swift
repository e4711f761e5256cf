internal import Diagnostics

/// One row of the table of builtins: everything that evaluation, checking and help know of it.
package struct Builtin: Sendable {
  package let name: String
  /// The parameters' names, as NumPy has them, with the defaults of those that may be left out.
  package let parameters: [Parameter]
  /// One sentence for help and documentation.
  package let summary: String
  let operation: Operation

  package struct Parameter: Sendable {
    package let name: String
    package let fallback: Double?

    init(_ name: String, _ fallback: Double? = nil) {
      self.name = name
      self.fallback = fallback
    }
  }

  enum Operation: Sendable {
    /// A smooth function of one number, with its derivative rule.
    case elementary(Elementary)
    /// Element by element over its broadcast arguments.
    case elementwise(Implementation)
    /// An element of the result may depend on several elements of an argument.
    case mixing(Implementation)
    /// `where`, of which only the branch taken is evaluated.
    case conditional
  }

  /// One generic function, at both number types.
  struct Implementation: Sendable {
    let values: @Sendable (Operands<Double>) throws -> Tensor<Double>
    let lanes: @Sendable (Operands<Lanes>) throws -> Tensor<Lanes>

    init(
      _ values: @escaping @Sendable (Operands<Double>) throws -> Tensor<Double>,
      _ lanes: @escaping @Sendable (Operands<Lanes>) throws -> Tensor<Lanes>
    ) {
      self.values = values
      self.lanes = lanes
    }
  }

  init(_ name: String, _ parameters: [Parameter], _ summary: String, _ operation: Operation) {
    self.name = name
    self.parameters = parameters
    self.summary = summary
    self.operation = operation
  }

  package var mixesElements: Bool {
    if case .mixing = operation { true } else { false }
  }

  func apply<N: Number>(_ operands: Operands<N>) throws -> Tensor<N> {
    switch operation {
    case .elementary(let function):
      return operands.unary { N.apply(function, to: $0, at: $1, in: operands.evaluation) }
    case .elementwise(let implementation), .mixing(let implementation):
      return try N.instance(of: implementation)(operands)
    case .conditional:
      preconditionFailure("'where' is resolved to a conditional term")
    }
  }
}

/// The arguments of one call of a builtin.
struct Operands<N: Number> {
  let arguments: [Tensor<N>]
  let evaluation: Evaluation
  let node: Node
  let site: Site

  subscript(index: Int) -> Tensor<N> { arguments[index] }

  /// `function` of each element of the only argument.
  func unary(_ function: (N, Site) -> N) -> Tensor<N> {
    if let number = arguments[0].number { return .scalar(function(number, site)) }
    var result = arguments[0].indexed { index, element in function(element, site.element(index)) }
    result.isTruth = false
    return result
  }

  /// `function` of each pair of elements of two arguments.
  func binary(_ function: (N, N, Site) -> N) throws -> Tensor<N> {
    try evaluation.broadcast(arguments[0], arguments[1], node, function)
  }

  /// The value of an argument that must be one number.
  func number(_ index: Int, _ name: String) throws -> Double {
    guard let number = arguments[index].number else {
      throw Diagnostic.wantsNumber(name, arguments[index].shape, at: node.range)
    }
    return number.value
  }
}

extension Diagnostic {
  fileprivate static func wantsNumber(
    _ name: String, _ shape: Shape, at range: SourceRange
  ) -> Diagnostic {
    .error("'\(name)' wants a number, not \(shape.words)", at: range)
  }
}
