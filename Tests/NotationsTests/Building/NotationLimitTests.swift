import Diagnostics
import FormulaTesting
import Expressions
import Functions
import Notations
import Testing

/// However deep or long a formula is, its notation and everything printed from it are there within a
/// moment, and in proportion to its length.
struct NotationLimitTests {
  /// What is put around `A`, again and again.
  static let forms = [
    "exp(A)", "exp(1 + exp(A) / z)", "exp(-A) / 2", "expm1(A)", "log1p(-A)", "log(A)**2",
    "tanh(A)**2", "f(A)**2", "sigmoid(A)**3", "z**(A)", "(A)**z", "(A)**-1", "abs(A)", "sqrt(A)",
    "floor(A)", "1 / (1 + A)", "(1 + A) / 2", "-(A)", "a - (A)", "2 * (A)", "(A) * 2",
    "where(z > 1, 1, A)", "where(z > 1, A, 2)", "where(A > 1, 1, 2)", "where(A, 1, 2)",
    "1 if 2 > (A) else 3", "(A) if z else 3", "sum(z * (A))", "mean(z * (A))", "max(z + (A))",
    "prod(A)", "softmax(A)", "leaky_relu'(A, 0.1)", "softmax(z, T=A)", "maximum(0, A)", "[A, 1]",
    "[[1, A], [0, 1]]", "W @ (A)", "(A) @ W", "dot(A, z)", "outer(A, z)", "diag(A)", "not (A)",
    "(A) and z", "0 < (A)", "clip(A, 0, 1)",
  ]

  private static func nested(_ form: String, _ levels: Int) -> String {
    let parts = form.split(separator: "A", maxSplits: 1, omittingEmptySubsequences: false)
    return String(repeating: String(parts[0]), count: levels) + "z"
      + String(repeating: String(parts[1]), count: levels)
  }

  private func expectQuick(_ source: String, sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    let expression = try #require(reading(source, Parse.expression).value)
    var texts: [String] = []
    let time = ContinuousClock().measure {
      let notation = Notation.of(expression, in: Prelude.library)
      texts = [notation.latex, notation.unicode, notation.mathML(display: true)]
    }
    #expect(time < .seconds(5), sourceLocation: sourceLocation)
    // An element of MathML has some fifty bytes, and one level several elements.
    #expect(
      texts.allSatisfy { $0.utf8.count < 500 * source.utf8.count + 1000 },
      sourceLocation: sourceLocation)
  }

  @Test(.timeLimit(.minutes(1)), arguments: forms)
  func deepFormulasAreWritten(form: String) throws { try expectQuick(Self.nested(form, 90)) }

  @Test(.timeLimit(.minutes(1)), arguments: forms)
  func deepFormulasAreCode(form: String) throws {
    var library = Prelude.library
    let text = "g(z, W, a, f) = " + Self.nested(form, 90).replacing("f(", with: "sigmoid(")
    let definitions = reading(text, Parse.definitions).value.items
    do {
      _ = try library.define(try #require(definitions.first))
    } catch is Rejection {
      // Too costly a formula is refused, within a moment as well.
      return
    }
    let time = ContinuousClock().measure {
      let code = NumPyCode(of: ["g"], in: library).source
      #expect(code.contains("def g(z, W, a, f):"))
    }
    #expect(time < .seconds(5))
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "[" + String(repeating: "z, ", count: 20_000) + "1]",
      "[" + String(repeating: "[z, 1], ", count: 10_000) + "[1, 2]]",
      "f(" + String(repeating: "z, ", count: 20_000) + "1)",
      "1" + String(repeating: " + z", count: 499), "z" + String(repeating: " * 2", count: 499),
      "1" + String(repeating: " / z", count: 499), "1" + String(repeating: " < z", count: 5_000),
      "exp(" + String(repeating: "z, ", count: 20_000) + "1)",
    ])
  func longFormulasAreWritten(source: String) throws { try expectQuick(source) }
}
