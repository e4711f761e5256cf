/// A number as a figure sets it: with a true minus sign (U+2212), without an exponent's `e`.
package enum Numeral: Hashable, Sendable {
  case plain(String)
  /// `coefficient · 10^exponent`; of a power of ten alone there is no coefficient, or only the sign.
  case scientific(coefficient: String?, exponent: Int)

  /// In positional notation, with so many decimals or as many as there are: `−0.25`.
  package init(positional decimal: Decimal, decimals: Int? = nil) {
    self = .plain(Self.sign(of: decimal) + decimal.positional(decimals: decimals))
  }

  /// With a power of ten and a coefficient of at least 1 and below 10; zero has no power.
  package init(scientific decimal: Decimal) {
    if decimal.digits.isEmpty {
      self = .plain("0")
    } else {
      let coefficient = Self.sign(of: decimal) + decimal.coefficient()
      self = .scientific(coefficient: coefficient, exponent: decimal.scale).short
    }
  }

  /// A power of ten without the 1 before it: `−10⁻⁶`.
  package var short: Numeral {
    switch self {
    case .scientific("1", let exponent): .scientific(coefficient: nil, exponent: exponent)
    case .scientific("\u{2212}1", let exponent):
      .scientific(coefficient: "\u{2212}", exponent: exponent)
    default: self
    }
  }

  /// A power of ten as it stands beside others with coefficients: `−1 · 10⁻⁶`.
  package var full: Numeral {
    switch self {
    case .scientific(let coefficient, let exponent)
    where coefficient == nil || coefficient == "\u{2212}":
      .scientific(coefficient: (coefficient ?? "") + "1", exponent: exponent)
    default: self
    }
  }

  /// A value on a bar or at a point: two decimals, zeros at the end kept; what would be 0.00 with one
  /// significant digit; below 0.0001 and from a million on with a power of ten and two digits.
  ///
  /// Rounding is that of `NumberText`: on the exact binary value, half to even.
  package static func value(_ value: Double) -> Numeral {
    if let sign = special(value) { return sign }
    let (decimal, isPositional, decimals) = rounded(value)
    return isPositional
      ? Numeral(positional: decimal, decimals: decimals) : Numeral(scientific: decimal)
  }

  /// A value at a point as a textbook writes it: `0.5` and `−2` where it is just that but for the
  /// rounding of some operations; else as `value` has it, with which it is equal only about.
  package static func meant(_ value: Double) -> (numeral: Numeral, isExact: Bool) {
    if let sign = special(value) { return (sign, true) }
    let (decimal, isPositional, _) = rounded(value)
    guard abs(decimal.value - value) <= 8 * value.ulp else { return (.value(value), false) }
    return (isPositional ? Numeral(positional: decimal) : Numeral(scientific: decimal), true)
  }

  /// Of what has no digits to round.
  private static func special(_ value: Double) -> Numeral? {
    if value.isNaN { return .plain("nan") }
    if value.isInfinite { return .plain(value < 0 ? "\u{2212}∞" : "∞") }
    return value == 0 ? .plain("0") : nil
  }

  /// The digits that a value shows, and how: the decimals are those that it has at least.
  private static func rounded(
    _ value: Double
  ) -> (decimal: Decimal, isPositional: Bool, decimals: Int?) {
    let exact = Decimal(exactly: value)
    let hundredths = exact.rounded(decimals: 2)
    if !hundredths.digits.isEmpty && hundredths.scale < 6 { return (hundredths, true, 2) }
    let digit = exact.rounded(to: 1)
    return (-4..<0).contains(digit.scale) ? (digit, true, nil) : (exact.rounded(to: 2), false, nil)
  }

  /// With this sign before the decimals.
  package func written(with sign: DecimalSign) -> Numeral {
    switch self {
    case .plain(let string): .plain(sign.written(string))
    case .scientific(let coefficient, let exponent):
      .scientific(coefficient: coefficient.map(sign.written), exponent: exponent)
    }
  }

  private static func sign(of decimal: Decimal) -> String { decimal.isNegative ? "\u{2212}" : "" }

  /// The one-line text form: `−0.25`, `7.9 · 10⁻³¹`.
  package var text: String {
    switch self {
    case .plain(let string): string
    case .scientific(let coefficient, let exponent):
      Self.base(coefficient) + Self.superscript(exponent)
    }
  }

  /// What the exponent is raised at: `7.9 · 10`, `−10`.
  package static func base(_ coefficient: String?) -> String {
    guard let coefficient, coefficient != "\u{2212}" else { return (coefficient ?? "") + "10" }
    return coefficient + " · 10"
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
}
