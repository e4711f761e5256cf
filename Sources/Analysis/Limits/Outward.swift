internal import Functions

/// Places that go to an infinity, each twice as far as the one before.
struct Outward {
  /// Numbers that share no factor with each other or with a period that somebody would write; the others
  /// are no larger than the first, and more than half of it.
  private static let starts = [
    6.47213595499958, 5.65685424949238, 3.694528049465325, 4.934802200544679,
  ]
  /// Up to 2^40 or so a double has digits behind the point, so that a fraction is not always 0.
  static let steps = 39

  static let first = Outward(start: starts[0])
  static let others = starts.dropFirst().map { Outward(start: $0) }
  /// Many, from half the first's places up to these, irregularly, so that no period hides.
  static let between = (0..<64).map { number in
    let part = Double(mix(1, UInt64(number)) >> 11) * 0x1p-53
    return Outward(start: starts[0] * (1 + part) / 2)
  }

  private let start: Double

  func place(_ step: Int, toward direction: HorizontalAsymptote.Direction) -> Double {
    Double(sign: direction == .left ? .minus : .plus, exponent: step, significand: start)
  }
}
