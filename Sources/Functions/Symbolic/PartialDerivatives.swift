internal import Expressions

extension Differentiation {
  /// A formula's expression with builtins as `np.name`, and with formulas in the place of partial
  /// derivatives.
  mutating func plain(
    _ expression: Expression, of function: Function
  ) throws(Underivable) -> Expression {
    var differentiation = self
    var failure: Underivable?
    let plain = meaning.plain(expression, of: function).replacing { part in
      guard failure == nil, case .written(.partial(let value, let name)) = part.kind else {
        return nil
      }
      do throws(Underivable) {
        let value = try differentiation.plain(value, of: function)
        let slope = try differentiation.partial(value, by: name) ?? .number(0)
        return Normalizing(vectors: differentiation.vectors).simplified(slope)
          .placed(at: Expression.authored)
      } catch {
        failure = error
        return nil
      }
    }
    if let failure { throw failure }
    self = differentiation
    return plain
  }

  /// The formula of ∂value/∂name; nil if it is 0.
  private mutating func partial(
    _ value: Expression, by name: Expression
  ) throws(Underivable) -> Expression? {
    guard case .name(let name, false) = name.kind else {
      throw .reason("it is derived by what is no name")
    }
    let outer = variable
    variable = name
    defer { variable = outer }
    return try derivative(of: value)
  }
}

extension Expression {
  /// Whether a partial derivative stands in it.
  package var hasPartialDerivative: Bool {
    contains { part in if case .written(.partial) = part.kind { true } else { false } }
  }
}
