/// How tightly an operator binds, weakest first: Python's table, which parser and printer share
/// (The Python Language Reference, 6.17 "Operator precedence").
package enum Precedence: Int, Comparable {
  /// `a = b`, `a -> b`, `a | b`, which are only written.
  case equation
  case conditional
  case or
  case and
  case not
  case comparison
  case sum
  case product
  case sign
  case power
  case atom

  package static func < (left: Precedence, right: Precedence) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension InfixOperator {
  var precedence: Precedence {
    switch self {
    case .or: .or
    case .and: .and
    case .add, .subtract: .sum
    case .multiply, .divide, .matrixMultiply: .product
    case .power: .power
    }
  }

  /// Whether `a ∘ b ∘ c` means `a ∘ (b ∘ c)`.
  var isRightAssociative: Bool { self == .power }
}

extension PrefixOperator {
  var precedence: Precedence {
    switch self {
    case .not: .not
    case .negate, .plus: .sign
    }
  }
}

extension Expression {
  var precedence: Precedence {
    switch kind {
    case .number(_, let digits): digits.hasPrefix("-") ? .sign : .atom
    case .name, .list, .call: .atom
    case .prefix(let sign, _): sign.precedence
    case .infix(let sign, _, _): sign.precedence
    case .comparison: .comparison
    case .conditional: .conditional
    case .written(.relations), .written(.given): .equation
    case .written: .atom
    }
  }
}
