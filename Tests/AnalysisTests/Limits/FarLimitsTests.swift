internal import Analysis
import Functions
import FormulaTesting
import Testing

/// Limits where the doubles far out are all alike, or cancel. The numbers are those of mpmath's `limit`.
@Suite struct FarLimitsTests {
  @Test(
    arguments: [
      ("(1 + 1 / z)**z", 2.718281828459045, 1e-9), ("(1 + 2.5 / z)**z", 12.182493960703473, 1e-8),
      ("(1 + 1 / z)**(3 * z)", 20.085536923187668, 1e-8), ("z * log(1 + 1 / z)", 1, 1e-9),
      ("z**2 * (1 - cos(1 / z))", 0.5, 1e-9), ("z**2 * (1 - cos(3 / z))", 4.5, 1e-8),
      ("z * (exp(2 / z) - 1)", 2, 1e-9), ("z * sin(3 / z)", 3, 1e-11),
      ("z - sqrt(abs(z**2 - 4)) * sign(z)", 0, 0), ("1e-13 + 1 / z", 1e-13, 0),
      ("arctan(z) * sign(z)", 1.5707963267948966, 0),
      ("abs(sinh(z) / cosh(z))", 1, 0),
    ] as [(String, Double, Double)])
  func isThatOfTheFunction(expression: String, limit: Double, error: Double) throws {
    let found = try Lesson().curve(expression).horizontalAsymptotes
    #expect(found.count == 2)
    for side in found {
      #expect(abs(side.y - limit) <= error && !side.isAttained, "\(side)")
    }
  }

  /// All of its values are rounding.
  @Test func isNoneOfWhatCancelsEverywhere() throws {
    let hidden = try Lesson().curve("z**16 * (1 - cos(1 / z**8))")
    #expect(hidden.horizontalAsymptotes == [])
  }

  /// Values that are the same for several doublings, by the zeros in a start's binary digits.
  @Test(arguments: [7.45, 6.8, 8.95, 1.45])
  func isNoneOfAPause(factor: Double) throws {
    let found = try Lesson().curve("floor(z) / z * \(factor)").horizontalAsymptotes
    for side in found { #expect(abs(side.y - factor) < 1e-11 * factor) }
  }

  /// Steps far out, with values that stay for a while before.
  @Test(arguments: ["step(z - 1e6)", "where(z > 1e6, 1, 0)"])
  func isNotThatOfAStretch(expression: String) throws {
    #expect(try Lesson().curve(expression).horizontalAsymptotes.map(\.y) == [0, 1])
  }

  @Test(arguments: [
    "cos(2 * pi * z)", "cos(pi * z / 5)", "sin(3 * pi * z / 7) * 2", "z - floor(z)",
    "round(z / 3) - z / 3", "(-1)**floor(z)", "(-1)**round(2.5 * z)", "where(sin(z) > 0, 1, 0)",
    "sign(cos(pi * z / 8))", "relu(sin(pi * z / 4))", "z * cos(pi * z)", "z * (-1)**floor(z)",
    "sin(2 * pi * log(1 + abs(z)) / log(2))", "sin(z**2 / 3)", "sin(z**2 / 5.7)",
    "sin(z**2 / 8.75)", "sin(z**2 / 1.75)", "tanh(z) + sin(50 * pi * z) / 2.8", "sin(1e14 * z)",
    "exp(abs(z)) * sin(pi * z)",
    "exp(abs(z)) * sin(3 * pi * z / 20)", "floor(z) - 2 * floor(z / 2)",
  ])
  func isNoneOfWhatGoesToAndFro(expression: String) throws {
    let curve = try Lesson().curve(expression)
    #expect(curve.horizontalAsymptotes == [])
    #expect(curve.divergences == [])
  }
}
