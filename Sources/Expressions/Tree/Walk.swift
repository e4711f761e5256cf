/// An expression and all within it, each before its children, in the author's order.
package struct Walk: Sequence, IteratorProtocol {
  private var rest: [Expression]

  fileprivate init(over expression: Expression) { rest = [expression] }

  package mutating func next() -> Expression? {
    guard let expression = rest.popLast() else { return nil }
    rest += expression.children.reversed()
    return expression
  }
}

extension Expression {
  /// The expression itself and all within it.
  package var parts: Walk { Walk(over: self) }

  package func contains(where condition: (Expression) -> Bool) -> Bool {
    parts.contains(where: condition)
  }

  /// The calls within, this one included.
  package var calls: [Call] {
    parts.compactMap { if case .call(let call) = $0.kind { call } else { nil } }
  }

  /// The names within that are not written `np.name`, as often as they stand there.
  package var names: [String] {
    parts.compactMap { if case .name(let name, false) = $0.kind { name } else { nil } }
  }

  /// The letter under which the author has written elements, as j in `exp(z_j)`.
  package func writtenIndex(besides letters: [String]) -> String? {
    parts.lazy.compactMap { part in
      if case .written(.subscripted(_, let index)) = part.kind, index.count == 1,
        index.allSatisfy(\.isLetter), !letters.contains(index)
      {
        index
      } else {
        nil
      }
    }.first { _ in true }
  }

  /// The expressions that this one is made of.
  package var children: [Expression] {
    switch kind {
    case .number, .name: []
    case .list(let parts), .comparison(let parts, _): parts
    case .prefix(_, let a): [a]
    case .infix(_, let a, let b): [a, b]
    case .conditional(let a, let c, let b): [a, c, b]
    case .call(let call): call.arguments.map(\.value)
    case .written(let written):
      switch written {
      case .relations(let sides, _): sides
      case .indexed(let base, let subscripts): [base] + subscripts
      case .primed(let base, _): [base]
      case .applied(let base, _, let arguments): [base] + arguments
      case .given(let left, let right): left + right
      case .subscripted, .ellipsis, .words: []
      case .partial(let y, let x): [y, x]
      case .bigOperator(_, _, let from, let to, let term): [from, to, term]
      }
    }
  }

  /// The same expression of other children; what is only written stays as it is, and a derivative is by
  /// a name.
  package func mapChildren(_ transform: (Expression) -> Expression) -> Expression {
    var copy = self
    switch kind {
    case .written(.partial(let y, let x)):
      let variable = transform(x)
      if case .name = variable.kind {
        copy.kind = .written(.partial(transform(y), variable))
      } else {
        copy.kind = .written(.partial(transform(y), x))
      }
    case .number, .name, .written: break
    case .list(let parts): copy.kind = .list(parts.map(transform))
    case .prefix(let sign, let a): copy.kind = .prefix(sign, transform(a))
    case .infix(let sign, let a, let b): copy.kind = .infix(sign, transform(a), transform(b))
    case .comparison(let parts, let signs): copy.kind = .comparison(parts.map(transform), signs)
    case .conditional(let a, let c, let b):
      copy.kind = .conditional(
        then: transform(a), condition: transform(c), otherwise: transform(b))
    case .call(var call):
      for index in call.arguments.indices {
        call.arguments[index].value = transform(call.arguments[index].value)
      }
      copy.kind = .call(call)
    }
    return copy
  }

  /// The expression with what `replacement` gives in the place of parts; what it gives is not looked
  /// into again.
  package func replacing(_ replacement: (Expression) -> Expression?) -> Expression {
    replacement(self) ?? mapChildren { $0.replacing(replacement) }
  }
}
