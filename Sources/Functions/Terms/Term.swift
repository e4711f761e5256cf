package import Expressions
internal import Diagnostics
package import Text

/// A resolved expression: every name is a slot, a constant, a builtin or a function.
package indirect enum Term: Sendable {
  case constant(Value)
  /// A parameter or variable, by its place in the frame.
  case slot(Int)
  case list([Term], Node)
  case negate(Term)
  case not(Term)
  case arithmetic(InfixOperator, Term, Term, Node)
  case comparison([Term], [ComparisonOperator], Node)
  /// `where(…)`, element by element, or `… if … else …`, which wants one truth value.
  case conditional(Term, then: Term, otherwise: Term, elementwise: Bool, Node)
  case builtin(Builtin, [Term], Node)
  case call(Function, [Term], Node)
  case derivative(Function, order: Int, [Term], Node)
  /// A recurrence at its first argument, with the parameters of its system at the others.
  case recurrence(RecurrenceSystem, [Term], Node)
}

/// Where a term stands: its number within its formula, and its place in the author's text.
package struct Node: Sendable {
  var number: UInt64
  var range: SourceRange

  package init(number: UInt64, range: SourceRange) {
    self.number = number
    self.range = range
  }

  /// One comparison of a chain, as a node of its own.
  func link(_ index: Int) -> Node {
    Node(number: mix(number, UInt64(index)), range: range)
  }
}

extension Term {
  var children: [Term] {
    switch self {
    case .constant, .slot: []
    case .negate(let a), .not(let a): [a]
    case .arithmetic(_, let a, let b, _): [a, b]
    case .conditional(let c, let a, let b, _, _): [c, a, b]
    case .list(let terms, _), .comparison(let terms, _, _), .builtin(_, let terms, _),
      .call(_, let terms, _), .derivative(_, _, let terms, _), .recurrence(_, let terms, _):
      terms
    }
  }

  /// The slots within, as often as they stand there.
  var slots: [Int] {
    if case .slot(let slot) = self { return [slot] }
    return children.flatMap(\.slots)
  }

  /// The same term with its values in other slots.
  func mappingSlots(_ place: (Int) -> Int) -> Term {
    func map(_ term: Term) -> Term { term.mappingSlots(place) }
    return switch self {
    case .constant: self
    case .slot(let slot): .slot(place(slot))
    case .list(let terms, let node): .list(terms.map(map), node)
    case .negate(let a): .negate(map(a))
    case .not(let a): .not(map(a))
    case .arithmetic(let sign, let a, let b, let node): .arithmetic(sign, map(a), map(b), node)
    case .comparison(let terms, let signs, let node): .comparison(terms.map(map), signs, node)
    case .conditional(let c, let a, let b, let elementwise, let node):
      .conditional(map(c), then: map(a), otherwise: map(b), elementwise: elementwise, node)
    case .builtin(let builtin, let terms, let node): .builtin(builtin, terms.map(map), node)
    case .call(let function, let terms, let node): .call(function, terms.map(map), node)
    case .derivative(let function, let order, let terms, let node):
      .derivative(function, order: order, terms.map(map), node)
    case .recurrence(let system, let terms, let node):
      .recurrence(system, terms.map(map), node)
    }
  }

  func depends(on slot: Int) -> Bool {
    if case .slot(slot) = self { return true }
    return children.contains { $0.depends(on: slot) }
  }

  /// Whether an element of the result can depend on several elements of the slot's value.
  func mixes(slot: Int) -> Bool {
    if children.contains(where: { $0.mixes(slot: slot) }) { return true }
    switch self {
    case .list(let terms, _): return terms.contains { $0.depends(on: slot) }
    case .arithmetic(.matrixMultiply, let a, let b, _):
      return a.depends(on: slot) || b.depends(on: slot)
    case .builtin(let builtin, let arguments, _):
      return builtin.mixesElements && arguments.contains { $0.depends(on: slot) }
    case .call(let function, let arguments, _), .derivative(let function, _, let arguments, _):
      return arguments.enumerated().contains { index, argument in
        function.mixes[index] && argument.depends(on: slot)
      }
    case .recurrence(let system, let arguments, _):
      return arguments.enumerated().contains { index, argument in
        system.mixes(parameter: index) && argument.depends(on: slot)
      }
    default: return false
    }
  }

  var limits: Limits {
    let own = Limits(children.map(\.limits))
    switch self {
    case .call(let function, _, _): return own.adding(function.limits)
    case .derivative(let function, let order, _, _):
      // A derivative costs a few evaluations of its function, one of higher order more.
      return (0..<2 + 2 * order).reduce(own) { sum, _ in sum.adding(function.limits) }
    case .recurrence(let system, _, _):
      // How many steps it takes is known, and paid for, when it runs.
      return system.rules.reduce(own) { $0.adding($1.term.limits) }
    default: return own
    }
  }
}
