internal import RealModule

/// A smooth function of one number, with its derivative rule.
package struct Elementary: Sendable {
  /// Of numbers: what has no context has no references that each call would have to count.
  typealias Plain = @Sendable @convention(c) (Double) -> Double

  var value: Plain
  /// The derivative, written free of cancellation.
  var slope: @Sendable (Jet) -> Jet
  /// What vanishes where the function has a pole or its domain ends; nil if it never does.
  var switching: Plain?
  /// The function but for a constant, written for arguments above 1 in size, of which the slope's
  /// intermediates overflow; nil if they do not.
  var far: (@Sendable (Jet) -> Jet)?

  init(
    _ value: @escaping Plain,
    slope: @escaping @Sendable (Jet) -> Jet,
    switching: Plain? = nil, far: (@Sendable (Jet) -> Jet)? = nil
  ) {
    self.value = value
    self.slope = slope
    self.switching = switching
    self.far = far
  }

  /// Whether it has neither poles nor an end of its domain, so that it is infinite only where it
  /// overflows.
  var isEntire: Bool { switching == nil }

  func callAsFunction(_ a: Jet) -> Jet {
    guard let far = far(for: a.value), a.tag > 0 else {
      return a.mapped(value, isEntire: isEntire, slope: slope)
    }
    return far(a).replacingConstantTerm(with: self(a.coefficient(0, of: a.tag)), of: a.tag)
  }

  /// The form in which an argument is far out; nil if it is not.
  func far(for argument: Double) -> (@Sendable (Jet) -> Jet)? {
    abs(argument) > 1 ? far : nil
  }
}

extension Jet {
  /// The same polynomial, of which the coefficients beyond ε^order are not known.
  fileprivate func known(to order: Double) -> Jet {
    guard order.rounded() == order, Double(self.order) > order else { return self }
    var unknown = SIMD4<Double>(repeating: 0)
    for k in Int(order) + 1...self.order { unknown[k] = .nan }
    return self + .series(tag: tag, order: self.order, unknown)
  }
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
      return b.mapped({ power(base, $0) }, isEntire: base > 0) {
        // 0 ** b stays 0 beside b > 0, where its logarithm says nothing.
        base == 0 ? .constant(0) : power(a, $0) * .constant(.log(base))
      }
    }
    // Beside base 0, exponent p > 0, what the exponent changes is of the size a^p ln a: it is nothing
    // up to the p-th derivative.
    if a.value == 0, b.value > 0 { return power(a, b.value).known(to: b.value) }
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
