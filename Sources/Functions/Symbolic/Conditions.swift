internal import Expressions

/// Conditions as an author would write them: z > 0 for 0 < z, m < 1 for 1 − m > 0, z < 6 for
/// max(0, z) < 6, −3 < z for z/6 + 1/2 > 0.
extension Normalizing {
  func condition(_ expression: Expression) -> Condition {
    switch expression.kind {
    case .comparison(let operands, let signs):
      let links = signs.indices.map {
        Condition.Link(left: operands[$0], sign: signs[$0], right: operands[$0 + 1])
      }
      return simplified(Condition(links: links, others: []))
    case .infix(.and, let a, let b):
      return simplified(condition(a).joined(with: condition(b)))
    default: return Condition(links: [], others: [expression])
    }
  }

  func simplified(_ condition: Condition) -> Condition {
    var links: [Condition.Link] = []
    for link in condition.links.flatMap(parts) {
      let left = sum(link.left)
      let right = sum(link.right)
      if let a = left.number, let b = right.number {
        if !link.sign.holds(a.value, b.value) {
          return Condition(links: [], others: [], isNever: true)
        }
        continue
      }
      links.append(turned(solved(link, left, right)))
    }
    return Condition(links: links, others: condition.others, isNever: condition.isNever)
  }

  /// max(a, b) < c as a < c and b < c.
  private func parts(_ link: Condition.Link) -> [Condition.Link] {
    for side in [link, link.turned] {
      guard let direction = side.sign.direction, case .call(let call) = side.left.kind,
        call.numpy, call.primes == 0, call.arguments.count == 2,
        case .chain(let word)? = Builtin.named[call.name]?.notation,
        word == (direction > 0 ? Self.larger : Self.smaller)
      else { continue }
      return call.arguments.flatMap {
        parts(Condition.Link(left: $0.value, sign: side.sign, right: side.right))
      }
    }
    return [link]
  }

  private static let (larger, smaller) = ("max", "min")

  /// Numbers and what is longer stand on the right.
  private func turned(_ link: Condition.Link) -> Condition.Link {
    let isNumber = sum(link.left).number != nil
    return isNumber || (link.left.isBound && !link.right.isBound) ? link.turned : link
  }

  /// A variable that stands there alone, times a number and with one added, by itself; of the difference
  /// of two terms one on each side of the comparison, if 0 was on one.
  private func solved(_ link: Condition.Link, _ left: Sum, _ right: Sum) -> Condition.Link {
    if left.base != nil || right.base != nil, left.number != nil || right.number != nil {
      return link
    }
    let difference = add([left, scaled(right, by: Coefficient(-1))])
    let constants = difference.terms.filter { $0.powers.isEmpty }
    let rest = difference.terms.filter { !$0.powers.isEmpty }
    if rest.count == 1, let term = rest.first, term.coefficient.isExact,
      constants.allSatisfy(\.coefficient.isExact)
    {
      let shift = constants.first?.coefficient ?? Coefficient(0)
      let bound = -(shift * term.coefficient.inverse)
      let alone = unwrapped(Product(coefficient: .one, powers: term.powers))
      let sign = term.coefficient.isNegative ? link.sign.mirrored : link.sign
      let solved = Condition.Link(left: spelled(alone), sign: sign, right: bound.expression)
      return alone.terms.count > 1 ? self.solved(solved, alone, Sum(bound)) : solved
    }
    if left.isZero || right.isZero, difference.terms.count == 2 {
      let (first, second) = (difference.terms[0], difference.terms[1])
      guard first.coefficient.isNegative != second.coefficient.isNegative else { return link }
      let (plus, minus) = first.coefficient.isNegative ? (second, first) : (first, second)
      return Condition.Link(
        left: spelled(Sum([plus])), sign: link.sign,
        right: spelled(Sum([minus.scaled(by: Coefficient(-1))])))
    }
    return link
  }
}

extension Expression {
  /// Whether it is a number or the name of one.
  fileprivate var isBound: Bool {
    switch kind {
    case .number: true
    case .prefix(.negate, let operand): operand.isBound
    default: false
    }
  }
}
