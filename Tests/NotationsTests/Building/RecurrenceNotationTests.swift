import Expressions
import FormulaTesting
import Functions
import Notations
import Testing

struct RecurrenceNotationTests {
  private static let lines = """
    loss(w) = w**2    written L
    w(0, eta=0.1) = 2
    w(t + 1, eta=0.1) = w(t, eta) - eta * loss'(w(t))    written ω
    F(0) = 0
    F(1) = 1
    F(n + 2) = F(n + 1) + F(n)
    p(0) = [1, 2]
    p(t + 1) = p(t) / sum(p(t))
    L2(a, b) = a * b
    """

  @Test(arguments: [
    ("w", ["ω₀ = 2", "ω_(t+1) = ω_t − η L′(ω_t)"]),
    ("F", ["F₀ = 0", "F₁ = 1", "F_(n+2) = F_(n+1) + F_n"]),
    ("p", ["p₀ = (1, 2)", "p_(t+1,i) = p_(t,i)/(Σ_j p_(t,j))"]),
  ])
  func lines(name: String, expected: [String]) throws {
    let function = try #require(library(Self.lines).functions[name])
    let equations = function.starts + [try #require(function.notation)]
    #expect(equations.map(\.unicode) == expected)
  }

  @Test(arguments: [
    ("w(t)", "ω_t"), ("w(20)", "ω₂₀"), ("w(t + 1)", "ω_(t+1)"), ("w(t, 0.2)", "ω_t(0.2)"),
    ("w(20, eta)", "ω₂₀(η)"),
    ("loss(w(t))", "L(ω_t)"), ("w(t)**2", "ω_t²"),
    ("2 * F(n)", "2F_n"), ("partial(L2(a, b), b)", "∂L₂(a, b)/∂b"),
  ])
  func calls(source: String, text: String) throws {
    let expression = try #require(reading(source, Parse.expression).value)
    #expect(Notation.of(expression, in: try library(Self.lines)).unicode == text)
  }
}
