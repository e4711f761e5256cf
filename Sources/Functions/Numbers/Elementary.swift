internal import RealModule

/// A smooth function of one number, with its derivative rule.
package struct Elementary: Sendable {
  var value: @Sendable (Double) -> Double
  /// The derivative, written free of cancellation.
  var slope: @Sendable (Jet) -> Jet
  /// What vanishes where the function has a pole or its domain ends; nil if it never does.
  var switching: (@Sendable (Double) -> Double)?

  init(
    _ value: @escaping @Sendable (Double) -> Double,
    slope: @escaping @Sendable (Jet) -> Jet,
    switching: (@Sendable (Double) -> Double)? = nil
  ) {
    self.value = value
    self.slope = slope
    self.switching = switching
  }

  func callAsFunction(_ a: Jet) -> Jet { a.mapped(value, slope: slope) }
}

// MARK: - Powers

extension Elementary {
  /// IEEE 754 `pow`: `0 ** 0` and `nan ** 0` are 1. As with NumPy, `** 0.5` is the square root, which
  /// −∞ has none of.
  package static func power(_ a: Double, _ b: Double) -> Double {
    if b == 2 { return a * a }
    if b == 0.5 && a != 0 { return a.squareRoot() }
    return cPower(a, b)
  }

  static func power(_ a: Jet, _ b: Jet) -> Jet {
    if case .constant(let exponent) = b { return power(a, exponent) }
    if case .constant(let base) = a {
      return b.mapped({ power(base, $0) }) {
        // 0 ** b stays 0 beside b > 0, where its logarithm says nothing.
        base == 0 ? .constant(0) : power(a, $0) * .constant(.log(base))
      }
    }
    return exp(b * log(a))
  }

  private static func power(_ a: Jet, _ exponent: Double) -> Jet {
    a.mapped({ power($0, exponent) }) {
      exponent == 0 ? .constant(0) : .constant(exponent) * power($0, exponent - 1)
    }
  }
}

extension Jet: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  package init(floatLiteral value: Double) { self = .constant(value) }
  package init(integerLiteral value: Int) { self = .constant(Double(value)) }
}
