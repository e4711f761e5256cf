/// One operator of the language, with all that documentation says of it.
package struct OperatorRow: Sendable {
  /// As it is written: `**`, `not`, `if … else`.
  package let sign: String
  /// The sign with its operands: `a ** b`.
  package let form: String
  package let precedence: Precedence
  /// One sentence for help and documentation.
  package let summary: String
  /// An expression that uses it.
  package let example: String

  /// Those that bind most tightly first, as Python has them.
  package static let all: [OperatorRow] = {
    let infix = InfixOperator.allCases.map {
      OperatorRow(
        sign: $0.rawValue, form: "a \($0.rawValue) b", precedence: $0.precedence,
        summary: $0.summary, example: $0.example)
    }
    let prefix = PrefixOperator.allCases.map {
      OperatorRow(
        sign: $0.rawValue, form: $0 == .not ? "not a" : "\($0.rawValue)a",
        precedence: $0.precedence, summary: $0.summary, example: $0.example)
    }
    let comparisons = ComparisonOperator.allCases.map {
      OperatorRow(
        sign: $0.rawValue, form: "a \($0.rawValue) b", precedence: .comparison,
        summary: $0.summary, example: $0.example)
    }
    let conditional = OperatorRow(
      sign: "if … else", form: "a if c else b", precedence: .conditional,
      summary: "a where c holds, else b; only that one is evaluated.",
      example: "1 if 2 > 3 else 0")
    let rows = prefix + infix + comparisons + [conditional]
    return Dictionary(grouping: rows, by: \.precedence).sorted { $0.key > $1.key }.flatMap(\.value)
  }()

  /// How tightly it binds among the operators: 1 for the tightest; those of one number bind alike.
  package var level: Int {
    Set(Self.all.map(\.precedence)).count { $0 > precedence } + 1
  }
}

extension PrefixOperator {
  fileprivate var summary: String {
    switch self {
    case .negate: "a with the other sign; -2**2 is -(2**2)."
    case .plus: "a as it is."
    case .not: "Whether a does not hold."
    }
  }

  fileprivate var example: String {
    switch self {
    case .negate: "-2**2"
    case .plus: "+2"
    case .not: "not 1 > 2"
    }
  }
}

extension InfixOperator {
  fileprivate var summary: String {
    switch self {
    case .add: "The sum, element by element."
    case .subtract: "The difference, element by element."
    case .multiply: "The product, element by element; it is never left out."
    case .divide: "The quotient, element by element."
    case .power: "a to the power b, element by element; a ** b ** c is a ** (b ** c)."
    case .matrixMultiply: "The matrix product, or the inner product of two vectors."
    case .and: "Whether both hold."
    case .or: "Whether one of them holds."
    }
  }

  fileprivate var example: String {
    switch self {
    case .add: "[1, 2] + [10, 20]"
    case .subtract: "[1, 2] - 1"
    case .multiply: "2 * [1, 2, 3]"
    case .divide: "[1, 2] / 4"
    case .power: "2 ** 3 ** 2"
    case .matrixMultiply: "[[1, 2], [3, 4]] @ [1, 1]"
    case .and: "1 < 2 and 2 < 3"
    case .or: "1 > 2 or 2 < 3"
    }
  }
}

extension ComparisonOperator {
  fileprivate var summary: String {
    switch self {
    case .less: "Whether a is less than b; comparisons chain, as in 0 < z < 1."
    case .lessOrEqual: "Whether a is at most b."
    case .greater: "Whether a is greater than b."
    case .greaterOrEqual: "Whether a is at least b."
    case .equal: "Whether both are the same to the last bit."
    case .notEqual: "Whether they differ."
    }
  }

  fileprivate var example: String {
    switch self {
    case .less: "0 < [-1, 0.5, 2] < 1"
    case .lessOrEqual: "[1, 2, 3] <= 2"
    case .greater: "[1, 2, 3] > 2"
    case .greaterOrEqual: "[1, 2, 3] >= 2"
    case .equal: "0.1 + 0.2 == 0.3"
    case .notEqual: "nan != nan"
    }
  }
}
