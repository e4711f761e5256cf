import Numerals
import Testing

struct NumeralTests {
  @Test(
    "Values have two decimals, small ones one digit, tiny ones a power",
    arguments: [
      (0.8668, "0.87"), (0.4, "0.40"), (0.0003353, "0.0003"), (0.00498, "0.005"), (0.0051, "0.01"),
      (7.9e-31, "7.9 · 10⁻³¹"), (-0.25, "−0.25"), (0, "0"), (3, "3.00"), (2.5e7, "2.5 · 10⁷"),
      (1e-8, "10⁻⁸"), (-1e-8, "−10⁻⁸"), (-0.000005, "−5 · 10⁻⁶"),
      (.nan, "nan"), (-.infinity, "−∞"), (0.9999, "1.00"),
      (9.96e-9, "10⁻⁸"),
    ])
  func value(_ v: Double, expected: String) {
    #expect(Numeral.value(v).text == expected)
  }

  @Test(
    "Ties are those of the exact binary value, and go to the even digit",
    arguments: [
      (1.115, "1.11"), (2.675, "2.67"), (1.125, "1.12"), (1.375, "1.38"), (-0.125, "−0.12"),
      (1.005, "1.00"), (0.145, "0.14"), (0.0025, "0.003"), (0.00048828125, "0.0005"),
      (1_250_000, "1.2 · 10⁶"), (1_350_000, "1.4 · 10⁶"), (999_999.994, "999999.99"),
      (999_999.996, "10⁶"), (0.000096, "0.0001"),
    ])
  func ties(_ v: Double, expected: String) {
    #expect(Numeral.value(v).text == expected)
  }
}
