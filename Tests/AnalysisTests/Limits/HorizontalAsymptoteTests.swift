import Functions
import FormulaTesting
import Analysis
import Testing

/// Limits towards −∞ and +∞.
struct HorizontalAsymptoteTests {
  struct Case: CustomTestStringConvertible {
    var expression: String
    /// The limit, and whether it is attained; nil where there is none.
    var left: (Double, Bool)?
    var right: (Double, Bool)?
    var testDescription: String { expression }

    init(_ expression: String, left: (Double, Bool)? = nil, right: (Double, Bool)? = nil) {
      (self.expression, self.left, self.right) = (expression, left, right)
    }
  }

  static let cases = [
    Case("sigmoid(z)", left: (0, false), right: (1, false)),
    Case("sigmoid(z - 50)", left: (0, false), right: (1, false)),
    Case("tanh(z)", left: (-1, false), right: (1, false)),
    Case("erf(z)", left: (-1, false), right: (1, false)),
    Case("erfc(z)", left: (2, false), right: (0, false)),
    Case("relu(z)", left: (0, true)),
    Case("relu6(z)", left: (0, true), right: (6, true)),
    Case("hard_tanh(z)", left: (-1, true), right: (1, true)),
    Case("hard_swish(z)", left: (0, true)),
    Case("clip(z, -1e6, 1e6)", left: (-1e6, true), right: (1e6, true)),
    Case("step(z)", left: (0, true), right: (1, true)),
    Case("step(z - 1000)", left: (0, true), right: (1, true)),
    Case("sign(z)", left: (-1, true), right: (1, true)),
    Case("3 + 0 * z", left: (3, true), right: (3, true)),
    Case("softsign(z)", left: (-1, false), right: (1, false)),
    Case("arctan(z)", left: (-.pi / 2, false), right: (.pi / 2, false)),
    Case("exp(z)", left: (0, false)),
    Case("exp(-z**2)", left: (0, false), right: (0, false)),
    Case("silu(z)", left: (0, false)),
    Case("gelu(z)", left: (0, false)),
    Case("gelu_tanh(z)", left: (0, false)),
    Case("mish(z)", left: (0, false)),
    Case("elu(z)", left: (-1, false)),
    Case("softplus(z)", left: (0, false)),
    Case("squareplus(z)", left: (0, false)),
    Case("1 / z", left: (0, false), right: (0, false)),
    Case("1e-20 / z", left: (0, false), right: (0, false)),
    Case("1 + 1 / z", left: (1, false), right: (1, false)),
    Case("(2 * z + 1) / (z - 3)", left: (2, false), right: (2, false)),
    // The square leaves the doubles long before z does.
    Case("z / sqrt(1 + z**2)", left: (-1, false), right: (1, false)),
    Case("z * exp(-z)", right: (0, false)),
    Case("log(z) / z", right: (0, false)),
    // What goes to and fro ever less.
    Case("sin(z) / z", left: (0, false), right: (0, false)),
    Case("1/3 + sin(z) / z", left: (1.0 / 3, false), right: (1.0 / 3, false)),
    Case("cos(5 * z) / sqrt(abs(z))", left: (0, false), right: (0, false)),
    Case("floor(z) / z", left: (1, false), right: (1, false)),
    Case("(z + 4 * sin(3 * z)) / z", left: (1, false), right: (1, false)),
    Case("tan(z) / z"), Case("1 / (z * sin(z))"), Case("sin(log(abs(z) + 2))"),
    Case("sin(z) / log(abs(z) + 2)"), Case("cos(z)**99"),
    Case("log(z)"), Case("sqrt(z)"), Case("sin(z)"), Case("log(log(z))"), Case("z**0.01"),
    Case("identity(z)"), Case("hard_shrink(z)"), Case("tanhshrink(z)"), Case("z**3"),
    Case("abs(z)"), Case("exp(abs(z))"), Case("floor(z)"),
  ]

  @Test(arguments: cases)
  func isFound(_ wanted: Case) throws {
    let asymptotes = try Lesson().curve(wanted.expression).horizontalAsymptotes
    for (direction, limit) in [
      (HorizontalAsymptote.Direction.left, wanted.left), (.right, wanted.right),
    ] {
      let found = asymptotes.first { $0.toward == direction }
      #expect(found?.y == limit?.0, "toward \(direction.rawValue)")
      #expect(found?.isAttained == limit?.1, "toward \(direction.rawValue)")
    }
  }
}
