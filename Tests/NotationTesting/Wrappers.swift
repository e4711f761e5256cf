package import Notations

/// One level of each kind around a notation, for formulas that are deep.
package enum Wrappers {
  package static let all: [(name: String, wrap: @Sendable (Notation) -> Notation)] = [
    ("row", { .row([.sign(.minus), $0]) }),
    ("fraction", { .fraction(x, $0) }),
    ("numerator", { .fraction($0, x) }),
    ("atop", { .atop($0, x) }),
    ("binomial", { .fenced(.parentheses, .atop(x, $0)) }),
    ("scripts", { .scripts(x, subscript: nil, superscript: $0, primes: 0) }),
    ("base", { .scripts($0, subscript: x, superscript: nil, primes: 0) }),
    ("raised base", { .scripts($0, subscript: x, superscript: x, primes: 1) }),
    ("limits", { .limits($0, lower: x, upper: x) }),
    ("lower limit", { .limits(.sign(.equal), lower: $0, upper: nil) }),
    ("root", { .root($0) }),
    ("degree", { .root(x, degree: $0) }),
    ("accent", { .accent(.hat, $0) }),
    ("brace", { .limits(.accent(.underbrace, $0), lower: x, upper: nil) }),
    ("overline", { .accent(.overline, $0) }),
    ("fence", { .fenced(.parentheses, $0) }),
    ("bars", { .fenced(.bars, $0) }),
    ("middle", { .fenced(.braces, .row([x, .middle("|"), .fraction(x, x), $0])) }),
    ("cases", { .cases([Notation.Case(value: $0, condition: x, word: "if")]) }),
    ("matrix", { .matrix([[$0]]) }),
    ("aligned", { .table(Notation.Table([[x, $0]], columns: [.right, .left], kind: .aligned)) }),
    ("lines", { .table(Notation.Table([[$0], [x]], kind: .lines)) }),
    ("sum", { .big(.sum, lower: x, upper: nil, $0) }),
    ("limit", { .big(.sum, lower: $0, upper: nil, x) }),
    ("arrow", { .arrow("→", lower: $0, upper: nil) }),
    ("styled", { .styled(.text, .row([x, $0])) }),
    ("classed", { .classed(.binary, $0) }),
    (
      "operator",
      {
        .scripts(
          .classed(.largeOperator, $0, takesLimits: true), subscript: x, superscript: nil, primes: 0
        )
      }
    ),
    ("boxed", { .boxed($0) }),
    ("phantom", { .row([x, .phantom($0)]) }),
    ("colored", { .colored(.red, .row([x, $0])) }),
    ("tagged", { .tagged($0, "1") }),
  ]

  private static let x = Notation.variable("x")
}
