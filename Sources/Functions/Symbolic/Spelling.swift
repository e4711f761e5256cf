internal import Expressions

/// Writes normal forms as an author would: of the forms of a sum (its terms, a common factor before
/// brackets, one fraction, brackets multiplied out) the shortest, or what the author has written.
extension Normalizing {
  func spelled(_ sum: Sum) -> Expression {
    // The author's own sum stays, unless some of its terms have become one.
    if let written = sum.written, sum.terms.count > 1, written.termCount == sum.terms.count {
      return written
    }
    return best(forms(of: sum))
  }

  private func best(_ forms: [Expression]) -> Expression {
    var best = forms[0]
    var size = best.size
    for form in forms.dropFirst() {
      let other = form.size
      if other < size { (best, size) = (form, other) }
    }
    return best
  }

  private func forms(of sum: Sum) -> [Expression] {
    if let product = sum.terms.first, sum.terms.count == 1 {
      guard let (choice, rest) = product.choice, !rest.powers.isEmpty || !rest.coefficient.isOne
      else { return [row(sum)] }
      let inside = spelled(withFactorsInside(choice, rest))
      // 0 takes in all factors.
      return choice.then.isZero || choice.otherwise.isZero
        ? [inside, row(sum)] : [row(sum), inside]
    }
    var forms = [row(sum)]
    if sum.terms.count < 2 { return forms }
    forms += factored(sum)
    if let (over, under) = fraction(sum) {
      for over in [over, expanded(over)].compactMap(\.self) {
        forms.append(quotient(over, under))
      }
    }
    if let expanded = expanded(sum), expanded.key != sum.key {
      forms.append(row(expanded))
      forms += factored(expanded)
    }
    return forms
  }

  // MARK: Rows

  /// The terms with their signs, one without a minus first.
  private func row(_ sum: Sum) -> Expression {
    guard let lead = sum.terms.firstIndex(where: { !$0.coefficient.isNegative })
      ?? sum.terms.indices.first
    else { return .number(0) }
    var terms = sum.terms
    terms.insert(terms.remove(at: lead), at: 0)
    return terms.dropFirst().reduce(spelled(terms[0])) { row, term in
      term.coefficient.isNegative
        ? row - spelled(term.scaled(by: Coefficient(-1))) : row + spelled(term)
    }
  }

  private func spelled(_ product: Product) -> Expression {
    if product.coefficient.isNegative {
      return .negative(spelled(product.scaled(by: Coefficient(-1))))
    }
    let (over, under) = sides(of: withMeans(product))
    return quotient(over, under)
  }

  /// A sum over the number of its elements as their mean.
  private func withMeans(_ product: Product) -> Product {
    func place(of form: NotationForm, _ exponent: Double) -> Int? {
      product.powers.firstIndex { power in
        guard case .call(let call, _) = power.base, call.numpy, call.primes == 0 else { return false }
        return Builtin.named[call.name]?.notation == form
          && power.exponent.number?.value == exponent
      }
    }
    guard let sum = place(of: .reduction(.sum), 1), let count = place(of: .count, -1),
      case .call(var call, let arguments) = product.powers[sum].base,
      let vector = product.powers[count].base.names.first,
      arguments[0].names.contains(vector)
    else { return product }
    call.name = Builtin.all.first { $0.notation == .reduction(.mean) }?.name ?? ""
    var powers = product.powers
    powers[sum] = Power(base: .call(call, arguments))
    powers.remove(at: count)
    return Product(coefficient: product.coefficient, powers: powers)
  }

  /// Over and under the bar, each a row of factors.
  private func sides(of product: Product) -> (over: [Expression], under: [Expression]) {
    var over: [(order: Int, factor: Expression)] = []
    var under: [(order: Int, factor: Expression)] = []
    let number = product.coefficient
    if !number.isExact || number.isDecimal {
      over.append((0, number.expression))
    } else {
      if number.numerator != 1 { over.append((0, .number(Double(number.numerator)))) }
      if number.denominator != 1 { under.append((0, .number(Double(number.denominator)))) }
    }
    var roots: (over: [(order: Int, factor: Expression)], under: [(order: Int, factor: Expression)]) =
      ([], [])
    for power in product.powers {
      if power.base.isPositiveConstant, let exponent = power.exponent.number,
        exponent.isExact, exponent.denominator == 2, abs(exponent.numerator) == 1, power.base.isNamed
      {
        let base = (power.base.order, spelled(power.base))
        if exponent.isNegative { roots.under.append(base) } else { roots.over.append(base) }
      } else if let exponent = power.exponent.number, exponent.isNegative, power.base.isNamed {
        let positive = Power(base: power.base, exponent: Sum(-exponent))
        under.append((power.base.order, spelled(positive)))
      } else {
        over.append((power.base.order, spelled(power)))
      }
    }
    if !roots.over.isEmpty {
      let radicand = quotient(Self.ordered(roots.over), Self.ordered(roots.under))
      over.append((1, .calling(Self.root, [radicand])))
    } else if !roots.under.isEmpty {
      under.append((1, .calling(Self.root, [quotient(Self.ordered(roots.under), [])])))
    }
    return (Self.ordered(over), Self.ordered(under))
  }

