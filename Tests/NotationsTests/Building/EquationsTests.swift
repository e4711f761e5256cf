import Diagnostics
import FormulaTesting
import Expressions
import Functions
import Notations
import Testing

struct EquationsTests {
  @Test(arguments: [
    ("leaky_relu(z, 0.1)", "LeakyReLU(z, 0.1) = z if z > 0, else 0.1z"),
    ("leaky_relu(x, alpha=0.1)", "LeakyReLU(x, 0.1) = x if x > 0, else 0.1x"),
    ("leaky_relu(z, 0.01)", "LeakyReLU(z) = z if z > 0, else 0.01z"),
    ("leaky_relu(z)", "LeakyReLU(z) = z if z > 0, else αz"),
    ("sigmoid(2 * z)", "σ(z) = 1/(1 + e^(−z))"), ("sigmoid'(x)", "σ′(x) = σ(x)(1 − σ(x))"),
    ("softmax([1, 2, 3], T)", "softmax_i(z) = e^(z_i/T)/(Σ_j e^(z_j/T))"),
    ("softmax(z, 2)", "softmax_i(z, 2) = e^(z_i/2)/(Σ_j e^(z_j/2))"),
    ("threshold(z, theta, 1)", "Threshold(z, θ, v) = z if z > θ, else v"),
  ])
  func equationOfACall(source: String, text: String) throws {
    let expression = try #require(reading(source, Parse.expression).value)
    #expect(Notation.equation(of: expression, in: Prelude.library)?.unicode == text)
  }

