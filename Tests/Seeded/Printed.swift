internal import Glibc

/// Doubles as the C library prints them, which rounds the exact binary value, ties to even: the judge of
/// what the program writes.
package enum Printed {
  /// `-123.450`, with so many places after the point.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    text("%.*f", decimals, value)
  }

  /// The significant digits of a finite value that is not 0, rounded to `count`, without zeros at the end,
  /// and the power of ten of the first of them.
  package static func significant(
    _ value: Double, count: Int
  ) -> (digits: String, exponent: Int) {
    let parts = text("%.*e", count - 1, value.magnitude).split(separator: "e")
    var digits = String(parts[0]).replacing(".", with: "")
    while digits.count > 1, digits.last == "0" { digits.removeLast() }
    return (String(digits), Int(parts[1]) ?? 0)
  }

  /// Digits with the point in its place, as `0.012` of 12 and −2.
  package static func positional(_ digits: String, exponent: Int) -> String {
    if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + digits }
    let whole = digits + String(repeating: "0", count: max(exponent + 1 - digits.count, 0))
    let fraction = whole.dropFirst(exponent + 1)
    return whole.prefix(exponent + 1) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// Digits with the point after the first, as `1.2` of 12.
  package static func coefficient(_ digits: String) -> String {
    digits.prefix(1) + (digits.count > 1 ? "." + digits.dropFirst() : "")
  }

  private static func text(_ format: String, _ count: Int, _ value: Double) -> String {
    var buffer = [CChar](repeating: 0, count: 1_500)
    let length = withVaList([Int32(count), value]) { vsnprintf(&buffer, buffer.count, format, $0) }
    return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

extension SplitMix {
  /// A finite double: one in twenty of any size, the others between 2⁻⁴⁰ and 2⁶⁰.
  package mutating func anyDouble() -> Double {
    let bits = next()
    if Int.random(in: 0..<20, using: &self) == 0 {
      let value = Double(bitPattern: bits)
      return value.isFinite ? value : 1
    }
    let exponent = UInt64(Int.random(in: 983...1083, using: &self))
    return Double(bitPattern: bits & 0x800F_FFFF_FFFF_FFFF | exponent << 52)
  }
}
