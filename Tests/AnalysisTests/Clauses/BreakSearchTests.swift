import Diagnostics
import Analysis
import Functions
import Numerals
import Testing

@Suite struct BreakSearchTests {
  @Test(arguments: [
    ("tanh", "number beyond 709.78: nan, not 1, odd"), ("sigmoid", ""),
    ("log_sigmoid", "number below 709.78: -inf, not -709.78"),
    ("softplus", "number above 709.78: inf, not 709.78"), ("silu", ""),
    ("gelu", ""), ("mish", ""),
    (
      "squareplus",
      "number above 1.3408e154: inf, not 1.3408e154\nnumber below 1.3408e154: inf, not 7.4583e-155"
    ),
    ("log1mexp", "number right of zero 5.5511e-17: -inf, not -37.43"), ("elu", ""),
    (
      "softmax", "one element above 709.78: nan, not 1\nall elements below 745.13: nan, not 0.33333"
    ),
    (
      "softmin", "all elements above 745.13: nan, not 0.33333\none element below 709.78: nan, not 1"
    ),
    (
      "logsumexp",
      "one element above 709.78: inf, not 709.78\nall elements below 745.13: -inf, not -744.03"
    ),
    (
      "log_softmax",
      "one element above 709.78: -inf, not -1.1125e-308\nall elements below 745.13: inf, not -1.0986"
    ), ("relu", ""),
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
