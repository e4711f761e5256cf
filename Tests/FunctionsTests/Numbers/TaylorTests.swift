import FormulaTesting
import Testing

/// Derivatives of first, second and third order against known Taylor coefficients.
struct TaylorTests {
  struct Series: CustomTestStringConvertible {
    var expression: String
    var z: Double
    /// f, f′, f″, f‴.
    var derivatives: [Double]
    var testDescription: String { "\(expression) at \(z)" }

    init(_ expression: String, at z: Double = 0, _ derivatives: Double...) {
      (self.expression, self.z, self.derivatives) = (expression, z, derivatives)
    }
  }

  private static let e = 2.718281828459045

  static let series = [
    Series("z**3 - 2 * z", at: 2, 4, 10, 12, 6),
    Series("exp(z)", 1, 1, 1, 1),
    Series("exp(2 * z)", 1, 2, 4, 8),
    Series("exp(z**2)", at: 1, e, 2 * e, 6 * e, 20 * e),
    Series("expm1(-z)", 0, -1, 1, -1),
    Series("log(z)", at: 2, 0.6931471805599453, 0.5, -0.25, 0.25),
    Series("log1p(z)", 0, 1, -1, 2),
    Series("log2(z) * log(2)", at: 1, 0, 1, -1, 2),
    Series("log10(z) * log(10)", at: 1, 0, 1, -1, 2),
    Series("sqrt(1 + z)", 1, 0.5, -0.25, 0.375),
    Series("sin(z)", 0, 1, 0, -1),
    Series("cos(z)", 1, 0, -1, 0),
    Series("tan(z)", 0, 1, 0, 2),
    Series("sinh(z)", 0, 1, 0, 1),
    Series("cosh(z)", 1, 0, 1, 0),
    Series("tanh(z)", 0, 1, 0, -2),
    Series("arctan(z)", 0, 1, 0, -2),
    Series("arcsin(z)", 0, 1, 0, 1),
    Series("arccos(z)", .pi / 2, -1, 0, -1),
    Series("arcsinh(z)", 0, 1, 0, -1),
    Series("arcsinh(z / 3)", at: 4, 1.0986122886681098, 0.2, -0.032, 0.00736),
    Series(
      "arccosh(1.25 + z)", 0.6931471805599453, 4.0 / 3, -2.962962962962963, 17.382716049382715),
    Series("arctanh(z)", 0, 1, 0, 2),
    Series("cbrt(1 + z)", 1, 1.0 / 3, -2.0 / 9, 10.0 / 27),
    Series("arctan2(z, 1)", 0, 1, 0, -2),
    Series("arctan2(1, z)", at: 1, .pi / 4, -0.5, 0.5, -0.5),
    Series("arctan2(z, -1)", at: -1, -.pi * 3 / 4, -0.5, -0.5, -0.5),
    Series("hypot(z, 1)", 1, 0, 1, 0),
    Series("hypot(3, 4 * z)", at: 1, 5, 3.2, 1.152, -2.21184),
    Series("norm([z, 0, 1])", 1, 0, 1, 0),
    Series("var([z, 0])", at: 2, 1, 1, 0.5, 0),
    Series("std([z, 0])", at: 2, 1, 0.5, 0, 0),
    Series("median([z, 9, 5])", at: 7, 7, 1, 0, 0),
    Series("median([z, 9, 5, 2 * z])", at: 7, 8, 0.5, 0, 0),
    Series("sort([3, z**2, 1]) @ [0, 1, 0]", at: 1.5, 2.25, 3, 2, 0),
    Series("sum(cumprod([z, z, z]))", at: 1, 3, 6, 8, 6),
    Series("sum(cumsum([z, z**3]))", at: 1, 3, 5, 6, 6),
    Series("det([[z, 1], [2, z]])", at: 3, 7, 6, 2, 0),
    Series("det([[z, 1, 0], [2, z, 1], [0, 1, z]])", at: 1, -2, 0, 6, 6),
    Series("sum(inv([[z, 0], [0, 1]]))", at: 1, 2, -1, 2, -6),
    Series("trace([[z, 1], [2, z**2]])", at: 1, 2, 3, 2, 0),
    Series("erf(z) * sqrt(pi) / 2", 0, 1, 0, -2),
    Series("erfc(z) * sqrt(pi) / 2", 0.886226925452758, -1, 0, 2),
    Series("1 / (1 - z)", 1, 1, 2, 6),
    Series("z / (1 + z)", 0, 1, -2, 6),
    Series("(1 + z) / (1 - z)", 1, 2, 4, 12),
    Series("(1 + z)**0.5", 1, 0.5, -0.25, 0.375),
    Series("z**-1", at: 2, 0.5, -0.25, 0.25, -0.375),
    Series("2**z", 1, 0.6931471805599453, 0.4804530139182014, 0.3330246519889295),
    Series("z**z", at: 1, 1, 1, 2, 3),
    Series("z**0", 1, 0, 0, 0),
    Series("z**1", 0, 1, 0, 0),
    Series("z**2", 0, 0, 2, 0),
    Series("z**3", 0, 0, 0, 6),
    Series("(-2)**3 * z", at: 1, -8, -8, 0, 0),
    Series("sum([z, z**2, z**3])", at: 1, 3, 6, 8, 6),
    Series("prod([z, z, z])", at: 2, 8, 12, 12, 6),
    Series("mean([z, 3 * z])", at: 5, 10, 2, 0, 0),
    Series("dot([z, 1], [z, z])", at: 3, 12, 7, 2, 0),
    Series("max([z, 1, -z])", at: 3, 3, 1, 0, 0),
    Series("where(z > 1, z**2, 7)", at: 3, 9, 6, 2, 0),
  ]

