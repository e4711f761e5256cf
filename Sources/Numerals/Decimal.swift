/// A number as decimal digits: ±0.d₁d₂d₃… · 10^point.
package struct Decimal: Hashable, Sendable {
  /// Never true for zero.
  package private(set) var isNegative: Bool
  /// 0 to 9 each; neither the first nor the last is 0. Empty for zero.
  package private(set) var digits: [UInt8]
  /// How many digits stand before the decimal point; below zero, how many zeros follow it.
  package private(set) var point: Int

  /// All digits of the exact binary value, which is finite; at most 767.
  package init(exactly value: Double) {
    self.init(isNegative: value < 0)
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

  /// The fewest digits that read back as `value`, which is finite.
  package init(shortest value: Double) {
    self.init(isNegative: value < 0)
    // `description` has them: "-1.25e-05", "1250.0".
    let parts = value.description.split(separator: "e")
    for mantissa in parts.prefix(1) {
      digits = mantissa.utf8.filter { (Self.zero...Self.zero + 9).contains($0) }
        .map { $0 - Self.zero }
      let whole = mantissa.prefix { $0 != "." }
      point = whole.count - (whole.hasPrefix("-") ? 1 : 0)
    }
    for exponent in parts.dropFirst() { point += Int(exponent) ?? 0 }
    normalize()
  }

  /// `whole · 10^exponent`
  package init(_ whole: Int, exponent: Int = 0) {
    self.init(isNegative: whole < 0)
    digits = String(whole.magnitude).utf8.map { $0 - Self.zero }
    point = digits.count + exponent
    normalize()
  }

  private init(isNegative: Bool) {
    self.isNegative = isNegative
    digits = []
    point = 0
  }

  private static let zero = UInt8(ascii: "0")

  private mutating func normalize() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == 0 { digits.removeLast() }
    guard digits.isEmpty else { return }
    isNegative = false
    point = 0
  }

  /// Rounded half to even to `count` significant digits, none or fewer than none of which may be
  /// wanted: 0.06 to none is 0.1.
  package func rounded(to count: Int) -> Decimal {
    guard count < digits.count else { return self }
    var result = self
    result.digits = Array(digits.prefix(max(count, 0)))
    if count >= 0 {
      let rest = digits[count...]
      let isTie = rest.first == 5 && rest.count == 1
      let isOdd = (result.digits.last ?? 0) % 2 == 1
      if isTie ? isOdd : (rest.first ?? 0) >= 5 { result.increment() }
    }
    result.normalize()
    return result
  }

  /// Rounded half to even to so many places after the point.
  package func rounded(decimals: Int) -> Decimal { rounded(to: point + decimals) }

  /// One more in the last of the digits.
  private mutating func increment() {
    while digits.last == 9 { digits.removeLast() }
    if let last = digits.popLast() {
      digits.append(last + 1)
    } else {
      digits = [1]
      point += 1
    }
  }

  /// The double nearest to it.
  package var value: Double {
    let text = (isNegative ? "-" : "") + (digits.isEmpty ? "0" : written(digits.indices))
    return Double("\(text)e\(point - digits.count)") ?? .nan
  }

  // MARK: As text, without a sign

  /// `123.450` with so many decimals, or just as many as there are; further digits are cut off.
  package func positional(decimals: Int? = nil) -> String {
    let whole = point > 0 ? written(0..<point) : "0"
    let count = decimals ?? max(digits.count - point, 0)
    return count > 0 ? whole + "." + written(point..<point + count) : whole
  }

  /// The factor of `scale`, at least 1 and below 10, with so many decimals or as many as there are.
  package func coefficient(decimals: Int? = nil) -> String {
    let count = decimals ?? max(digits.count - 1, 0)
    return count > 0 ? written(0..<1) + "." + written(1..<1 + count) : written(0..<1)
  }

  /// The power of ten whose multiple the number is, with one digit before the point.
  package var scale: Int { point - 1 }

  /// The digits at these places after the first, zeros where there are none.
  private func written(_ places: Range<Int>) -> String {
    String(
      decoding: places.map { Self.zero + (digits.indices.contains($0) ? digits[$0] : 0) },
      as: UTF8.self)
  }
}
