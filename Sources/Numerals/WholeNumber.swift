/// A whole number of any size, in limbs of nine decimal digits, the lowest first.
struct WholeNumber {
  private static let base: UInt64 = 1_000_000_000
  private var limbs: [UInt64] = []

  init(_ value: UInt64) {
    var rest = value
    while rest > 0 {
      limbs.append(rest % Self.base)
      rest /= Self.base
    }
  }

  mutating func multiply(by factor: UInt64, times: Int) {
    // 5^13 and 2^30 are the largest powers whose product with a limb fits 64 bits with room for a carry.
    let step = factor == 5 ? 13 : 30
    var rest = times
    while rest > 0 {
      let count = min(rest, step)
      multiply(by: (0..<count).reduce(1) { power, _ in power * factor })
      rest -= count
    }
  }

  private mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = limbs[index] * factor + carry
      limbs[index] = product % Self.base
      carry = product / Self.base
    }
    if carry > 0 {
      limbs.append(carry % Self.base)
      if carry >= Self.base { limbs.append(carry / Self.base) }
    }
  }

  /// The highest digit first, perhaps after zeros.
  var digits: [UInt8] {
    var digits: [UInt8] = []
    for limb in limbs {
      var rest = limb
      for _ in 0..<9 {
        digits.append(UInt8(rest % 10))
        rest /= 10
      }
    }
    return digits.reversed()
  }
}
