/// A truncated Taylor polynomial a₀ + a₁ε + a₂ε² + … in a perturbation ε.
///
/// Arithmetic on jets is forward automatic differentiation of higher order (Griewank and Walther,
/// *Evaluating Derivatives*, 2nd ed., chapter 13). Each perturbation has a tag; a derivative taken
/// inside another opens a higher tag, whose coefficients are jets in the lower ones. Keeping the
/// tags apart is what keeps nested derivatives from mixing (Siskind and Pearlmutter, 2005).
package enum Jet: Hashable, Sendable {
  /// No perturbation.
  case constant(Double)
  /// Order at most 3 in the perturbation `tag`; coefficients above `order` are undefined.
  case series(tag: Int, order: Int, SIMD4<Double>)
  /// `coefficients.count - 1` is the order; the coefficients have lower tags.
  case nested(tag: Int, coefficients: [Jet])

  /// The order to which a plain series is carried. Comparisons at a tie look that far for a
  /// derivative that is not zero.
  package static let order = 3

  /// The variable itself: `value` + ε.
  package static func variable(_ value: Jet, tag: Int, order: Int) -> Jet {
    if case .constant(let a) = value {
      return .series(tag: tag, order: Jet.order, SIMD4(a, 1, 0, 0))
    }
    precondition(value.tag < tag, "a perturbation is opened above those that its place depends on")
    var coefficients = [Jet](repeating: .constant(0), count: max(order, 1) + 1)
    coefficients[0] = value
    coefficients[1] = .constant(1)
    return .nested(tag: tag, coefficients: coefficients)
  }

  /// The highest tag; 0 for a constant.
  package var tag: Int {
    switch self {
    case .constant: 0
    case .series(let tag, _, _), .nested(let tag, _): tag
    }
  }

  /// The order in the highest tag.
  var order: Int {
    switch self {
    case .constant: 0
    case .series(_, let order, _): order
    case .nested(_, let coefficients): coefficients.count - 1
    }
  }

  /// The value with every perturbation at zero.
  package var value: Double {
    switch self {
    case .constant(let a): a
    case .series(_, _, let a): a[0]
    case .nested(_, let coefficients): coefficients[0].value
    }
  }

  /// Whether a coefficient of a perturbation is not zero.
  var varies: Bool {
    switch self {
    case .constant: false
    case .series(_, let order, let a): (1..<max(order + 1, 1)).contains { a[$0] != 0 }
    case .nested(_, let coefficients):
      coefficients[0].varies || coefficients.dropFirst().contains { $0.varies || $0.value != 0 }
    }
  }

  /// The coefficient of ε^k for the perturbation `tag`, which must not be below the jet's own.
  package func coefficient(_ k: Int, of tag: Int) -> Jet {
    precondition(self.tag <= tag, "only the innermost perturbation can be read")
    guard self.tag == tag else { return k == 0 ? self : .constant(0) }
    switch self {
    case .constant: return k == 0 ? self : .constant(0)
    case .series(_, let order, let a): return .constant(k <= order ? a[k] : 0)
    case .nested(_, let coefficients):
      return k < coefficients.count ? coefficients[k] : .constant(0)
    }
  }

  /// The derivative of order `order` in `tag`.
  func derivative(_ order: Int, in tag: Int) -> Jet {
    let factorial = (1...order).reduce(1.0) { $0 * Double($1) }
    return coefficient(order, of: tag) * .constant(factorial)
  }

  /// What is left where the perturbation `tag`, which none is above, is zero.
  func constantTerm(under tag: Int) -> Jet {
    self.tag > tag ? .constant(value) : coefficient(0, of: tag)
  }

  /// The same polynomial in the perturbation `tag`, which none is above, with another constant term.
  func replacingConstantTerm(with base: Jet, of tag: Int) -> Jet {
    guard self.tag == tag else { return base }
    switch (self, base) {
    case (.constant, _): return base
    case (.series(_, let order, var a), .constant(let value)):
      a[0] = value
      return .series(tag: tag, order: order, a)
    default:
      var coefficients = coefficients(in: tag, to: order)
      coefficients[0] = base
      return .nested(tag: tag, coefficients: coefficients)
    }
  }

  /// The polynomial in the perturbation `tag`, which none is above, of a place whose sides are given:
  /// the coefficients from ε^`first` on are those on which the sides agree, 0 where they are equal and
  /// opposite, else the one of smaller size.
  func between(_ left: Jet, _ right: Jet, from first: Int, of tag: Int) -> Jet {
    let orders = [self, left, right].filter { $0.tag == tag }.map(\.order)
    guard let order = orders.min(), tag > 0 else { return self }
    let coefficients = (0...order).map { k in
      let (l, r) = (left.coefficient(k, of: tag), right.coefficient(k, of: tag))
      return k < first ? coefficient(k, of: tag).between(l, r) : .smaller(l, r)
    }
    var a = SIMD4<Double>(repeating: 0)
    for (k, coefficient) in coefficients.enumerated() {
      guard case .constant(let value) = coefficient else {
        return .nested(tag: tag, coefficients: coefficients)
      }
      a[k] = value
    }
    return .series(tag: tag, order: order, a)
  }

  /// The same in the perturbations that are left.
  private func between(_ left: Jet, _ right: Jet) -> Jet {
    between(left, right, from: 1, of: max(tag, left.tag, right.tag))
  }

  private static func smaller(_ left: Jet, _ right: Jet) -> Jet {
    let (l, r) = (left.value, right.value)
    if l.isNaN || r.isNaN { return .constant(.nan) }
    let scale = max(abs(l), abs(r))
    if ScaledJet.agree(l, r, scale: scale) { return left.between(left, right) }
    if ScaledJet.agree(l, -r, scale: scale) { return .constant(0) }
    return abs(l) < abs(r) ? left : right
  }

  /// The polynomial cut off after ε^order of its highest tag; order 0 is the constant term.
  func truncated(to order: Int) -> Jet {
    switch self {
    case .constant: return self
    case .series(let tag, let own, let a):
      return order == 0 ? .constant(a[0]) : .series(tag: tag, order: min(order, own), a)
    case .nested(let tag, let coefficients):
      if order == 0 { return coefficients[0] }
      guard order + 1 < coefficients.count else { return self }
      return .nested(tag: tag, coefficients: Array(coefficients[...order]))
    }
  }

  /// The coefficients up to `order` in `tag`, which is at least the jet's own.
  private func coefficients(in tag: Int, to order: Int) -> [Jet] {
    (0...order).map { coefficient($0, of: tag) }
  }
}

