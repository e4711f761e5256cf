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

  static let exp: Elementary = Elementary({ .exp($0) }, slope: { exp($0) })
  static let expm1: Elementary = Elementary({ .expMinusOne($0) }, slope: { exp($0) })
  static let log: Elementary = Elementary({ .log($0) }, slope: { 1 / $0 }, switching: { $0 })
  static let log1p: Elementary = Elementary(
    { $0 == -1 ? -.infinity : .log(onePlus: $0) }, slope: { 1 / (1 + $0) }, switching: { 1 + $0 })
  static let log2: Elementary = Elementary(
    { .log2($0) }, slope: { 1 / ($0 * .constant(.log(2))) }, switching: { $0 })
  static let log10: Elementary = Elementary(
    { .log10($0) }, slope: { 1 / ($0 * .constant(.log(10))) }, switching: { $0 })
  static let sqrt: Elementary = Elementary(
    { $0.squareRoot() }, slope: { 0.5 / sqrt($0) }, switching: { $0 })
  static let sin: Elementary = Elementary({ .sin($0) }, slope: { cos($0) })
  static let cos: Elementary = Elementary({ .cos($0) }, slope: { -sin($0) })
  static let tan: Elementary = Elementary(
    { .tan($0) }, slope: { 1 / (cos($0) * cos($0)) }, switching: { .cos($0) })
  static let sinh: Elementary = Elementary({ .sinh($0) }, slope: { cosh($0) })
  static let cosh: Elementary = Elementary({ .cosh($0) }, slope: { sinh($0) })
  static let tanh: Elementary = Elementary({ .tanh($0) }, slope: { tanhSlope($0) })
  static let arctan: Elementary = Elementary({ .atan($0) }, slope: { 1 / (1 + $0 * $0) })
  static let erf: Elementary = Elementary({ .erf($0) }, slope: { gauss($0) })
  static let erfc: Elementary = Elementary({ .erfc($0) }, slope: { -gauss($0) })

  /// 1/cosh, written with e^{−|z|} so that it underflows where cosh would overflow.
  private static func sech(_ z: Jet) -> Jet {
    let e = exp(z.value < 0 ? z : -z)
    return 2 * e / (1 + e * e)
  }

  /// 1/cosh² where 1 − tanh² would cancel; near 0 the other way round, for the derivatives' sake.
  private static func tanhSlope(_ z: Jet) -> Jet {
    if abs(z.value) > 1 { return sech(z) * sech(z) }
    let t = tanh(z)
    return 1 - t * t
  }

  /// The derivative of erf, (2/√π)·e^{−z²}.
  private static func gauss(_ z: Jet) -> Jet {
    .constant(2 / Double.pi.squareRoot()) * exp(-(z * z))
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
