internal import Text

extension Notation {
  /// Safe LaTeX for MathJax and KaTeX, on one line: it survives every Markdown renderer, because a
  /// backslash stands only before letters, `_` only after a letter or digit, `<` and `>` only between
  /// blanks, and none of `* [ ] | '` is written.
  ///
  /// It is safe for whatever an expression of the language makes. What only TeX can say is right, and as safe as
  /// it can be.
  package var latex: String { LaTeXPrinter(isSafe: true).text(self) }

  /// Safe LaTeX but for its rows, which end in `\\`: pandoc's own reader, which makes the mathematics of Word,
  /// EPUB and MathML, knows no `\cr`, and pandoc's Markdown leaves every backslash between dollars alone.
  package var pandocLaTeX: String { LaTeXPrinter(isSafe: true, rowEnd: #"\\"#).text(self) }

  /// LaTeX that is drawn as the notation is, not meant for Markdown: what is indexed has no brackets of its
  /// own, fences grow as `\left` and `\right` do, words have the spaces of operators, and characters are
  /// escaped as TeX has it.
  package var exactLaTeX: String { LaTeXPrinter(isSafe: false).text(self) }
}

struct LaTeXPrinter {
  let isSafe: Bool
  /// What parts the rows of cases, matrices and aligned lines.
  var rowEnd = #"\cr"#

  func text(_ notation: Notation) -> String {
    switch notation {
    case .row(let parts): return row(parts)
    case .variable(let name): return letter(name)
    case .letters(let name, let alphabet): return letters(name, alphabet)
    case .word(let name): return word(name)
    case .number(let digits, let exponent):
      // A comma of a number is no punctuation.
      let digits = digits.replacing(",", with: "{,}")
      guard let exponent else { return digits }
      return digits + #" \cdot 10"# + script("^", text(.numeral(String(exponent))))
    case .sign(let sign): return self.sign(sign)
    case .fraction(let over, let under): return #"\frac{\#(text(over))}{\#(text(under))}"#
    case .atop(let over, let under): return #"{\#(text(over)) \atop \#(text(under))}"#
    case .scripts(let base, let lower, let upper, let primes):
      return scripts(base, lower, upper, primes)
    case .limits(let base, let lower, let upper): return limits(base, lower, upper)
    case .root(let content, let degree):
      let index = degree.map { "[\(protected(text($0)))]" } ?? ""
      return #"\sqrt\#(index){\#(text(content))}"#
    case .accent(let accent, let content): return #"\\#(accent.rawValue){\#(text(content))}"#
    case .fenced(let fence, let content):
      return environment(of: fence, content) ?? fenced(fence, content)
    case .middle(let character): return #"\middle"# + delimiter(character, nil)
    case .delimiter(let character, let size, let kind):
      return sized(character, size, kind)
    case .cases(let rows):
      let lines = rows.map { row in
        text(row.value) + " & " + text(row.condition)
      }
      return #"\begin{cases} "# + lines.joined(separator: " \(rowEnd) ") + #" \end{cases}"#
    case .big(let sign, let lower, let upper, let body):
      let limits =
        (lower.map { script("_", text($0)) } ?? "") + (upper.map { script("^", text($0)) } ?? "")
      let body = text(body)
      return body.isEmpty ? sign.latex + limits : join(sign.latex + limits, body, spaced: true)
    case .arrow(let character, let lower, let upper):
      let below = lower.map { "[\(protected(text($0)))]" } ?? ""
      return arrow(character) + below + "{\(upper.map(text) ?? "")}"
    case .table(let table): return self.table(table)
    case .text(let words, let face): return self.words(words, face)
    case .space(let width): return space(width)
    case .styled(let style, let content): return styled(style, content)
    case .classed(let kind, let content, let takesLimits):
      return classed(kind, content, takesLimits)
    case .boxed(let content): return #"\boxed{\#(text(content))}"#
    case .phantom(let content): return #"\phantom{\#(text(content))}"#
    case .colored(let color, let content):
      return #"\textcolor{\#(color.rawValue)}{\#(text(content))}"#
    case .tagged(let content, let label):
      return text(content) + #" \tag{\#(plain(label))}"#
    }
  }

  /// A control word ends where no letter follows.
  func join(_ left: String, _ right: String, spaced: Bool) -> String {
    if left.isEmpty || left.hasSuffix(" ") { return left + right }
    let endsInWord =
      (left.utf8.last?.isLetter ?? false) && left.utf8.last { !$0.isLetter } == .backslash
    let needsSpace = endsInWord && (right.first?.isLetter ?? false)
    return left + (spaced || needsSpace ? " " : "") + right
  }

  /// What stands in brackets, which its own would end.
  private func protected(_ text: String) -> String { text.contains("]") ? "{\(text)}" : text }

  // MARK: - What only TeX says

  private func styled(_ style: Notation.Style, _ content: Notation) -> String {
    switch (style, content) {
    case (.display, .fraction): return #"\d"# + text(content).dropFirst()
    case (.text, .fraction): return #"\t"# + text(content).dropFirst()
    case (.display, .fenced(.parentheses, .atop)): return #"\d"# + text(content).dropFirst()
    case (.text, .fenced(.parentheses, .atop)): return #"\t"# + text(content).dropFirst()
    default: return "{" + join(#"\\#(style.command)"#, text(content), spaced: true) + "}"
    }
  }

  private func classed(
    _ kind: Notation.Sign.Kind, _ content: Notation, _ takesLimits: Bool
  ) -> String {
    let inner = text(content)
    switch kind {
    case .ordinary, .invisible: return "{\(inner)}"
    case .largeOperator:
      guard case .word(let name) = content, takesLimits else {
        return #"\mathop{\#(inner)}"# + (takesLimits ? "" : #"\nolimits"#)
      }
      return #"\operatorname*{\#(operatorName(name))}"#
    case .binary, .relation, .opening, .closing, .punctuation, .inner:
      return #"\\#(kind.command){\#(inner)}"#
    }
  }

  private func arrow(_ character: String) -> String {
    #"\\#(Self.arrows[character] ?? "xrightarrow")"#
  }

  private static let arrows = [
    "→": "xrightarrow", "←": "xleftarrow", "↔": "xleftrightarrow", "⇒": "xRightarrow",
    "⇐": "xLeftarrow", "⇔": "xLeftrightarrow", "↦": "xmapsto", "↪": "xhookrightarrow",
    "↩": "xhookleftarrow", "⇀": "xrightharpoonup", "⇁": "xrightharpoondown",
    "↼": "xleftharpoonup", "↽": "xleftharpoondown", "⇌": "xrightleftharpoons",
    "↠": "xtwoheadrightarrow", "↞": "xtwoheadleftarrow", "=": "xlongequal",
  ]

  private func space(_ width: Double) -> String {
    if let known = Self.spaces.first(where: { abs($0.width - width) < 0.002 }) {
      return "\\" + known.name
    }
    let hundredths = Int((width * 100).rounded())
    let digits = String(abs(hundredths % 100))
    return #"\hspace{\#(hundredths < 0 ? "-" : "")\#(abs(hundredths) / 100)."#
      + (digits.count < 2 ? "0" : "") + digits + "em}"
  }

  private static let spaces: [(width: Double, name: String)] = [
    (1.0 / 6, "thinspace"), (2.0 / 9, "medspace"), (5.0 / 18, "thickspace"),
    (-1.0 / 6, "negthinspace"), (-2.0 / 9, "negmedspace"), (-5.0 / 18, "negthickspace"),
    (0.5, "enspace"), (1, "quad"), (2, "qquad"),
  ]
}

extension Notation.Style {
  fileprivate var command: String {
    switch self {
    case .display: "displaystyle"
    case .text: "textstyle"
    case .script: "scriptstyle"
    case .scriptScript: "scriptscriptstyle"
    }
  }
}

extension Notation.Sign.Kind {
  /// The command that gives its content this class.
  var command: String {
    switch self {
    case .ordinary, .invisible: "mathord"
    case .largeOperator: "mathop"
    case .binary: "mathbin"
    case .relation: "mathrel"
    case .opening: "mathopen"
    case .closing: "mathclose"
    case .punctuation: "mathpunct"
    case .inner: "mathinner"
    }
  }
}

extension Notation.BigOperator {
  var latex: String {
    switch self {
    case .sum: #"\sum"#
    case .product: #"\prod"#
    case .coproduct: #"\coprod"#
    case .union: #"\bigcup"#
    case .intersection: #"\bigcap"#
    case .disjunction: #"\bigvee"#
    case .conjunction: #"\bigwedge"#
    case .directSum: #"\bigoplus"#
    case .tensorProduct: #"\bigotimes"#
    case .circledDot: #"\bigodot"#
    case .squareUnion: #"\bigsqcup"#
    case .integral: #"\int"#
    case .doubleIntegral: #"\iint"#
    case .tripleIntegral: #"\iiint"#
    case .contourIntegral: #"\oint"#
    }
  }
}
