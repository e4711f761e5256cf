internal import Expressions

/// Signs, absolute values and choices within products.
extension Normalizing {
  /// u·sign(u) as |u|, |u|·sign(u) as u, |u|² as u², sign(u)² as 1.
  func withSigns(_ powers: [Power]) -> [Power] {
    var powers = powers
    for place in powers.indices.reversed() {
      guard let exponent = powers[place].exponent.number?.whole, exponent > 0,
        case .call(let call, let arguments) = powers[place].base, call.numpy, call.primes == 0,
        arguments.count == 1, !arguments[0].isZero
      else { continue }
      if call.name == Self.absolute?.name, exponent.isMultiple(of: 2) {
        powers[place] = Power(
          base: arguments[0].asBase, exponent: powers[place].exponent)
        return product(.one, powers).powers
      }
      guard call.name == Self.sign else { continue }
      if exponent > 1 {
        if keepsSquaredSigns { continue }
        powers[place] = Power(
          base: powers[place].base, exponent: Sum(Coefficient(exponent % 2)))
        return withSigns(powers.filter { !$0.exponent.isZero })
      }
      guard let absolute = Self.absolute else { continue }
      let size = Base.call(
        Call(
          name: absolute.name, nameRange: Expression.nowhere, numpy: true,
          arguments: call.arguments), arguments)
      let bases = [(arguments[0].asBase, size), (size, arguments[0].asBase)]
      for (from, to) in bases {
        guard let other = powers.firstIndex(where: { $0.base.key == from.key }),
          let count = powers[other].exponent.number?.whole, count > 0
        else { continue }
        let rest = Power(base: from, exponent: Sum(Coefficient(count - 1)))
        var remaining = powers.enumerated().filter { $0.offset != place && $0.offset != other }
          .map(\.element)
        remaining.append(Power(base: to))
        if count > 1 { remaining.append(rest) }
        return product(.one, remaining).powers
      }
    }
    return powers
  }

  private static let absolute = Builtin.all.first { $0.notation == .bars }

  /// The slope of the absolute value.
  private static let sign: String? = absolute.flatMap { absolute in
    Builtin.formula(absolute.derivatives[0]).calls.first?.name
  }

  /// Factors go into a choice that has 0 on one side, and so do other choices.
  func withChoices(_ coefficient: Coefficient, _ powers: [Power]) -> Product {
    let whole = Product(coefficient: coefficient, powers: powers)
    for (place, power) in powers.enumerated() {
      guard case .choice(let choice) = power.base, let exponent = power.exponent.number?.whole,
        exponent > 0
      else { continue }
      if exponent > 1 {
        var powers = powers
        let raised = choice.mapBranches { self.power($0, power.exponent) }
        powers[place] = Power(base: .choice(raised))
        return withChoices(coefficient, powers)
      }
      guard choice.then.isZero || choice.otherwise.isZero, let (_, rest) = whole.choice,
        !rest.powers.isEmpty || !rest.coefficient.isOne
      else { continue }
      var others = powers
      others.remove(at: place)
      let factor = unwrapped(product(coefficient, others))
      let inside = self.choice(
        choice.condition, multiply(factor, choice.then), multiply(factor, choice.otherwise),
        isElementwise: choice.isElementwise)
      if inside.terms.count == 1 { return inside.terms[0] }
      return inside.isZero
        ? Product(coefficient: Coefficient(0), powers: [])
        : Product(coefficient: .one, powers: [Power(base: .sum(inside))])
    }
    return whole
  }

  func choice(
    _ condition: Condition, _ then: Sum, _ otherwise: Sum, isElementwise: Bool
  ) -> Sum {
    if condition.isAlways { return then }
    if condition.isNever || then.key == otherwise.key { return otherwise }
    var (then, otherwise) = (then, otherwise)
    // What is known of the condition holds within.
    if case .choice(let inner)? = then.base, inner.condition.key == condition.key {
      then = inner.then
    }
    if case .choice(let inner)? = otherwise.base, inner.condition.key == condition.key {
      otherwise = inner.otherwise
    }
    if case .choice(let inner)? = then.base, inner.isElementwise == isElementwise,
      inner.otherwise.key == otherwise.key
    {
      return choice(
        simplified(condition.joined(with: inner.condition)), inner.then, otherwise,
        isElementwise: isElementwise)
    }
    return Sum(
      .choice(
        Choice(
          condition: condition, then: then, otherwise: otherwise, isElementwise: isElementwise)))
  }
}
