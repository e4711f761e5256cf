package import Expressions

/// What the one evaluator computes with: `Double` for values, `Lanes` for one-sided derivatives.
///
/// Operations that decide something, or that can run into a pole, take their `Site` and the
/// `Evaluation`, which observes or overrides the decision (see `Switches`).
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

  static func divide(_ a: Self, _ b: Self, at site: Site, in evaluation: Evaluation) -> Self
  static func power(_ a: Self, _ b: Self, at site: Site, in evaluation: Evaluation) -> Self
  static func apply(
    _ function: Elementary, to a: Self, at site: Site, in evaluation: Evaluation
  ) -> Self

  /// 1 where the comparison holds, else 0.
  static func compare(
    _ a: Self, _ comparison: ComparisonOperator, _ b: Self, at site: Site, in evaluation: Evaluation
  ) -> Self
  /// The larger; nan if one is nan.
  static func maximum(_ a: Self, _ b: Self, at site: Site, in evaluation: Evaluation) -> Self
  /// The largest multiple of one not above `a`, or the nearest, ties to even.
  static func step(_ a: Self, _ rule: StepRule, at site: Site, in evaluation: Evaluation) -> Self
  /// `then` where `condition` is not 0, else `otherwise`, on each side for itself.
  static func choose(_ condition: Self, _ then: Self, _ otherwise: Self) -> Self
  /// Whether nan, or whether infinite.
  static func test(_ a: Self, _ holds: (Double) -> Bool) -> Self

  /// The number type's own instance of a builtin's implementation.
  static func instance(
    of implementation: Builtin.Implementation
  ) -> @Sendable (Operands<Self>) throws -> Tensor<Self>
  /// As above, of a builtin that works on numbers.
  static func instance(
    of implementation: Builtin.Pointwise
  ) -> @Sendable (Numbers<Self>) -> Self

  /// The derivative of order `order` by the first argument; see `Evaluation.derivative`.
  static func derivative(
    of function: Function, order: Int, at arguments: [Tensor<Self>], in evaluation: Evaluation
  ) throws -> Tensor<Self>
  /// As above, of a pointwise function at numbers.
  static func derivative(
    _ derivative: Program.Derivative, at arguments: Numbers<Self>
  ) throws -> Self
}

extension Number {
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
    _ a: Double, _ b: Double, at site: Site, in evaluation: Evaluation
  ) -> Double {
    evaluation.switches?.observe(site, argument: b)
    return a / b
  }

  package static func power(_ a: Double, _ b: Double, at site: Site, in evaluation: Evaluation)
    -> Double
  {
    if b < 0 || b.rounded() != b { evaluation.switches?.observe(site, argument: a) }
    return Elementary.power(a, b)
  }

  package static func apply(
    _ function: Elementary, to a: Double, at site: Site, in evaluation: Evaluation
  ) -> Double {
    if let switching = function.switching, let switches = evaluation.switches {
      switches.observe(site, argument: switching(a))
    }
    return function.value(a)
  }

  package static func compare(
    _ a: Double, _ comparison: ComparisonOperator, _ b: Double, at site: Site,
    in evaluation: Evaluation
  ) -> Double {
    evaluation.switches?.observe(site, a, b)
    return comparison.holds(a, b) ? 1 : 0
  }

  package static func maximum(
    _ a: Double, _ b: Double, at site: Site, in evaluation: Evaluation
  ) -> Double {
    evaluation.switches?.observe(site, a, b)
    return a.isNaN || b.isNaN ? .nan : (a >= b ? a : b)
  }

  package static func step(
    _ a: Double, _ rule: StepRule, at site: Site, in evaluation: Evaluation
  ) -> Double {
    evaluation.switches?.observe(site, step: rule, of: a)
    return rule.value(a)
  }

  package static func choose(_ condition: Double, _ then: Double, _ otherwise: Double) -> Double {
    condition != 0 ? then : otherwise
  }

  package static func test(_ a: Double, _ holds: (Double) -> Bool) -> Double { holds(a) ? 1 : 0 }

  package static func instance(
    of implementation: Builtin.Implementation
  ) -> @Sendable (Operands<Double>) throws -> Tensor<Double> { implementation.values }

  package static func instance(
    of implementation: Builtin.Pointwise
  ) -> @Sendable (Numbers<Double>) -> Double { implementation.values }

  package static func derivative(
    of function: Function, order: Int, at arguments: [Tensor<Double>], in evaluation: Evaluation
  ) throws -> Tensor<Double> {
    let jets = try evaluation.derivative(
      of: function, order: order, at: arguments.map { $0.map(Jet.constant) })
    return jets.map(\.value)
  }

  package static func derivative(
    _ derivative: Program.Derivative, at arguments: Numbers<Double>
  ) throws -> Double {
    let evaluation = arguments.evaluation
    func lanes() throws -> Double {
      let jets = (0..<arguments.count).map { Tensor.scalar(Jet.constant(arguments[$0])) }
      return try evaluation.at(derivative.path) {
        try evaluation.derivative(of: derivative.function, order: derivative.order, at: jets)
      }[0].value
    }
    guard let program = derivative.program else { return try lanes() }
    return try evaluation.slope(of: program, at: { arguments[$0] }, lanes: lanes)
  }
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

  init(sign: Double) {
    self.init(sign, 0)
  }

  var reversed: Order {
    switch self {
    case .below: .above
    case .above: .below
    case .tie, .unordered: self
    }
  }
}
