internal import Expressions

/// Gradients of numbers that are made of the elements of a vector: with p the vector, what stands for
/// ∂L/∂p_i is an expression in p_i and in sums over all elements.
extension Differentiation {
  /// The gradient of a number; nil if it is 0.
  ///
  /// F of sums S, T, … has the gradient ∂F/∂S·∇S + ∂F/∂T·∇T + …
  mutating func gradient(of number: Expression) throws(Underivable) -> Expression? {
    let (outer, sums) = number.withoutReductions(of: variable, in: self)
    if outer.mentions(variable) { throw .reason("it is a vector, so this is a Jacobian") }
    var gradient: Expression?
    for (name, reduction) in sums {
      guard let slope = try derivative(of: outer, by: name),
        let inner = try self.gradient(ofReduction: reduction)
      else { continue }
      gradient = .sum(gradient, slope.substituting(Dictionary(uniqueKeysWithValues: sums)) * inner)
    }
    return gradient
  }

  private mutating func gradient(
    ofReduction reduction: Expression
  ) throws(Underivable) -> Expression? {
    switch reduction.kind {
    case .infix(.matrixMultiply, let a, let b): return try gradient(ofProduct: a, b)
    case .call(let call):
      if !call.numpy, let function = meaning.functions[call.name] {
        return try gradient(ofCall: call, of: function)
      }
      let argument = call.arguments[0].value
      switch Builtin.named[call.name]?.notation {
      case .reduction(.sum): return try gradient(ofSumOf: argument)
      case .reduction(.mean):
        return try gradient(ofSumOf: argument).map { $0 / .count(of: variable) }
      case .product where call.arguments.count == 2:
        return try gradient(ofProduct: argument, call.arguments[1].value)
      default: throw .reason("there is no rule for the derivative of '\(call.name)'")
      }
    default: return nil
    }
  }

  private mutating func gradient(
    ofProduct a: Expression, _ b: Expression
  ) throws(Underivable) -> Expression? {
    guard [a, b].allSatisfy({ $0.names.contains(where: vectors.contains) }) else {
      throw .reason("it multiplies matrices")
    }
    return try gradient(ofSumOf: a * b)
  }

  /// Of Σ_j u_j, in which u may hold sums T itself: ∂u_i/∂p_i + Σ_j ∂u_j/∂T·∇T.
  private mutating func gradient(
    ofSumOf element: Expression
  ) throws(Underivable) -> Expression? {
    let (outer, sums) = element.withoutReductions(of: variable, in: self)
    let values = Dictionary(uniqueKeysWithValues: sums)
    var gradient = try derivative(of: outer)?.substituting(values)
    for (name, reduction) in sums {
      guard let slope = try derivative(of: outer, by: name)?.substituting(values),
        let inner = try self.gradient(ofReduction: reduction)
      else { continue }
      let simple = Normalizing(vectors: vectors).simplified(slope)
      let sum: Expression =
        simple.names.contains(where: vectors.contains)
        ? .calling(Self.sum, [simple]) : simple * .count(of: variable)
      gradient = .sum(gradient, sum * inner)
    }
    return gradient
  }

  /// Of g(u), where g makes a number of a vector: g′(u) by elements.
  private mutating func gradient(
    ofCall call: Call, of function: Function
  ) throws(Underivable) -> Expression? {
    let given = call.placed(among: function.parameters.map(\.name))
    guard call.primes == 0, function.signature.result == .number, let argument = given[0],
      !given.dropFirst().contains(where: { $0?.mentions(variable) ?? false })
    else { throw .reason("the derivative of '\(call.name)' is a Jacobian") }
    let (outer, sums) = argument.withoutReductions(of: variable, in: self)
    guard sums.isEmpty else {
      throw .reason("'\(call.name)' is called with sums over the vector")
    }
    guard let inner = try derivative(of: outer) else { return nil }
    return try derivative(of: call, function, given) * inner
  }

  /// The derivative by another name.
  private mutating func derivative(
    of expression: Expression, by name: String
  ) throws(Underivable) -> Expression? {
    let outer = variable
    variable = name
    defer { variable = outer }
    return try derivative(of: expression)
  }
}

extension Expression {
  /// The expression with names in the place of the outermost parts that make one number of a vector and
  /// mention `variable`, and what those are.
  fileprivate func withoutReductions(
    of variable: String, in differentiation: Differentiation
  ) -> (Expression, [(String, Expression)]) {
    var parts: [(name: String, reduction: Expression)] = []
    let outer = replacing { part in
      guard part.mentions(variable), differentiation.isReduction(part) else { return nil }
      let known = parts.first { $0.reduction.source == part.source }?.name
      // No name that can be read begins with a digit.
      let name = known ?? "\(parts.count)sum"
      if known == nil { parts.append((name, part)) }
      return Expression(.name(name, numpy: false), at: Expression.nowhere)
    }
    return (outer, parts.map { ($0.name, $0.reduction) })
  }
}

extension Differentiation {
  /// Whether a part mixes the elements of its vectors.
  fileprivate func isReduction(_ part: Expression) -> Bool {
    switch part.kind {
    case .infix(.matrixMultiply, _, _): true
    case .call(let call):
      if !call.numpy, let function = meaning.functions[call.name] {
        function.mixesElements
      } else {
        Builtin.named[call.name]?.mixesElements == true
          && Builtin.named[call.name]?.notation != .count
      }
    default: false
    }
  }
}
