/// A number as seen from the left of a place, at the place, and from its right.
///
/// Away from kinks and jumps the three are one jet. At a tie a comparison is decided on each side
/// by the slope of the difference, and from there on the sides are carried apart, each with the
/// size of the largest intermediate behind its value and slope: two sides *agree* when they differ
/// by no more than 64 units in the last place of that.
enum Lanes: Sendable {
  case same(Jet)
  indirect case split(left: Lane, here: Lane, right: Lane)

  struct Lane: Sendable {
    var jet: Jet
    /// The largest magnitude that value and slope had on the way.
    var valueScale: Double
    var slopeScale: Double

    init(_ jet: Jet, valueScale: Double, slopeScale: Double) {
      self.jet = jet
      self.valueScale = valueScale
      self.slopeScale = slopeScale
    }

    init(_ jet: Jet) {
      self.init(jet, valueScale: abs(jet.value), slopeScale: abs(jet.slope))
    }
  }

  enum Side: Sendable, CaseIterable { case left, here, right }

  subscript(side: Side) -> Lane {
    switch self {
    case .same(let jet): return Lane(jet)
    case .split(let left, let here, let right):
      switch side {
      case .left: return left
      case .here: return here
      case .right: return right
      }
    }
  }

  /// From a rule for each side.
  init(_ lane: (Side) -> Lane) {
    self = Lanes.settle(left: lane(.left), here: lane(.here), right: lane(.right))
  }

  /// Whenever the outer sides agree, *here* takes their slope.
  private static func settle(left: Lane, here: Lane, right: Lane) -> Lanes {
    if left.jet == right.jet, left.jet == here.jet { return .same(here.jet) }
    guard left.agrees(with: right) else { return .split(left: left, here: here, right: right) }
    var settled = here
    settled.jet = left.jet.replacingValue(with: here.jet.constantTerm(under: left.jet.tag))
    settled.slopeScale = max(left.slopeScale, right.slopeScale)
    return .split(left: left, here: settled, right: right)
  }
}

extension Jet {
  /// The first derivative in the highest perturbation, with the others at zero.
  var slope: Double {
    switch self {
    case .constant: 0
    case .series(_, let order, let a): order > 0 ? a[1] : 0
    case .nested(_, let coefficients): coefficients.count > 1 ? coefficients[1].value : 0
    }
  }

  /// The coefficient of ε⁰ in `tag`.
  fileprivate func constantTerm(under tag: Int) -> Jet {
    self.tag > tag ? .constant(value) : coefficient(0, of: tag)
  }
}

extension Lanes.Lane {
  /// Whether values and slopes differ by no more than 64 ulp of the largest intermediate.
  func agrees(with other: Lanes.Lane) -> Bool {
    Self.agree(jet.value, other.jet.value, scale: max(valueScale, other.valueScale))
      && Self.agree(jet.slope, other.jet.slope, scale: max(slopeScale, other.slopeScale))
  }

  static func agree(_ a: Double, _ b: Double, scale: Double) -> Bool {
    a == b || (scale.isFinite && abs(a - b) <= 64 * scale.ulp)
  }
}

extension Lanes: Number {
  init(_ value: Double) { self = .same(.constant(value)) }

  var value: Double { self[.here].jet.value }

  var truth: Bool? {
    switch self {
    case .same(let jet): return jet.value != 0
    case .split(let left, let here, let right):
      let truth = here.jet.value != 0
      return (left.jet.value != 0) == truth && (right.jet.value != 0) == truth ? truth : nil
    }
  }

  static prefix func - (a: Lanes) -> Lanes {
    switch a {
    case .same(let jet): return .same(-jet)
    case .split:
      return Lanes { side in
        let a = a[side]
        return Lane(-a.jet, valueScale: a.valueScale, slopeScale: a.slopeScale)
      }
    }
  }

