import Diagnostics
import Expressions
import FormulaTesting
import Functions
import Testing

/// Formulas of derivatives, as the language writes them.
struct DerivedFormTests {
  /// Definitions, of which the last is derived, and what it is.
  private static let forms = """
    f(z) = z; f'(z) = ... | 1
    f(z) = 3; f'(z) = ... | 0
    f(z) = z * z; f'(z) = ... | 2 * z
    f(w) = w**4 - 3 * w**2 + w; f'(w) = ... | 4 * w**3 - 6 * w + 1
    f(w) = w**4 - 3 * w**2 + w; f''(w) = ... | 12 * w**2 - 6
    f(z) = 0.5 * z**2 + 1.5 * z**3; f'(z) = ... | z + 4.5 * z**2
    f(z) = (z + 1)**2 / 4; f'(z) = ... | (z + 1) / 2
    f(z) = (1 + z)**2 * (1 - z)**3; f'(z) = ... | -(1 + z) * (1 - z)**2 * (1 + 5 * z)
    f(z) = (z**2 - 1) / (z**2 + 1); f'(z) = ... | 4 * z / (z**2 + 1)**2
    f(z) = 1 / z; f'(z) = ... | -1 / z**2
    f(z) = sqrt(1 + z**2) - 1; f'(z) = ... | z / sqrt(1 + z**2)
    f(z) = sqrt(1 + z**2) - 1; f''(z) = ... | 1 / (1 + z**2)**(3 / 2)
    f(z) = cbrt(z); f'(z) = ... | 1 / (3 * cbrt(z)**2)
    f(z) = hypot(z, 3); f'(z) = ... | z / hypot(z, 3)
    f(z) = abs(z)**3; f'(z) = ... | 3 * z * abs(z)
    f(z) = 2**z; f'(z) = ... | 2**z * log(2)
    f(z) = z * 4**(1e15 + 0.5) * 2**1e15; f'(z) = ... | 4**1000000000000000.5 * 2**1000000000000000
    f(z) = z * 1e200 * 1e200; f'(z) = ... | inf
    f(z) = 0.1 * z**3 + 1e-30 * z; f'(z) = ... | 0.3 * z**2 + 1e-30
    f(z) = z * sqrt(8) * sqrt(2) / sqrt(pi); f'(z) = ... | 4 / sqrt(pi)
    f(z) = z * sqrt(6) / sqrt(2); f'(z) = ... | sqrt(3)
    f(z) = z**z; f'(z) = ... | z**z * (1 + log(z))
    f(z) = log(cosh(z)); f'(z) = ... | sinh(z) / cosh(z)
    f(z) = arctan(z) / pi + 1/2; f'(z) = ... | 1 / (pi * (1 + z**2))
    f(z) = cbrt(z); f'(z) = ... | 1 / (3 * cbrt(z)**2)
    f(z) = arcsin(z); f'(z) = ... | 1 / sqrt(1 - z**2)
    f(z) = arcsinh(z); f'(z) = ... | 1 / sqrt(1 + z**2)
    f(z) = hypot(z, 3); f'(z) = ... | z / hypot(z, 3)
    f(z) = exp(z)**2 * exp(-z); f'(z) = ... | exp(z)
    f(z) = sigmoid(2 * z + 1); f'(z) = ... | 2 * sigmoid(2 * z + 1) * (1 - sigmoid(2 * z + 1))
    f(z) = z * sigmoid(z); f'(z) = ... | sigmoid(z) * (1 + z * (1 - sigmoid(z)))
    f(z) = gelu(2 * z); f'(z) = ... | 2 * gelu'(2 * z)
    f(z) = elu(z, 2) + 1; f'(z) = ... | elu'(z, 2)
    f(z) = elu(-1, z) + z; f'(z) = ... | exp(-1)
    f(z) = elu'(z) * 2; f'(z) = ... | 2 * elu''(z)
    L(a, b) = a**2 * b; f(a, b) = partial(L(a, b), b) * a; f'(a, b) = ... | 3 * a**2
    f(z) = sin'(z); f'(z) = ... | -sin(z)
    f(z) = abs(z); f'(z) = ... | sign(z)
    f(z) = z * abs(z); f'(z) = ... | 2 * abs(z)
    f(z) = floor(z) * z; f'(z) = ... | floor(z)
    f(z) = maximum(0, z); f'(z) = ... | where(z > 0, 1, 0)
    f(z) = minimum(maximum(0, z), 6); f'(z) = ... | where(0 < z < 6, 1, 0)
    f(z) = maximum(0, 1 - 2 * z); f'(z) = ... | where(z < 1 / 2, -2, 0)
    f(z, a=0.1) = maximum(a * z, z); f'(z) = ... | where(a * z >= z, a, 1)
    f(z) = clip(z / 6 + 1/2, 0, 1); f'(z) = ... | where(-3 < z < 3, 1 / 6, 0)
    f(z) = z if z > 0 else exp(z) - 1; f'(z) = ... | 1 if z > 0 else exp(z)
    f(z) = where(z > 0, z, 0) - where(z > 0, 0, z); f'(z) = ... | where(z > 0, 1, -1)
    f(z) = where(z >= 0, z, -z); f'(z) = ... | where(z >= 0, 1, -1)
    f(z) = (z > 0) * z**2; f'(z) = ... | 2 * z * (z > 0)
    f(z, delta=1) = where(abs(z) <= delta, z**2 / 2, delta * (abs(z) - delta / 2)); f'(z) = ... | where(abs(z) <= delta, z, delta * sign(z))
    f(m) = log(1 + exp(-m)); f'(m) = ... | -exp(-m) / (1 + exp(-m))
    f(p, y) = -(y * log(p) + (1 - y) * log(1 - p)); f'(p, y) = ... | (p - y) / (p * (1 - p))
    f(p, gamma=2) = -(1 - p)**gamma * log(p); f'(p) = ... | gamma * log(p) * (1 - p)**(gamma - 1) - (1 - p)**gamma / p
    f(p, y) = -sum(y * log(p)); f'(p, y) = ... | -y / p
    f(p, y) = mean((p - y)**2); f'(p, y) = ... | 2 * (p - y) / len(p)
    f(p, y) = mean(abs(p - y)); f'(p, y) = ... | sign(p - y) / len(p)
    f(z, y) = log(sum(exp(z))) - dot(y, z); f'(z, y) = ... | exp(z) / sum(exp(z)) - y
    f(z, y) = logsumexp(z) - y @ z; f'(z, y) = ... | logsumexp'(z) - y
    f(z) = sqrt(sum(z**2)); f'(z) = ... | z / sqrt(sum(z**2))
    f(z) = mean((z - mean(z))**2); f'(z) = ... | 2 * (z - mean(z)) / len(z)
    f(z) = sum(z); f'(z) = ... | 1
    f(theta, x) = sum(x * theta**2); f'(theta, x) = ... | 2 * theta * sum(x)
    eta = 3; f(z) = eta * z**2; f'(z) = ... | 2 * eta * z
    f(e, z) = e**2 * exp(z) * np.e**z; f'(e, z) = ... | 2 * e * exp(2 * z)
    f(z) = e**(2 * z); f'(z) = ... | 2 * exp(2 * z)
    e = 3; f(z) = e * z + np.e**z + exp(z); f'(z) = ... | e + 2 * exp(z)
    exp(z) = 2 * z; f(z) = np.exp(z) + exp(z); f'(z) = ... | np.exp(z) + exp'(z)
    tanh(z) = 3 * z; f(z) = mish(z) * z; f'(z) = ... | z * mish'(z) + mish(z)
    """

