internal import Analysis
import FormulaTesting
import Functions
import Testing

/// A program gives the very bits of the evaluator of values of all shapes.
struct ProgramTests {
  /// Ties, neighbours of ties, poles, and what overflows, beside places of no note.
  private static let places: [Double] =
    [0, -0.0, 1, -1, 3, -3, 0.5, -0.5, 6, 20, 1e-9, -1e-9, 710, -745, 1e300, -1e300]
    + [Double.infinity, -.infinity, .nan, .leastNonzeroMagnitude, 1.0.nextUp, 1.0.nextDown]
    + (0..<40).map { 0.37 * Double($0) - 7.1 }

  private static let expressions: [String] = {
    let named = Prelude.library.functions.values.filter { function in
      !function.parameters.isEmpty
        && function.parameters.dropFirst().allSatisfy { $0.fallback != nil }
    }.map(\.name).sorted()
    let calls = named.flatMap { ["\($0)(z)", "\($0)'(z)"] }
    return calls + [
      "z**3 - 2 * z", "z**-1", "2**z", "z**z", "z / (1 - z)", "0 * (1 / z)", "(1 / z) * 0",
      "not z", "z and 2", "0 or z", "-1 < z <= 1", "z if z > 0 else -z", "where(z, 1 / z, inf)",
      "abs(z) + sign(z) * floor(z) - round(z)", "clip(z, -1, 2)", "isnan(z) + isinf(z)",
      "minimum(z, sigmoid'(z))", "sigmoid''(z)", "tanh'''(z)", "log(z)", "sqrt(z)", "5", "relu'(5)",
      "tan(z)", "erf(z) - erfc(z)", "leaky_relu(relu'(z), z)",
    ]
  }()

  @Test(arguments: expressions)
  func areAsGoodAsTensors(expression: String) throws {
    let lesson = try Lesson()
    // A sum over a list is no longer computed by numbers alone.
    guard let numbers = try? lesson.curve(expression),
      let tensors = try? lesson.curve("sum([\(expression)])")
    else { return }
    for x in Self.places {
      expectSame(numbers.value(at: x), tensors.value(at: x), "value at \(x)")
      expectSame(numbers.slope(at: x), tensors.slope(at: x), "slope at \(x)")
    }
  }

  /// The expressions are what the test is of, so most of them must have been curves.
  @Test func mostExpressionsAreCurves() throws {
    let lesson = try Lesson()
    let curves = Self.expressions.filter { (try? lesson.curve($0)) != nil }
    #expect(curves.count > 60)
    #expect(Double(curves.count) > 0.8 * Double(Self.expressions.count))
  }

  private func expectSame(_ a: Double, _ b: Double, _ place: Comment) {
    #expect(a.bitPattern == b.bitPattern || a.isNaN && b.isNaN, place)
  }
}
