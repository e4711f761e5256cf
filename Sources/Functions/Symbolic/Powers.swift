/// Powers of sums, roots of numbers.
extension Normalizing {
  /// √8·√2/√3 as 4/√3: the roots of whole numbers as those of one fraction.
  func withOneRoot(_ coefficient: inout Coefficient, _ powers: [Power]) -> [Power] {
    var radicand = Coefficient.one
    var rest: [Power] = []
    for power in powers {
      if case .whole(let number) = power.base, let exponent = power.exponent.number,
        exponent.isExact, exponent.denominator == 2, abs(exponent.numerator) == 1
      {
        radicand = radicand * Coefficient(number).raised(to: exponent.numerator)
      } else {
        rest.append(power)
      }
    }
    guard rest.count + 1 < powers.count, radicand.isExact else { return powers }
    let (factor, roots) = Self.power(of: radicand, Coefficient(1, over: 2))
    coefficient = coefficient * factor
    return roots + rest
  }

  /// A fractional power of a positive number as a number times powers of whole ones.
  private static func power(
    of number: Coefficient, _ exponent: Coefficient
  ) -> (Coefficient, [Power]) {
    var coefficient = Coefficient.one
    var powers: [Power] = []
    for (whole, sign) in [(number.numerator, 1), (number.denominator, -1)] where whole > 1 {
      let signed = exponent * Coefficient(sign)
      let root = Int(Double(whole).squareRoot().rounded())
      if exponent.denominator == 2, root < 1 << 31, root * root == whole {
        coefficient = coefficient * Coefficient(root).raised(to: signed.numerator)
      } else {
        powers.append(Power(base: .whole(whole), exponent: Sum(signed)))
      }
    }
    return (coefficient, powers)
  }

  func power(_ base: Sum, _ exponent: Sum) -> Sum {
    if let number = exponent.number {
      if number.isZero { return .one }
      if number.isOne { return base }
      if let whole = number.whole { return wholePower(base, whole) }
      if let constant = constantPower(base, number) { return constant }
    }
    if let base = base.base {
      // (bᵘ)ᵛ is bᵘᵛ where b is a positive number.
      return Sum([product(.one, [Power(base: base, exponent: exponent)])])
    }
    if base.terms.count == 1, base.terms[0].coefficient.isOne, base.terms[0].powers.count == 1,
      base.terms[0].powers[0].base.isPositiveConstant
    {
      let inner = base.terms[0].powers[0]
      return Sum([
        product(.one, [Power(base: inner.base, exponent: multiply(inner.exponent, exponent))])
      ])
    }
    if let number = base.number?.whole, number > 1 {
      return Sum([product(.one, [Power(base: .whole(number), exponent: exponent)])])
    }
    return Sum([product(.one, [Power(base: .sum(base), exponent: exponent)])])
  }

  /// Larger powers of numbers stay as they are.
  static let largestExponent = 1_000.0

  private func wholePower(_ base: Sum, _ exponent: Int) -> Sum {
    guard base.terms.count == 1, let term = base.terms.first,
      abs(exponent) <= Int(Self.largestExponent)
    else {
      return Sum([product(.one, [Power(base: .sum(base), exponent: Sum(Coefficient(exponent)))])])
    }
    let factor = Sum(Coefficient(exponent))
    let powers = term.powers.map { power in
      Power(base: power.base, exponent: multiply(power.exponent, factor))
    }
    return unwrapped(product(term.coefficient.raised(to: exponent), powers))
  }

  /// A fractional power of a positive number; nil for anything else.
  private func constantPower(_ base: Sum, _ exponent: Coefficient) -> Sum? {
    guard base.terms.count == 1, let term = base.terms.first, term.coefficient.isExact,
      !term.coefficient.isDecimal, exponent.isExact,
      abs(exponent.value) <= Self.largestExponent,
      !term.coefficient.isNegative, term.powers.allSatisfy(\.base.isPositiveConstant)
    else { return nil }
    let powers = term.powers.map { power in
      Power(base: power.base, exponent: multiply(power.exponent, Sum(exponent)))
    }
    let (coefficient, roots) = Self.power(of: term.coefficient, exponent)
    return unwrapped(product(coefficient, powers + roots))
  }
}
