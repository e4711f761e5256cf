import FormulaTesting
import Analysis
import Functions
import Testing

/// Positions to the last bit, in a range and of a kind.
struct PositionTests {
  struct Case: CustomTestStringConvertible {
    var expression: String
    var range: ClosedRange<Double>
    var points: [(SpecialPoint.Kind, Double)]
    var testDescription: String { "\(expression) on \(range)" }

    init(
      _ expression: String, in range: ClosedRange<Double> = -6...6,
      _ points: (SpecialPoint.Kind, Double)...
    ) {
      (self.expression, self.range, self.points) = (expression, range, points)
    }
  }

  private static let root = 2.0.squareRoot()

  static let exact = [
    Case("abs(z - 1/3)", (.kink, 1.0 / 3)),
    Case("abs(z - 1/3)", in: 0...1, (.kink, 1.0 / 3)),
    Case("abs(z - 0.1)", in: -7.3...5.9, (.kink, 0.1)),
    // Its neighbours are as near, and the one with fewer digits is taken.
    Case("where(z**2 > 2, 1, 0)", (.jump, -root.nextDown), (.jump, root.nextDown)),
    Case("where(z**3 > 0, 1, 0)", (.jump, 0)),
    Case("where(z**5 > 0, 1, 0)", (.jump, 0)),
    Case("where(z**5 > 0, 1, 0)", in: -1...1.5, (.jump, 0)),
    Case("abs(z**3)"),
    Case("abs(z) * z"),
    Case("floor(3 * z)", in: 0.1...1.1, (.jump, 1.0 / 3), (.jump, 2.0 / 3), (.jump, 1)),
    Case("round(z)", in: -2...2, (.jump, -1.5), (.jump, -0.5), (.jump, 0.5), (.jump, 1.5)),
    Case(
      "abs(sin(z))", in: -4...7, (.kink, -Double.pi), (.kink, 0), (.kink, .pi), (.kink, 2 * .pi)),
    Case("hard_swish(z)", (.kink, -3), (.kink, 3)),
    Case("clip(z, -1.7, 2.3)", (.kink, -1.7), (.kink, 2.3)),
    Case("maximum(z, z**2)", (.kink, 0), (.kink, 1)),
    Case("max([z, 1, z**2])", (.kink, -1), (.kink, 1)),
    Case("argmax([z, 1, z**2])", (.jump, -1), (.jump, 1)),
    Case("leaky_relu(z, 1e-20)", (.kink, 0)),
    Case("leaky_relu(z, 1e-300)", (.kink, 0)),
    Case("where(z == 0, 1, 0)", (.isolated, 0)),
    Case("where(z == 0.7, 1, 0)", (.isolated, 0.7)),
    Case("sign(z)", (.jump, 0)),
    Case("threshold(z, 0.3, 5)", (.jump, 0.3)),
    Case("1 / z", (.pole, 0)),
    Case("1 / (z - 1)**2", (.pole, 1)),
    Case("z**-2", (.pole, 0)),
    Case("1 / z**2", in: 0...1e-3, (.pole, 0)),
    Case("1 / z**2", in: -1e-3...2e-3, (.pole, 0)),
    Case("tan(z)", in: 0...5, (.pole, .pi / 2), (.pole, 3 * .pi / 2)),
    Case("log(z)", (.pole, 0)),
    Case("log(6 - z)", (.pole, 6)),
    Case("1 / (z - 6)", (.pole, 6)),
    Case("sqrt(z)", (.edge, 0)),
    Case("sqrt(6 - z)", (.edge, 6)),
    Case("sqrt(z + 6)", (.edge, -6)),
    Case("sqrt(1 - z**2)", (.edge, -1), (.edge, 1)),
    Case("z**(1/3)", (.edge, 0)),
    Case("z * log(z)", (.edge, 0)),
    Case("sin(z) / z", (.isolated, 0)),
    Case("(1 - cos(z)) / z**2", (.isolated, 0)),
    Case("(z**2 - 1) / (z - 1)", (.isolated, 1)),
    // Four digits of the limit are certain.
    Case(
      "(tan(2 * (z + 4.25)) - 2 * (z + 4.25)) / (z + 4.25)**3 - 2", in: -4.8...(-3.8),
      (.isolated, -4.25)),
    Case("z / abs(z)", (.jump, 0)),
    Case("tanh(1 / z)", (.jump, 0)),
    Case("1 / (1 + exp(1 / z))", (.jump, 0)),
    Case("sqrt(abs(z))", (.kink, 0)),
    Case("abs(z)", in: 0...1, (.kink, 0)),
    Case("abs(z)", in: -1...0, (.kink, 0)),
    Case("abs(z - 1)", in: 1...1.0.nextUp, (.kink, 1)),
    Case("abs(z - 5)", in: 1...1.0.nextUp),
    Case("abs(z)", in: -1e308...1e308, (.kink, 0)),
    Case("abs(z - 1e-300)", in: -1e308...1e308, (.kink, 1e-300)),
    // What the rounding of a root of order three hides is one place, not dozens.
    Case("where(z**3 - 3 * z**2 + 3 * z - 1 > 0, 1, 0)", (.jump, 1)),
  ]

