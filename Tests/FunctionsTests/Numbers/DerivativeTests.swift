import FormulaTesting
import Seeded
import Functions
import Testing

/// Derivatives of random expressions against differences of their values.
struct DerivativeTests {
  /// A smooth expression in `z`, whose values stay moderate.
  private static func expression(
    _ depth: Int, _ random: inout SplitMix, functions: [String]
  ) -> String {
    guard depth > 0 else {
      return ["z", "z", "0.5", "1.25", "(z - 2)"].randomElement(using: &random) ?? "z"
    }
    let a = expression(depth - 1, &random, functions: functions)
    let b = expression(depth - 1, &random, functions: functions)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return "(\(a) + \(b))"
    case 1: return "(\(a) - \(b))"
    case 2: return "(\(a) * \(b))"
    case 3: return "(\(a) / (2 + (\(b))**2))"
    case 4: return "(1 + (\(a))**2)**0.75"
    default: return "\(functions.randomElement(using: &random) ?? "sin")(\(a))"
    }
  }

  @Test(arguments: 0..<60)
  func firstAndSecondFitTheDifferences(_ seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let functions = [
      "sin", "cos", "np.tanh", "arctan", "erf", "sigmoid", "softplus", "gelu", "mish",
    ]
    let text = Self.expression(3, &random, functions: functions)
    let lesson = try Lesson("f(z) = \(text)\ng(z) = f'(z)")
    let f = try lesson.formula("f(z)", in: ["z"])
    let z = Double.random(in: -2...2, using: &random)
    let h = 1e-3
    func at(_ formula: ResolvedExpression, _ x: Double) throws -> Double {
      try #require(formula.evaluate(.scalar(x)).number)
    }
    for (formula, order) in [(f, 1), (try lesson.formula("f'(z)", in: ["z"]), 2)] {
      // The central difference of sixth order.
      let weights: [(Double, Double)] = [(1, 0.75), (2, -0.15), (3, 1 / 60)]
      let difference = try weights.reduce(0.0) { sum, weight in
        let (k, w) = weight
        return try sum + w * (at(formula, z + k * h) - at(formula, z - k * h)) / h
      }
      let primes = String(repeating: "'", count: order)
      let exact = try lesson.number("f\(primes)(\(z))")
      #expect(
        abs(exact - difference) <= 1e-9 * max(1, abs(exact)), "\(text) at \(z), order \(order)")
    }
    // A derivative inside a formula, differentiated again, is the derivative of second order.
    let nested = try lesson.number("g'(\(z))")
    let second = try lesson.number("f''(\(z))")
    #expect(abs(nested - second) <= 1e-13 * max(1, abs(second)), "\(text) at \(z)")
  }
}
