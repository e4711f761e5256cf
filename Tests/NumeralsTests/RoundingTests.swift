import Numerals
import Seeded
import Testing

/// Every way to write a number, against arithmetic in whole numbers.
struct RoundingTests {
  /// Eighths, which are ties at two decimals and at fewer, and at few digits.
  private static let eighths = (-1000...1000).map { Double($0) / 8 }

  /// What looks like a tie and is none, as 1.115 and 2.675; numbers of all sizes that figures show.
  private static let usual: [Double] = {
    let powers: [Double] = [10, 100, 1000, 10_000, 100_000]
    var random = SplitMix(seed: 2675)
    return (0..<100_000).map { index in
      let sign: Double = Bool.random(using: &random) ? 1 : -1
      switch index % 3 {
      case 0:
        let power = powers.randomElement(using: &random) ?? 10
        return sign * Double(Int.random(in: 0...2_000_000, using: &random) * 10 + 5) / power
      case 1: return sign * .random(in: 0...10, using: &random)
      default:
        let size = Double(
          sign: .plus, exponent: .random(in: -40...40, using: &random), significand: 1)
        return sign * size * .random(in: 1...2, using: &random)
      }
    }
  }()

  /// Of all sizes that there are.
  private static let any: [Double] = {
    var random = SplitMix(seed: 1115)
    return (0..<1000).map { _ in Double(bitPattern: random.next()) }.filter(\.isFinite)
      + [.leastNonzeroMagnitude, .greatestFiniteMagnitude, .leastNormalMagnitude, -0.0]
  }()

  @Test("Decimal places are the nearest ones, the even ones at ties")
  func decimals() {
    for (index, value) in (Self.eighths + Self.usual).enumerated() where value.magnitude < 1e12 {
      let judge = RoundingJudge(value)
      for count in index < Self.eighths.count ? [0, 1, 2] : [[2, 0, 2, 1, 2, 4][index % 6]] {
        let text = NumberText.decimals(count, of: value)
        let written = WrittenNumber(text)
        let isRight =
          written.power == -count && judge.isNearest(written.whole, power: -count)
          && written.isNegative == (value < 0 && written.whole != 0)
        if !isRight { Issue.record("\(value) with \(count) decimals is \(text)") }
      }
    }
  }

  @Test("Significant digits are the nearest ones, the even ones at ties")
  func significantDigits() {
    for (index, value) in (Self.eighths + Self.usual + Self.any).enumerated() where value != 0 {
      let judge = RoundingJudge(value)
      for count in index < Self.eighths.count ? [1, 2, 3] : [[4, 1, 3, 6][index % 4]] {
        let text = NumberText.significantDigits(count, of: value)
        let written = WrittenNumber(text).with(digits: count)
        let isRight =
          judge.isNearest(written.whole, power: written.power, digits: count)
          && written.isNegative == (value < 0)
        if !isRight { Issue.record("\(value) with \(count) digits is \(text)") }
      }
    }
  }

  @Test("A figure's numerals are rounded as the text is")
  func numerals() {
    for value in Self.eighths + Self.usual + Self.any {
      let numeral = Numeral.value(value)
      let written = WrittenNumber(numeral)
      let range: ClosedRange<Double>
      let expected: String
      switch numeral {
      case .plain where value == 0: (range, expected) = (0...0, "0")
      case .plain where written.power == -2:
        (range, expected) = (0.005...999_999.995, NumberText.decimals(2, of: value))
      case .plain:
        (range, expected) = (0.000_095...0.005, NumberText.significantDigits(1, of: value))
      case .scientific:
        let isSmall = value.magnitude < 1
        range = isSmall ? 0...0.000_095 : 999_999.995...(.infinity)
        expected = NumberText.significantDigits(2, of: value)
      }
      let isSame =
        if case .plain = numeral {
          written == WrittenNumber(expected)
        } else {
          written.with(digits: 2) == WrittenNumber(expected).with(digits: 2)
        }
      if !isSame || !range.contains(value.magnitude) {
        Issue.record("\(value) is \(numeral.text) and \(expected)")
      }
    }
  }

  @Test("The shortest digits and those of a whole number are a number's own")
  func values() {
    for value in Self.eighths + Self.usual.prefix(10_000) + Self.any {
      #expect(Decimal(shortest: value).value == value)
      #expect(Decimal(exactly: value).value == value)
    }
    for (whole, exponent, text) in [(25, -1, "2.5"), (-50, 3, "50000"), (0, 5, "0")] {
      let decimal = Decimal(whole, exponent: exponent)
      #expect(decimal.positional() == text && decimal.isNegative == (whole < 0))
      #expect(decimal == Decimal(exactly: decimal.value))
    }
  }
}
