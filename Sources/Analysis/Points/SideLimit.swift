internal import Functions

/// One side of a place: what the function comes from, or goes to.
struct SideLimit {
  var value: Limit
  var slope: Limit
  var isExtrapolated = false

  static let none = SideLimit(value: .none, slope: .none)

  private init(value: Limit, slope: Limit) { (self.value, self.slope) = (value, slope) }

  /// What the side itself says.
  init(_ side: ScaledJet) {
    func limit(_ value: Double, _ error: Double) -> Limit {
      // Beside an infinite intermediate nothing is told of rounding.
      Limit(value: value, error: error.isFinite ? error : 0)
    }
    value = limit(side.jet.value, side.valueError)
    slope = limit(side.jet.slope, side.slopeError)
  }

  /// What the neighbourhood says, as far as the side does not say the same without its noise.
  init(_ side: ScaledJet, or limits: OneSidedLimits) {
    self.init(side)
    isExtrapolated = value.settle(on: limits.value)
    if value.value.isNaN {
      slope = .none
    } else if slope.settle(on: limits.slope) {
      isExtrapolated = true
    }
  }
}

extension Limit {
  /// Takes a limit of the terms beside the place where it may not be this number; whether that has given
  /// a value.
  fileprivate mutating func settle(on limit: Limit) -> Bool {
    if limit.isUndetermined, value.isFinite { return false }
    if value == limit.value
      || value.isFinite && abs(value - limit.value) <= max(limit.error, 1e-12 * abs(value))
    {
      error = min(error, limit.error)
      return false
    }
    self = limit.rounded
    return !value.isNaN
  }
}
