/// How a number is written: shortest, with significant digits, or with decimal places.
package enum NumberFormat: Hashable, Sendable {
  case shortest
  /// Significant digits, 1 to 17; zeros at the end are dropped.
  case digits(Int)
  /// Places after the point, 0 to 20; zeros at the end are kept.
  case decimals(Int)

  /// Whether the count is in its range.
  package var isValid: Bool {
    switch self {
    case .shortest: true
    case .digits(let count): (1...17).contains(count)
    case .decimals(let count): (0...20).contains(count)
    }
  }

  package func text(of value: Double) -> String {
    switch self {
    case .shortest: NumberText.shortest(value)
    case .digits(let count): NumberText.significantDigits(count, of: value)
    case .decimals(let count): NumberText.decimals(count, of: value)
    }
  }
}

/// Numbers as text, with a hyphen-minus.
package enum NumberText {
  /// The shortest digits that read back the same, as NumPy prints them: `0.1`, `1e-05`, `1e+16`,
  /// `inf`, `nan`, but without `.0`. Minus zero is `0` unless it is to be kept.
  package static func shortest(_ value: Double, keepingMinusZero: Bool = false) -> String {
    if let text = special(value) { return text }
    if value == 0 { return keepingMinusZero && value.sign == .minus ? "-0" : "0" }
    // Here the bounds are those of `description`, too.
    if (1e-3..<1e15).contains(value.magnitude) {
      let text = value.description
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    let decimal = Decimal(shortest: value)
    // The bounds of Python's repr.
    if decimal.point <= -4 || decimal.point > 16 {
      return scientific(decimal, exponentWidth: 2)
    }
    return sign(of: decimal) + decimal.positional()
  }

  /// The value rounded to `count` significant digits, without zeros at the end: `0.0900306` with 3 is
  /// `0.09`. Below 1e-4 and from 1e6 on (or above `count` digits) in scientific form, `2.061e-9`.
  ///
  /// Rounding is correct: on the exact binary value, to even at exact ties.
  package static func significantDigits(_ count: Int, of value: Double) -> String {
    precondition(count > 0, "a number has at least one significant digit")
    if let text = special(value) { return text }
    if value == 0 { return "0" }
    let decimal = Decimal(exactly: value).rounded(to: count)
    if decimal.point <= -4 || decimal.point > max(count, 6) {
      return scientific(decimal)
    }
    return sign(of: decimal) + decimal.positional()
  }

  /// The value rounded to `count` decimal places, all of them written: `0.0900`. From 1e16 on in
  /// scientific form with as many places. Rounded as `significantDigits`.
  package static func decimals(_ count: Int, of value: Double) -> String {
    precondition(count >= 0, "decimal places are not negative")
    if let text = special(value) { return text }
    let decimal = Decimal(exactly: value)
    if decimal.point > 16 {
      return scientific(decimal.rounded(to: count + 1), decimals: count)
    }
    let rounded = decimal.rounded(decimals: count)
    return sign(of: rounded) + rounded.positional(decimals: count)
  }

  /// `1.2345e-9`
  private static func scientific(
    _ decimal: Decimal, decimals: Int? = nil, exponentWidth: Int = 1
  ) -> String {
    let size = String(decimal.scale.magnitude)
    let zeros = String(repeating: "0", count: max(exponentWidth - size.count, 0))
    // NumPy writes the plus; in words and tables it is left out.
    let plus = exponentWidth > 1 ? "+" : ""
    return sign(of: decimal) + decimal.coefficient(decimals: decimals) + "e"
      + (decimal.scale < 0 ? "-" : plus) + zeros + size
  }

  private static func sign(of decimal: Decimal) -> String { decimal.isNegative ? "-" : "" }

  private static func special(_ value: Double) -> String? {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    return nil
  }
}

extension String {
  /// With a true minus sign before numbers, as the report writes them.
  package var withTrueMinus: String {
    replacing("-", with: "−")
  }
}
