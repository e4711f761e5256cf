import Diagnostics
import FormulaTesting
import Functions
import Testing

/// What authors know from other libraries leads to what the language has.
struct ForeignNameTests {
  @Test(arguments: [
    ("ln(2)", "write 'log'"), ("atan(1)", "write 'arctan'"), ("logistic(1)", "write 'sigmoid'"),
    ("np.heaviside(1, 0)", "write 'step'"), ("expit(0)", "write 'sigmoid'"),
    ("rand(3)", "nothing is random in a lesson, so that a report can be made again"),
    (
      "sum([1, 2], axis=0)",
      "a reduction takes all elements; of a matrix, 'A @ [1, 1]' adds up rows"
    ),
    ("log(8, 2)", "a logarithm to the base b is 'log(z) / log(b)'"),
    ("round(2.345, 2)", "two decimals are 'round(100 * z) / 100'"),
    ("sin 2", "write 'sin(2)' to call it, '*' for a product"),
    ("relu(2) is 2", "write '==' to compare"),
    ("def f(x)", "a definition has no 'def'; write 'f(z) = …'"),
    ("torch.relu(1)", "write 'relu'"), ("tahn(1)", "did you mean 'tanh'?"),
  ])
  func theHintNamesWhatIsThere(text: String, hint: String) throws {
    let faults = try Lesson().faults(in: text)
    #expect(faults.first?.hint == hint)
  }

  /// A letter may be typed as itself.
  @Test func greekLettersAreNames() throws {
    let lesson = try Lesson("α = 2\nf(β, θ_0=3) = β * alpha + theta_0")
    #expect(try lesson.number("f(1) + α + π") == 7 + .pi)
  }
}
