internal import Text

/// Lengths in ems of a font of ten points.
enum Em {
  static let quad = 1.0
  /// TeX's `\,`, `\:` and `\;` (TeXbook, page 167): 3, 4 and 5 of 18 units.
  static let thin = 3.0 / 18
  static let medium = 4.0 / 18
  static let thick = 5.0 / 18
  /// A space between words.
  static let word = 0.25

  /// A length with its unit, as `-0.5em` and `2 mm`; nil for what is none.
  static func length(_ text: String) -> Double? {
    let bytes = text.utf8.filter { !$0.isWhitespace }
    var end = 0
    var hasPoint = false
    if end < bytes.count, bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "+") {
      end += 1
    }
    while end < bytes.count, bytes[end].isDigit || (bytes[end] == UInt8(ascii: ".") && !hasPoint) {
      hasPoint = hasPoint || bytes[end] == UInt8(ascii: ".")
      end += 1
    }
    let unit = String(decoding: bytes[end...].prefix(2), as: UTF8.self)
    guard let factor = units[unit],
      let number = Double(String(decoding: bytes[..<end], as: UTF8.self)), number.isFinite
    else { return nil }
    // What follows is TeX's stretch: `plus 1fil`.
    let isWhole = bytes.count == end + 2 || bytes[(end + 2)...].first == UInt8(ascii: "p")
    return isWhole ? Swift.min(Swift.max(number * factor, -1_000), 1_000) : nil
  }

  /// Units of TeX, and the pixels of CSS; ex as in Computer Modern.
  private static let units: [String: Double] = [
    "em": 1, "ex": 0.431, "mu": 1.0 / 18, "pt": 0.1, "pc": 1.2, "in": 7.227, "bp": 0.100375,
    "cm": 2.8453, "mm": 0.28453, "dd": 0.1070, "cc": 1.284, "sp": 0.1 / 65_536, "px": 0.100375,
  ]
}
