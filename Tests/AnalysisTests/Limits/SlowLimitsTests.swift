internal import Analysis
import Functions
import FormulaTesting
import Testing

/// What has no limit that is certain is given none.
@Suite struct SlowLimitsTests {
  /// Their differences shrink by less than a quarter from one doubling of z to the next.
  @Test(arguments: [
    "1 + z**-0.1", "2 - z**-0.05", "1 + abs(z)**-0.2", "1 + abs(z)**-0.1", "1 / log(z)",
    "3 + 1 / log(z)", "log(log(z))", "z**0.01", "1 / log(log(z))", "sin(z)", "sin(log(z))",
    "arctan(sin(z))", "2 + sin(z) / log(z)",
  ])
  func aSlowSequenceIsNotSettled(expression: String) throws {
    #expect(try Lesson().curve(expression).horizontalAsymptotes == [])
  }

  @Test(
    arguments: [
      ("1 + abs(z)**-0.5", 1), ("abs(z)**-0.5 - 2", -2), ("abs(z)**-0.45 + 1", 1), ("3 + 1 / z", 3),
      ("z**-2 - 1", -1),
    ] as [(String, Double)])
  func aSequenceThatShrinksIs(expression: String, limit: Double) throws {
    let found = try Lesson().curve(expression).horizontalAsymptotes
    #expect(found.map(\.y) == [limit, limit])
  }

  /// The value settles beside 0, the slope goes to and fro.
  @Test(
    arguments: [
      ("z * sin(1 / z)", 0), ("z * cos(1 / z) + 1", 1), ("z**2 * sin(1 / z)", 0),
      ("sqrt(abs(z)) * sin(1 / z)", 0), ("z * cos(1 / z) - 3 + z", -3),
    ] as [(String, Double)])
  func noiseIsNoLimitOfASlope(expression: String, limit: Double) throws {
    let points = try Lesson().curve(expression).points(in: -1...1)
    let point = try #require(points.first)
    #expect(points.count == 1 && point.at == 0 && point.kind == .isolated && point.isExtrapolated)
    #expect(abs(point.value.left - limit) < 1e-9 && abs(point.value.right - limit) < 1e-9)
    #expect(point.slope.left.isNaN && point.slope.right.isNaN, "\(point.slope)")
  }

  @Test(arguments: ["sin(1 / z)", "cos(1 / z)", "sin(1 / z) + z", "sin(1 / z)**2"])
  func noiseIsNoLimitOfAValue(expression: String) throws {
    #expect(try Lesson().curve(expression).points(in: -1...1).map(\.at) == [])
  }
}
