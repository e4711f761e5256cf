package import Expressions

/// A lesson's name for a value, which is computed once and known wherever formulas are.
package struct Constant: Sendable {
  package let definition: Definition
  package let value: Value

  /// What its name stands for where the ranks of names are told from formulas.
  package var rank: Rank {
    switch value.shape {
    case .scalar: .number
    case .vector: .vector
    case .matrix: .matrix
    }
  }
}
