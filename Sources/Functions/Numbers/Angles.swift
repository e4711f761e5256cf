internal import RealModule

/// The angle of a point (x, y): `arctan2`, which jumps by 2π where the point crosses the negative half
/// of the x axis.
extension Jet {
  /// The angle with its derivatives, but at the origin, where there are none.
  ///
  /// Turned by minus its angle the point lies on the positive half of the x axis, so that the rest is the
  /// inverse tangent of a quotient beside 0.
  ///
  /// - Parameters:
  ///   - y: the ordinate; the sign of a zero says from which side it comes.
  ///   - x: the abscissa.
  /// - Returns: the angle in radians, from −π to π.
  static func angle(_ y: Jet, _ x: Jet) -> Jet {
    let value = Double.atan2(y: y.value, x: x.value)
    if y.tag == 0, x.tag == 0 { return .constant(value) }
    // Far out and far in the squares of the coordinates are no doubles; the angle needs none.
    let scale = Jet.constant(Double.scale(of: max(abs(y.value), abs(x.value))))
    let (cosine, sine) = (Jet.constant(.cos(value)), Jet.constant(.sin(value)))
    let (a, b) = (x * scale, y * scale)
    let slope = (b * cosine - a * sine) / (a * cosine + b * sine)
    return Elementary.arctan(slope - .constant(slope.value)) + .constant(value)
  }
}

extension Double {
  /// The power of two that brings a number of such a size near 1, where its square is a double; 1 where it is.
  static func scale(of size: Double) -> Double {
    guard size.isFinite, size > 0, Swift.abs(size.exponent) > 400 else { return 1 }
    return Double(
      sign: .plus, exponent: -Int(Swift.min(Swift.max(size.exponent, -1000), 1000)), significand: 1)
  }
}

extension Double {
  package static func angle(
    _ y: Double, _ x: Double, at site: Site, in decisions: DecisionContext
  ) -> Double {
    decisions.observe(site, y, 0)
    decisions.observe(site.element(0), x, 0)
    return .atan2(y: y, x: x)
  }
}

extension Dual {
  static func angle(_ y: Dual, _ x: Dual, at site: Site, in decisions: DecisionContext) -> Dual {
    decisions.observe(site, y.value, 0)
    decisions.observe(site.element(0), x.value, 0)
    // To the right of the origin nothing happens where the point crosses the axis.
    if x.value <= 0, decisions.isTied(y.value, 0, at: site) { decisions.meetTie() }
    return Dual(jet: .angle(y.jet, x.jet))
  }
}

extension OneSided {
  package static func angle(
    _ y: OneSided, _ x: OneSided, at site: Site, in decisions: DecisionContext
  ) -> OneSided {
    decisions.observe(site, y.value, 0, reach: y[.here].reach)
    decisions.observe(site.element(0), x.value, 0, reach: x[.here].reach)
    return OneSided { side in
      let (y, x) = (y[side], x[side])
      var ordinate = y
      // A zero, but for rounding: what has jumped to the other side stands for itself.
      if x.jet.value < 0, side != .here, y.agreesInValue(with: ScaledJet(0 as Double)),
        decisions.isTied(y.jet.value, 0, at: site)
      {
        switch decisions.order(y.jet, .constant(0), on: side, at: site) {
        case .below: ordinate = y.replacingValue(with: -0.0)
        case .above: ordinate = y.replacingValue(with: 0)
        case .tie, .unordered: break
        }
      }
      return .angle(ordinate, x)
    }
  }
}

extension ScaledJet {
  fileprivate func replacingValue(with value: Double) -> ScaledJet {
    var other = self
    other.jet = jet.replacingConstantTerm(
      with: .constant(value), of: jet.tag)
    return other
  }

  /// The angle; an error of the coordinates counts by their distance from the origin.
  fileprivate static func angle(_ y: ScaledJet, _ x: ScaledJet) -> ScaledJet {
    let jet = Jet.angle(y.jet, x.jet)
    let distance = Double.hypot(y.jet.value, x.jet.value)
    return ScaledJet(
      jet,
      valueScale: max(abs(jet.value), max(y.valueScale, x.valueScale) / distance),
      slopeScale: max(
        abs(jet.slope), max(y.slopeScale, x.slopeScale) / distance,
        abs(jet.slope) * max(y.valueScale, x.valueScale) / distance))
  }
}
