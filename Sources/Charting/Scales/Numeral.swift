internal import Glibc

/// A number as a figure writes it: with a true minus sign (U+2212), without an exponent's `e`.
package enum Numeral: Hashable, Sendable {
  case plain(String)
  /// `coefficient · 10^exponent`; a power of ten alone has no coefficient.
  case scientific(coefficient: String?, exponent: Int)

  /// The one-line text form: `−0.25`, `7.9 · 10⁻³¹`.
  package var text: String {
    switch self {
    case .plain(let string): string
    case .scientific(let coefficient, let exponent):
      (coefficient.map { $0 + " · " } ?? "") + "10" + Self.superscript(exponent)
    }
  }

  /// The exponent as it is set raised, with a true minus sign.
  package static func exponentText(_ exponent: Int) -> String {
    exponent < 0 ? "\u{2212}\(exponent.magnitude)" : String(exponent)
  }

  private static func superscript(_ n: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return (n < 0 ? "⁻" : "")
      + String(String(n.magnitude).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }

  /// A value on a bar or at a point: two decimals, trailing zeros kept; below 0.005 one significant
  /// digit; below 0.0001 and from a million on with a power of ten.
  package static func value(_ v: Double) -> Numeral {
    if v.isNaN { return .plain("nan") }
    if v.isInfinite { return .plain(v < 0 ? "\u{2212}∞" : "∞") }
    if v == 0 { return .plain("0") }
    let size = abs(v)
    let minus = v < 0 ? "\u{2212}" : ""
    if size >= 0.005 && size < 999_999.995 {
      return .plain(minus + ExactDecimal(digits: Int((size * 100).rounded()), exponent: -2).padded)
    }
    if size >= 0.000_095 && size < 0.005 {
      return .plain(minus + ExactDecimal(rounding: size, significant: 1).shortest)
    }
    let rounded = ExactDecimal(rounding: size, significant: 2)
    return rounded.scientific(negative: v < 0)
  }
}

/// `digits · 10^exponent`, exactly.
struct ExactDecimal: Hashable {
  var digits: Int
  var exponent: Int

  init(digits: Int, exponent: Int) {
    self.digits = digits
    self.exponent = exponent
  }

  /// The nearest number of so many significant digits to the positive `value`.
  init(rounding value: Double, significant: Int) {
    let top = Int(floor(log10(value)))
    exponent = top - significant + 1
    // The power of ten of the least doubles' last digit is no double itself.
    let shift = exponent < -300 ? 100 : 0
    let scaled = shift == 0 ? value : value * 1e100
    digits = Int((scaled / pow(10, Double(exponent + shift))).rounded())
    if digits >= ExactDecimal.power(significant) {
      digits /= 10
      exponent += 1
    }
  }

  private static func power(_ n: Int) -> Int { (0..<n).reduce(1) { p, _ in p * 10 } }

  /// The double nearest to it.
  var value: Double { Double("\(digits)e\(exponent)") ?? .nan }

  /// Without trailing zeros in `digits`; zero has exponent 0.
  var normalized: ExactDecimal {
    if digits == 0 { return ExactDecimal(digits: 0, exponent: 0) }
    var result = self
    while result.digits % 10 == 0 {
      result.digits /= 10
      result.exponent += 1
    }
    return result
  }

  /// In positional notation, with every digit that `exponent` promises.
  var padded: String {
    let sign = digits < 0 ? "\u{2212}" : ""
    var text = String(digits.magnitude)
    if exponent >= 0 {
      return sign + text + (digits == 0 ? "" : String(repeating: "0", count: exponent))
    }
    if text.count <= -exponent {
      text = String(repeating: "0", count: -exponent - text.count + 1) + text
    }
    let point = text.index(text.endIndex, offsetBy: exponent)
    return sign + text[..<point] + "." + text[point...]
  }

  /// The shortest positional notation.
  var shortest: String { normalized.padded }

  /// With a power of ten; the coefficient lies in 1..<10.
  func scientific(negative: Bool = false) -> Numeral {
    let short = normalized
    if short.digits == 0 { return .plain("0") }
    let text = String(short.digits.magnitude)
    let isNegative = negative || short.digits < 0
    let power = short.exponent + text.count - 1
    if text == "1" && !isNegative { return .scientific(coefficient: nil, exponent: power) }
    let tail = text.dropFirst()
    return .scientific(
      coefficient: (isNegative ? "\u{2212}" : "") + text.prefix(1)
        + (tail.isEmpty ? "" : "." + tail), exponent: power)
  }
}
