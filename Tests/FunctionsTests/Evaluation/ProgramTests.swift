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

  /// A small product of matrices is written out, a large one is a loop; both add from the first term on.
  @Test(arguments: [
    "[[z, 2, -1], [0.1, z**2, 3]] @ [1, z, exp(z)]", "[z, 1 / z] @ [3, 1e300 * z]",
    "[[1, z], [z, 0.3]] @ [[z, 2], [0.7, -z]]",
  ])
  func smallProductsAreAsGoodAsLarge(product: String) throws {
    let sides = product.split(separator: " @ ").map(String.init)
    let lesson = try Lesson("times(a, b) = a @ b")
    let small = try lesson.formula("sum(\(product))", in: ["z"])
    // What is made by `arange` has a shape that only the run tells.
    let large = try lesson.formula(
      "sum(times(\(sides[0]) + 0 * arange(0, z - z + 1), \(sides[1])))", in: ["z"])
    for x in [0.3, -1.7, 2.5e-3, 41] {
      expectSame(
        try #require(small.evaluate(.scalar(x)).number),
        try #require(large.evaluate(.scalar(x)).number), "at \(x)")
    }
  }

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

  /// What is kept from one run to the next changes nothing, wherever the runs before have led.
  @Test(arguments: expressions)
  func runsAreAloneInTheirContext(expression: String) throws {
    guard let curve = try? Lesson().curve("\(expression) + sqrt(2) * exp'(3)") else { return }
    let sampler = curve.sampler
    for x in Self.places {
      expectSame(sampler.value(x), curve.value(at: x), "value at \(x)")
      expectSame(sampler.slope(x), curve.slope(at: x), "slope at \(x)")
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
