import Lessons
import Testing

@Suite struct CodeBlockTests {
  @Test(arguments: [
    ("relu, sigmiod", "error: unknown formula 'sigmiod' «sigmiod» (did you mean 'sigmoid'?)"),
    ("exp", "error: 'exp' is a builtin, not a formula «exp» (NumPy has it already)"),
    ("relu\ntanh", "error: 'tanh' does not belong here «tanh»"),
  ])
  func mistakesAreMarked(body: String, expected: String) {
    #expect(told("```code\n\(body)\n```") == expected)
  }

  @Test func aFormulaWithAMistakeIsNotUnknown() {
    #expect(
      told("```formula\nf(z) = q\n```\n```code\nf\n```") == "error: unknown name 'q' «q»")
  }
}
