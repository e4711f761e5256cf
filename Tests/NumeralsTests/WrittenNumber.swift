import Numerals

/// What a text or a numeral of a finite number says: `±whole · 10^power`.
struct WrittenNumber: Equatable {
  var isNegative: Bool
  /// All the digits that are written, without the point.
  var digits: String
  var power: Int

  init(_ text: String) {
    let parts = text.split(separator: "e")
    let mantissa = parts[0].drop { $0 == "-" }
    let decimals = mantissa.split(separator: ".").dropFirst().first?.count ?? 0
    isNegative = text.hasPrefix("-")
    digits = String(mantissa.filter { $0 != "." })
    power = (parts.dropFirst().first.flatMap { Int($0) } ?? 0) - decimals
  }

  init(_ numeral: Numeral) {
    switch numeral.full {
    case .plain(let text): self.init(text.replacing("\u{2212}", with: "-"))
    case .scientific(let coefficient, let exponent):
      self.init((coefficient ?? "1").replacing("\u{2212}", with: "-"))
      power += exponent
    }
  }

  /// The digits as one number; more than 18 of them are too many.
  var whole: UInt64 { UInt64(digits) ?? .max }

  /// With just so many significant digits: zeros put at the end or taken away.
  func with(digits count: Int) -> WrittenNumber {
    var result = self
    result.digits = String(digits.drop { $0 == "0" })
    while result.digits.count < count {
      result.digits += "0"
      result.power -= 1
    }
    while result.digits.count > count, result.digits.hasSuffix("0") {
      result.digits.removeLast()
      result.power += 1
    }
    return result
  }
}
