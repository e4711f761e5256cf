internal import Analysis
import FormulaTesting
import Functions
import Numerals
import Testing

struct LibraryDifferencesTests {
  @Test func areThoseOfPreludeFormulas() {
    #expect(Set(Prelude.differences.keys).isSubset(of: Prelude.library.functions.keys))
    for (name, text) in Prelude.differences { #expect(text.hasSuffix("."), "\(name)") }
  }

  /// The numbers that are said.
  @Test func areAsLargeAsTheySay() throws {
    let lesson = try Lesson()
    let gelu = try lesson.curve("gelu(z) - gelu_tanh(z)")
    let span = try #require(gelu.span(in: -6...6, points: []))
    let largest = max(-span.lowest.value, span.highest.value)
    #expect(largest > 4.6e-4 && largest < 4.75e-4)
    #expect(NumberText.significantDigits(2, of: try lesson.number("softplus(20) - 20")) == "2.1e-9")
    for (formula, alpha) in [("leaky_relu", 0.01), ("prelu", 0.25)] {
      #expect(try lesson.number("\(formula)'(0)") == alpha)
    }
    #expect(
      try lesson.value("[relu'(0), hard_tanh'(1), sparse_sigmoid'(-1)]").elements == [0, 0, 0])
  }
}
