import Diagnostics
import Formulas
import Testing

@Suite struct BreakSearchTests {
  @Test(arguments: [
    ("tanh", ""), ("sigmoid", ""), ("log_sigmoid", ""), ("softplus", ""), ("silu", ""),
    ("gelu", ""), ("mish", ""), ("squareplus", ""), ("log1mexp", ""), ("elu", ""),
    ("softmax", ""), ("softmin", ""), ("logsumexp", ""), ("log_softmax", ""), ("relu", ""),
  ])
  func textbookFormsBreak(name: String, expected: String) {
    #expect(text(Prelude.library.textbookBreaks(of: name)) == expected)
  }

  private func text(_ breaks: [TextbookBreak]) -> String {
    breaks.map { found in
      let numbers = [found.at, found.textbook, found.computed].map {
        NumberText.significantDigits(5, of: $0)
      }
      return "\(found.extent.rawValue) \(found.region.rawValue) \(numbers[0]): "
        + "\(numbers[1]), not \(numbers[2])\(found.isOdd ? ", odd" : "")"
    }.joined(separator: "\n")
  }
}
