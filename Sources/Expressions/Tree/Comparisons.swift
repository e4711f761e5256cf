/// How comparisons relate to each other.
extension ComparisonOperator {
  /// The comparison that holds where this one does not, numbers being numbers.
  package var opposite: ComparisonOperator {
    switch self {
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    case .equal: .notEqual
    case .notEqual: .equal
    }
  }

  /// The comparison with its sides exchanged.
  package var mirrored: ComparisonOperator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    case .equal, .notEqual: self
    }
  }

  /// 1 for a bound from above, −1 for one from below; nil for none.
  package var direction: Double? {
    switch self {
    case .less, .lessOrEqual: 1
    case .greater, .greaterOrEqual: -1
    case .equal, .notEqual: nil
    }
  }
}
