import Diagnostics
import Expressions
import FormulaTesting
import Functions
import Notations
import Testing

/// Derived formulas as mathematics, looked at one by one.
struct DerivedNotationTests {
  /// The derivatives of the prelude's formulas of one number.
  private static let prelude: [String: String] = [
    "identity": "id′(z) = 1",
    "step": "step′(z) = 0",
    "relu": "ReLU′(z) = 1 if z > 0, else 0",
    "relu6": "ReLU6′(z) = 1 if 0 < z < 6, else 0",
    "leaky_relu": "LeakyReLU′(z) = 1 if z > 0, else α",
    "prelu": "PReLU′(z) = 1 if z > 0, else α",
    "rrelu": "RReLU′(z) = 1 if z > 0, else (lower + upper)/2",
    "threshold": "Threshold′(z, θ, v) = 1 if z > θ, else 0",
    "elu": "ELU′(z) = 1 if z > 0, else α e^z",
    "celu": "CELU′(z) = (1 if z ≥ 0, else 0) + (e^(z/α) if α(e^(z/α) − 1) < 0, else 0)",
    "selu": "SELU′(z) = λ(1 if z > 0, else α e^z)",
    "sigmoid": "σ′(z) = e^(−z)/(1 + e^(−z))²",
    "log_sigmoid": "LogSigmoid′(z) = e^(−z)/(1 + e^(−z))",
    "tanh": "tanh′(z) = 4/(e^z + e^(−z))²",
    "tanhshrink": "Tanhshrink′(z) = tanh²(z)",
    "hard_tanh": "HardTanh′(z) = 1 if low < z < high, else 0",
    "hard_sigmoid": "HardSigmoid′(z) = 1/6 if −3 < z < 3, else 0",
    "hard_swish": "HardSwish′(z) = clip(z/6 + 1/2, 0, 1) + (z/6 if −3 < z < 3, else 0)",
    "hard_shrink": "HardShrink′(z) = 1 if |z| > λ, else 0",
    "soft_shrink": "SoftShrink′(z) = 1 if |z| > λ, else 0",
    "softplus": "Softplus′(z) = e^z/(1 + e^z)",
    "softsign": "Softsign′(z) = 1/(1 + |z|)²",
    "silu": "SiLU′(z) = (1 + e^(−z) + z e^(−z))/(1 + e^(−z))²",
    "gelu": "GELU′(z) = (1 + erf(z/√2))/2 + z e^(−z²/2)/√(2π)",
    "gelu_tanh":
      "GELU′(z) = (1 + tanh(√(2/π)(z + 0.044715z³)) + √(2/π) z(1 − tanh²(√(2/π)(z + 0.044715z³)))(1 + 0.134145z²))/2",
    "mish": "Mish′(z) = tanh(ln(1 + e^z)) + z e^z(1 − tanh²(ln(1 + e^z)))/(1 + e^z)",
    "squareplus": "Squareplus′(z) = (1 + z/√(z² + b))/2",
    "sparse_plus": "SparsePlus′(z) = 0 if z ≤ −1, (z + 1)/2 if −1 < z < 1, else 1",
    "sparse_sigmoid": "SparseSigmoid′(z) = 1/2 if −1 < z < 1, else 0",
    "exponential": "exp′(z) = e^z",
    "log1mexp": "log1mexp′(z) = e^(−z)/(1 − e^(−z))",
    "logsumexp": "∂logsumexp/∂z_i = e^(z_i)/(Σ_j e^(z_j))",
    "logmeanexp": "∂logmeanexp/∂z_i = e^(z_i)/(Σ_j e^(z_j))",
    "entropy": "∂H/∂p_i = −ln(p_i) − 1 if p_i > 0, else 0",
  ]

  @Test func eachOfThePreludeReadsAsAnAuthorWouldWriteIt() throws {
    for function in Prelude.library.functions.values.sorted(by: { $0.name < $1.name })
    where function.signature.result == .number {
      let parameters = function.parameters.map(\.name).joined(separator: ", ")
      let library = try library("\(function.name)'(\(parameters)) = ...")
      let shown = library.functions[function.name]?.notation(primes: 1)?.unicode
      #expect(shown == Self.prelude[function.name], "\(function.name)")
    }
  }

  /// Definitions, of which the last is a derivative, and its equation.
  private static let losses = """
    L(p, y) = -sum(y * log(p)); L'(p, y) = ... | ∂L/∂p_i = −y_i/p_i
    L(p, y) = mean((p - y)**2); L'(p, y) = ... | ∂L/∂p_i = 2(p_i − y_i)/n
    L(p, y) = mean((p - y)**2); L'(p, y) = 2 * (p - y) / len(p) | ∂L/∂p_i = 2(p_i − y_i)/n
    L(z, y) = log(sum(exp(z))) - dot(y, z); L'(z, y) = ... | ∂L/∂z_i = e^(z_i)/(Σ_j e^(z_j)) − y_i
    L(z, y) = logsumexp(z) - y @ z; L'(z, y) = ... | ∂L/∂z_i = [logsumexp′(z)]_i − y_i
    v(z) = mean((z - mean(z))**2); v'(z) = ... | ∂v/∂z_i = 2(z_i − 1/n · Σ_j z_j)/n
    L(p, q) = sum(p * log(p / q))    written D; L'(p, q) = ... | ∂D/∂p_i = ln(p_i/q_i) + 1
    L(p, y) = -(y * log(p) + (1 - y) * log(1 - p)); L'(p, y) = ... | L′(p, y) = (p − y)/(p(1 − p))
    L(p, gamma=2) = -(1 - p)**gamma * log(p); L'(p) = ... | L′(p) = γ ln(p) (1 − p)^(γ − 1) − (1 − p)^γ/p
    L(s, y=1) = maximum(0, 1 - y * s); L'(s) = ... | L′(s) = −y if ys < 1, else 0
    L(z, delta=1) = where(abs(z) <= delta, z**2 / 2, delta * (abs(z) - delta / 2)); L'(z) = ... | L′(z) = z if |z| ≤ δ, else δ sign(z)
    L(w) = w**4 - 3 * w**2 + w; L'(w) = ... | L′(w) = 4w³ − 6w + 1
    f(z) = z * sigmoid(z); f'(z) = ... | f′(z) = σ(z)(1 + z(1 − σ(z)))
    f(z) = z * tanh(softplus(z)); f'(z) = ... | f′(z) = tanh(Softplus(z)) + zσ(z)(1 − tanh²(Softplus(z)))
    """

  @Test(arguments: losses.split(separator: "\n").map(String.init))
  func lossesReadAsAnAuthorWouldWriteThem(row: String) throws {
    let cells = row.split(separator: " | ").map(String.init)
    let library = try library(cells[0].replacing("; ", with: "\n"))
    let name = String(cells[0].prefix(1))
    #expect(library.functions[name]?.notation(primes: 1)?.unicode == cells[1])
  }
}
