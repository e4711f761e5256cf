import FormulaTesting
import Diagnostics
import Expressions
import Testing

struct DefinitionTests {
  private let block = """
    # the first unit
    relu(z) = maximum(0, z)
    leaky_relu(z, alpha=0.01) = where(z > 0, z, alpha * z)

    sigmoid(z) = 1 / (1 + exp(-z))    written σ
        computed as where(z >= 0,
          1 / (1 + exp(-z)),   # the right
          exp(z) / (1 + exp(z)))
    sigmoid'(z) = sigmoid(z) * (1 - sigmoid(z))
    half(z) = sqrt(z) computed as z ** 0.5 for z in 1..5 written ReLU6
    """

  @Test func aBlockOfFormulas() {
    let (read, diagnostics) = reading(block, Parse.definitions)
    #expect(diagnostics.isEmpty)
    #expect(
      read.items.map(\.source) == [
        "relu(z) = maximum(0, z)",
        "leaky_relu(z, alpha=0.01) = where(z > 0, z, alpha * z)",
        """
        sigmoid(z) = 1 / (1 + exp(-z))    written σ
            computed as where(z >= 0, 1 / (1 + exp(-z)), exp(z) / (1 + exp(z)))
        """,
        "sigmoid'(z) = sigmoid(z) * (1 - sigmoid(z))",
        "half(z) = sqrt(z)    written ReLU6\n    computed as z**0.5 for z in 1..5",
      ])
    #expect(read.items.map(\.primes) == [0, 0, 0, 1, 0])
  }

  @Test func aDerivativeMayBeLeftToBeDerived() {
    let block = "f'(z) = ...\nf''(z, a=1) = ... for z in 1..5\nf(z) = ...\nf'(z) = ... + 1"
    let (read, diagnostics) = reading(block, Parse.definitions)
    #expect(read.items.map(\.source) == ["f'(z) = ...", "f''(z, a=1) = ... for z in 1..5"])
    #expect(read.items.map(\.isToBeDerived) == [true, true])
    #expect(
      diagnostics.map(\.message) == [
        "'...' stands for a derivative only", "'+' does not belong here",
      ])
    #expect(diagnostics.map(\.hint) == ["write 'f'(z) = ...' for the derivative of f", nil])
  }

  @Test func printedDefinitionsReadBackTheSame() {
    let first = reading(block, Parse.definitions).value.items.map(\.source)
    let again = reading(first.joined(separator: "\n"), Parse.definitions)
    #expect(again.value.items.map(\.source) == first && again.diagnostics.isEmpty)
  }

  @Test func everyLineWithAMistakeIsReported() {
    let text = """
      a(z) = 2z
      b(z) = (z + 1
      good(z) = z
      c(z) = z^2
      d(z) =
      e(z) = f(z
      fine(z) = max([1,
        z])
      """
    let (read, diagnostics) = reading(text, Parse.definitions)
    #expect(read.items.map(\.name) == ["good", "c", "fine"])
    #expect(read.brokenNames == ["a", "b", "d", "e"])
    #expect(
      diagnostics.map(\.message) == [
        "an operator is missing between '2' and 'z'", "'(' is never closed",
        "'^' is not in the language", "an expression is missing here", "'(' is never closed",
      ])
  }

  @Test(arguments: [
    (
      "c = 5 «computed» as 6", "a constant has no 'computed as'",
      "it is computed once, as it stands"
    ),
    ("«c»' = 5", "a stated derivative needs a parameter", "write 'c'(z) = …'"),
    ("c«()» = 5", "a formula needs a parameter", "write '(z)'"),
    (
      "«hello» world", "a line of a formula block defines a function or a constant",
      "write 'hello(z) = …'"
    ),
    (
      "relu(«0.5») = 0", "a recurrence is defined at 0 and at its step plus a whole number",
      "write 'w(0) = …' and 'w(t + 1) = …'"
    ),
    (
      "«partial»(z) = 0", "'partial' is the language's own name for a derivative",
      "give the formula another name"
    ),
    ("f(z, «z») = z", "the parameter 'z' stands there twice", nil),
    (
      "f(a=1, «z») = z", "a parameter without a default follows one with a default",
      "write 'z' before 'a'"
    ),
    ("f(z«'») = z", "a parameter has no primes", nil),
    ("«np.relu»(z) = z", "'np.relu' always means the builtin", "define 'relu'"),
    (
      "«if»(z) = z", "expected the name of a function, found 'if'", "'if' is a word of the language"
    ),
    ("f(z) «==» z", "'==' compares", "write '=' to define"),
    ("«f(z)»", "a formula needs '=' and an expression", nil),
    ("f(z) = a «=» b", "'=' does not compare", "write '==' to compare"),
    ("f(z) = z written a «written» b", "'written' stands there twice", nil),
    ("f(z) = z written «2»", "expected a symbol, found '2'", nil),
    ("f(z) = z computed «z»", "expected 'as', found 'z'", nil),
    (
      "f(z) = z computed as z for «x» in 1..2", "'x' is not the first parameter",
      "write 'for z in …'"
    ),
    (
      "f'(z) = z «written» g", "a stated derivative has no 'written'",
      "it is shown, and never computed"
    ),
    ("f(z) = z «for» z in 1..2", "'for' does not belong here", nil),
    (
      "f(z) = 1 +«»\n  z(z) = 1", "an expression is missing here",
      "an expression goes on over a line end only inside brackets"
    ),
  ])
  func mistakes(marked: String, message: String, hint: String?) {
    let marked = MarkedText(marked)
    let diagnostics = reading(marked.text, Parse.definitions).diagnostics
    #expect(diagnostics == [.error(message, at: marked.range, hint: hint)])
  }

  @Test func afterAHundredMistakesTheRestIsCounted() throws {
    let text = String(repeating: "f(z) = 2z\n", count: 1000)
    let diagnostics = reading(text, Parse.definitions).diagnostics
    #expect(diagnostics.count == 101)
    #expect(try #require(diagnostics.last).message == "900 more mistakes in this block")
  }
}