  @Test(arguments: forms.split(separator: "\n").map(String.init))
  func isAsAnAuthorWouldWriteIt(row: String) throws {
    let cells = row.split(separator: " | ").map(String.init)
    try #require(cells.count == 2)
    let source = cells[0].replacing("; ", with: "\n")
    let order = source.contains("f''(") ? 2 : 1
    let lesson = try Lesson(source)
    let derived = lesson.library.functions["f"]?.stated[order]?.definition
    #expect(derived?.body.source == cells[1])
  }

  /// Definitions, what is wrong, and the hint.
  private static let faults = """
    f(z) = exp(z) / sum(exp(z)); f'(z) = ... | 'f'' cannot be derived: it is a Jacobian | state it: f'(z) = …
    f(z) = sum(z * softmax(z)); f'(z) = ... | 'f'' cannot be derived: the derivative of 'softmax' is a Jacobian | state it: f'(z) = …
    f(z) = sum(z**2); f''(z) = ... | 'f''' cannot be derived: it is a Jacobian | state it: f''(z) = …
    f(0) = 1; f(t + 1) = 2 * f(t); g(t) = f(t) * t; g'(t) = ... | 'g'' cannot be derived: 'f' is a recurrence | state it: g'(t) = …
    f(z) = prod(z); f'(z) = ... | 'f'' cannot be derived: there is no rule for the derivative of 'prod' | state it: f'(z) = …
    f(x, W) = sum(W @ x); f'(x, W) = ... | 'f'' cannot be derived: it multiplies matrices | state it: f'(x) = …
    f(z) = [z, z**2]; f'(z) = ... | 'f'' cannot be derived: it is a Jacobian | state it: f'(z) = …
    f(z) = maximum(z, z**3); f'(z) = ... | 'f'' cannot be derived: at z = 0 no side of what is compared has the slope that is taken there | state it, with that place as a case of its own
    f(z, a=1) = where(z > 0, z, a * (exp(z) - 1)); f''(z) = ... | 'f''' cannot be derived: at z = 0 no side of what is compared has the slope that is taken there | state it, with that place as a case of its own
    f(z) = maximum(z, -z); f'(z) = ... | 'f'' cannot be derived: at z = 0 no side of what is compared has the slope that is taken there | state it, with that place as a case of its own
    f(z) = maximum(0, z) + log1p(exp(-abs(z))); f'(z) = ... | 'f'' cannot be derived: at z = 0 no side of what is compared has the slope that is taken there | state it, with that place as a case of its own
    x = [1, 2]; f(t) = sum(x * t**2); f'(t) = ... | 'f'' cannot be derived: what is found differs from the automatic derivative at t = -6 | if 't' is a number, give it a default; else state it
    g'(z) = ... | there is no formula 'g' whose derivative this could be | define g
    f(z) = z; f'(x) = ... | a stated derivative has the parameters of its formula | those are (z)
    """

