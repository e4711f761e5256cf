import FormulaTesting
import Functions
import Notations
import Testing

struct LaTeXTests {
  @Test(arguments: [
    ("1 - sigmoid(37)", #"1 - \sigma(37)"#),
    ("A = W2 @ W1", "A = W_2W_1"),
    ("A", "A"),
    ("H = -sum(i=1..n, p_i * log(p_i))", #"H = -\sum_{i = 1}^n p_i\ln(p_i)"#),
    ("T = 1", "T = 1"),
    ("T", "T"),
    ("W1 @ x + b1", "W_1x + b_1"),
    (
      "W2 @ (W1 @ x + b1) + b2 = (W2 @ W1) @ x + (W2 @ b1 + b2) = A @ x + c",
      "W_2(W_1x + b_1) + b_2 = (W_2W_1)x + (W_2b_1 + b_2) = Ax + c"
    ),
    ("c = W2 @ b1 + b2", "c = W_2b_1 + b_2"),
    ("c", "c"),
    ("cosh(z) = 1 + sqrt(3)", #"\cosh(z) = 1 + \sqrt{3}"#),
    ("exp(2/T)", "e^{2/T}"),
    ("exp(H)", "e^H"),
    ("log(3)", #"\ln(3)"#),
    ("relu(z) = maximum(0, z)", #"\mathrm{ReLU}(z) = \max(0, z)"#),
    ("sigmoid(-37)", #"\sigma(-37)"#),
    ("sigmoid(z) = 1 / (1 + exp(-z))", #"\sigma(z) = \frac{1}{1 + e^{-z}}"#),
    (
      "tanh(z) = (exp(z) - exp(-z)) / (exp(z) + exp(-z))",
      #"\tanh(z) = \frac{e^z - e^{-z}}{e^z + e^{-z}}"#
    ),
    ("tanh(z) = 2 * sigmoid(2 * z) - 1", #"\tanh(z) = 2\sigma(2z) - 1"#),
    ("leaky_relu(z, 0.1)", #"\mathrm{LeakyReLU}(z, 0.1)"#),
    ("leaky_relu'(z, 0.1)", #"\mathrm{LeakyReLU}^{\prime}(z, 0.1)"#),
    ("softmax([1, 2, 3], T)", #"\mathrm{softmax}((1, 2, 3), T)"#),
    ("softmax(z, 2)", #"\mathrm{softmax}(z, 2)"#),
    ("log10(sigmoid'(0) ** n)", #"\log_{10}(\sigma^{\prime}(0)^n)"#),
    ("exp(z) / sum(exp(z))", #"\frac{e^{z_i}}{\sum_j e^{z_j}}"#),
    ("p = exp(z) / sum(exp(z))", #"p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}"#),
    ("cbrt(z + 1)", #"\sqrt[3]{z + 1}"#),
    ("sum(x * sum(y * x))", #"\sum_i x_i\sum_j y_jx_j"#),
    ("2 * 3 + z * 2 - 2 * z * x", #"2 \cdot 3 + z \cdot 2 - 2zx"#),
    ("a * (b + c) - (-b) - (a - b)", "a(b + c) - (-b) - (a - b)"),
    ("-z / T * 3", #"-\frac{z}{T} \cdot 3"#),
    ("exp(-z**2 / 2) / sqrt(2 * pi)", #"\frac{e^{-z^2/2}}{\sqrt{2\pi}}"#),
    ("sigma * alpha * W1 * x_1", #"\sigma\alpha W_1x_1"#),
    (
      "tanh(z)**2 + sigmoid(z)**2 + z**2 + exp(z)**2 + W1**2",
      #"\tanh^2(z) + \sigma(z)^2 + z^2 + (e^z)^2 + W_1^2"#
    ),
    ("log1p(-exp(-z)) + expm1(z) * 2", #"\ln(1 - e^{-z}) + (e^z - 1) \cdot 2"#),
    ("1e-5 + 7.9e-31 + 0.044715 * z", #"10^{-5} + 7.9 \cdot 10^{-31} + 0.044715z"#),
    (
      "a if z > 2 else b if z > 1 else c",
      #"\begin{cases} a & z > 2 \cr b & 1 < z \le 2 \cr c & z \le 1 \end{cases}"#
    ),
    ("max(softmax(z)) - min(z)", #"\max_i \mathrm{softmax_{\mathit{i}}}(z) - \min_i z_i"#),
    ("sum(softmax(z)) * 3", #"\left( \sum_i \mathrm{softmax_{\mathit{i}}}(z) \right) \cdot 3"#),
    ("sum(W @ x + b)", #"\sum_i (\lbrack Wx\rbrack_i + b_i)"#),
    ("mean(z) / len(z)", #"\frac{\frac{1}{n}\sum_i z_i}{n}"#),
    ("prod(k=1..n, f'(a_k))", #"\prod_{k = 1}^n f^{\prime}(a_k)"#),
    ("z_1 + ... + z_n", #"z_1 + \cdots + z_n"#),
    ("f(z_1, ..., z_n)", #"f(z_1, \ldots, z_n)"#),
    (
      "floor(z / 2) + abs(z) * abs(z)",
      #"\left\lfloor \frac{z}{2} \right\rfloor + \lvert z\rvert \cdot \lvert z\rvert"#
    ),
    ("outer(p, p) + diag(p)", #"pp^{\mathrm{T}} + \mathrm{diag}(p)"#),
    ("[[1, 2], [3, 4]] @ [1, -1]", #"\begin{bmatrix} 1 & 2 \cr 3 & 4 \end{bmatrix}(1, -1)"#),
    ("dot(p, [1, 2, 3])", #"p \cdot (1, 2, 3)"#),
    (
      "learning_rate * momentum * grad",
      #"\text{learning rate} \cdot \mathrm{momentum} \cdot \mathrm{grad}"#
    ),
    ("-(a + b) * c", "-(a + b)c"),
    ("2**-1 + (a/b)**2 + (-2)**2", #"2^{-1} + \left( \frac{a}{b} \right)^2 + (-2)^2"#),
    ("(a / b) / (c / (d / e))", #"\frac{a/b}{\frac{c}{d/e}}"#),
    ("(a/b) * (c/d)", #"\frac{a}{b} \cdot \frac{c}{d}"#),
    ("z * 1/2 + 2 * (1/2)", #"\frac{z \cdot 1}{2} + 2 \cdot \frac{1}{2}"#),
    ("f(a / (b + 1), c / d)", #"f\left( \frac{a}{b + 1}, c/d \right)"#),
    ("not a and (b or c)", #"\text{not }a\text{ and }(b\text{ or }c)"#),
    ("allclose(a, b)", #"a \approx b"#),
    ("relu6(z) + gelu(z)", #"\mathrm{ReLU6}(z) + \mathrm{GELU}(z)"#),
    ("max([1, 2, 3])", #"\max(1, 2, 3)"#),
    ("maximum(0, maximum(a, b))", #"\max(0, a, b)"#),
    ("clip(z / 6 + 1/2, 0, 1)", #"\mathrm{clip}(z/6 + 1/2, 0, 1)"#),
    ("log2(z)**2", #"\log_2(z)^2"#),
    ("delta_ij * W_10 * x_max", #"\delta_{ij}W_{10}x_{\max}"#),
    ("-sum(p * log(p / q))", #"-\sum_i p_i\ln(p_i/q_i)"#),
    ("mean((y - t)**2)", #"\frac{1}{n}\sum_i (y_i - t_i)^2"#),
    ("0 < f(z) < 1", #"0 < f(z) < 1"#),
    ("z * exp(-z) * log(z)", #"ze^{-z}\ln(z)"#),
    ("standardize(z)", #"\mathrm{standardize}(z)"#),
    ("log(sum(exp(z)))", #"\ln\left( \sum_i e^{z_i} \right)"#),
    ("learning_rate * momentum", #"\text{learning rate} \cdot \mathrm{momentum}"#),
    ("exp([1, 2] * z)", "e^{(1, 2)z}"),
    ("(W @ x) * 2", #"Wx \cdot 2"#),
  ])
  func expressions(source: String, latex: String) throws {
    #expect(try notation(source).latex == latex)
  }

  @Test(arguments: [
    ("celu", [#"\mathrm{CELU}(z) = \max(0, z) + \min(0, \alpha(e^{z/\alpha} - 1))"#]),
    (
      "entropy",
      [#"H(p) = -\sum_i \begin{cases} p_i\ln(p_i) & p_i > 0 \cr 0 & p_i \le 0 \end{cases}"#]
    ),
    ("exponential", [#"\exp(z) = e^z"#]),
    ("gelu", [#"\mathrm{GELU}(z) = \frac{z}{2}(1 + \mathrm{erf}(z/\sqrt{2}))"#]),
    ("hard_sigmoid", [#"\mathrm{HardSigmoid}(z) = \mathrm{clip}(z/6 + 1/2, 0, 1)"#]),
    ("hard_swish", [#"\mathrm{HardSwish}(z) = z\medspace\mathrm{clip}(z/6 + 1/2, 0, 1)"#]),
    ("hard_tanh", [#"\mathrm{HardTanh}(z) = \mathrm{clip}(z, \mathrm{low}, \mathrm{high})"#]),
    ("identity", [#"\mathrm{id}(z) = z"#]),
    (
      "leaky_relu",
      [#"\mathrm{LeakyReLU}(z) = \begin{cases} z & z > 0 \cr \alpha z & z \le 0 \end{cases}"#]
    ),
    ("log1mexp", [#"\mathrm{log1mexp}(z) = \ln(1 - e^{-z})"#]),
    ("log_sigmoid", [#"\mathrm{LogSigmoid}(z) = \ln\left( \frac{1}{1 + e^{-z}} \right)"#]),
    (
      "log_softmax",
      [#"\mathrm{LogSoftmax_{\mathit{i}}}(z) = z_i - \ln\left( \sum_j e^{z_j} \right)"#]
    ),
    ("logmeanexp", [#"\mathrm{logmeanexp}(z) = \ln\left( \frac{1}{n}\sum_i e^{z_i} \right)"#]),
    ("logsumexp", [#"\mathrm{logsumexp}(z) = \ln\left( \sum_i e^{z_i} \right)"#]),
    ("mish", [#"\mathrm{Mish}(z) = z\tanh(\ln(1 + e^z))"#]),
    (
      "prelu",
      [#"\mathrm{PReLU}(z) = \begin{cases} z & z > 0 \cr \alpha z & z \le 0 \end{cases}"#]
    ),
    ("relu", [#"\mathrm{ReLU}(z) = \max(0, z)"#]),
    ("relu6", [#"\mathrm{ReLU6}(z) = \min(\max(0, z), 6)"#]),
    (
      "sigmoid",
      [#"\sigma(z) = \frac{1}{1 + e^{-z}}"#, #"\sigma^{\prime}(z) = \sigma(z)(1 - \sigma(z))"#]
    ),
    ("silu", [#"\mathrm{SiLU}(z) = \frac{z}{1 + e^{-z}}"#]),
    (
      "soft_shrink",
      [#"\mathrm{SoftShrink}(z) = \mathrm{sign}(z)\max(\lvert z\rvert - \lambda, 0)"#]
    ),
    ("softmax", [#"\mathrm{softmax_{\mathit{i}}}(z) = \frac{e^{z_i/T}}{\sum_j e^{z_j/T}}"#]),
    (
      "softmax_naive",
      [#"\mathrm{softmax_{\mathit{i}}}(z) = \frac{e^{z_i/T}}{\sum_j e^{z_j/T}}"#]
    ),
    ("softmin", [#"\mathrm{softmin_{\mathit{i}}}(z) = \frac{e^{-z_i/T}}{\sum_j e^{-z_j/T}}"#]),
    (
      "softplus",
      [#"\mathrm{Softplus}(z) = \ln(1 + e^z)"#, #"\mathrm{Softplus}^{\prime}(z) = \sigma(z)"#]
    ),
    ("softsign", [#"\mathrm{Softsign}(z) = \frac{z}{1 + \lvert z\rvert}"#]),
    (
      "sparse_sigmoid",
      [#"\mathrm{SparseSigmoid}(z) = \mathrm{clip}\left( \frac{z + 1}{2}, 0, 1 \right)"#]
    ),
    ("squareplus", [#"\mathrm{Squareplus}(z) = \frac{z + \sqrt{z^2 + b}}{2}"#]),
    ("step", [#"\mathrm{step}(z) = \begin{cases} 1 & z > 0 \cr 0 & z \le 0 \end{cases}"#]),
    (
      "tanh",
      [#"\tanh(z) = \frac{e^z - e^{-z}}{e^z + e^{-z}}"#, #"\tanh^{\prime}(z) = 1 - \tanh^2(z)"#]
    ),
    ("tanhshrink", [#"\mathrm{Tanhshrink}(z) = z - \tanh(z)"#]),

  ])
  func preludeEquations(name: String, texts: [String]) throws {
    let function = try #require(Prelude.library.functions[name])
    #expect((0...3).compactMap { function.notation(primes: $0)?.latex } == texts)
  }

  /// The rules that let TeX survive every Markdown renderer.
  private func isSafe(_ latex: String) -> Bool {
    var before: Character = " "
    // Nothing can be a link to the degree of a root.
    let latex = latex.replacing("\\sqrt[3]{", with: "\\sqrt{")
    for (character, after) in zip(latex, latex.dropFirst() + " ") {
      switch character {
      case "_": if !before.isLetter && !before.isNumber { return false }
      case "<", ">": if before != " " || after != " " { return false }
      case "*", "[", "]", "|", "'", "$", "`", "\n", "#", "%", "~": return false
      default: break
      }
      if before == "\\", !character.isASCII || !character.isLetter { return false }
      before = character
    }
    return before != "\\" && before != " " && latex.first != " "
  }

  @Test func everyFormulaOfThePreludeIsSafe() {
    let formulas = preludeNotations
    #expect(formulas.count > 60)
    for formula in formulas { #expect(isSafe(formula.latex), "\(formula.latex)") }
  }

  @Test func anyExpressionIsSafe() throws {
    for formula in try anyNotations(2000) {
      #expect(isSafe(formula.latex), "\(formula.latex)")
      #expect(!formula.unicode.isEmpty)
    }
  }

  /// A word of `written` keeps its underscores.
  @Test func underscoresAreDrawn() {
    let symbol = Notation.written("m_hat")
    #expect(symbol.latex == #"\mathrm{m\rule{0.4em}{0.05em}hat}"#)
    #expect(symbol.unicode == "m_hat")
    #expect(symbol.mathML(display: false).contains("<mi>m_hat</mi>"))
    #expect(isSafe(symbol.latex))
  }

  @Test func whatIsIndexedMayBeAnything() {
    let sum = Notation.row([.variable("a"), .sign(.plus), .variable("b")])
    let indexed = Notation.scripts(
      .fenced(.parentheses, sum), subscript: .variable("i"), superscript: nil, primes: 0)
    #expect(indexed.latex == #"\lbrack(a + b)\rbrack_i"#)
  }

  @Test(.enabled(if: KaTeX.isAvailable))
  func kaTeXAcceptsEveryFormula() throws {
    let formulas = try preludeNotations + anyNotations(500)
    #expect(KaTeX.complaints(of: formulas.map(\.latex)) == "")
  }

  /// pandoc, whose own reader of LaTeX makes the mathematics of Word, EPUB and MathML: it warns of what it
  /// does not know.
  @Test(.enabled(if: Judge.isAvailable("pandoc --version")))
  func pandocReadsEveryFormula() throws {
    let comparisons = try ["0 < f(z) < 1", "sum(z > 0)", "x = z <= 2"].map { try notation($0) }
    let formulas = try (comparisons + preludeNotations + anyNotations(500)).map(\.pandocLaTeX)
    for sign in ["<", #" \\ "#] { #expect(formulas.contains { $0.contains(sign) }) }
    let text = formulas.map { "$$\n\($0)\n$$\n" }.joined(separator: "\n")
    let result = Judge.withFile(text) {
      Judge.run("pandoc -f markdown -t html --mathml \($0) 2>&1 >/dev/null")
    }
    #expect(result.output == "")
  }
}
