extension Numeral {
  /// A number beside others of a calculation: whole numbers bare, others with so many decimals, or as many
  /// as show two digits; with a power of ten below 0.0001 and from a million on.
  package static func rounded(_ value: Double, decimals: Int) -> Numeral {
    guard value.isFinite, value.rounded() != value || value.magnitude >= 1e6 else {
      return value.isFinite
        ? Numeral(positional: Decimal(exactly: value), decimals: nil) : .value(value)
    }
    let exact = Decimal(exactly: value)
    let rounded = exact.rounded(decimals: decimals)
    if rounded.scale >= 1 - decimals, rounded.scale < 6, !rounded.digits.isEmpty {
      return Numeral(positional: rounded, decimals: decimals)
    }
    let short = exact.rounded(to: 2)
    if short.scale >= -4, short.scale < 0 { return Numeral(positional: short) }
    return Numeral(scientific: exact.rounded(to: decimals))
  }
}