  @Test(arguments: faults.split(separator: "\n").map(String.init))
  func whatHasNoFormulaIsAnError(row: String) throws {
    let cells = row.split(separator: " | ").map(String.init)
    let found = FormulaTesting.faults { _ = try Lesson(cells[0].replacing("; ", with: "\n")) }
    #expect(found.map(\.message) == [cells[1]])
    #expect(found.map(\.hint) == [cells[2]])
  }

  /// The bound of 200 parts is one of the simplified form.
  @Test func onlyTheSimplifiedFormIsBounded() throws {
    let cancelling = (1...40).map { "\($0) * z - \($0) * z" }.joined(separator: " + ")
    let lesson = try Lesson("f(z) = z**2 + \(cancelling)\nf'(z) = ...")
    #expect(lesson.library.functions["f"]?.stated[1]?.definition?.body.source == "2 * z")
    let long = (1...40).map { "sin(\($0) * z)" }.joined(separator: " + ")
    let found = FormulaTesting.faults { _ = try Lesson("f(z) = \(long)\nf'(z) = ...") }
    #expect(found.map(\.message) == ["'f'' cannot be derived: it is too long"])
    let nested = (1...12).reduce("z") { inner, _ in "(\(inner)) * sin(\(inner))" }
    let deep = FormulaTesting.faults { _ = try Lesson("f(z) = \(nested)\nf'(z) = ...") }
    #expect(deep.map(\.message) == ["'f'' cannot be derived: it is too long"])
  }

  /// What a lesson calls by a name of the prelude does not change what the prelude means.
  @Test func namesKeepTheirMeaning() throws {
    var lesson = try Lesson("sigmoid(z) = 3 * z\nf(z) = silu(z) * sigmoid(z)\nf'(z) = ...")
    #expect(
      lesson.library.functions["f"]?.stated[1]?.definition?.body.source
        == "silu'(z) * sigmoid(z) + silu(z) * sigmoid'(z)")
    try lesson.define("silu'(z) = ...")
    let derived = try #require(lesson.library.functions["silu"]?.stated[1])
    #expect(derived.definition?.computed?.source == "sigmoid(z) * (1 + z * (1 - sigmoid(z)))")
    let sigmoid = derived.body.callees["sigmoid"]
    #expect(sigmoid?.definition == Prelude.library.functions["sigmoid"]?.definition)
  }

  @Test func parametersMayBeLeftOut() throws {
    let lesson = try Lesson("f(z, a=2) = a * z**2\nf'(z) = ...")
    let derived = lesson.library.functions["f"]?.stated[1]?.definition
    #expect(derived?.parameters.map(\.name) == ["z", "a"])
    #expect(derived?.body.source == "2 * a * z")
  }
}