  @Test(arguments: series)
  func matches(_ series: Series) throws {
    let lesson = try Lesson("f(z) = \(series.expression)")
    for (order, exact) in series.derivatives.enumerated() {
      let primes = String(repeating: "'", count: order)
      let value = try lesson.number("f\(primes)(\(series.z))")
      #expect(abs(value - exact) <= 4e-15 * max(1, abs(exact)), "f\(primes) is \(value)")
    }
  }

  /// At a kink each derivative is that of the sides where they agree, 0 where they are equal and opposite,
  /// else the one of smaller size; the sides are polynomials.
  private static let kinks = [
    Series("z * abs(z)", 0, 0, 0, 0),
    Series("abs(z)**3", 0, 0, 0, 0),
    Series("z**2 * abs(z) + 5 * z**3", 0, 0, 0, 24),
    Series("z / (1 + abs(z))", 0, 1, 0, 6),
    Series("abs(z - 1)**3 + z**3", at: 1, 1, 3, 6, 0),
    Series("abs(z - 1)**3 + 4 * z**3", at: 1, 4, 12, 24, 18),
    Series("z * abs(z) * exp(z)", 0, 0, 0, 0),
    Series("maximum(z, z**2)", 0, 0, 0, 0),
    Series("maximum(z + z**2, z**2 - z)", 0, 0, 2, 0),
    Series("relu(z)**2 - relu(-z)**2", 0, 0, 0, 0),
    Series("relu(z)**2 + z**2 + z", 0, 1, 2, 0),
    Series("where(z > 0, z**2, -z**2)", 0, 0, 0, 0),
    Series("sum([z, 2]) * max([z, -z]) * z", 0, 0, 0, 0),
  ]

  @Test(arguments: kinks)
  func eachDerivativeFollowsTheRuleForKinks(_ series: Series) throws { try matches(series) }

  @Test func nestedDerivativesFollowItToo() throws {
    let lesson = try Lesson("f(z) = z * abs(z)\ng(z) = f'(z)\nh(z) = g'(z)\nk(z) = f''(z)")
    for text in ["g'(0)", "h(0)", "k(0)", "f''(0)"] { #expect(try lesson.number(text) == 0) }
  }

  /// Beside what overflows, what is not there counts for nothing (JAX); a pole says nothing.
  @Test(arguments: [
    ("exp(z)", "f''(800)", Double.infinity), ("exp(z)", "f'''(800)", .infinity),
    ("sinh(z)", "f''(-800)", -.infinity), ("cosh(z)", "f'''(800)", .infinity),
    ("expm1(z)", "f''(800)", .infinity), ("z * exp(z)", "f''(800)", .infinity),
    ("3 * exp(z) + z**2", "f'''(800)", .infinity), ("exp(z**2 + 800)", "f'(0)", 0),
    ("exp(z**2 + 800)", "f''(0)", .infinity), ("2**z", "f''(2000)", .infinity),
    ("z**3", "f'''(1e200)", 6), ("z**3 * 2", "f''(1e120)", 1.2e121), ("0 * sqrt(z)", "f'(0)", 0),
    ("sqrt(z)", "f''(0)", -.infinity), ("sqrt(z**2)", "f'(0)", .nan),
    ("(z**2)**0.5", "f'(0)", .nan), ("sqrt(z) * sqrt(z)", "f'(0)", .nan),
  ])
  func overflowIsNoPole(_ body: String, _ text: String, _ slope: Double) throws {
    let value = try Lesson("f(z) = \(body)").number(text)
    #expect(
      value == slope || value.isNaN && slope.isNaN || abs(value / slope - 1) < 1e-15, "\(value)")
  }

  /// a^b with a = 0 and b > 0 that varies, by hand: a^b = a^p·(1 + (b − p) ln a + …) for b = p there.
  @Test(arguments: [
    ("(0 * z)**exp(z)", "f'(0)", 0.0), ("z**(1 + z)", "f'(0)", 1), ("z**exp(z)", "f'(0)", 1),
    ("(2 * z)**(1 + z)", "f'(0)", 2), ("z**(2 + z)", "f''(0)", 2), ("z**(2 + sin(z))", "f'(0)", 0),
    ("z**(3 + z)", "f''(0)", 0), ("z**(3 + z)", "f'''(0)", 6), ("(0 * z)**(0.5 + z)", "f'(0)", 0),
    ("z**(0.5 + z)", "f'(0)", .infinity), ("z**(1.5 + z)", "f'(0)", 0),
    // Here the logarithm is left.
    ("z**(1 + z)", "f''(0)", .nan), ("z**(2 + z)", "f'''(0)", .nan),
  ])
  func powersOfZero(_ body: String, _ text: String, _ slope: Double) throws {
    let value = try Lesson("f(z) = \(body)").number(text)
    #expect(value == slope || value.isNaN && slope.isNaN, "\(value)")
  }
}
