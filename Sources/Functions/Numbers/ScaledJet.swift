/// A jet on one side of a place, with the size of the largest intermediate behind its value and
/// behind its slope: what rounding errors are to be measured by.
package struct ScaledJet: Hashable, Sendable {
  package var jet: Jet
  package var valueScale: Double
  package var slopeScale: Double

  init(_ jet: Jet, valueScale: Double, slopeScale: Double) {
    self.jet = jet
    self.valueScale = valueScale
    self.slopeScale = slopeScale
  }

  /// A number without a history.
  package init(_ jet: Jet) {
    self.init(jet, valueScale: abs(jet.value), slopeScale: abs(jet.slope))
  }

  init(_ value: Double) {
    self.init(.constant(value), valueScale: abs(value), slopeScale: 0)
  }

  /// What rounding may have done to the value and to the slope: 64 ulp of the largest intermediate.
  package var valueError: Double { valueScale.isFinite ? 64 * valueScale.ulp : .infinity }
  package var slopeError: Double { slopeScale.isFinite ? 64 * slopeScale.ulp : .infinity }

  /// The size of the value, with what rounding may have done to it.
  private var largestSize: Double {
    let size = abs(jet.value)
    return valueScale.isFinite ? size + 64 * valueScale.ulp : size
  }

  /// What the intermediates leave beyond the last digits of the value itself.
  private var inheritedScale: Double { max(valueScale - abs(jet.value), 0) }

  /// Whether values and slopes differ by no more than 64 ulp of the largest intermediate.
  func agrees(with other: ScaledJet) -> Bool {
    let tag = max(jet.tag, other.jet.tag)
    return agreesInValue(with: other)
      && Self.agree(
        jet.coefficient(1, of: tag).value, other.jet.coefficient(1, of: tag).value,
        scale: max(slopeScale, other.slopeScale))
  }

  /// Whether the values differ by no more than 64 ulp of the largest intermediate.
  func agreesInValue(with other: ScaledJet) -> Bool {
    Self.agree(jet.value, other.jet.value, scale: max(valueScale, other.valueScale))
  }

  /// The same side with the value of another that it agrees with in value; else itself.
  func settled(on other: ScaledJet, of tag: Int) -> ScaledJet {
    guard agreesInValue(with: other) else { return self }
    var side = self
    let value = other.jet.constantTerm(under: tag)
    side.jet = jet.replacingConstantTerm(with: value, of: tag)
    return side
  }

  package static func agree(_ a: Double, _ b: Double, scale: Double) -> Bool {
    a == b || (scale.isFinite && abs(a - b) <= 64 * scale.ulp)
  }
}

extension ScaledJet {
  static prefix func - (a: ScaledJet) -> ScaledJet {
    ScaledJet(-a.jet, valueScale: a.valueScale, slopeScale: a.slopeScale)
  }

  static func + (a: ScaledJet, b: ScaledJet) -> ScaledJet {
    ScaledJet(
      a.jet + b.jet, valueScale: a.valueScale + b.valueScale,
      slopeScale: a.slopeScale + b.slopeScale)
  }

  /// An error of one factor counts as often as the other factor says, with what may be wrong with that.
  static func * (a: ScaledJet, b: ScaledJet) -> ScaledJet {
    let (x, y) = (a.largestSize, b.largestSize)
    let product = abs(a.jet.value) * abs(b.jet.value)
    let isUnderflow = a.jet.value != 0 && b.jet.value != 0 && product < .leastNormalMagnitude
    return ScaledJet(
      a.jet * b.jet,
      valueScale: max(
        a.valueScale * y, x * b.valueScale, isUnderflow ? .leastNormalMagnitude : 0),
      slopeScale: max(
        a.slopeScale * y, abs(a.jet.slope) * b.valueScale, a.valueScale * abs(b.jet.slope),
        x * b.slopeScale))
  }

  static func / (a: ScaledJet, b: ScaledJet) -> ScaledJet {
    let quotient = a.jet / b.jet
    let (size, value) = (abs(b.jet.value), abs(quotient.value))
    let valueScale = max(a.valueScale, value * b.valueScale) / size
    return ScaledJet(
      quotient, valueScale: valueScale,
      slopeScale: max(
        a.slopeScale, value * b.slopeScale, valueScale * abs(b.jet.slope),
        abs(quotient.slope) * b.valueScale) / size)
  }

  static func power(_ a: ScaledJet, _ b: ScaledJet) -> ScaledJet {
    let jet = Elementary.power(a.jet, b.jet)
    let (base, exponent) = (a.jet.value, b.jet.value)
    // Where the slope vanishes an error of the base counts by what it makes of the slope.
    let size = exponent > 1 && a.inheritedScale > 0 ? a.largestSize : base
    let slope = abs(exponent * Elementary.power(size, exponent - 1))
    let byExponent =
      b.slopeScale == 0 || jet.value == 0
      ? 0 : abs(jet.value * Elementary.log.value(abs(base))) * b.slopeScale
    return ScaledJet(
      jet, valueScale: max(abs(jet.value), slope * a.valueScale),
      slopeScale: max(
        abs(jet.slope), slope * a.slopeScale + byExponent,
        bend(of: jet, by: a.jet) * a.inheritedScale))
  }

  /// `function` of the side; an error in the argument grows with the slope.
  static func apply(_ function: Elementary, to a: ScaledJet) -> ScaledJet {
    let jet = function(a.jet)
    let slope =
      a.jet.slope != 0
      ? abs(jet.slope / a.jet.slope) : abs(function.slope(.constant(a.jet.value)).value)
    return ScaledJet(
      jet, valueScale: max(abs(jet.value), slope * a.valueScale),
      slopeScale: max(
        abs(jet.slope), slope * a.slopeScale, bend(of: jet, by: a.jet) * a.inheritedScale))
  }

  /// How much the slope of f(a) changes with a, |f″(a)·a′|: an error in the argument moves it, too.
  private static func bend(of f: Jet, by a: Jet) -> Double {
    guard case .series(let tag, let order, let y) = f, case .series(tag, let known, let x) = a,
      order > 1, known > 1, x[1] != 0
    else { return 0 }
    let bend = abs(2 * (y[2] - y[1] / x[1] * x[2]) / x[1])
    return bend.isFinite ? bend : 0
  }
}

extension Jet {
  /// The first derivative in the highest perturbation, with the others at zero.
  package var slope: Double {
    switch self {
    case .constant: 0
    case .series(_, let order, let a): order > 0 ? a[1] : 0
    case .nested(_, let coefficients): coefficients.count > 1 ? coefficients[1].value : 0
    }
  }
}
