/// Walks over the tree.
extension Expression {
  /// The letter under which the author has written elements, as j in `exp(z_j)`.
  package func writtenIndex(besides letters: [String]) -> String? {
    if case .written(.subscripted(_, let index)) = kind, index.count == 1,
      index.allSatisfy(\.isLetter), !letters.contains(index)
    {
      return index
    }
    return parts.lazy.compactMap { $0.writtenIndex(besides: letters) }.first
  }

  /// The expressions that this one is made of.
  package var parts: [Expression] {
    switch kind {
    case .number, .name: []
    case .list(let parts), .comparison(let parts, _): parts
    case .prefix(_, let a): [a]
    case .infix(_, let a, let b): [a, b]
    case .conditional(let a, let c, let b): [a, c, b]
    case .call(let call): call.arguments.map(\.value)
    case .written(let written):
      switch written {
      case .equation(let sides): sides
      case .subscripted, .ellipsis: []
      case .partial(let y, let x): [y, x]
      case .bigOperator(_, _, let from, let to, let term): [from, to, term]
      }
    }
  }

  /// Whether this or a part of it fulfils the condition.
  package func contains(where condition: (Expression) -> Bool) -> Bool {
    condition(self) || parts.contains { $0.contains(where: condition) }
  }
}
