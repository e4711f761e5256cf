/// A number as decimal digits: ±0.d₁d₂d₃… · 10^point.
struct Decimal {
  var isNegative: Bool
  /// 0 to 9 each; the first is not 0. Empty for zero.
  var digits: [UInt8]
  var point: Int

  /// The shortest digits that read back as `value`, which is finite.
  init(shortest value: Double) {
    self.init(value, digits: [], point: 0)
    // `description` has them: "-1.25e-05", "1250.0".
    let parts = value.description.split(separator: "e")
    for mantissa in parts.prefix(1) {
      digits = mantissa.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        .map { $0 - UInt8(ascii: "0") }
      let whole = mantissa.prefix { $0 != "." }
      point = whole.count - (whole.hasPrefix("-") ? 1 : 0)
    }
    for exponent in parts.dropFirst() { point += Int(exponent) ?? 0 }
    normalize()
  }

  /// All digits of the exact binary value, which is finite; at most 767.
  init(exactly value: Double) {
    self.init(value, digits: [], point: 0)
    guard value != 0 else { return }
    // |value| = significand · 2^exponent with both whole.
    let isSubnormal = value.exponentBitPattern == 0
    var significand = value.significandBitPattern | (isSubnormal ? 0 : 1 << 52)
    var exponent = max(Int(value.exponentBitPattern), 1) - 1075
    let zeros = significand.trailingZeroBitCount
    significand >>= UInt64(zeros)
    exponent += zeros
    var number = WholeNumber(significand)
    // m / 2^k = m · 5^k / 10^k, so the digits are those of a whole number.
    number.multiply(by: exponent < 0 ? 5 : 2, times: abs(exponent))
    digits = number.digits
    point = digits.count + min(exponent, 0)
    normalize()
  }

  private init(_ value: Double, digits: [UInt8], point: Int) {
    isNegative = value < 0
    self.digits = digits
    self.point = point
  }

  private mutating func normalize() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point = digits.isEmpty ? 0 : point - zeros
    dropTrailingZeros()
  }

  mutating func dropTrailingZeros() {
    while digits.last == 0 { digits.removeLast() }
  }

  /// The first `count` digits, rounded half to even; none or fewer than none may be wanted.
  func rounded(to count: Int) -> Decimal {
    guard count < digits.count else { return self }
    var result = self
    guard count >= 0 else {
      result.digits = []
      return result
    }
    result.digits = Array(digits.prefix(count))
    let rest = digits[count...]
    let isTie = rest.first == 5 && rest.dropFirst().allSatisfy({ $0 == 0 })
    let isOdd = (result.digits.last ?? 0) % 2 == 1
    let isUp = isTie ? isOdd : (rest.first ?? 0) >= 5
    guard isUp else { return result }
    var index = count - 1
    while index >= 0, result.digits[index] == 9 {
      result.digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      result.digits[index] += 1
    } else {
      result.digits.insert(1, at: 0)
      result.point += 1
    }
    return result
  }

  /// `123.450` with so many decimals; further digits are not looked at.
  func fixed(decimals: Int) -> String {
    var text = ""
    for place in 0..<max(point, 0) { text += digit(place) }
    if text.isEmpty { text = "0" }
    if decimals > 0 {
      text += "."
      for place in 0..<decimals { text += digit(point + place) }
    }
    return (isNegative && !digits.isEmpty ? "-" : "") + text
  }

  /// `1.2345e-9`
  func scientific(decimals: Int, exponentWidth: Int) -> String {
    var text = (isNegative ? "-" : "") + digit(0)
    if decimals > 0 {
      text += "."
      for place in 1...decimals { text += digit(place) }
    }
    let exponent = point - 1
    let size = String(abs(exponent))
    let zeros = String(repeating: "0", count: max(exponentWidth - size.count, 0))
    // NumPy writes the plus; in words and tables it is left out.
    let plus = exponentWidth > 1 ? "+" : ""
    return text + "e" + (exponent < 0 ? "-" : plus) + zeros + size
  }

  private func digit(_ index: Int) -> String {
    digits.indices.contains(index) ? String(digits[index]) : "0"
  }
}

/// A whole number of any size, in limbs of nine decimal digits, the lowest first.
private struct WholeNumber {
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
