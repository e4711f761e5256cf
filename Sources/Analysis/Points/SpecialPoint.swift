internal import Functions

/// A place where a function is not smooth.
package struct SpecialPoint: Sendable {
  package enum Kind: String, Sendable {
    /// Values agree from both sides, slopes do not.
    case kink
    /// Values from both sides differ.
    case jump
    /// The value grows without bound on at least one side.
    case pole
    /// The domain ends: there is a value on one side only.
    case edge
    /// Both sides agree, but the value at the place is another, or none.
    case isolated
  }

  package var at: Double
  package var kind: Kind
  package var value: Sides
  package var slope: Sides
  /// Whether a side's value or slope is a limit extrapolated from the neighbourhood.
  package var isExtrapolated: Bool

  /// From the left, at the place, from the right; nan where there is nothing.
  package struct Sides: Hashable, Sendable {
    package var left: Double
    package var here: Double
    package var right: Double
  }
}

/// One side of a place: what the function comes from, or goes to.
struct SideLimit {
  var value: Double
  var slope: Double
  var isExtrapolated: Bool

  /// What the side says, or, beside a pole and where the side is nan, what the neighbourhood says.
  init(_ jet: Jet, or limits: OneSidedLimits, isSingular: Bool) {
    value = jet.value
    slope = jet.slope
    isExtrapolated = isSingular || !value.isFinite || slope.isNaN
    guard isExtrapolated else { return }
    let limit = limits.value
    // A finite limit that the side has too is the side's value, without the extrapolation's noise.
    if !(abs(limit - value) <= 1e-7 * max(abs(value), 1e-3)) { value = limit }
    if value.isNaN {
      slope = .nan
    } else if isSingular || slope.isNaN {
      slope = limits.slope
    }
  }
}

extension SpecialPoint {
  /// The point's kind from what is known of its sides; nil where the function is smooth.
  init?(at x: Double, left: SideLimit, here: ScaledJet, right: SideLimit, lanes: OneSided?) {
    let value = Sides(left: left.value, here: here.jet.value, right: right.value)
    var slope = Sides(left: left.slope, here: here.jet.slope, right: right.slope)
    if value.here.isNaN { slope.here = .nan }
    let isExtrapolated = left.isExtrapolated || right.isExtrapolated

    func agree(_ a: Double, _ b: Double, _ scale: KeyPath<ScaledJet, Double>) -> Bool {
      if a == b { return true }
      if let lanes, !isExtrapolated {
        let scale = max(lanes[.left][keyPath: scale], lanes[.right][keyPath: scale])
        return ScaledJet.agree(a, b, scale: scale)
      }
      return (a - b).isFinite && abs(a - b) <= 1e-7 * max(abs(a), abs(b), 1e-3)
    }

    let kind: Kind
    if value.left.isInfinite || value.right.isInfinite {
      kind = .pole
    } else if value.left.isNaN, value.right.isNaN {
      guard value.here.isFinite else { return nil }
      kind = .isolated
    } else if value.left.isNaN || value.right.isNaN {
      kind = .edge
    } else if !agree(value.left, value.right, \.valueScale) {
      kind = .jump
    } else if !agree(value.left, value.here, \.valueScale) {
      kind = .isolated
    } else if slope.left.isNaN && slope.right.isNaN || agree(slope.left, slope.right, \.slopeScale)
    {
      return nil
    } else {
      kind = .kink
    }
    self.init(
      at: x, kind: kind, value: value, slope: slope, isExtrapolated: isExtrapolated)
  }
}