// MARK: - Arithmetic

extension Jet {
  static prefix func - (a: Jet) -> Jet {
    switch a {
    case .constant(let a): .constant(-a)
    case .series(let tag, let order, let a): .series(tag: tag, order: order, -a)
    case .nested(let tag, let a): .nested(tag: tag, coefficients: a.map { -$0 })
    }
  }

  static func + (a: Jet, b: Jet) -> Jet {
    switch (a, b) {
    case (.constant(let a), .constant(let b)): return .constant(a + b)
    case (.series(let tag, let m, let a), .series(let other, let n, let b)) where tag == other:
      return .series(tag: tag, order: min(m, n), a + b)
    case (.series(let tag, let order, var a), .constant(let b)):
      a[0] += b
      return .series(tag: tag, order: order, a)
    case (.constant(let a), .series(let tag, let order, var b)):
      b[0] += a
      return .series(tag: tag, order: order, b)
    default:
      return combine(a, b) { a, b in zip(a, b).map { $0 + $1 } }
    }
  }

  static func - (a: Jet, b: Jet) -> Jet { a + -b }

  static func * (a: Jet, b: Jet) -> Jet {
    switch (a, b) {
    case (.constant(let a), .constant(let b)): return .constant(a * b)
    case (.series(let tag, let m, let a), .series(let other, let n, let b)) where tag == other:
      return .series(tag: tag, order: min(m, n), product(a, b))
    case (.series(let tag, let order, let a), .constant(let b)),
      (.constant(let b), .series(let tag, let order, let a)):
      if b == 0, a[0].isFinite { return .constant(a[0] * b) }
      let c = a * b
      return .series(
        tag: tag, order: order, all(c .== c) ? c : product(a, SIMD4(b, 0, 0, 0)))
    default:
      if a.tag != b.tag { return scale(a, b) }
      return combine(a, b) { a, b in
        a.indices.map { k in (1..<(k + 1)).reduce(a[0] * b[k]) { $0 + a[$1] * b[k - $1] } }
      }
    }
  }

