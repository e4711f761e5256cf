internal import Expressions

/// How sums are written, by their keys.
final class Spelling {
  fileprivate(set) var known: [String: Expression] = [:]
}

/// Writes normal forms as an author would: of the forms of a sum (its terms, a common factor before
/// brackets, one fraction, brackets multiplied out) the shortest, or what the author has written.
extension Normalizing {
  func spelled(_ sum: Sum) -> Expression {
    // The author's own sum stays, unless some of its terms have become one.
    if let written = sum.written, sum.terms.count > 1, written.termCount == sum.terms.count {
      return written
    }
    if let known = spelling.known[sum.key] { return known }
    let best = best(forms(of: sum))
    spelling.known[sum.key] = best
    return best
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
  func row(_ sum: Sum) -> Expression {
    guard
      let lead = sum.terms.firstIndex(where: { !$0.coefficient.isNegative })
        ?? sum.terms.indices.first
    else { return .number(0) }
    var terms = sum.terms
    terms.insert(terms.remove(at: lead), at: 0)
    return terms.dropFirst().reduce(spelled(terms[0])) { row, term in
      term.coefficient.isNegative
        ? row - spelled(term.scaled(by: Coefficient(-1))) : row + spelled(term)
    }
  }

  func spelled(_ product: Product) -> Expression {
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
        guard case .call(let call, _) = power.base, call.numpy, call.primes == 0 else {
          return false
        }
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
    var roots:
      (over: [(order: Int, factor: Expression)], under: [(order: Int, factor: Expression)]) =
        ([], [])
    for power in product.powers {
      if power.base.isPositiveConstant, let exponent = power.exponent.number,
        exponent.isExact, exponent.denominator == 2, abs(exponent.numerator) == 1,
        power.base.isNamed
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
  var isNamed: Bool { if case .e = self { false } else { true } }

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
