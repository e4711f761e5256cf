package import Expressions

/// Decisions on three sides: comparisons, the larger of two, steps.
extension OneSided {
  package static func compare(
    _ a: OneSided, _ comparison: ComparisonOperator, _ b: OneSided, at site: Site,
    in decisions: DecisionContext
  ) -> OneSided {
    observe(a, b, at: site, in: decisions)
    if let order = decisions.plainOrder(a, b, at: site) {
      return OneSided(comparison.holds(order) ? 1 : 0)
    }
    return OneSided { side in
      let order = decisions.order(a[side].jet, b[side].jet, on: side, at: site)
      return ScaledJet(comparison.holds(order) ? 1 as Double : 0)
    }
  }

  /// At a kink the one slope is the one of smaller size, 0 if they are equal and opposite; so is each
  /// further derivative, for itself.
  package static func maximum(
    _ a: OneSided, _ b: OneSided, at site: Site, in decisions: DecisionContext
  )
    -> OneSided
  {
    observe(a, b, at: site, in: decisions)
    if let order = decisions.plainOrder(a, b, at: site) {
      return order == .unordered ? OneSided(.nan) : order == .below ? b : a
    }
    let orders = Side.allCases.map {
      decisions.order(a[$0].jet, b[$0].jet, on: $0, at: site)
    }
    func pick(_ order: Order, _ side: Side) -> ScaledJet {
      switch order {
      case .unordered: ScaledJet(.nan)
      case .below: b[side]
      case .above, .tie: a[side]
      }
    }
    var (left, right) = (pick(orders[0], .left), pick(orders[2], .right))
    var here = pick(orders[1], .here)
    let isForced = decisions.forced[site] != nil
    // At a place between two doubles the operands are equal but for rounding, or have jumped.
    if isForced ? a[.here].agreesInValue(with: b[.here]) : a.value == b.value {
      // Which operand holds *here* is open at a tie, so its slope is chosen between those of the sides
      // that it goes on from.
      let tag = decisions.tag
      let joined = [left, right].filter { $0.agreesInValue(with: here) }.map(\.jet)
      if let first = joined.first, let last = joined.last {
        let value = here.jet.constantTerm(under: tag)
        here.jet = first.replacingConstantTerm(with: value, of: tag)
          .between(first, last, from: 1, of: tag)
      }
      if isForced {
        (left, right) = (left.settled(on: here, of: tag), right.settled(on: here, of: tag))
      }
    }
    return OneSided { $0 == .left ? left : $0 == .right ? right : here }
  }

  package static func shared(
    _ extreme: OneSided, by numbers: UnsafeBufferPointer<OneSided>
  ) -> OneSided {
    let tied = numbers.filter { $0.value == extreme.value }
    guard tied.count > 1 else { return extreme }
    var here = extreme[.here]
    let tag = tied.reduce(here.jet.tag) { max($0, $1[.here].jet.tag) }
    let sum = tied.dropFirst().reduce(tied[0][.here].jet) { $0 + $1[.here].jet }
    here.jet = (sum / .constant(Double(tied.count)))
      .replacingConstantTerm(with: here.jet.constantTerm(under: tag), of: tag)
    return OneSided { $0 == .here ? here : extreme[$0] }
  }

  private static func observe(
    _ a: OneSided, _ b: OneSided, at site: Site, in decisions: DecisionContext
  ) {
    decisions.observe(site, a.value, b.value, reach: (a[.here] + -b[.here]).reach)
  }

  package static func step(
    _ a: OneSided, _ rule: StepRule, at site: Site, in decisions: DecisionContext
  ) -> OneSided {
    decisions.observe(
      site, step: rule, of: a.value, reach: a[.here].moved(to: rule.distance(a.value)).reach)
    if case .same(let a) = a, !rule.isStep(a.jet.value), decisions.forced[site] == nil {
      return OneSided(rule.value(a.jet.value))
    }
    return OneSided { side in
      ScaledJet(decisions.step(a[side].jet, rule, on: side, at: site))
    }
  }
}

extension DecisionContext {
  /// The order of two numbers that stand alike on all sides without a tie; else nil.
  fileprivate func plainOrder(_ a: OneSided, _ b: OneSided, at site: Site) -> Order? {
    guard case .same(let a) = a, case .same(let b) = b, !isTied(a.jet, b.jet, at: site)
    else { return nil }
    return Order(a.jet.value, b.jet.value)
  }

  fileprivate func isTied(_ a: Jet, _ b: Jet, at site: Site) -> Bool {
    isTied(a.value, b.value, at: site)
  }

  /// Whether the sides of the place decide how two numbers stand to each other.
  func isTied(_ a: Double, _ b: Double, at site: Site) -> Bool {
    a == b || forced[site] != nil
  }

  /// How `a` and `b` stand to each other on a side of the place.
  func order(_ a: Jet, _ b: Jet, on side: OneSided.Side, at site: Site) -> Order {
    let plain = Order(a.value, b.value)
    guard let forced = forced[site] else {
      return plain == .tie ? direction(of: a - b, on: side) : plain
    }
    ties += 1
    // The sides of the variable itself are known from the two ends of the bracket.
    switch levels.first ?? side {
    case .left: return forced.left.order
    case .right: return forced.right.order
    case .here:
      return side == .here ? plain : direction(of: a - b, on: side)
    }
  }

  fileprivate func step(
    _ a: Jet, _ rule: StepRule, on side: OneSided.Side, at site: Site
  ) -> Double {
    if let forced = forced[site] {
      ties += 1
      switch levels.first ?? side {
      case .left: return forced.left.step
      case .right: return forced.right.step
      case .here: break
      }
    }
    guard rule.isStep(a.value) else { return rule.value(a.value) }
    switch direction(of: a, on: side) {
    case .below: return rule.value(beside: a.value, above: false)
    case .above: return rule.value(beside: a.value, above: true)
    case .tie, .unordered: return rule.value(a.value)
    }
  }

  /// The sign, ±1 or 0, that a number with the value 0 has just beside the place.
  func sign(of a: Jet, on side: OneSided.Side) -> Double {
    switch direction(of: a, on: side) {
    case .below: -1
    case .above: 1
    case .tie, .unordered: 0
    }
  }

  /// Where a number goes from its value on a side: the first derivative that is not zero, in the
  /// outermost perturbation that has a side, decides.
  private func direction(of a: Jet, on side: OneSided.Side) -> Order {
    ties += 1
    for (index, enclosing) in levels.enumerated() where enclosing != .here {
      if let order = a.direction(in: index + 1, on: enclosing) { return order }
    }
    guard side != .here else { return .tie }
    if let order = a.direction(in: tag, on: side) { return order }
    return .tie
  }
}

extension Jet {
  /// The direction in the perturbation `tag`, the others at zero; nil if every derivative is zero.
  fileprivate func direction(in tag: Int, on side: OneSided.Side) -> Order? {
    if self.tag > tag { return coefficient(0, of: self.tag).direction(in: tag, on: side) }
    guard self.tag == tag, order > 0 else { return nil }
    for k in 1...order {
      let a = coefficient(k, of: tag).value
      if a == 0 { continue }
      return Order(sign: side == .left && k % 2 == 1 ? -a : a)
    }
    return nil
  }
}
