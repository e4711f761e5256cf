import FormulaTesting
import Testing

/// Derivatives inside what is differentiated, whose perturbations must not mix.
struct NestedDerivativeTests {
  struct Case: CustomTestStringConvertible {
    var definitions: String
    var expression: String
    var exact: Double
    var testDescription: String { expression + " of " + definitions }

    init(_ definitions: String, _ expression: String, _ exact: Double) {
      (self.definitions, self.expression, self.exact) = (definitions, expression, exact)
    }
  }

  static let cases = [
    Case("f(y, x) = x * y\nh(x) = x * f'(1, x)", "h'(3)", 6),
    Case("f(y, x) = x + y\nh(x) = x * f'(1, x)", "h'(5)", 1),
    Case("f(y, x) = x * y**2\nh(x) = f'(x, x)", "h'(3)", 12),
    Case("f(y, x) = exp(x * y)\nh(x) = f'(0, x)", "h'(7)", 1),
    Case("f(z) = z**4\nh(z) = f'(z)\nk(z) = h'(z)", "k'(2)", 48),
    Case("f(z) = z**4\nh(z) = f''(z)", "h''(2)", 24),
    Case("f(z) = z**6\nh(z) = f'''(z)", "h'''(1)", 720),
    Case("f(z) = z**4", "f'(-2)", -32),
    Case("f(z) = z**4\nh(z) = f'(-z)", "h'(2)", -48),
    Case("f(z) = z**3\ng(z) = z**2\nh(z) = f'(g(z))", "h'(2)", 96),
    Case("h(z) = relu'(relu(z))", "h(2)", 1),
    Case("h(z) = relu'(relu(z))", "h(-2)", 0),
    Case("h(z) = relu'(relu(z))", "h(0)", 0),
    Case("h(z) = relu'(-z)", "h(-1)", 1),
    Case("h(z) = sigmoid'(z)", "h'(0)", 0),
    Case("h(z) = z * np.tanh'(z)", "h'(0)", 1),
    Case("h(z) = abs'(z)", "h'(2)", 0),
    Case("h(z) = maximum'(z, 1)", "h(2)", 1),
    Case("h(z) = where(z > 0, relu'(z), 5)", "h'(1)", 0),
    Case("f(z, a) = sum(a * z**2)\nh(a) = f'(3, a)", "h'(2)", 6),
    Case("f(z, a=2) = a * z\nh(z) = f'(z) + f'(z, a=z)", "h'(1)", 1),
  ]

  @Test(arguments: cases)
  func isNotConfused(_ nested: Case) throws {
    let value = try Lesson(nested.definitions).number(nested.expression)
    #expect(abs(value - nested.exact) <= 1e-13 * max(1, abs(nested.exact)), "\(value)")
  }
}
