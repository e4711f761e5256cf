import Functions
import Numerals
import Seeded
import Testing

/// All ways to write a number as text, against what the C library prints.
@Suite struct NumberWritersTests {
  // MARK: What is right

  private func significant(_ count: Int, of value: Double) -> String {
    if value == 0 { return "0" }
    let (digits, exponent) = Printed.significant(value, count: count)
    let sign = value < 0 ? "-" : ""
    if exponent < -4 || exponent >= max(count, 6) {
      return sign + Printed.coefficient(digits) + "e\(exponent)"
    }
    return sign + Printed.positional(digits, exponent: exponent)
  }

  private func decimals(_ count: Int, of value: Double) -> String {
    if value.magnitude >= 1e16 {
      let (digits, exponent) = Printed.significant(value, count: count + 1)
      let places = digits.dropFirst() + String(repeating: "0", count: count + 1 - digits.count)
      return (value < 0 ? "-" : "") + digits.prefix(1) + (count > 0 ? "." + places : "")
        + "e\(exponent)"
    }
    let text = Printed.fixed(value, decimals: count)
    let isZero = text.allSatisfy { "-0.".contains($0) }
    return isZero && text.hasPrefix("-") ? String(text.dropFirst()) : text
  }

  private func isShortest(_ text: String, of value: Double) -> Bool {
    guard Double(text) == value else { return false }
    let mantissa = text.prefix { $0 != "e" }
    var digits = mantissa.filter(\.isNumber)[...].drop { $0 == "0" }
    if !mantissa.contains(".") || text.contains("e") {
      while digits.last == "0" { digits.removeLast() }
    }
    let count = digits.count
    // The nearest with a digit less is another double; the nearest with as many is the one, if it will do.
    let nearest = Printed.significant(value, count: count)
    let exact = Double(Printed.coefficient(nearest.digits) + "e\(nearest.exponent)")
    if exact == value.magnitude, nearest.digits != digits { return false }
    guard count > 1 else { return true }
    let shorter = Printed.significant(value, count: count - 1)
    return Double(Printed.coefficient(shorter.digits) + "e\(shorter.exponent)") != value.magnitude
  }

  // MARK: Random numbers

  @Test(arguments: 0..<8) func ofRandomDoubles(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var wrong: [String] = []
    for index in 0..<12_500 {
      let value = random.anyDouble()
      switch index % 4 {
      case 0, 1:
        let text = NumberText.shortest(value)
        if value != 0, !isShortest(text, of: value) { wrong.append("\(value): \(text)") }
      case 2:
        let count = Int.random(in: 1...17, using: &random)
        let text = NumberText.significantDigits(count, of: value)
        if text != significant(count, of: value) { wrong.append("\(value), \(count): \(text)") }
      default:
        let count = Int.random(in: 0...20, using: &random)
        let text = NumberText.decimals(count, of: value)
        if text != decimals(count, of: value) { wrong.append("\(value), .\(count): \(text)") }
      }
    }
    #expect(wrong == [])
  }

  // MARK: Ties and what is near them

  /// Eighths are exact, so that of those with too many digits half are ties.
  @Test func ofEighths() {
    var wrong: [String] = []
    for index in -4_000...4_000 {
      let value = Double(index) / 8
      if value != 0, !isShortest(NumberText.shortest(value), of: value) { wrong.append("\(value)") }
      for count in 0...3 where NumberText.decimals(count, of: value) != decimals(count, of: value) {
        wrong.append("\(value), .\(count)")
      }
      for count in 1...6
      where NumberText.significantDigits(count, of: value) != significant(count, of: value) {
        wrong.append("\(value), \(count)")
      }
    }
    #expect(wrong == [])
  }

  /// Thousandths look like ties and are none, but for eighths: 2.675 is a little below.
  @Test func ofThousandths() {
    var wrong: [String] = []
    for index in stride(from: 5, to: 20_000, by: 10) {
      for value in [Double(index) / 1_000, -Double(index) / 1_000] {
        if NumberText.decimals(2, of: value) != decimals(2, of: value)
          || NumberText.significantDigits(3, of: value) != significant(3, of: value)
        {
          wrong.append("\(value)")
        }
      }
    }
    #expect(wrong == [])
  }

  /// The neighbours of a tie round to its two sides, at each power of ten and two.
  @Test func besideTies() {
    var wrong: [String] = []
    for exponent in -20...20 {
      for tie in [0.5, 1.5, 2.5, 9.5, 99.5, 0.25, 0.75].map({
        $0 * Double(sign: .plus, exponent: exponent, significand: 1)
      }) {
        for value in [tie.nextDown, tie, tie.nextUp] {
          for count in 0...12
          where NumberText.decimals(count, of: value) != decimals(count, of: value) {
            wrong.append("\(value), .\(count)")
          }
          for count in 1...17
          where NumberText.significantDigits(count, of: value) != significant(count, of: value) {
            wrong.append("\(value), \(count)")
          }
        }
      }
    }
    #expect(wrong == [])
  }

  // MARK: Formats and values

  /// A format, and a value in it, are written as the number alone.
  @Test func formatsAndValuesAgree() {
    var random = SplitMix(seed: 99)
    for _ in 0..<2_000 {
      let (a, b) = (random.anyDouble(), random.anyDouble())
      let (digits, places) = (
        Int.random(in: 1...17, using: &random), Int.random(in: 0...20, using: &random)
      )
      for (format, text) in [
        (NumberFormat.shortest, { NumberText.shortest($0) }),
        (.digits(digits), { NumberText.significantDigits(digits, of: $0) }),
        (.decimals(places), { NumberText.decimals(places, of: $0) }),
      ] as [(NumberFormat, (Double) -> String)] {
        #expect(format.text(of: a) == text(a))
        #expect(Value.vector([a, b]).text(format) == "[\(text(a)), \(text(b))]")
        #expect(
          Value.scalar(b).text(format).withTrueMinus == text(b).replacing("-", with: "\u{2212}"))
      }
    }
  }
}