  private static func ordered(_ factors: [(order: Int, factor: Expression)]) -> [Expression] {
    factors.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      .map(\.element.factor)
  }

  private func quotient(_ over: [Expression], _ under: [Expression]) -> Expression {
    func row(_ factors: [Expression]) -> Expression {
      factors.dropFirst().reduce(factors.first ?? .number(1)) { $0 * $1 }
    }
    return under.isEmpty ? row(over) : row(over) / row(under)
  }

  private func quotient(_ over: Sum, _ under: Product) -> Expression {
    let (factors, _) = sides(of: under)
    let numerator = best([row(over)] + factored(over))
    return quotient([numerator], factors)
  }

  // MARK: Powers

  private static let root = "sqrt"

  private func spelled(_ power: Power) -> Expression {
    let exponent = power.exponent.number
    if case .e = power.base {
      if exponent?.isOne == true { return spelled(power.base) }
      return .calling(Self.exponential, [spelled(power.exponent)])
    }
    let base = spelled(power.base)
    if exponent?.isOne == true { return base }
    if let exponent, exponent.isExact, exponent.numerator == 1, exponent.denominator == 2 {
      return .calling(Self.root, [base])
    }
    return base.raised(to: spelled(power.exponent))
  }

  private static let exponential = Builtin.all.first { $0.notation == .exponential }?.name ?? ""

  private func spelled(_ base: Base) -> Expression {
    func name(_ name: String, isNumPy: Bool) -> Expression {
      Expression(.name(name, numpy: isNumPy), at: Expression.nowhere)
    }
    switch base {
    case .e: return name("e", isNumPy: true)
    case .whole(let number): return .number(Double(number))
    case .name(let text, let isNumPy): return name(text, isNumPy: isNumPy)
    case .opaque(let expression): return expression
    case .sum(let sum): return spelled(sum)
    case .call(var call, let arguments):
      for index in arguments.indices { call.arguments[index].value = spelled(arguments[index]) }
      return Expression(.call(call), at: Expression.nowhere)
    case .choice(let choice):
      let condition = choice.condition.expression
      let (then, otherwise) = (spelled(choice.then), spelled(choice.otherwise))
      return choice.isElementwise
        ? .calling(Self.cases, [condition, then, otherwise])
        : Expression(
          .conditional(then: then, condition: condition, otherwise: otherwise),
          at: Expression.nowhere)
    }
  }

  private static let cases = Builtin.all.first { $0.notation == .cases }?.name ?? ""

  // MARK: Other forms of a sum

  /// A factor of all terms before brackets.
  private func factored(_ sum: Sum) -> [Expression] {
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
    if rest.terms.count < 2 { return [spelled(multiply(Sum([Product(coefficient: content, powers: common)]), rest))] }
    let factor = Product(coefficient: content, powers: common)
    let whole = Product(
      coefficient: content, powers: factor.powers + [Power(base: .sum(rest))])
    return [spelled(whole)]
  }

  /// The sum over what all its terms are divided by; nil if none is.
  private func fraction(_ sum: Sum) -> (over: Sum, under: Product)? {
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
        guard power.base.isNamed, let exponent = power.exponent.number, exponent.isExact, exponent.isNegative else {
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
  private func expanded(_ sum: Sum) -> Sum? {
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
  private func withFactorsInside(_ choice: Choice, _ rest: Product) -> Sum {
    let inside = choice.mapBranches { multiply(Sum([rest]), $0) }
    return self.choice(
      inside.condition, inside.then, inside.otherwise, isElementwise: inside.isElementwise)
  }
}

extension Expression {
  /// How many terms are added.
  fileprivate var termCount: Int {
    switch kind {
    case .infix(.add, let a, let b), .infix(.subtract, let a, let b): a.termCount + b.termCount
    case .prefix(let sign, let operand) where sign != .not: operand.termCount
    default: 1
    }
  }
}

extension Base {
  /// Whether a negative power of it is written under a bar; e⁻ᶻ is not.
  fileprivate var isNamed: Bool { if case .e = self { false } else { true } }

  /// Where it stands among factors: numbers, names, functions, brackets, braces.
  fileprivate var order: Int {
    switch self {
    case .whole: 0
    case .name: 2
    case .e, .call, .opaque: 3
    case .sum: 4
    case .choice: 5
    }
  }
}