  static func + (a: Lanes, b: Lanes) -> Lanes {
    if case .same(let a) = a, case .same(let b) = b { return .same(a + b) }
    return Lanes { side in
      let (a, b) = (a[side], b[side])
      return Lane(
        a.jet + b.jet, valueScale: a.valueScale + b.valueScale,
        slopeScale: a.slopeScale + b.slopeScale)
    }
  }

  static func - (a: Lanes, b: Lanes) -> Lanes { a + -b }

  static func * (a: Lanes, b: Lanes) -> Lanes {
    if case .same(let a) = a, case .same(let b) = b { return .same(a * b) }
    return Lanes { side in
      let (a, b) = (a[side], b[side])
      return Lane(
        a.jet * b.jet, valueScale: a.valueScale * b.valueScale,
        slopeScale: a.slopeScale * b.valueScale + a.valueScale * b.slopeScale)
    }
  }

  static func divide(_ a: Lanes, _ b: Lanes, at site: Site, in evaluation: Evaluation) -> Lanes {
    evaluation.switches?.observe(site, argument: b.value)
    if case .same(let a) = a, case .same(let b) = b, b.value != 0 { return .same(a / b) }
    return Lanes { side in
      let (a, b) = (a[side], b[side])
      let size = abs(b.jet.value)
      // At a pole the sign of the infinity is the side's: of the denominator just beside it.
      let quotient =
        size == 0 && a.jet.value != 0
        ? a.jet / b.jet.replacingZero(by: evaluation.sign(of: b.jet, on: side)) : a.jet / b.jet
      let value = a.valueScale / size
      return Lane(
        quotient, valueScale: max(value, abs(quotient.value)),
        slopeScale: (a.slopeScale + value * b.slopeScale) / size)
    }
  }

  static func power(_ a: Lanes, _ b: Lanes, at site: Site, in evaluation: Evaluation) -> Lanes {
    let exponent = b.value
    if exponent < 0 || exponent.rounded() != exponent {
      evaluation.switches?.observe(site, argument: a.value)
    }
    if case .same(let a) = a, case .same(let b) = b { return .same(Elementary.power(a, b)) }
    return Lanes { side in
      let (a, b) = (a[side], b[side])
      let jet = Elementary.power(a.jet, b.jet)
      let (base, exponent) = (a.jet.value, b.jet.value)
      let slope = abs(exponent * Elementary.power(base, exponent - 1))
      let byExponent = abs(jet.value * Elementary.log.value(abs(base)))
      return Lane(
        jet, valueScale: max(abs(jet.value), slope * a.valueScale),
        slopeScale: slope * a.slopeScale
          + (b.slopeScale == 0 ? 0 : byExponent * b.slopeScale))
    }
  }

  static func apply(
    _ function: Elementary, to a: Lanes, at site: Site, in evaluation: Evaluation
  ) -> Lanes {
    if let switching = function.switching, let switches = evaluation.switches {
      switches.observe(site, argument: switching(a.value))
    }
    if case .same(let jet) = a { return .same(function(jet)) }
    return Lanes { side in
      let a = a[side]
      let jet = function(a.jet)
      let slope = abs(function.slope(.constant(a.jet.value)).value)
      return Lane(
        jet, valueScale: max(abs(jet.value), slope * a.valueScale),
        slopeScale: max(abs(jet.slope), slope * a.slopeScale))
    }
  }

  static func test(_ a: Lanes, _ holds: (Double) -> Bool) -> Lanes {
    Lanes { Lane(.constant(holds(a[$0].jet.value) ? 1 : 0)) }
  }

  static func choose(_ condition: Lanes, _ then: Lanes, _ otherwise: Lanes) -> Lanes {
    if let truth = condition.truth { return truth ? then : otherwise }
    return Lanes { condition[$0].jet.value != 0 ? then[$0] : otherwise[$0] }
  }
}

extension Jet {
  /// With a zero constant term given a sign, so that dividing by it gives the infinity of that sign.
  fileprivate func replacingZero(by sign: Double) -> Jet {
    sign < 0 ? replacingValue(with: .constant(-0.0)) : self
  }
}
