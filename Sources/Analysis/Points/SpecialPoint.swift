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
  /// Whether a side's value or slope is a limit extrapolated from the neighbourhood, to the digits that
  /// are certain.
  package var isExtrapolated: Bool
  /// Within this rounding decides on which side of it a place is seen.
  package var blurred: ClosedRange<Double>

  /// From the left, at the place, from the right; nan where there is nothing, where nothing is
  /// determined, and beyond the range that was searched.
  package struct Sides: Hashable, Sendable {
    package var left: Double
    package var here: Double
    package var right: Double
  }
}

extension SpecialPoint {
  /// The point's kind from what is known of its sides; nil where the function is smooth.
  /// `blurred` is what rounding does not tell from it, `outside` the side that lies beyond the range, if
  /// one does.
  init?(
    at x: Double, blurred: ClosedRange<Double>, left: SideLimit, here: SideLimit, right: SideLimit,
    outside: OneSided.Side?
  ) {
    let isExtrapolated = left.isExtrapolated || right.isExtrapolated
    func agree(_ a: SideLimit, _ b: SideLimit, _ limit: KeyPath<SideLimit, Limit>) -> Bool {
      a[keyPath: limit].agrees(with: b[keyPath: limit], besides: isExtrapolated)
    }
    var (left, right) = (left, right)
    if isExtrapolated { Self.settle(&left, &right, on: here, within: blurred) }
    let (l, h, r) = (left.value.value, here.value.value, right.value.value)
    if l.isInfinite || r.isInfinite {
      kind = .pole
    } else if left.value.isMissing != right.value.isMissing {
      kind = .edge
    } else if l.isNaN || r.isNaN {
      // What surrounds a place without a value makes one of it if it has a limit.
      guard h.isFinite || left.value.isUndetermined != right.value.isUndetermined else {
        return nil
      }
      kind = .isolated
    } else if !agree(left, right, \.value) {
      kind = .jump
    } else if !agree(left, here, \.value) {
      kind = .isolated
    } else if agree(left, right, \.slope) {
      return nil
    } else {
      kind = .kink
    }
    at = x
    self.blurred = blurred
    self.isExtrapolated = isExtrapolated
    (value, slope) = (Sides(left, here, right, \.value), Sides(left, here, right, \.slope))
    guard let outside else { return }
    let inside = outside == .left ? right : left
    let isSmooth =
      inside.value.value.isFinite
      ? agree(inside, here, \.value) : inside.value.value.isNaN && !h.isFinite
    if [.jump, .isolated, .pole].contains(kind), isSmooth { return nil }
    let beyond = outside == .left ? \Sides.left : \Sides.right
    value[keyPath: beyond] = .nan
    slope[keyPath: beyond] = .nan
  }

  /// Takes the value at the place for both sides' where these differ by no more than their slopes make of
  /// what rounding does not tell from the place: |cos(z)| by its root reaches 0 somewhere there.
  private static func settle(
    _ left: inout SideLimit, _ right: inout SideLimit, on here: SideLimit,
    within blurred: ClosedRange<Double>
  ) {
    let steepest = max(abs(left.slope.value), abs(right.slope.value))
    let slack = steepest * (blurred.upperBound - blurred.lowerBound)
    let value = here.value.value
    guard slack.isFinite, slack > 0, value.isFinite,
      [left, right].allSatisfy({ abs($0.value.value - value) <= slack })
    else { return }
    (left.value, right.value) = (here.value, here.value)
  }
}

extension SpecialPoint.Sides {
  /// Of two sides that agree the one that is better known speaks for both.
  fileprivate init(
    _ left: SideLimit, _ here: SideLimit, _ right: SideLimit, _ limit: KeyPath<SideLimit, Limit>
  ) {
    let (l, r) = (left[keyPath: limit], right[keyPath: limit])
    let isOne =
      left.isExtrapolated && right.isExtrapolated && l.error.isFinite && r.error.isFinite
      && l.agrees(with: r, besides: true)
    self.init(
      left: isOne && r.error < l.error ? r.value : l.value, here: here[keyPath: limit].value,
      right: isOne && l.error <= r.error ? l.value : r.value)
  }
}
