import Notations
import Seeded

/// Formulas made up of all commands that KaTeX knows as well.
struct TeXGenerator {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  mutating func formula() -> String {
    let count = Int.random(in: 1...3, using: &random)
    return (0..<count).map { _ in part(depth: Int.random(in: 0...3, using: &random)) }
      .joined(separator: " ")
  }

  /// A form whose `@`s are parts and whose `~`s are single atoms.
  private mutating func part(depth: Int) -> String {
    if depth == 0 { return pick(Self.atoms) }
    var text = ""
    for character in pick(Self.forms) {
      switch character {
      case "@": text += part(depth: Int.random(in: 0..<depth, using: &random))
      case "~": text += pick(Self.atoms)
      default: text.append(character)
      }
    }
    return text
  }

  private mutating func pick(_ items: [String]) -> String {
    items[Int.random(in: 0..<items.count, using: &random)]
  }

  private static let atoms: [String] = {
    let plain = [
      "x", "y", "a", "n", "W", "2", "10", "0.5", ".5", "+", "-", "=", "<", ">", ",", ";", "(",
      ")", "[", "]", "|", "/", ":", "!", "*", "x'", "f''", "12", "xy", "f(x)", ":=", "p(a|b)",
    ]
    let symbols = SymbolTable.rows.flatMap(\.names).filter { !notKaTeX.contains($0) }
    let letters = LetterTable.rows.flatMap(\.names).filter { !notKaTeX.contains($0) }
    let functions = [
      "log", "ln", "exp", "sin", "cos", "tanh", "max", "min", "lim", "sup", "inf", "det", "gcd",
      "Pr", "arg", "limsup", "argmax", "argmin", "ldots", "cdots", "vdots", "ddots", "dots",
      "sum", "prod", "int", "oint", "iint", "bigcup", "bigcap", "bigoplus", "bigvee",
    ]
    return plain + (symbols + letters + functions).map { "\\" + $0 + " " }
  }()

  /// What KaTeX 0.16.4 lacks, or has as something else.
  static let notKaTeX: Set = [
    "iddots", "coloneq", "Perp",
  ]

  private static let forms: [String] =
    [
      #"\frac{@}{@}"#, #"\dfrac{@}{@}"#, #"\tfrac{@}{@}"#, #"\cfrac{@}{@}"#, #"\binom{@}{@}"#,
      #"\frac12"#, #"{@ \over @}"#, #"{@ \choose @}"#, #"{@ \atop @}"#, #"\sqrt{@}"#,
      #"\sqrt[n]{@}"#, "{@}_{@}", "{@}^{@}", "x_{@}^{@}", "x^{@}_{@}", "x_a", "x'_{@}", "x''^{@}",
      #"\sum_{@}^{@} @"#, #"\prod_{@} @"#, #"\int_{@}^{@} @"#, #"\lim_{@} @"#, #"\max_{@} @"#,
      #"\sum\limits_{@}"#, #"\int\limits_{@}^{@}"#, #"\sum\nolimits_{@}"#, #"\max\limits_{@} @"#,
      #"\left( @ \right)"#, #"\left[ @ \right]"#, #"\left\{ @ \right\}"#, #"\left| @ \right|"#,
      #"\left. @ \right|_{@}"#, #"\left\| @ \right\|"#, #"\left\langle @ \middle| @ \right\rangle"#,
      #"\bigl( @ \bigr)"#, #"\Big| @"#, #"\Biggl[ @ \Biggr]"#, #"\bigm| @"#, #"{@}"#, "(@)",
      #"\text{for all $@$ in}"#, #"\text{if }"#, #"\textbf{word}"#, #"\textit{a b}"#,
      #"\mathrm{@}"#, #"\mathbf{@}"#, #"\mathbb{R}"#, #"\mathcal{L}"#, #"\boldsymbol{@}"#,
      #"\mathsf{x}"#, #"\mathtt{x}"#, #"\mathfrak{g}"#, #"\mathit{ab}"#, #"{\bf @}"#, #"{\rm x}"#,
      #"\operatorname{Var} @"#, #"\operatorname*{argmax}_{@} @"#, #"\mathop{@}_{@}"#,
      #"\mathbin{@}"#, #"\mathrel{@}"#, #"\mathord{@}"#, #"\underset{@}{@}"#, #"\overset{@}{@}"#,
      #"\stackrel{@}{=}"#, #"\sum_{\substack{@ \\ @}}"#, #"\underbrace{@}_{@}"#,
      #"\overbrace{@}^{@}"#, #"\xrightarrow{@}"#, #"\xleftarrow[n]{@}"#, #"\boxed{@}"#,
      #"\phantom{@}"#, #"\textcolor{red}{@}"#, #"{\color{blue} @}"#, #"\color{green}{@}"#,
      #"{\displaystyle @}"#, #"{\scriptstyle @}"#, #"@ \, @ \; @ \! @ \quad @"#, #"@ \ @ ~ @"#,
      #"\hspace{1em} @"#, #"\not= @"#, #"@ \implies @ \iff @"#, #"@ \bmod @"#, #"@ \pmod{@}"#,
      #"\begin{bmatrix} @ & @ \\ @ & @ \end{bmatrix}"#, #"\begin{matrix} @ \\ @ \end{matrix}"#,
      #"\begin{pmatrix} @ & @ \end{pmatrix}"#, #"\begin{vmatrix} @ & @ \\ @ & @ \end{vmatrix}"#,
      #"\begin{cases} @ & @ \\ @ & @ \end{cases}"#,
      #"\begin{aligned} @ &= @ \\ &= @ \end{aligned}"#,
      #"\begin{array}{c|c} @ & @ \\ \hline @ & @ \end{array}"#,
      #"\begin{gathered} @ \\ @ \end{gathered}"#, #"\begin{smallmatrix} @ & @ \end{smallmatrix}"#,
      #"\begin{rcases} @ & @ \end{rcases}"#, #"\begin{split} @ &= @ \\[2pt] &= @ \end{split}"#,
      #"\def\x#1{#1 + ~}\x{@}"#, #"\def\y{~} \y = \y"#,
    ]
    + Notation.Accent.allCases.map { #"\\#($0.rawValue){@}"# }
    + ["hat", "bar", "tilde", "vec", "dot"].map { #"\\#($0) x"# }
}
