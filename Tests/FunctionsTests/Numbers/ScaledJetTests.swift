import FormulaTesting
import Analysis
import Testing

/// The sides of a place agree when they differ by no more than 64 ulp of the largest intermediate on the
/// way; so pairs of sides 3 and 60 ulp apart are one, and 70 ulp apart are two.
@Suite struct ScaledJetTests {
  /// An expression in `z`, and the size at z = 0.1 by which rounding of what it gives is judged: that of
  /// the largest intermediate, carried on as far as the operations after it make it larger or smaller.
  struct Case: CustomTestStringConvertible {
    var expression: String
    var scale: Double
    var testDescription: String { expression }

    init(_ expression: String, _ scale: Double) {
      (self.expression, self.scale) = (expression, scale)
    }
  }

  /// By value. A sum or difference is as large as its operands together.
  static let values = [
    Case("1", 1), Case("3", 3), Case("-3", 3), Case("0.1", 0.1), Case("1e10", 1e10),
    Case("6.02e23", 6.02e23), Case("z", 0.1), Case("-z", 0.1), Case("7 * z", 0.7),
    Case("(z + 1000) - 1000", 2000.1), Case("(z - 1000) + 1000", 2000.1),
    Case("-((z + 1000) - 1000)", 2000.1), Case("z + 100 - 50 - 50", 200.1),
    Case("5 * ((z + 1000) - 1000)", 10_000.5), Case("((z + 1000) - 1000) * z", 200.01),
    Case("((z + 1000) - 1000) / 4", 500.025), Case("z / ((z + 1000) - 999)", 203.3),
    Case("((z + 1000) - 1000)**2", 400.02), Case("exp((z + 20) - 20)", 44.3),
    Case("sqrt((z + 1000) - 1000)", 3162.4), Case("maximum((z + 1000) - 1000, -9)", 2000.1),
    Case("where(z > -5, (z + 1000) - 1000, 0)", 2000.1), Case("sum([z, 1000, -1000])", 2000.1),
    Case("dot([z, 1, -1], [1, 1000, 1000])", 2000.1),
  ]

  /// By slope.
  static let slopes = [
    Case("z", 1), Case("-z", 1), Case("3 * z", 3), Case("0.01 * z", 0.01), Case("1e10 * z", 1e10),
    Case("1001 * z - 1000 * z", 2001), Case("z * ((z + 1000) - 1000)", 2000.2), Case("z**3", 0.03),
    Case("exp(z)", 1.1052), Case("sqrt(z)", 1.5811), Case("exp(1001 * z - 1000 * z)", 2211.5),
    Case("(1001 * z - 1000 * z) / 4", 500.25), Case("(1001 * z - 1000 * z)**2", 400.2),
    Case("sum([z, 1000 * z, -1000 * z])", 2001),
  ]

  private func points(_ expression: String) throws -> [SpecialPoint] {
    try Lesson().curve("where(z < 0.1, \(expression)").points(in: 0.05...0.3)
  }

  @Test(arguments: values, [3, 60, 70, -3, -60, -70])
  func ofValues(_ pair: Case, apart: Int) throws {
    let gap = Double(apart) * pair.scale.ulp
    let points = try points("\(pair.expression), \(pair.expression) + (\(gap)))")
    #expect(points.map(\.kind) == (abs(apart) > 64 ? [.jump] : []))
    #expect(points.allSatisfy { $0.at == 0.1 })
  }

  @Test(arguments: slopes, [3, 60, 70, -3, -60, -70])
  func ofSlopes(_ pair: Case, apart: Int) throws {
    let gap = Double(apart) * pair.scale.ulp
    let points = try points("\(pair.expression), \(pair.expression) + (\(gap)) * (z - 0.1))")
    #expect(points.map(\.kind) == (abs(apart) > 64 ? [.kink] : []))
    #expect(points.allSatisfy { $0.at == 0.1 })
  }

  /// Two forms of one function that round otherwise are one function.
  @Test(
    arguments: [
      ("exp(3 * log(z))", "z**3", 7), ("(z + 1000) - 1000", "z", 0.1), ("sqrt(z)**2", "z", 7),
      ("log(exp(z))", "z", 0.3), ("sinh(z)", "(exp(z) - exp(-z)) / 2", 0.001),
      ("(z + 1)**2 - 2 * z - 1", "z**2", 0.01), ("1 - tanh(z)**2", "1 / cosh(z)**2", 5),
      ("sin(z)**2 + cos(z)**2", "1", 2), ("exp(z) / (1 + exp(z))", "1 / (1 + exp(-z))", 3),
    ] as [(String, String, Double)])
  func ofTwoForms(one: String, other: String, place: Double) throws {
    let curve = try Lesson().curve("where(z < \(place), \(one), \(other))")
    #expect(curve.points(in: (place - 0.0005)...(place + 1)).map(\.at) == [])
  }
}
