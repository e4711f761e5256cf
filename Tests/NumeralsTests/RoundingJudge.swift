/// Judges a rounded number by whole-number arithmetic alone: no digits of the value are made.
struct RoundingJudge {
  /// `significand · 2^exponent`, the size of the value.
  private let significand: UInt64
  private let exponent: Int

  /// Of a finite value.
  init(_ value: Double) {
    let size = value.magnitude
    let isSubnormal = size.exponentBitPattern == 0
    significand = size.significandBitPattern | (isSubnormal ? 0 : 1 << 52)
    exponent = max(Int(size.exponentBitPattern), 1) - 1075
  }

  /// Whether `whole · 10^power` is the multiple of that power that is nearest to the value's size, the
  /// even one of two; `whole` has at most 18 digits.
  func isNearest(_ whole: UInt64, power: Int) -> Bool {
    let (twiceDistance, unit, _) = distance(whole, power)
    return twiceDistance < unit || (twiceDistance == unit && whole % 2 == 0)
  }

  /// The same for a number that is rounded to so many significant digits, of which `whole` has all.
  func isNearest(_ whole: UInt64, power: Int, digits: Int) -> Bool {
    let least = (1..<digits).reduce(UInt64(1)) { product, _ in product * 10 }
    guard (least..<least * 10).contains(whole) else { return false }
    // 9.996 becomes 10.0, but what 10.0 is chosen from are hundredths.
    let (_, _, isAbove) = distance(whole, power)
    return whole == least && isAbove
      ? isNearest(whole * 10, power: power - 1) : isNearest(whole, power: power)
  }

  /// Twice how far the number is from the value, and the power's multiple, in one and the same unit;
  /// and whether the number is the larger one.
  private func distance(
    _ whole: UInt64, _ power: Int
  ) -> (twice: Whole, unit: Whole, isAbove: Bool) {
    var value = Whole(significand)
    var number = Whole(whole)
    var unit = Whole(1)
    value.multiply(by: 2, times: max(exponent, 0))
    value.multiply(by: 10, times: max(-power, 0))
    for (base, times) in [(UInt64(10), max(power, 0)), (2, max(-exponent, 0))] {
      number.multiply(by: base, times: times)
      unit.multiply(by: base, times: times)
    }
    let isAbove = value < number
    var twice = isAbove ? number.minus(value) : value.minus(number)
    twice.multiply(by: 2, times: 1)
    return (twice, unit, isAbove)
  }
}

/// A whole number of any size in limbs of 32 bits, the lowest first, without zeros at the end.
private struct Whole: Comparable {
  private var limbs: [UInt32] = []

  init(_ value: UInt64) {
    limbs = [UInt32(truncatingIfNeeded: value), UInt32(value >> 32)]
    trim()
  }

  private mutating func trim() {
    while limbs.last == 0 { limbs.removeLast() }
  }

  mutating func multiply(by base: UInt64, times: Int) {
    // 10^9 and 2^31 fit a limb.
    let step = base == 2 ? 31 : 9
    var rest = times
    while rest > 0 {
      let factor = (0..<min(rest, step)).reduce(UInt64(1)) { power, _ in power * base }
      rest -= step
      var carry: UInt64 = 0
      for index in limbs.indices {
        let product = UInt64(limbs[index]) * factor + carry
        limbs[index] = UInt32(truncatingIfNeeded: product)
        carry = product >> 32
      }
      if carry > 0 { limbs.append(UInt32(carry)) }
    }
  }

  /// The difference to a number that is not larger.
  func minus(_ other: Whole) -> Whole {
    var result = self
    var borrow: Int64 = 0
    for index in limbs.indices {
      let taken = Int64(index < other.limbs.count ? other.limbs[index] : 0)
      let difference = Int64(limbs[index]) - taken + borrow
      result.limbs[index] = UInt32(truncatingIfNeeded: difference)
      borrow = difference < 0 ? -1 : 0
    }
    result.trim()
    return result
  }

  static func < (left: Whole, right: Whole) -> Bool {
    if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
    return left.limbs.reversed().lexicographicallyPrecedes(right.limbs.reversed())
  }
}
