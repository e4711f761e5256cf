import Text
import Expressions

extension Expression {
  /// The tree with all its parentheses, as Python's `ast` would show it.
  var shape: String {
    switch kind {
    case .number(_, let digits): return digits
    case .name(let name, let isNumPy): return (isNumPy ? "np." : "") + name
    case .list(let elements): return "[" + elements.map(\.shape).joined(separator: ", ") + "]"
    case .prefix(let sign, let operand): return "(\(sign.rawValue) \(operand.shape))"
    case .infix(let sign, let left, let right):
      return "(\(left.shape) \(sign.rawValue) \(right.shape))"
    case .comparison(let operands, let signs):
      let rest = zip(signs, operands.dropFirst()).map { " \($0.rawValue) \($1.shape)" }
      return "(" + operands[0].shape + rest.joined() + ")"
    case .conditional(let then, let condition, let otherwise):
      return "(\(then.shape) if \(condition.shape) else \(otherwise.shape))"
    case .call(let call):
      let arguments = call.arguments.map { ($0.name.map { $0 + "=" } ?? "") + $0.value.shape }
      return (call.numpy ? "np." : "") + call.name + String(repeating: "'", count: call.primes)
        + "(\(arguments.joined(separator: ", ")))"
    case .written(let written): return "{\(written.source)}"
    }
  }

  /// The same expression with every range empty, so that `==` compares meaning alone.
  var withoutRanges: Expression {
    let nowhere = SourceRange(0, 0)
    func kind(_ kind: Kind) -> Kind {
      switch kind {
      case .number, .name: return kind
      case .list(let elements): return .list(elements.map(\.withoutRanges))
      case .prefix(let sign, let operand): return .prefix(sign, operand.withoutRanges)
      case .infix(let sign, let left, let right):
        return .infix(sign, left.withoutRanges, right.withoutRanges)
      case .comparison(let operands, let signs):
        return .comparison(operands.map(\.withoutRanges), signs)
      case .conditional(let then, let condition, let otherwise):
        return .conditional(
          then: then.withoutRanges, condition: condition.withoutRanges,
          otherwise: otherwise.withoutRanges)
      case .call(var call):
        call.nameRange = nowhere
        call.arguments = call.arguments.map {
          Call.Argument(name: $0.name, value: $0.value.withoutRanges, range: nowhere)
        }
        return .call(call)
      case .written(let written): return .written(written.withoutRanges)
      }
    }
    return Expression(kind(self.kind), at: nowhere)
  }
}

extension Written {
  fileprivate var withoutRanges: Written {
    switch self {
    case .relations(let sides, let signs): .relations(sides.map(\.withoutRanges), signs)
    case .indexed(let base, let subscripts):
      .indexed(base.withoutRanges, by: subscripts.map(\.withoutRanges))
    case .primed(let base, let count): .primed(base.withoutRanges, count)
    case .applied(let base, let brackets, let arguments):
      .applied(base.withoutRanges, brackets, arguments.map(\.withoutRanges))
    case .given(let left, let right):
      .given(left.map(\.withoutRanges), right.map(\.withoutRanges))
    case .partial(let value, let variable): .partial(value.withoutRanges, variable.withoutRanges)
    case .bigOperator(let sign, let index, let from, let to, let term):
      .bigOperator(
        sign, index: index, from: from.withoutRanges, to: to.withoutRanges, term.withoutRanges)
    case .subscripted, .ellipsis, .words: self
    }
  }
}