  @Test(arguments: exact)
  func isFound(_ wanted: Case) throws {
    let points = try Lesson().curve(wanted.expression).points(in: wanted.range)
    #expect(points.map(\.at) == wanted.points.map(\.1))
    #expect(points.map(\.kind) == wanted.points.map(\.0))
  }

  /// Every place that the search of any prelude formula can list, whatever the range.
  private static let prelude: [String: [Double]] = [
    "relu": [0], "relu6": [0, 6], "leaky_relu": [0], "prelu": [0], "rrelu": [0], "step": [0],
    "threshold": [0.25], "selu": [0], "hard_tanh": [-1, 1], "hard_sigmoid": [-3, 3],
    "hard_swish": [-3, 3], "hard_shrink": [-0.5, 0.5], "soft_shrink": [-0.5, 0.5],
    "sparse_sigmoid": [-1, 1], "log1mexp": [0], "entropy": [0],
  ]

  static let ranges = [
    -6...6.0, -5...5, -6.1...5.7, -1...1, 0...1e-3, -1000...1000, -1e308...1e308, 0...1e-300,
    -0x1p-1030...0x1p-1030,
  ]

  @Test(arguments: Prelude.library.functions.keys.sorted())
  func smoothFormulasHaveNone(_ name: String) throws {
    let function = try #require(Prelude.library.functions[name])
    let required = function.parameters.filter { $0.fallback == nil }.count
    let isOfVectors = try ReferenceTable("vectors").rows.contains { $0[0] == name }
    let argument = isOfVectors ? "[z, 0.5, 1]" : "z"
    let curve = try Lesson().curve(
      "sum(\(name)(\(argument)\(required > 1 ? ", 0.25, 20" : "")) * 2)", near: 0.5)
    for range in Self.ranges {
      let points = curve.pointsQuickly(in: range)
      let known = (Self.prelude[name] ?? []).filter(range.contains)
      #expect(points.map(\.at) == known, "\(name) on \(range): \(points)")
    }
  }

  @Test(arguments: [
    "celu(z, 2)", "celu(z, 0.3)", "elu(z)", "softmax([z, 0, 1], 0.1)", "logsumexp([z, 0, z])",
    "log_softmax([z, -z, 1])", "softmin([z, z / 2, 1])", "softplus(2 * z - 1)", "softsign(z / 3)",
    "abs(z)**3", "where(z > 0, z**2, -z**2)", "maximum(z, z) + minimum(z, z)",
    "maximum(z, 0) - maximum(-z, 0)", "sigmoid(5 * (z - 1/3))", "z**3", "exp(-z**2)",
  ])
  func smoothExpressionsHaveNone(_ text: String) throws {
    let curve = try Lesson().curve("sum(\(text))")
    for range in Self.ranges {
      #expect(curve.pointsQuickly(in: range).isEmpty, "\(range)")
    }
  }
}

extension RealFunction {
  /// A scan that is coarse, for many functions.
  fileprivate func pointsQuickly(in range: ClosedRange<Double>) -> [SpecialPoint] {
    points(in: range, samples: 300)
  }
}
