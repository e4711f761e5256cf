internal import Expressions

/// Brings formulas into normal form.
///
/// Calls of builtins are written `np.name`, those of formulas without; the author's own words for a part
/// stay with its normal form, so that it can be written as it was.
struct Normalizing {
  /// The names of vectors, whose elements sums run over.
  var vectors: Set<String> = []
  /// Whether sign(u)² stays, which is 1 but where u is 0.
  var keepsSquaredSigns = false
  /// Sums that were written before.
  let spelling = Spelling()

  func sum(_ expression: Expression) -> Sum {
    var sum = bare(expression)
    if expression.range == Expression.authored { sum.written = expression }
    return sum
  }

  private func bare(_ expression: Expression) -> Sum {
    switch expression.kind {
    case .number(let value, let digits): return Sum(Coefficient(value, digits: digits))
    case .name(let name, let isNumPy):
      if isNumPy, Builtin.constants[name]?.isFinite == false { return Sum(.opaque(expression)) }
      return isNumPy && name == Self.euler ? Sum(.e) : Sum(.name(name, isNumPy: isNumPy))
    case .prefix(.plus, let operand): return sum(operand)
    case .prefix(.negate, let operand): return scaled(sum(operand), by: Coefficient(-1))
    case .infix(.add, _, _), .infix(.subtract, _, _): return add(addends(of: expression))
    case .infix(.multiply, let a, let b): return multiply(sum(a), sum(b))
    case .infix(.divide, let a, let b):
      let divisor = sum(b)
      if divisor.isZero { return Sum(.opaque(expression)) }
      return multiply(sum(a), power(divisor, Sum(Coefficient(-1))))
    case .infix(.power, let a, let b):
      let (base, exponent) = (sum(a), sum(b))
      if base.isZero { return Sum(.opaque(expression)) }
      return power(base, exponent)
    case .conditional(let then, let condition, let otherwise):
      return choice(
        self.condition(condition), sum(then), sum(otherwise), isElementwise: false)
    case .call(let call): return self.call(call, expression)
    case .list, .comparison, .prefix, .infix, .written: return Sum(.opaque(expression))
    }
  }

  /// The terms of a + b − c, however many.
  private func addends(of expression: Expression) -> [Sum] {
    var addends: [Sum] = []
    var rest = expression
    while true {
      switch rest.kind {
      case .infix(.add, let a, let b):
        addends.append(sum(b))
        rest = a
      case .infix(.subtract, let a, let b):
        addends.append(scaled(sum(b), by: Coefficient(-1)))
        rest = a
      default: return [sum(rest)] + addends.reversed()
      }
    }
  }

  /// The name of the base of exponentials.
  private static let euler = "e"

  private func call(_ call: Call, _ expression: Expression) -> Sum {
    let builtin = call.numpy && call.primes == 0 ? Builtin.named[call.name] : nil
    let arguments = call.arguments.map(\.value)
    if let builtin, arguments.count == builtin.parameters.count {
      switch builtin.notation {
      case .exponential: return power(Sum(.e), sum(arguments[0]))
      case .root(2): return power(sum(arguments[0]), Sum(Coefficient(1, over: 2)))
      case .cases:
        return choice(
          condition(arguments[0]), sum(arguments[1]), sum(arguments[2]), isElementwise: true)
      case .reduction(.sum): return reduction(call, of: sum(arguments[0]))
      case .reduction(.mean):
        guard let vector = arguments[0].names.first(where: vectors.contains) else { break }
        let total = sum(.calling(Differentiation.sum, arguments))
        return multiply(total, power(sum(.count(of: vector)), Sum(Coefficient(-1))))
      default: break
      }
    }
    return Sum(.call(call, arguments.map { sum($0) }))
  }

  /// Σ c·v as c·Σ v, for what is no vector; Σ (v − c) as 0 where c is the mean of v.
  private func reduction(_ call: Call, of sum: Sum) -> Sum {
    guard sum.terms.count == 1, let term = sum.terms.first else {
      return isNothing(call, sum) ? .zero : Sum(.call(call, [sum]))
    }
    let inner = term.powers.filter { $0.isAmong(vectors) }
    guard !inner.isEmpty, inner.count < term.powers.count || !term.coefficient.isOne else {
      return Sum(.call(call, [sum]))
    }
    let outer = term.powers.filter { !$0.isAmong(vectors) }
    let rest = unwrapped(Product(coefficient: .one, powers: inner))
    if rest.terms.count > 1, isNothing(call, rest) { return .zero }
    let whole = Power(base: .call(call, [rest]))
    return Sum([product(term.coefficient, outer + [whole])])
  }

  /// Whether the sums of the terms cancel.
  private func isNothing(_ call: Call, _ sum: Sum) -> Bool {
    guard let vector = sum.names.first(where: vectors.contains) else { return false }
    let count = self.sum(.count(of: vector))
    return add(
      sum.terms.map { term in
        let part = Sum([term])
        return part.isAmong(vectors) ? reduction(call, of: part) : multiply(count, part)
      }
    ).isZero
  }

  // MARK: Sums

  func scaled(_ sum: Sum, by factor: Coefficient) -> Sum {
    if factor.isOne { return sum }
    return factor.isZero ? .zero : Sum(sum.terms.map { $0.scaled(by: factor) })
  }

