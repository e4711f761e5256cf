import Functions
import Expressions
import Numerals

extension Definition {
  /// The definition with one thing changed in its clause, in every way there is.
  var mutants: [Definition] {
    if let computed {
      return computed.mutants(renaming: parameters.map(\.name)).map {
        var mutant = self
        mutant.computed = $0
        return mutant
      }
    }
    guard primes > 0 else { return [] }
    return body.mutants(renaming: parameters.map(\.name)).map {
      var mutant = self
      mutant.body = $0
      return mutant
    }
  }

  /// The clause's expression.
  var clause: Expression? { primes > 0 ? body : computed }
}

extension Expression {
  /// Every expression that differs from this one in one place: a number a little or much larger or
  /// with the other sign, an operator, comparison, function or name by another, two arguments
  /// exchanged, or an operand or call left out.
  func mutants(renaming names: [String]) -> [Expression] {
    own(names)
      + parts.enumerated().flatMap { index, part in
        part.mutants(renaming: names).map { replacing(index, with: $0) }
      }
  }

  private func own(_ names: [String]) -> [Expression] {
    switch kind {
    case .number(let value, _):
      let changed = [
        value + 1e-4 * max(1, abs(value)), value - 1e-4, value + 1, value - 1, 2 * value,
      ]
      return Set(changed + [-value]).subtracting([value]).sorted().map {
        Expression(.number($0, digits: NumberText.shortest($0)), at: range)
      }
    case .name(let name, _):
      return names.filter { $0 != name }.map { Expression(.name($0, numpy: false), at: range) }
    case .prefix(_, let operand): return [operand]
    case .infix(let sign, let a, let b):
      let others: [InfixOperator] = [.add, .subtract, .multiply, .divide, .power]
      // What commutes is the same when exchanged.
      let exchanged =
        sign == .add || sign == .multiply ? [] : [Expression(.infix(sign, b, a), at: range)]
      return [a, b] + exchanged
        + others.filter { $0 != sign }.map { Expression(.infix($0, a, b), at: range) }
    case .comparison(let operands, let signs):
      return ComparisonOperator.allCases.filter { [$0] != signs }
        .map { Expression(.comparison(operands, [$0]), at: range) }
    case .conditional(let a, let c, let b):
      return [a, b, Expression(.conditional(then: b, condition: c, otherwise: a), at: range)]
    case .call(let call):
      var mutants = call.arguments.map(\.value)
      for sibling in Self.siblings.filter({ $0.contains(call.name) }).joined()
      where sibling != call.name {
        var other = call
        other.name = sibling
        mutants.append(Expression(.call(other), at: range))
      }
      let commutes = call.name == "maximum" || call.name == "minimum"
      for index in call.arguments.indices.dropFirst() where !commutes {
        var other = call
        other.arguments.swapAt(index - 1, index)
        mutants.append(Expression(.call(other), at: range))
      }
      return mutants
    default: return []
    }
  }

  /// Functions that are easily taken for each other.
  private static let siblings: [[String]] = [
    ["exp", "expm1"], ["log", "log1p", "log2", "log10"], ["max", "min", "mean", "sum"],
    ["maximum", "minimum"], ["sum", "prod"], ["tanh", "sinh", "arctan", "erf"], ["erf", "erfc"],
    ["abs", "sign", "sqrt"], ["sigmoid", "tanh"], ["softplus", "relu"],
  ]

  private var parts: [Expression] {
    switch kind {
    case .prefix(_, let a): [a]
    case .infix(_, let a, let b): [a, b]
    case .comparison(let operands, _): operands
    case .conditional(let a, let c, let b): [a, c, b]
    case .list(let elements): elements
    case .call(let call): call.arguments.map(\.value)
    default: []
    }
  }

  private func replacing(_ index: Int, with part: Expression) -> Expression {
    var copy = self
    switch kind {
    case .prefix(let sign, _): copy.kind = .prefix(sign, part)
    case .infix(let sign, let a, let b):
      copy.kind = .infix(sign, index == 0 ? part : a, index == 1 ? part : b)
    case .comparison(var operands, let signs):
      operands[index] = part
      copy.kind = .comparison(operands, signs)
    case .conditional(let a, let c, let b):
      copy.kind = .conditional(
        then: index == 0 ? part : a, condition: index == 1 ? part : c,
        otherwise: index == 2 ? part : b)
    case .list(var elements):
      elements[index] = part
      copy.kind = .list(elements)
    case .call(var call):
      call.arguments[index].value = part
      copy.kind = .call(call)
    default: break
    }
    return copy
  }
}
