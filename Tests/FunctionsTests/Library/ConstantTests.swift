import Diagnostics
import FormulaTesting
import Functions
import Testing

struct ConstantTests {
  private static let definitions = """
    eta = 0.1
    x = [1, 2, 3]
    W = [[1, 2], [3, 4]]
    isSmall = eta < 1
    half(z, k=eta) = k * z / 2
    loss(w) = sum((w - x)**2) * eta
    """

  @Test(arguments: [
    ("eta", [0.1]), ("2 * x", [2, 4, 6]), ("W @ [1, 1]", [3, 7]), ("isSmall", [1]),
    ("half(4)", [0.2]), ("half(4, 1)", [2]), ("loss(0)", [1.4000000000000001]),
  ])
  func isKnownInFormulasAndExpressions(expression: String, expected: [Double]) throws {
    #expect(try Lesson(Self.definitions).value(expression).elements == expected)
  }

  @Test func parametersAndVariablesShadowIt() throws {
    let lesson = try Lesson("z = 7\nf(z) = 2 * z\ng(y) = y + z")
    #expect(try lesson.number("f(1)") == 2)
    #expect(try lesson.number("g(1)") == 8)
    #expect(try lesson.formula("z", in: ["z"]).evaluate(.scalar(3)).number == 3)
  }

  @Test func thePreludeKeepsItsOwn() throws {
    let lesson = try Lesson("pi = 3\ntanh = 2")
    let untouched = try Lesson().number("gelu_tanh(1)")
    #expect(try lesson.number("gelu_tanh(1)") == untouched)
    #expect(try lesson.number("np.pi") == .pi)
    #expect(try lesson.number("pi + tanh") == 5)
  }

  @Test func itHasADerivativeOfZero() throws {
    #expect(try Lesson("a = 2\nf(z) = a * z**a").number("f'(3)") == 12)
  }

  @Test(arguments: [
    ("a = «b»", "unknown name 'b'"),
    ("a = 1\n«a» = 2", "'a' is defined twice"),
    ("a(z) = z\n«a» = 2", "'a' is defined twice"),
    ("a = 1\nf(z) = «a»(z)", "'a' is a value, not a function"),
    ("a = «[1, 2] + [1, 2, 3]»", "a vector of 2 and a vector of 3 do not go together"),
    ("a = 1 «computed» as 2", "a constant has no 'computed as'"),
    ("«f»' = 1", "a stated derivative needs a parameter"),
  ])
  func mistakesAreMarked(lines: String, message: String) {
    let marked = MarkedText(lines)
    let faults = faults { _ = try Lesson(marked.text) }
    #expect(faults.map(\.message) == [message])
    #expect(faults.map(\.range) == [marked.range])
  }
}
