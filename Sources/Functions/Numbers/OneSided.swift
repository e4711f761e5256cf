/// A number as seen from the left of a place, at the place, and from its right.
///
/// Away from kinks and jumps the three are one side. At a tie a comparison is decided on each side
/// by the slope of the difference, and from there on the sides are carried apart.
package enum OneSided: Sendable {
  case same(ScaledJet)
  indirect case split(left: ScaledJet, here: ScaledJet, right: ScaledJet)

  package enum Side: Sendable, CaseIterable { case left, here, right }

  package subscript(side: Side) -> ScaledJet {
    switch self {
    case .same(let lane): return lane
    case .split(let left, let here, let right):
      switch side {
      case .left: return left
      case .here: return here
      case .right: return right
      }
    }
  }

  /// From a rule for each side.
  init(_ lane: (Side) -> ScaledJet) {
    let (left, here, right) = (lane(.left), lane(.here), lane(.right))
    if left == right, left == here {
      self = .same(here)
    } else if left.agrees(with: right) {
      // Whenever the outer sides agree, *here* takes their slope; the rule for kinks decides further on.
      var settled = left
      let tag = max(left.jet.tag, here.jet.tag, right.jet.tag)
      settled.jet = left.jet.replacingConstantTerm(with: here.jet.constantTerm(under: tag), of: tag)
        .between(left.jet, right.jet, from: 2, of: tag)
      self = .split(left: left, here: settled, right: right)
    } else {
      self = .split(left: left, here: here, right: right)
    }
  }

  private func map(_ transform: (ScaledJet) -> ScaledJet) -> OneSided {
    if case .same(let lane) = self { return .same(transform(lane)) }
    return OneSided { transform(self[$0]) }
  }

  private static func combine(
    _ a: OneSided, _ b: OneSided, _ operation: (ScaledJet, ScaledJet) -> ScaledJet
  ) -> OneSided {
    if case .same(let a) = a, case .same(let b) = b { return .same(operation(a, b)) }
    return OneSided { operation(a[$0], b[$0]) }
  }
}

extension OneSided: Number {
  package init(_ value: Double) { self = .same(ScaledJet(value)) }

  package var value: Double { self[.here].jet.value }

  package var truth: Bool? {
    let holds = value != 0
    return Side.allCases.allSatisfy { (self[$0].jet.value != 0) == holds } ? holds : nil
  }

  package static prefix func - (a: OneSided) -> OneSided { a.map { -$0 } }
  package static func + (a: OneSided, b: OneSided) -> OneSided { combine(a, b, +) }
  package static func - (a: OneSided, b: OneSided) -> OneSided { combine(a, b) { $0 + -$1 } }
  package static func * (a: OneSided, b: OneSided) -> OneSided { combine(a, b, *) }

  package static func divide(
    _ a: OneSided, _ b: OneSided, at site: Site, in decisions: DecisionContext
  )
    -> OneSided
  {
    decisions.observe(site, argument: b.value, reach: b[.here].reach)
    if case .same(let b) = b, b.jet.value != 0 { return a.map { $0 / b } }
    return OneSided { side in
      let (a, b) = (a[side], b[side])
      // At a pole the sign of the infinity is the side's: that of the denominator just beside it.
      guard b.jet.value == 0, a.jet.value != 0 else { return a / b }
      let sign = decisions.sign(of: b.jet, on: side)
      guard sign != 0 else { return a / b }
      let zero = Jet.constant(sign < 0 ? -0.0 : 0)
      return a / ScaledJet(b.jet.replacingConstantTerm(with: zero, of: b.jet.tag))
    }
  }

  package static func power(
    _ a: OneSided, _ b: OneSided, at site: Site, in decisions: DecisionContext
  )
    -> OneSided
  {
    let exponent = b.value
    if exponent < 0 || exponent.rounded() != exponent {
      decisions.observe(site, argument: a.value, reach: a[.here].reach)
    }
    return combine(a, b, ScaledJet.power)
  }

  package static func apply(
    _ function: Elementary, to a: OneSided, at site: Site, in decisions: DecisionContext
  ) -> OneSided {
    if let switching = function.switching, decisions.isObserved {
      // What vanishes is the argument, or differs from it by what rounding is to be measured by, too.
      let argument = switching(a.value)
      var vanishing = a[.here].moved(to: argument)
      vanishing.valueScale += abs(argument - a.value)
      decisions.observe(site, argument: argument, reach: vanishing.reach)
    }
    return a.map { ScaledJet.apply(function, to: $0) }
  }

  package static func test(_ a: OneSided, _ holds: (Double) -> Bool) -> OneSided {
    a.map { ScaledJet(holds($0.jet.value) ? 1 as Double : 0) }
  }

  package static func choose(_ condition: OneSided, _ then: OneSided, _ otherwise: OneSided)
    -> OneSided
  {
    if let truth = condition.truth { return truth ? then : otherwise }
    return OneSided { condition[$0].jet.value != 0 ? then[$0] : otherwise[$0] }
  }
}
