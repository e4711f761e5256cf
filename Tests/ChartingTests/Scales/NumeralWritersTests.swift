import Numerals
import Charting
import Seeded
import Testing

/// The numbers at bars, points and bands, against what the C library prints.
@Suite struct NumeralWritersTests {
  private func right(_ value: Double) -> String {
    if value == 0 { return "0" }
    let size = value.magnitude
    let sign = value < 0 ? "\u{2212}" : ""
    if size >= 0.005, size < 999_999.995 { return sign + Printed.fixed(size, decimals: 2) }
    if size >= 0.000_095, size < 0.005 {
      let (digits, exponent) = Printed.significant(size, count: 1)
      return sign + Printed.positional(digits, exponent: exponent)
    }
    let (digits, exponent) = Printed.significant(size, count: 2)
    let raised = "10" + superscript(exponent)
    return sign + (digits == "1" ? "" : Printed.coefficient(digits) + " · ") + raised
  }

  private func superscript(_ exponent: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return (exponent < 0 ? "⁻" : "")
      + String("\(exponent.magnitude)".compactMap(\.wholeNumberValue).map { digits[$0] })
  }

  private func wrong(_ values: some Sequence<Double>) -> [String] {
    values.filter { Numeral.value($0).text != right($0) }.map { "\($0): \(Numeral.value($0).text)" }
  }

  @Test(arguments: 0..<4) func ofRandomDoubles(seed: UInt64) {
    var random = SplitMix(seed: 100 + seed)
    let values = (0..<25_000).map { index in
      switch index % 3 {
      case 0: random.anyDouble()
      case 1: Double.random(in: -10...10, using: &random)
      default: Double.random(in: 0..<0.006, using: &random)
      }
    }
    #expect(wrong(values) == [])
  }

  @Test func ofWholeNumbersAndHundredths() {
    #expect(wrong((-2_000...2_000).map { Double($0) }) == [])
    #expect(wrong((1...3_000).map { Double($0) / 100 }) == [])
  }

  @Test func ofEighths() {
    #expect(wrong((-8_000...8_000).map { Double($0) / 8 }) == [])
  }

  /// They look like ties and are none, but for eighths: 1.115 and 2.675 are a little below.
  @Test func ofThousandths() {
    #expect(wrong(stride(from: 5, to: 20_000, by: 10).map { Double($0) / 1_000 }) == [])
  }

  @Test(arguments: [
    (0.5, "0.5", true), (0.1 + 0.2, "0.3", true), (-2.0, "\u{2212}2", true), (0, "0", true),
    (0.499, "0.50", false), (0.125, "0.12", false), (1.0 / 3, "0.33", false), (1e6, "10⁶", true),
    (1_234_567, "1.2 · 10⁶", false), (0.004, "0.004", true), (0.0042, "0.004", false),
    (2.5e-7, "2.5 · 10⁻⁷", true), (-0.75, "\u{2212}0.75", true), (100, "100", true),
    (.infinity, "∞", true), (-0.0, "0", true),
  ])
  func asMeant(value: Double, text: String, isExact: Bool) {
    let (numeral, found) = Numeral.meant(value)
    #expect(numeral.text == text && found == isExact)
  }

  @Test(arguments: [(1.115, "1.11"), (2.675, "2.67"), (0.125, "0.12"), (-0.625, "\u{2212}0.62")])
  func notUp(value: Double, text: String) {
    #expect(Numeral.value(value).text == text)
  }
}
