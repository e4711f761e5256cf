/// The place of one operation in the course of an evaluation: which operation, called from where,
/// for which element.
package struct Site: Hashable, Sendable {
  var id: UInt64

  func element(_ index: Int) -> Site { Site(id: mix(id, UInt64(truncatingIfNeeded: index &+ 1))) }

  /// The place of what is done to an element of a value; a number is its own only one.
  func element(_ index: Int, of shape: Shape) -> Site { shape == .scalar ? self : element(index) }
}

/// A 64-bit mixer (the finalizer of SplitMix64, Steele et al. 2014) of a pair.
package func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
  var z = a &+ 0x9E37_79B9_7F4A_7C15 &* (b &+ 1)
  z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
  return z ^ (z >> 31)
}

/// How one switch stood.
package struct Switch: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case order(Order)
    case argument(Order)
    case step(Double, exact: Bool)
  }

  package var site: Site
  package var state: State
  /// How far it stands from the place where it switches, in its own units.
  package var distance: Double
  /// How far from the place of the evaluation rounding may hide how it stands, in units of the
  /// variable; known where numbers have sides.
  package var reach = 0.0
  /// The value on the nearest step itself.
  var atStep = Double.nan

  package var isArgument: Bool {
    if case .argument = state { true } else { false }
  }

  package var isStep: Bool {
    if case .step = state { true } else { false }
  }

  /// Whether it stands exactly on the place where it switches.
  package var isExact: Bool {
    switch state {
    case .order(let order), .argument(let order): order == .tie
    case .step(_, let exact): exact
    }
  }

  var order: Order {
    switch state {
    case .order(let order), .argument(let order): order
    case .step: .tie
    }
  }

  var step: Double {
    if case .step(let value, _) = state { value } else { .nan }
  }

  /// The same on the place where it switches, from which only rounding has moved it.
  package var settled: Switch {
    var settled = self
    settled.distance = 0
    switch state {
    case .order: settled.state = .order(.tie)
    case .argument: settled.state = .argument(.tie)
    case .step: settled.state = .step(atStep, exact: true)
    }
    return settled
  }

  /// A comparison of two numbers.
  init(_ site: Site, comparing a: Double, _ b: Double, reach: Double) {
    (self.site, self.reach) = (site, reach)
    (state, distance) = (.order(Order(a, b)), a - b)
  }

  /// A denominator, or the argument of a logarithm or root: its sign, and its size.
  init(_ site: Site, argument: Double, reach: Double) {
    (self.site, self.reach) = (site, reach)
    (state, distance) = (.argument(Order(sign: argument)), argument)
  }

  init(_ site: Site, step rule: StepRule, of a: Double, reach: Double) {
    (self.site, self.reach) = (site, reach)
    (distance, atStep) = (rule.distance(a), rule.value(a - rule.distance(a)))
    state =
      a.isNaN
      ? .order(.unordered)
      : .step(min(max(rule.value(a), -StepRule.end), StepRule.end), exact: rule.isStep(a))
  }

  package func standsLike(_ other: Switch) -> Bool { site == other.site && state == other.state }
}

/// How a switch stands at the two ends of a bracket around the place of an evaluation.
package struct Forced: Sendable {
  var left: Switch
  var right: Switch

  package init(left: Switch, right: Switch) {
    self.left = left
    self.right = right
  }
}

extension [Switch] {
  package func standLike(_ other: [Switch]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.standsLike($1) }
  }

  /// How often something must switch on the way to `other`, as far as steps tell.
  package func switchings(to other: [Switch]) -> Double {
    changes(to: other).reduce(0) { count, mine in
      guard let theirs = other.at(mine.site) else { return count + 1 }
      let steps = abs(mine.step - theirs.step)
      return count + (steps > 1 ? steps : 1)
    }
  }

  package func at(_ site: Site) -> Switch? { first { $0.site == site } }

  /// Those that stand otherwise in `other`.
  package func changes(to other: [Switch]) -> [Switch] {
    if count == other.count, zip(self, other).allSatisfy({ $0.site == $1.site }) {
      return zip(self, other).filter { $0.state != $1.state }.map(\.0)
    }
    let states = Dictionary(other.map { ($0.site, $0.state) }, uniquingKeysWith: { $1 })
    return filter { mine in states[mine.site].map { $0 != mine.state } ?? false }
  }
}
