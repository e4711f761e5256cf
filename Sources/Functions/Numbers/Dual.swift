internal import Expressions

/// A value and its first derivative: what a place needs that is not tied to its sides.
///
/// Computes the very value and slope that a `ScaledJet` carries to the first order. Where it meets what
/// the sides of a place decide, it counts a tie, and what it gives from there on is of no use; see
/// `EvaluationContext.firstDerivative`.
struct Dual: Sendable {
  let value: Double
  let slope: Double
  /// Whether it does not depend on the variable: it then takes no part in the rules for slopes, so
  /// that 0 · inf cannot arise from a slope that is not there.
  let isConstant: Bool

  init(value: Double, slope: Double) {
    self.value = value
    self.slope = slope
    isConstant = false
  }

  var jet: Jet {
    isConstant
      ? .constant(value) : .series(tag: 1, order: 1, SIMD4(value, slope, 0, 0))
  }

  init(jet: Jet) {
    value = jet.value
    slope = jet.slope
    isConstant = jet.tag == 0
  }
}

extension Dual: Number {
  init(_ value: Double) {
    self.value = value
    slope = 0
    isConstant = true
  }

  var truth: Bool? { value != 0 }

  static prefix func - (a: Dual) -> Dual {
    // A series is negated from 0, so that of a zero it makes plain zero.
    a.isConstant ? Dual(-a.value) : Dual(value: 0 - a.value, slope: 0 - a.slope)
  }

  static func + (a: Dual, b: Dual) -> Dual {
    let value = a.value + b.value
    if a.isConstant { return b.isConstant ? Dual(value) : Dual(value: value, slope: b.slope) }
    return Dual(value: value, slope: b.isConstant ? a.slope : a.slope + b.slope)
  }

  static func - (a: Dual, b: Dual) -> Dual { a + -b }

  static func * (a: Dual, b: Dual) -> Dual {
    let value = a.value * b.value
    switch (a.isConstant, b.isConstant) {
    case (true, true): return Dual(value)
    case (false, true):
      if b.value == 0, a.value.isFinite { return Dual(value) }
      return Dual(value: value, slope: grown(a.slope, by: b.value))
    case (true, false): return b * a
    case (false, false):
      return Dual(value: value, slope: grown(a.slope, by: b.value) + grown(b.slope, by: a.value))
    }
  }

  /// A slope times what may have overflowed: nothing stays nothing.
  private static func grown(_ slope: Double, by factor: Double) -> Double {
    slope == 0 && factor.isInfinite ? 0 : slope * factor
  }

  static func divide(_ a: Dual, _ b: Dual, at site: Site, in decisions: DecisionContext) -> Dual {
    decisions.observe(site, argument: b.value)
    if b.value == 0 { decisions.meetTie() }
    let value = a.value / b.value
    switch (a.isConstant, b.isConstant) {
    case (true, true): return Dual(value)
    case (false, true): return Dual(value: value, slope: a.slope / b.value)
    case (true, false): return Dual(value: value, slope: (0 - value * b.slope) / b.value)
    case (false, false):
      return Dual(value: value, slope: (a.slope - value * b.slope) / b.value)
    }
  }

  static func power(_ a: Dual, _ b: Dual, at site: Site, in decisions: DecisionContext) -> Dual {
    if b.value < 0 || b.value.rounded() != b.value {
      decisions.observe(site, argument: a.value)
    }
    return Dual(jet: Elementary.power(a.jet, b.jet))
  }

  static func apply(
    _ function: Elementary, to a: Dual, at site: Site, in decisions: DecisionContext
  ) -> Dual {
    if let switching = function.switching, decisions.isObserved {
      decisions.observe(site, argument: switching(a.value))
    }
    let value = function.value(a.value)
    if a.isConstant { return Dual(value) }
    if let far = function.far(for: a.value) { return Dual(value: value, slope: far(a.jet).slope) }
    let slope = function.slope(.constant(a.value)).value
    return Dual(
      value: value,
      slope: function.isEntire && a.value.isFinite ? grown(a.slope, by: slope) : a.slope * slope)
  }

  static func compare(
    _ a: Dual, _ comparison: ComparisonOperator, _ b: Dual, at site: Site,
    in decisions: DecisionContext
  ) -> Dual {
    decisions.observe(site, a.value, b.value)
    if decisions.isTied(a.value, b.value, at: site) { decisions.meetTie() }
    return Dual(comparison.holds(a.value, b.value) ? 1 : 0)
  }

  static func maximum(_ a: Dual, _ b: Dual, at site: Site, in decisions: DecisionContext) -> Dual {
    decisions.observe(site, a.value, b.value)
    if decisions.isTied(a.value, b.value, at: site) { decisions.meetTie() }
    switch Order(a.value, b.value) {
    case .unordered: return Dual(.nan)
    case .below: return b
    case .above, .tie: return a
    }
  }

  static func step(
    _ a: Dual, _ rule: StepRule, at site: Site, in decisions: DecisionContext
  ) -> Dual {
    decisions.observe(site, step: rule, of: a.value)
    if rule.isStep(a.value) || decisions.forced[site] != nil { decisions.meetTie() }
    return Dual(rule.value(a.value))
  }

  static func choose(_ condition: Dual, _ then: Dual, _ otherwise: Dual) -> Dual {
    condition.value != 0 ? then : otherwise
  }

  static func test(_ a: Dual, _ holds: (Double) -> Bool) -> Dual {
    Dual(holds(a.value) ? 1 : 0)
  }
}
