package import Expressions

/// What the evaluator computes with: `Double` for values, `Dual` for first derivatives, `OneSided` for
/// one-sided derivatives of all orders.
///
/// Operations that decide something, or that can run into a pole, take their `Site` and the
/// `DecisionContext`, which observes or overrides the decision (see `Switch`).
package protocol Number: Sendable {
  init(_ value: Double)

  /// The value at the place itself.
  var value: Double { get }
  /// Whether this, as a truth value, holds; nil where the two sides of the place disagree.
  var truth: Bool? { get }

  static prefix func - (a: Self) -> Self
  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self

  static func divide(_ a: Self, _ b: Self, at site: Site, in decisions: DecisionContext) -> Self
  static func power(_ a: Self, _ b: Self, at site: Site, in decisions: DecisionContext) -> Self
  static func apply(
    _ function: Elementary, to a: Self, at site: Site, in decisions: DecisionContext
  ) -> Self

  /// The angle of the point (x, y), from −π to π.
  static func angle(_ y: Self, _ x: Self, at site: Site, in decisions: DecisionContext) -> Self

  /// 1 where the comparison holds, else 0.
  static func compare(
    _ a: Self, _ comparison: ComparisonOperator, _ b: Self, at site: Site,
    in decisions: DecisionContext
  ) -> Self
  /// The larger; nan if one is nan.
  static func maximum(_ a: Self, _ b: Self, at site: Site, in decisions: DecisionContext) -> Self
  /// The largest or the smallest of several, whose slope those that tie share equally.
  static func shared(_ extreme: Self, by numbers: UnsafeBufferPointer<Self>) -> Self
  /// The largest multiple of one not above `a`, or the nearest, ties to even.
  static func step(_ a: Self, _ rule: StepRule, at site: Site, in decisions: DecisionContext)
    -> Self
  /// `then` where `condition` is not 0, else `otherwise`, on each side for itself.
  static func choose(_ condition: Self, _ then: Self, _ otherwise: Self) -> Self
  /// Whether nan, or whether infinite.
  static func test(_ a: Self, _ holds: (Double) -> Bool) -> Self
}

extension Number {
  package static func shared(_ extreme: Self, by numbers: UnsafeBufferPointer<Self>) -> Self {
    extreme
  }

  /// The root of the sum of squares, which neither overflow nor underflow on the way.
  static func length(
    of numbers: UnsafeBufferPointer<Self>, at site: Site, in decisions: DecisionContext
  ) -> Self {
    let scale = Double.scale(of: numbers.reduce(0) { max($0, abs($1.value)) })
    let squares = numbers.dropFirst().reduce(squared(numbers[0], scale)) {
      $0 + squared($1, scale)
    }
    let root = apply(.sqrt, to: squares, at: site, in: decisions)
    return scale == 1 ? root : root * Self(1 / scale)
  }

  private static func squared(_ a: Self, _ scale: Double) -> Self {
    let part = scale == 1 ? a : a * Self(scale)
    return part * part
  }

  static func and(_ a: Self, _ b: Self) -> Self {
    choose(a, choose(b, Self(1), Self(0)), Self(0))
  }

  static func or(_ a: Self, _ b: Self) -> Self {
    choose(a, Self(1), choose(b, Self(1), Self(0)))
  }
}

/// Which steps a step function has.
package enum StepRule: Sendable {
  case floor, round

  func value(_ a: Double) -> Double {
    switch self {
    case .floor: a.rounded(.down)
    case .round: a.rounded(.toNearestOrEven)
    }
  }

  /// From here on every double is a whole number, and there are no steps to be seen.
  static let end = 0x1p52

  /// Whether `a` lies exactly on a step.
  func isStep(_ a: Double) -> Bool {
    switch self {
    case .floor: abs(a) < StepRule.end && a.rounded() == a
    case .round: a - a.rounded(.down) == 0.5
    }
  }

  /// From the nearest step.
  func distance(_ a: Double) -> Double {
    switch self {
    case .floor: a - a.rounded()
    case .round: a - a.rounded(.down) - 0.5
    }
  }

  /// The value just below or just above a step at `a`.
  func value(beside a: Double, above: Bool) -> Double {
    switch self {
    case .floor: above ? a : a - 1
    case .round: above ? a.rounded(.up) : a.rounded(.down)
    }
  }
}

extension Double: Number {
  package var value: Double { self }
  package var truth: Bool? { self != 0 }

  package static func divide(
    _ a: Double, _ b: Double, at site: Site, in decisions: DecisionContext
  ) -> Double {
    decisions.observe(site, argument: b)
    return a / b
  }

  package static func power(_ a: Double, _ b: Double, at site: Site, in decisions: DecisionContext)
    -> Double
  {
    if b < 0 || b.rounded() != b { decisions.observe(site, argument: a) }
    return Elementary.power(a, b)
  }

  package static func apply(
    _ function: Elementary, to a: Double, at site: Site, in decisions: DecisionContext
  ) -> Double {
    if let switching = function.switching, decisions.isObserved {
      decisions.observe(site, argument: switching(a))
    }
    return function.value(a)
  }

  package static func compare(
    _ a: Double, _ comparison: ComparisonOperator, _ b: Double, at site: Site,
    in decisions: DecisionContext
  ) -> Double {
    decisions.observe(site, a, b)
    return comparison.holds(a, b) ? 1 : 0
  }

  package static func maximum(
    _ a: Double, _ b: Double, at site: Site, in decisions: DecisionContext
  ) -> Double {
    decisions.observe(site, a, b)
    return a.isNaN || b.isNaN ? .nan : (a >= b ? a : b)
  }

  package static func step(
    _ a: Double, _ rule: StepRule, at site: Site, in decisions: DecisionContext
  ) -> Double {
    decisions.observe(site, step: rule, of: a)
    return rule.value(a)
  }

  package static func choose(_ condition: Double, _ then: Double, _ otherwise: Double) -> Double {
    condition != 0 ? then : otherwise
  }

  package static func test(_ a: Double, _ holds: (Double) -> Bool) -> Double { holds(a) ? 1 : 0 }
}

extension ComparisonOperator {
  package func holds(_ a: Double, _ b: Double) -> Bool {
    switch self {
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    case .greaterOrEqual: a >= b
    case .equal: a == b
    case .notEqual: a != b
    }
  }

  /// Whether it holds for operands that stand in this order.
  package func holds(_ order: Order) -> Bool {
    switch order {
    case .below: self == .less || self == .lessOrEqual || self == .notEqual
    case .tie: self == .lessOrEqual || self == .greaterOrEqual || self == .equal
    case .above: self == .greater || self == .greaterOrEqual || self == .notEqual
    case .unordered: self == .notEqual
    }
  }
}

/// How two numbers stand to each other.
package enum Order: Sendable {
  case below, tie, above, unordered

  init(_ a: Double, _ b: Double) {
    self = a < b ? .below : a > b ? .above : a == b ? .tie : .unordered
  }

  init(sign: Double) { self.init(sign, 0) }
}
