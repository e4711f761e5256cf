/// The sign before the decimals of a number, as a language writes it.
package enum DecimalSign: String, CaseIterable, Sendable {
  case point = "."
  case comma = ","

  /// What parts the numbers of a row, so that none of them reads as the decimals of the one before.
  package var listSeparator: String { self == .comma ? "; " : ", " }

  /// A number as `NumberText` or `Numeral` writes it, with this sign.
  package func written(_ number: String) -> String {
    self == .point ? number : number.replacing(Self.point.rawValue, with: rawValue)
  }
}
