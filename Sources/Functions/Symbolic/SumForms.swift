internal import Expressions

/// Other forms of sums: a common factor before brackets, one fraction, brackets multiplied out.
extension Normalizing {
  /// A factor of all terms before brackets.
  func factored(_ sum: Sum) -> [Expression] {
    guard sum.terms.count > 1 else { return [] }
    var content = sum.terms[0].coefficient
    for term in sum.terms.dropFirst() {
      content = Coefficient.content(content, term.coefficient)
    }
    content = content.isNegative ? -content : content
    if !content.isExact || content.isDecimal { content = .one }
    var common: [Power] = []
    for power in sum.terms[0].powers {
      guard let exponent = power.exponent.number, exponent.isExact else {
        if sum.terms.allSatisfy({ $0.powers.contains { $0.key == power.key } }) {
          common.append(power)
        }
        continue
      }
      var least = exponent
      for term in sum.terms.dropFirst() {
        let other = term.powers.first { $0.base.key == power.base.key }?.exponent.number
        guard let other, other.isExact else {
          least = Coefficient(0)
          break
        }
        if other.value < least.value { least = other }
      }
      if least.value > 0 { common.append(Power(base: power.base, exponent: Sum(least))) }
    }
    if content.isOne, common.isEmpty { return [] }
    let inverse = Sum([
      Product(
        coefficient: content.inverse,
        powers: common.map { power in
          Power(base: power.base, exponent: scaled(power.exponent, by: Coefficient(-1)))
        })
    ])
    var rest = add(sum.terms.map { multiply(Sum([$0]), inverse) })
    if let expanded = expanded(rest), spelled(expanded).size < row(rest).size {
      rest = expanded
    }
    if rest.terms.allSatisfy(\.coefficient.isNegative) {
      (rest, content) = (scaled(rest, by: Coefficient(-1)), -content)
    }
    if rest.terms.count < 2 {
      return [spelled(multiply(Sum([Product(coefficient: content, powers: common)]), rest))]
    }
    let factor = Product(coefficient: content, powers: common)
    let whole = Product(
      coefficient: content, powers: factor.powers + [Power(base: .sum(rest))])
    return [spelled(whole)]
  }

  /// The sum over what all its terms are divided by; nil if none is.
  func fraction(_ sum: Sum) -> (over: Sum, under: Product)? {
    var number = 1
    var under: [Power] = []
    for term in sum.terms {
      if term.coefficient.isExact, !term.coefficient.isDecimal {
        guard let multiple = Coefficient.leastMultiple(number, term.coefficient.denominator) else {
          return nil
        }
        number = multiple
      }
      for power in term.powers {
        guard power.base.isNamed, let exponent = power.exponent.number, exponent.isExact,
          exponent.isNegative
        else {
          continue
        }
        let place = under.firstIndex { $0.base.key == power.base.key }
        let positive = Power(base: power.base, exponent: Sum(-exponent))
        guard let place else {
          under.append(positive)
          continue
        }
        if (under[place].exponent.number?.value ?? 0) < -exponent.value { under[place] = positive }
      }
    }
    guard number > 1 || !under.isEmpty else { return nil }
    let factor = Product(coefficient: Coefficient(number), powers: under)
    return (add(sum.terms.map { multiply(Sum([$0]), Sum([factor])) }), factor)
  }

  private static let longestExpansion = 64

  /// Brackets multiplied out, also whole powers of them; nil where that is too long.
  func expanded(_ sum: Sum) -> Sum? {
    var products: [Product] = []
    for term in sum.terms {
      guard let terms = expanded(term) else { return nil }
      products += terms
      if products.count > Self.longestExpansion { return nil }
    }
    return collect(products)
  }

  private func expanded(_ product: Product) -> [Product]? {
    var terms = [Product(coefficient: product.coefficient, powers: [])]
    for power in product.powers {
      var factors = [Sum([Product(coefficient: .one, powers: [power])])]
      if case .sum(let sum) = power.base, let exponent = power.exponent.number?.whole,
        (1...4).contains(exponent), let inner = expanded(sum)
      {
        factors = Array(repeating: inner, count: exponent)
      }
      for factor in factors {
        guard terms.count * factor.terms.count <= Self.longestExpansion else { return nil }
        terms = terms.flatMap { a in
          factor.terms.map { b in self.product(a.coefficient * b.coefficient, a.powers + b.powers) }
        }
      }
    }
    return terms
  }

  /// The product of a choice with its other factors inside.
  func withFactorsInside(_ choice: Choice, _ rest: Product) -> Sum {
    let inside = choice.mapBranches { multiply(Sum([rest]), $0) }
    return self.choice(
      inside.condition, inside.then, inside.otherwise, isElementwise: inside.isElementwise)
  }
}
