internal import Diagnostics
internal import Text

/// One row of the table of builtins: everything that evaluation, checking and help know of it.
package final class Builtin: Sendable {
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
    case elementwise(Pointwise)
    /// The same, with a truth value as result.
    case test(Pointwise)
    /// An element of the result may depend on several elements of an argument.
    case mixing(Implementation)
    /// `where`, of which only the branch taken is evaluated.
    case conditional
  }

  /// One generic function, at both number types.
  package struct Implementation: Sendable {
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

  /// One generic function of numbers, at all number types.
  package struct Pointwise: Sendable {
    let values: @Sendable (Numbers<Double>) -> Double
    let slopes: @Sendable (Numbers<Slope>) -> Slope
    let lanes: @Sendable (Numbers<Lanes>) -> Lanes

    init(
      _ values: @escaping @Sendable (Numbers<Double>) -> Double,
      _ slopes: @escaping @Sendable (Numbers<Slope>) -> Slope,
      _ lanes: @escaping @Sendable (Numbers<Lanes>) -> Lanes
    ) {
      self.values = values
      self.slopes = slopes
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

  var isPointwise: Bool {
    switch operation {
    case .elementary, .elementwise, .test: true
    case .mixing, .conditional: false
    }
  }

  func apply<N: Number>(_ operands: Operands<N>) throws -> Tensor<N> {
    switch operation {
    case .elementary, .elementwise: return try operands.elementwise(apply)
    case .test: return try operands.elementwise(apply).asTruth()
    case .mixing(let implementation): return try N.instance(of: implementation)(operands)
    case .conditional:
      preconditionFailure("'where' is resolved to a conditional term")
    }
  }

  /// The value of a pointwise builtin.
  func apply<N: Number>(_ arguments: Numbers<N>) -> N {
    switch operation {
    case .elementary(let function):
      return N.apply(function, to: arguments[0], at: arguments.site, in: arguments.evaluation)
    case .elementwise(let implementation), .test(let implementation):
      return N.instance(of: implementation)(arguments)
    case .mixing, .conditional:
      preconditionFailure("'\(name)' is not pointwise")
    }
  }
}

/// The arguments of one call of a builtin.
package struct Operands<N: Number> {
  let arguments: [Tensor<N>]
  let evaluation: Evaluation
  let node: Node
  let site: Site

  subscript(index: Int) -> Tensor<N> { arguments[index] }

  /// `function` of the elements that stand at each place of the broadcast arguments.
  func elementwise(_ function: (Numbers<N>) -> N) throws -> Tensor<N> {
    var shape = Shape.scalar
    for argument in arguments {
      guard let both = shape.broadcast(with: argument.shape) else {
        throw Diagnostic.shapes(shape, argument.shape, at: node.range)
      }
      shape = both
    }
    guard shape.count <= Shape.maximumCount else { throw Diagnostic.tooLarge(at: node.range) }
    try evaluation.spend((arguments.count - 1) * shape.count, node)
    let elements = (0..<shape.count).map { index in
      Numbers<N>.with(
        arguments.count, at: shape == .scalar ? site : site.element(index), in: evaluation,
        { arguments[$0][arguments[$0].shape.source(of: index, in: shape)] }, function)
    }
    return .shaped(shape, elements)
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
