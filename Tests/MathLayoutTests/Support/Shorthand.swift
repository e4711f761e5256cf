import NotationTesting
import Notations

// Short names for notation, so that formulas of tests read like formulas.

func row(_ parts: Notation...) -> Notation { .row(parts) }
func frac(_ over: Notation, _ under: Notation) -> Notation { .fraction(over, under) }
func root(_ content: Notation, degree: Notation? = nil) -> Notation {
  .root(content, degree: degree)
}
func parens(_ parts: Notation...) -> Notation { .fenced(.parentheses, .row(parts)) }
func fence(_ fence: Notation.Fence, _ parts: Notation...) -> Notation {
  .fenced(fence, .row(parts))
}
func call(_ function: Notation, _ arguments: Notation...) -> Notation {
  .row([function, .sign(.apply), .fenced(.parentheses, .row(arguments))])
}
func hat(_ content: Notation) -> Notation { .accent(.hat, content) }
func text(_ words: String) -> Notation { .text(words) }
func sum(_ lower: Notation?, _ upper: Notation? = nil, _ body: Notation...) -> Notation {
  .big(.sum, lower: lower, upper: upper, .row(body))
}
func product(_ lower: Notation?, _ upper: Notation? = nil, _ body: Notation...) -> Notation {
  .big(.product, lower: lower, upper: upper, .row(body))
}
/// A row without a condition is the one that is left.
func cases(_ rows: (Notation, Notation?)...) -> Notation {
  .cases(
    rows.map { Notation.Case(value: $0.0, condition: $0.1 ?? .text("otherwise"), word: "if") })
}

extension Notation: ExpressibleByStringLiteral,
  ExpressibleByIntegerLiteral
{
  /// One letter is a variable, a sign is a sign, several letters are a word, digits a number.
  package init(stringLiteral string: String) {
    if let sign = Sign.drawn.first(where: { $0.character == string }) {
      self = .sign(sign)
    } else if string.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || $0 == 46 }) {
      self = .number(string, exponent: nil)
    } else {
      self = string.count == 1 ? .variable(string) : .word(string)
    }
  }

  package init(integerLiteral value: Int) {
    self = .number(String(value), exponent: nil)
  }

  func sub(_ below: Notation) -> Notation {
    .scripts(self, subscript: below, superscript: nil, primes: 0)
  }

  func sup(_ above: Notation) -> Notation {
    .scripts(self, subscript: nil, superscript: above, primes: 0)
  }

  func scripts(_ below: Notation, _ above: Notation) -> Notation {
    .scripts(self, subscript: below, superscript: above, primes: 0)
  }

  func primed(_ count: Int = 1, _ above: Notation? = nil) -> Notation {
    .scripts(self, subscript: nil, superscript: above, primes: count)
  }
}

extension String {
  private var notation: Notation { Notation(stringLiteral: self) }

  func sub(_ below: Notation) -> Notation { notation.sub(below) }
  func sup(_ above: Notation) -> Notation { notation.sup(above) }
  func scripts(_ below: Notation, _ above: Notation) -> Notation { notation.scripts(below, above) }
  func primed(_ count: Int = 1, _ above: Notation? = nil) -> Notation {
    notation.primed(count, above)
  }
}
