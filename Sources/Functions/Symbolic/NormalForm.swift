internal import Expressions

/// A formula as a sum of products of powers, in which like terms and like powers are one; their order is
/// that in which the formula has them.
struct Sum: Sendable {
  let terms: [Product]
  /// What tells it from other sums, whatever the order of its terms.
  let key: String
  /// What an author has written, of which this is the normal form.
  var written: Expression?

  init(_ terms: [Product], written: Expression? = nil) {
    self.terms = terms
    self.written = written
    key = terms.map { $0.coefficient.key + "·" + $0.key }.sorted().joined(separator: " + ")
  }

  static let zero = Sum([])
  static let one = Sum(.one)

  init(_ number: Coefficient) {
    self.init(number.isZero ? [] : [Product(coefficient: number, powers: [])])
  }

  init(_ base: Base) { self.init([Product(coefficient: .one, powers: [Power(base: base)])]) }

  /// The number that it is; nil if it depends on something.
  var number: Coefficient? {
    if terms.isEmpty { return Coefficient(0) }
    return terms.count == 1 && terms[0].powers.isEmpty ? terms[0].coefficient : nil
  }

  var isZero: Bool { terms.isEmpty }

  /// The base that it is, without a factor or an exponent.
  var base: Base? {
    guard terms.count == 1, terms[0].coefficient.isOne, terms[0].powers.count == 1,
      terms[0].powers[0].exponent.number?.isOne == true
    else { return nil }
    return terms[0].powers[0].base
  }

  /// What is multiplied, as one base.
  var asBase: Base { base ?? .sum(self) }

  var names: Set<String> {
    terms.reduce(into: []) { names, term in
      for power in term.powers { names.formUnion(power.names) }
    }
  }

  /// Whether it has elements, the names being those of vectors.
  func isAmong(_ vectors: Set<String>) -> Bool {
    terms.contains { $0.powers.contains { $0.isAmong(vectors) } }
  }
}

/// A number times powers of different bases.
struct Product: Sendable {
  let coefficient: Coefficient
  let powers: [Power]
  /// What tells its powers from those of other products.
  let key: String

  init(coefficient: Coefficient, powers: [Power]) {
    self.coefficient = coefficient
    self.powers = powers
    key = powers.map(\.key).sorted().joined(separator: "·")
  }

  func scaled(by factor: Coefficient) -> Product {
    Product(coefficient: coefficient * factor, powers: powers)
  }
}

struct Power: Sendable {
  let base: Base
  let exponent: Sum
  let key: String

  init(base: Base, exponent: Sum = .one) {
    self.base = base
    self.exponent = exponent
    key = "\(base.key)^{\(exponent.key)}"
  }

  var names: Set<String> { base.names.union(exponent.names) }

  func isAmong(_ vectors: Set<String>) -> Bool {
    base.isAmong(vectors) || exponent.isAmong(vectors)
  }
}

/// What powers are of.
indirect enum Base: Sendable {
  /// Euler's number, under all exponents.
  case e
  /// A whole number above 1, under an exponent that is none.
  case whole(Int)
  case name(String, isNumPy: Bool)
  case call(Call, [Sum])
  case choice(Choice)
  /// Several terms, or one that has no other base.
  case sum(Sum)
  /// Anything that is left as it is.
  case opaque(Expression)

  var key: String {
    switch self {
    case .e: "#e"
    case .whole(let number): "#\(number)"
    case .name(let name, let isNumPy): isNumPy ? "np." + name : name
    case .call(let call, let arguments):
      (call.numpy ? "np." : "") + call.name + String(repeating: "'", count: call.primes)
        + "("
        + zip(call.arguments, arguments).map { ($0.name ?? "") + "=" + $1.key }
        .joined(separator: ", ") + ")"
    case .choice(let choice):
      "{\(choice.condition.key) ? \(choice.then.key) : \(choice.otherwise.key)}"
    case .sum(let sum): "(\(sum.key))"
    case .opaque(let expression): "<\(expression.source)>"
    }
  }

  var names: Set<String> {
    switch self {
    case .e, .whole: []
    case .name(let name, let isNumPy): isNumPy ? [] : [name]
    case .call(_, let arguments): arguments.reduce(into: []) { $0.formUnion($1.names) }
    case .choice(let choice):
      Set(choice.condition.expression.names)
        .union(choice.then.names).union(choice.otherwise.names)
    case .sum(let sum): sum.names
    case .opaque(let expression): Set(expression.names)
    }
  }

  /// Whether it has elements; what is made of all elements of a vector has none.
  func isAmong(_ vectors: Set<String>) -> Bool {
    switch self {
    case .call(let call, let arguments):
      if call.numpy, Builtin.named[call.name]?.mixesElements == true { return false }
      return arguments.contains { $0.isAmong(vectors) }
    case .sum(let sum): return sum.isAmong(vectors)
    default: return !names.isDisjoint(with: vectors)
    }
  }

  /// Whether it is a positive number, so that it keeps apart under roots.
  var isPositiveConstant: Bool {
    switch self {
    case .e, .whole: true
    case .name(let name, true): (Builtin.constants[name] ?? -1) > 0
    default: false
    }
  }
}

/// `where(…)`, or `… if … else …`, which is not element by element.
struct Choice: Sendable {
  let condition: Condition
  let then: Sum
  let otherwise: Sum
  let isElementwise: Bool

  func mapBranches(_ transform: (Sum) -> Sum) -> Choice {
    Choice(
      condition: condition, then: transform(then), otherwise: transform(otherwise),
      isElementwise: isElementwise)
  }
}
