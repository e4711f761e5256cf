import Analysis
import FormulaTesting
import Functions
import Testing

/// Values and slopes beside a place where nothing can be computed. By hand; where a series is needed,
/// checked with mpmath.
struct OneSidedLimitsTests {
  struct Case: CustomTestStringConvertible {
    var expression: String
    var range: ClosedRange<Double>
    var kind: SpecialPoint.Kind
    var at: Double
    /// From the left and from the right; nan where there is nothing.
    var value: [Double]
    /// Nan also where it is not determined.
    var slope: [Double]
    var testDescription: String { expression }

    init(
      _ expression: String, in range: ClosedRange<Double>, _ kind: SpecialPoint.Kind,
      at: Double = 0, value: [Double], slope: [Double]
    ) {
      (self.expression, self.range, self.kind, self.at) = (expression, range, kind, at)
      self.value = value.count == 1 ? value + value : value
      self.slope = slope.count == 1 ? slope + slope : slope
    }
  }

  private static let nan = Double.nan
  private static let inf = Double.infinity

  static let cases = [
    // Numerators that cancel.
    Case("(1 - cos(z)) / z**2", in: -3...3, .isolated, value: [0.5], slope: [0]),
    Case("(z - sin(z)) / z**3", in: -1...1, .isolated, value: [1.0 / 6], slope: [0]),
    Case("(tan(z) - sin(z)) / z**3", in: -1...1, .isolated, value: [0.5], slope: [0]),
    Case("log(1 + z) / z", in: -0.5...1, .isolated, value: [1], slope: [-0.5]),
    Case("(sqrt(z + 1) - 1) / z", in: -0.5...3, .isolated, value: [0.5], slope: [-0.125]),
    Case("(z - 1) / (z**2 - 1)", in: 0...3, .isolated, at: 1, value: [0.5], slope: [-0.25]),
    Case("(exp(z) - 1 - z) / z**2", in: -6...6, .isolated, value: [0.5], slope: [1.0 / 6]),
    Case("z / (exp(z) - 1)", in: -6...6, .isolated, value: [1], slope: [-0.5]),
    Case("(exp(z - 2) - 1) / (z - 2)", in: 0...3, .isolated, at: 2, value: [1], slope: [0.5]),
    Case("(z**3 - 8) / (z - 2)", in: 0...3, .isolated, at: 2, value: [12], slope: [6]),
    // A pole beside it, and two extrapolations that are both 4.5.
    Case(
      "(z - 2.75) * (z - 4.5) * (z - 4) / ((z - 4) * (z - 4.25))", in: -6...4.125, .isolated, at: 4,
      value: [2.5], slope: [7]),
    Case("sin(3 * z) / z", in: -6...6, .isolated, value: [3], slope: [0]),
    Case("abs(z) * sin(z) / z", in: -1...2, .isolated, value: [0], slope: [-1, 1]),
    // Slow functions.
    Case("z**0.02", in: -6...6, .edge, value: [nan, 0], slope: [nan, inf]),
    Case("z**0.001", in: -6...6, .edge, value: [nan, 0], slope: [nan, inf]),
    Case("z**1.001", in: -1...1, .edge, value: [nan, 0], slope: [nan, 0]),
    Case("1 + 1 / log(1 + abs(z))", in: -6...6, .pole, value: [inf], slope: [inf, -inf]),
    Case("1 / log(z)", in: -0.5...0.5, .edge, value: [nan, 0], slope: [nan, -inf]),
    Case("arctan(log(z))", in: -6...6, .edge, value: [nan, -.pi / 2], slope: [nan, inf]),
    Case("log(abs(log(z)))", in: -0.5...0.5, .pole, value: [nan, inf], slope: [nan, -inf]),
    Case("z**z", in: -1...3, .edge, value: [nan, 1], slope: [nan, -inf]),
    // Ends that no double is.
    Case(
      "sqrt(z**2 - 2)", in: -1...2, .edge, at: 1.4142135623730951, value: [nan, 0],
      slope: [nan, inf]),
    Case(
      "sqrt(3 - z**2)", in: -1...2, .edge, at: 1.7320508075688772, value: [0, nan],
      slope: [-inf, nan]),
    Case(
      "log(5 - z**2)", in: 0...3, .pole, at: 2.23606797749979, value: [-inf, nan],
      slope: [-inf, nan]),
    // A value that leaves the doubles while the slope does not is the end of a curve, not a pole.
    Case(
      "log(exp(-500 * (z - 1)**2))", in: 0.5...2.3, .edge, at: 2.220764694035621,
      value: [-745.1332191019412, nan], slope: [-1220.7646940, nan]),
  ]

  @Test(arguments: cases) func areFound(_ wanted: Case) throws {
    let points = try Lesson().curve(wanted.expression).points(in: wanted.range)
    #expect(points.map(\.kind) == [wanted.kind])
    let point = try #require(points.first)
    #expect(abs(point.at - wanted.at) <= 2 * wanted.at.ulp)
    for (side, exact) in zip([point.value.left, point.value.right], wanted.value) {
      #expect(near(side, exact, 1e-7), "value \(side), not \(exact)")
    }
    for (side, exact) in zip([point.slope.left, point.slope.right], wanted.slope) {
      #expect(side.isNaN && !exact.isNaN || near(side, exact, 1e-4), "slope \(side), not \(exact)")
    }
  }

  private func near(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool {
    a == b || a.isNaN && b.isNaN || abs(a - b) <= tolerance * max(1, abs(b))
  }

  /// Digits that rounding has made are not given.
  @Test(arguments: [
    ("(1 - cos(z)) / z**2", 0.5), ("(exp(z) - 1 - z) / z**2", 0.5), ("log(1 + z) / z", 1),
    ("z / (exp(z) - 1)", 1), ("(tan(z) - sin(z)) / z**3", 0.5),
  ]) func onlyCertainDigits(expression: String, value: Double) throws {
    let points = try Lesson().curve(expression).points(in: -0.75...1)
    #expect(points.map(\.value.left) == [value])
    #expect(points.map(\.value.right) == [value])
    #expect(points.allSatisfy { $0.isExtrapolated })
  }

  @Test(arguments: [
    "tan(z) * cos(z) - sin(z)", "2**z", "2**(300 * z)", "exp(300 * z)", "tan(z) / tan(z) * z",
  ]) func nothingIsInvented(expression: String) throws {
    let points = try Lesson().curve(expression).points(in: 1...3.7)
    #expect(points.allSatisfy { $0.kind == .isolated })
  }
}