  func add(_ sums: [Sum]) -> Sum {
    let parts = sums.filter { !$0.isZero }
    return parts.count == 1 ? parts[0] : collect(parts.flatMap(\.terms))
  }

  /// Like terms as one; choices that depend on the same as one.
  func collect(_ products: [Product]) -> Sum {
    var terms: [Product] = []
    var places: [String: Int] = [:]
    // A factor before several terms is no term of a longer sum.
    let flat = products.count > 1 ? products.flatMap(Self.withoutBrackets) : products
    for product in flat {
      if let place = places[product.key] {
        terms[place] = Product(
          coefficient: terms[place].coefficient + product.coefficient, powers: product.powers)
      } else {
        places[product.key] = terms.count
        terms.append(product)
      }
    }
    terms.removeAll { $0.coefficient.isZero }
    return mergingChoices(terms)
  }

  /// The terms of ±(a + b).
  private static func withoutBrackets(_ product: Product) -> [Product] {
    guard abs(product.coefficient.value) == 1, product.powers.count == 1,
      product.powers[0].exponent.number?.isOne == true,
      case .sum(let sum) = product.powers[0].base
    else { return [product] }
    return sum.terms.map { $0.scaled(by: product.coefficient) }
  }

  private func mergingChoices(_ terms: [Product]) -> Sum {
    /// The terms with a choice, by what it depends on.
    var places: [String: Int] = [:]
    for (other, term) in terms.enumerated() {
      guard let (second, factor) = term.choice else { continue }
      let kind = second.isElementwise ? "" : "if "
      let known = ([second.condition.key] + second.condition.oppositeKeys).lazy
        .compactMap { places[kind + $0] }.first
      guard let place = known, let (first, rest) = terms[place].choice else {
        places[kind + second.condition.key] = other
        continue
      }
      let (then, otherwise) =
        second.condition.key == first.condition.key
        ? (second.then, second.otherwise) : (second.otherwise, second.then)
      let merged = choice(
        first.condition,
        add([multiply(Sum([rest]), first.then), multiply(Sum([factor]), then)]),
        add([multiply(Sum([rest]), first.otherwise), multiply(Sum([factor]), otherwise)]),
        isElementwise: first.isElementwise)
      var remaining = terms
      remaining.remove(at: other)
      remaining.remove(at: place)
      return collect(Array(remaining[..<place]) + merged.terms + Array(remaining[place...]))
    }
    return Sum(terms)
  }

  // MARK: Products

  func multiply(_ a: Sum, _ b: Sum) -> Sum {
    if a.isZero || b.isZero { return .zero }
    if let number = a.number { return multiply(b, by: number) }
    if let number = b.number { return multiply(a, by: number) }
    let parts = [a, b].map { sum in
      sum.terms.count == 1
        ? sum.terms[0] : Product(coefficient: .one, powers: [Power(base: .sum(sum))])
    }
    let whole = product(parts[0].coefficient * parts[1].coefficient, parts.flatMap(\.powers))
    return unwrapped(whole)
  }

  private func multiply(_ sum: Sum, by number: Coefficient) -> Sum {
    if number.isOne || sum.terms.count == 1 || abs(number.value) == 1 {
      return scaled(sum, by: number)
    }
    return Sum([Product(coefficient: number, powers: [Power(base: .sum(sum))])])
  }

  /// A sum alone as itself, with its own terms.
  func unwrapped(_ product: Product) -> Sum {
    if product.coefficient.isZero { return .zero }
    guard product.coefficient.isOne, product.powers.count == 1,
      product.powers[0].exponent.number?.isOne == true,
      case .sum(let sum) = product.powers[0].base
    else { return Sum([product]) }
    return sum
  }

  /// Like powers as one, and what is known of roots, signs and choices.
  func product(_ coefficient: Coefficient, _ powers: [Power]) -> Product {
    var coefficient = coefficient
    var merged: [Power] = []
    for power in powers {
      if let place = merged.firstIndex(where: { $0.base.key == power.base.key }) {
        merged[place] = Power(
          base: power.base, exponent: add([merged[place].exponent, power.exponent]))
      } else {
        merged.append(power)
      }
    }
    merged = merged.compactMap { power in
      guard case .whole(let number) = power.base, let exponent = power.exponent.number,
        exponent.isExact, abs(exponent.value) <= Self.largestExponent
      else { return power.exponent.isZero ? nil : power }
      // 2^(3/2) is 2·√2.
      let whole = exponent.numerator / exponent.denominator
      coefficient = coefficient * Coefficient(number).raised(to: whole)
      let rest = exponent + Coefficient(-whole)
      return rest.isZero ? nil : Power(base: power.base, exponent: Sum(rest))
    }
    merged = withOneRoot(&coefficient, withSigns(merged))
    return withChoices(coefficient, merged)
  }
}

extension Product {
  /// A choice that it holds as a factor, and its other factors.
  var choice: (Choice, Product)? {
    for (place, power) in powers.enumerated() {
      if case .choice(let choice) = power.base, power.exponent.number?.isOne == true {
        var rest = powers
        rest.remove(at: place)
        return (choice, Product(coefficient: coefficient, powers: rest))
      }
    }
    return nil
  }
}