  static func / (a: Jet, b: Jet) -> Jet {
    switch (a, b) {
    case (.constant(let a), .constant(let b)): return .constant(a / b)
    case (.series(let tag, let order, let a), .constant(let b)):
      return .series(tag: tag, order: order, a / b)
    case (.constant(let a), .series(let tag, let order, let b)):
      return .series(tag: tag, order: order, quotient(SIMD4(a, 0, 0, 0), b))
    case (.series(let tag, let m, let a), .series(let other, let n, let b)) where tag == other:
      return .series(tag: tag, order: min(m, n), quotient(a, b))
    default:
      if a.tag > b.tag {
        return combine(a, b) { a, b in a.map { $0 / b[0] } }
      }
      return combine(a, b) { a, b in
        var q: [Jet] = []
        for k in a.indices {
          q.append((0..<k).reduce(a[k]) { $0 - q[$1] * b[k - $1] } / b[0])
        }
        return q
      }
    }
  }

  private static func product(_ a: SIMD4<Double>, _ b: SIMD4<Double>) -> SIMD4<Double> {
    var c = a * b[0]
    c[1] += a[0] * b[1]
    c[2] += a[1] * b[1]
    c[3] += a[2] * b[1]
    c[2] += a[0] * b[2]
    c[3] += a[1] * b[2]
    c[3] += a[0] * b[3]
    if all(c .== c) { return c }
    // Beside what overflows, the coefficients that are not there count for nothing.
    for n in 1...3 {
      c[n] = (0...n).reduce(0) { sum, k in
        let (a, b) = (a[n - k], b[k])
        let isNothing = a == 0 && k < n && b.isInfinite || b == 0 && k > 0 && a.isInfinite
        return isNothing ? sum : sum + a * b
      }
    }
    return c
  }

  private static func quotient(_ a: SIMD4<Double>, _ b: SIMD4<Double>) -> SIMD4<Double> {
    let q0 = a[0] / b[0]
    let q1 = (a[1] - q0 * b[1]) / b[0]
    let q2 = (a[2] - q0 * b[2] - q1 * b[1]) / b[0]
    let q3 = (a[3] - q0 * b[3] - q1 * b[2] - q2 * b[1]) / b[0]
    return SIMD4(q0, q1, q2, q3)
  }

  /// A product where one factor does not have the other's highest perturbation: no convolution, so
  /// that 0 · inf cannot arise from coefficients that are not there.
  private static func scale(_ a: Jet, _ b: Jet) -> Jet {
    let (high, low) = a.tag > b.tag ? (a, b) : (b, a)
    let coefficients = high.coefficients(in: high.tag, to: high.order)
    return .nested(tag: high.tag, coefficients: coefficients.map { $0 * low })
  }

  /// Applies a rule for coefficient arrays to both jets, seen as polynomials in the higher tag.
  private static func combine(_ a: Jet, _ b: Jet, _ rule: ([Jet], [Jet]) -> [Jet]) -> Jet {
    let tag = max(a.tag, b.tag)
    let order =
      a.tag == b.tag ? min(a.order, b.order) : (a.tag > b.tag ? a.order : b.order)
    return .nested(
      tag: tag,
      coefficients: rule(a.coefficients(in: tag, to: order), b.coefficients(in: tag, to: order)))
  }
}