  /// What differs stays a letter, which the left side has too.
  @Test(arguments: [
    (["focal(p, 0)", "focal(p, 2)", "focal(p, 5)"], "focal(p, γ) = −(1 − p)^γ ln(p)"),
    (["focal(p, 2)", "focal(p)"], "focal(p) = −(1 − p)² ln(p)"),
    (["focal(p)", "focal(p, 3)"], "focal(p, γ) = −(1 − p)^γ ln(p)"),
    (["focal(p, 3)", "focal'(p, 3)"], "focal(p, 3) = −(1 − p)³ ln(p)"),
    (["focal'(p, 3)", "focal(p, gamma=3.0)"], "focal(p, 3) = −(1 − p)³ ln(p)"),
    (["mix(z, 4, 3)", "mix(z, 4, 1)"], "mix(z, 4, b) = 4z + b"),
    (["mix(z, 1, 9)", "mix(z, 1)"], "mix(z, 1, b) = 1z + b"),
    (["mix(z, 2, 3)", "mix(z, 5, 3)"], "mix(z, a) = az + 3"),
    (["mix(z, 2, 7)", "mix(z, 5, 7)"], "mix(z, a, 7) = az + 7"),
    (["sigmoid'(z)", "sigmoid'(2 * z)"], "σ′(z) = σ(z)(1 − σ(z))"),
    (["sigmoid(2 * z)", "sigmoid(z)"], "σ(z) = 1/(1 + e^(−z))"),
    (["sigmoid(z)", "tanh(z)"], nil), (["focal(p, 0)", "p"], nil), ([], nil),
  ])
  func equationOfAFamily(sources: [String], text: String?) throws {
    let library = try library(
      "focal(p, gamma=2) = -(1 - p)**gamma * log(p)\nmix(z, a=1, b=3) = a * z + b")
    let calls = try sources.map { try #require(reading($0, Parse.expression).value) }
    #expect(Notation.equation(commonTo: calls, in: library)?.unicode == text)
  }

  @Test(arguments: ["relu'(z)", "np.tanh(z)", "z", "sigmoid(z) + 1", "unknown(z)"])
  func noEquation(source: String) throws {
    let expression = try #require(reading(source, Parse.expression).value)
    #expect(Notation.equation(of: expression, in: Prelude.library) == nil)
  }

  /// Beside a lesson's own H the entropy, which is written H, goes by its name; so do all formulas that
  /// call one whose symbol is taken.
  @Test func formulasGiveWayToTheLessonsSymbols() throws {
    func shown(_ definitions: String, _ names: String...) throws -> [String?] {
      var library = Prelude.library.asPrelude
      let (block, diagnostics) = reading(definitions, Parse.definitions)
      #expect(diagnostics.isEmpty)
      #expect(!library.define(block.items).hasErrors)
      return names.map { name in
        let primes = name.count { $0 == "'" }
        return library.functions[String(name.prefix { $0 != "'" })]?.notation(primes: primes)?
          .unicode
      }
    }
    #expect(
      try shown("f(p) = entropy(p) + H(1)\nH(x) = x**2", "f", "H")
        == ["f(p) = entropy(p) + H(1)", "H(x) = x²"])
    #expect(try shown("f(p) = entropy(p)", "f") == ["f(p) = H(p)"])
    #expect(
      try shown("sigma = 2\nf(z) = sigmoid(z) * sigma", "f", "sigmoid'")
        == ["f(z) = sigmoid(z) σ", "sigmoid′(z) = sigmoid(z)(1 − sigmoid(z))"])
    #expect(try shown("sigmoid(z) = z    written σ", "sigmoid") == ["σ(z) = z"])
  }

  @Test func defaultsStandApart() throws {
    let functions = Prelude.library.functions
    #expect(
      functions["selu"]?.defaults.map(\.unicode) == [
        "α = 1.67326324235437728", "λ = 1.05070098735548049",
      ])
    #expect(functions["hard_tanh"]?.defaults.map(\.unicode) == ["low = −1", "high = 1"])
    #expect(functions["standardize"]?.defaults.map(\.unicode) == ["ε = 10⁻⁵"])
    #expect(functions["relu"]?.defaults == [])
  }

  @Test(arguments: [
    ("leaky_relu(z, 0.1)", "LeakyReLU(z, 0.1)"),
    ("leaky_relu(z, a)", "LeakyReLU(z, a)"), ("threshold(z, 1, 2)", "Threshold(z, 1, 2)"),
    ("softmax(z, T=2)", "softmax(z, T = 2)"), ("relu6(1)", "ReLU6(1)"),
  ])
  func argumentsAreKept(source: String, text: String) throws {
    #expect(try notation(source).unicode == text)
  }

  @Test(
    arguments: [
      ("softmax([z, 0, 0])", "softmax₂((z, 0, 0))"), ("[z, z**2]", "z²"),
      ("exp(z) / sum(exp(z))", "e^(z₂)/(Σ_i e^(z_i))"), ("softmax'([1, 2])", "[softmax′((1, 2))]₂"),
      ("W @ x", "[Wx]₂"),
    ])
  func oneElement(source: String, text: String) throws {
    #expect(try notation(source, element: 2).unicode == text)
  }

  @Test(arguments: [
    ("layer(h, W, b) = W @ h + b", "layer(h, W, b) = Wh + b"),
    ("cross(p, q) = -sum(p * log(q))", "cross(p, q) = −Σ_i p_i ln(q_i)"),
    ("hot(z, T) = exp(z / T) / sum(exp(z / T))", "hot_i(z, T) = e^(z_i/T)/(Σ_j e^(z_j/T))"),
    ("scaled(z, beta) = z / sum(beta * z)", "scaled_i(z, β) = z_i/(Σ_j β z_j)"),
    ("total(i) = sum(i)", "total(i) = Σ_j i_j"),
    ("far(z) = z - max(softmax(z))", "far_i(z) = z_i − max_j softmax_j(z)"),
    ("g(z) = relu(z) - mean(relu(z))", "g_i(z) = ReLU(z_i) − 1/n · Σ_j ReLU(z_j)"),
    ("g(n) = mean(n)", "g(n) = 1/N · Σ_i n_i"),
    ("share(z) = dot([1, 0, 0], softmax([z, 1, 2]))", "share(z) = (1, 0, 0) · softmax((z, 1, 2))"),
    ("relu6(z) = z", "relu₆(z) = z"), ("f(z) = np.tanh(z)    written φ", "φ(z) = tanh(z)"),
    ("mine(z) = sigmoid'(z) * z", "mine(z) = σ′(z) z"),
  ])
  func lessonFormulas(source: String, text: String) throws {
    let library = try library(source)
    let name = try #require(library.names.first)
    #expect(library.functions[name]?.notation?.unicode == text)
  }

  @Test func aPreludeFormulaKeepsItsSymbols() throws {
    let library = try library("sigmoid(z) = 1 / (1 + exp(-z))    written S")
    #expect(library.functions["sigmoid"]?.notation?.unicode == "S(z) = 1/(1 + e^(−z))")
    #expect(library.functions["softplus"]?.notation(primes: 1)?.unicode == "Softplus′(z) = σ(z)")
  }
}
