import Seeded
import Numerals
import Testing

struct NumberTextTests {
  /// As NumPy 2.4 prints them, without `.0`.
  @Test(arguments: [
    (0.0, "0"),
    (1.0, "1"),
    (-1.0, "-1"),
    (0.1, "0.1"),
    (0.0001, "0.0001"),
    (1e-05, "1e-05"),
    (0.00012345, "0.00012345"),
    (123456789.0, "123456789"),
    (1000000000000000.0, "1000000000000000"),
    (1e+16, "1e+16"),
    (1.2345678901234568e+17, "1.2345678901234568e+17"),
    (1e+22, "1e+22"),
    (1e+100, "1e+100"),
    (.leastNonzeroMagnitude, "5e-324"),
    (1.7976931348623157e+308, "1.7976931348623157e+308"),
    (0.6666666666666666, "0.6666666666666666"),
    (-2.5e-07, "-2.5e-07"),
    (100.0, "100"),
    (0.3333333333333333, "0.3333333333333333"),
    (.infinity, "inf"),
    (.nan, "nan"),
    (9007199254740992.0, "9007199254740992"),
    (0.3, "0.3"),
    (1e+21, "1e+21"),
    (1.2345678901234568e+16, "1.2345678901234568e+16"),
  ])
  func shortest(value: Double, text: String) {
    #expect(NumberText.shortest(value) == text)
  }

  @Test func minusZeroOnlyWhenAsked() {
    #expect(NumberText.shortest(-0.0) == "0")
    #expect(NumberText.shortest(-0.0, keepingMinusZero: true) == "-0")
    #expect(NumberText.shortest(0, keepingMinusZero: true) == "0")
  }

  @Test func shortestDigitsReadBackTheSame() {
    var random = SplitMix(seed: 1)
    for _ in 0..<2000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      #expect(Double(NumberText.shortest(value, keepingMinusZero: true)) == value)
    }
  }

  @Test func seventeenDigitsReadBackTheSame() {
    var random = SplitMix(seed: 2)
    for _ in 0..<500 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      #expect(Double(NumberText.significantDigits(17, of: value)) == value)
    }
  }

  /// As Python's `format` with `e` rounds them.
  @Test(arguments: [
    (0.09003057317038046, 4, "0.09003"),
    (0.09003057317038046, 3, "0.09"),
    (2.061060046209e-09, 4, "2.061e-9"),
    (0.5, 4, "0.5"),
    (1001.0, 3, "1000"),
    (12345.678, 4, "12350"),
    (1234567.8, 4, "1.235e6"),
    (999.96, 4, "1000"),
    (9.999e-05, 2, "0.0001"),
    (0.0001, 3, "0.0001"),
    (2.5, 1, "2"),
    (3.5, 1, "4"),
    (0.125, 2, "0.12"),
    (0.375, 2, "0.38"),
    (1000000.0, 4, "1e6"),
    (999999.5, 6, "1e6"),
    (.leastNonzeroMagnitude, 17, "4.9406564584124654e-324"),
    (1.7976931348623157e+308, 17, "1.7976931348623157e308"),
    (0.1, 17, "0.10000000000000001"),
    (-0.6666666666666666, 5, "-0.66667"),
    (100000.0, 1, "100000"),
    (2.675, 3, "2.67"),
    (-1e-05, 3, "-1e-5"),
    (4.48e-300, 3, "4.48e-300"),
  ])
  func significantDigits(value: Double, count: Int, text: String) {
    #expect(NumberText.significantDigits(count, of: value) == text)
  }

  /// As Python's `format` with `f` writes them; 1.5, 0.125 and 2.5 are exact ties.
  @Test(arguments: [
    (0.5, 0, "0"),
    (1.5, 0, "2"),
    (2.5, 0, "2"),
    (0.125, 2, "0.12"),
    (0.375, 2, "0.38"),
    (2.675, 2, "2.67"),
    (0.0899961, 4, "0.0900"),
    (-0.001, 2, "0.00"),
    (0.0, 2, "0.00"),
    (1000000000000000.0, 1, "1000000000000000.0"),
    (123.456, 0, "123"),
    (9.999, 2, "10.00"),
    (0.05, 1, "0.1"),
    (0.15, 1, "0.1"),
    (0.25, 1, "0.2"),
    (-1.005, 2, "-1.00"),
    (0.5, 3, "0.500"),
    (0.00049, 3, "0.000"),
    (0.0005, 3, "0.001"),
    (99.5, 0, "100"),
    (.leastNonzeroMagnitude, 20, "0.00000000000000000000"),
    (0.1, 20, "0.10000000000000000555"),
  ])
  func decimals(value: Double, count: Int, text: String) {
    #expect(NumberText.decimals(count, of: value) == text)
  }

  @Test func whatHasNoDigits() {
    for format in [NumberFormat.shortest, .digits(3), .decimals(2)] {
      #expect(
        [Double.nan, .infinity, -.infinity].map(format.text) == ["nan", "inf", "-inf"])
    }
    #expect(NumberFormat.digits(3).text(of: -0.0) == "0")
    #expect(NumberFormat.decimals(2).text(of: -1e300) == "-1.00e300")
  }
}
