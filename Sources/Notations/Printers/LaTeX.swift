internal import Expressions

extension Notation {
  /// Safe LaTeX for MathJax and KaTeX, on one line: it survives every Markdown renderer, because a
  /// backslash stands only before letters, `_` only after a letter or digit, `<` and `>` only between
  /// blanks, and none of `* [ ] | '` is written.
  package var latex: String { LaTeXPrinter().text(self) }
}

private struct LaTeXPrinter {
  func text(_ notation: Notation) -> String {
    switch notation {
    case .row(let parts): return row(parts)
    case .variable(let name): return letter(name)
    case .word(let name): return word(name)
    case .number(let digits, let exponent):
      // TeX sets a space after a comma, but not after one that is a group.
      let digits = digits.replacing(",", with: "{,}")
      guard let exponent else { return digits }
      return digits + #" \cdot 10"# + script("^", text(.numeral(String(exponent))))
    case .sign(let sign): return sign.latex
    case .fraction(let over, let under): return #"\frac{\#(text(over))}{\#(text(under))}"#
    case .scripts(let base, let lower, let upper, let primes):
      return scripts(base, lower, upper, primes)
    case .root(let content, let degree):
      let index = degree.map { "[\(text($0))]" } ?? ""
      return #"\sqrt\#(index){\#(text(content))}"#
    case .accent(let accent, let content): return #"\\#(accent.rawValue){\#(text(content))}"#
    case .fenced(.brackets, .table(let table)): return self.table(table, in: "bmatrix")
    case .fenced(let fence, let content): return fenced(fence, content)
    case .cases(let rows):
      let lines = rows.map { row in
        text(row.value) + " & " + text(row.condition)
      }
      return #"\begin{cases} "# + lines.joined(separator: #" \cr "#) + #" \end{cases}"#
    case .big(let sign, let lower, let upper, let body):
      let limits =
        (lower.map { script("_", text($0)) } ?? "") + (upper.map { script("^", text($0)) } ?? "")
      return join(sign.latex + limits, text(body), spaced: true)
    case .table(let table): return self.table(table, in: "matrix")
    case .text(let words, _): return #"\text{\#(safe(words))}"#
    default: return row(notation.children)
    }
  }

  private func table(_ table: Notation.Table, in environment: String) -> String {
    let lines = table.rows.map { $0.map(text).joined(separator: " & ") }
    return #"\begin{\#(environment)} "# + lines.joined(separator: #" \cr "#)
      + #" \end{\#(environment)}"#
  }

  // MARK: - Rows

  private func row(_ parts: [Notation]) -> String {
    var result = ""
    var before: Notation?
    for (index, part) in parts.enumerated() {
      switch part {
      case .sign(.apply):
        // TeX itself sets a space after its own operators, but none after \mathrm.
        if let function = before, index + 1 < parts.count, !parts[index + 1].isFence,
          !function.isOperator
        {
          result += #"\medspace"#
        }
        if index + 1 < parts.count, !parts[index + 1].isFence { result += " " }
      case .sign(.invisibleTimes):
        if index + 1 < parts.count, parts[index + 1].isPlainWord, !parts[index + 1].isOperator {
          result = join(result, #"\medspace"#, spaced: false)
        }
      case .sign(let sign) where sign.isSpaced:
        let isPrefix = before.map(\.isSign) ?? true
        let isSpaced = !isPrefix || before == .sign(.comma) || sign.isAngle
        result = join(result, sign.latex, spaced: isSpaced)
        if !isPrefix || sign.isRelation { result += " " }
      case .sign(.comma), .sign(.semicolon): result += text(part) + " "
      default: result = join(result, text(part), spaced: false)
      }
      before = part
    }
    return result
  }

  /// A control word ends where no letter follows.
  private func join(_ left: String, _ right: String, spaced: Bool) -> String {
    if left.isEmpty || left.hasSuffix(" ") { return left + right }
    let endsInWord =
      left.reversed().drop { $0.isASCII && $0.isLetter }.first == "\\"
      && (left.last?.isLetter ?? false)
    let needsSpace = endsInWord && (right.first?.isLetter ?? false)
    return left + (spaced || needsSpace ? " " : "") + right
  }

  // MARK: - Scripts

  private func scripts(
    _ base: Notation, _ lower: Notation?, _ upper: Notation?, _ primes: Int
  ) -> String {
    let marks = Array(repeating: #"\prime"#, count: primes).joined()
    let upper = upper.map { join(marks, text($0), spaced: primes > 0) } ?? marks
    let raised = upper.isEmpty ? "" : script("^", upper)
    guard let lower else { return text(base) + raised }
    if case .word(let name) = base, !base.isOperator {
      // Inside \mathrm the underscore follows a letter; the index is set in italics again.
      let words = name.split(separator: " ").map(spelled).joined(separator: #"\medspace "#)
      return #"\mathrm{\#(words)\#(script("_", upright(lower)))}"# + raised
    }
    // TeX takes one letter under an accent without braces, so that the underscore follows it.
    if case .accent(let accent, .variable(let name)) = base {
      let nucleus = join(#"\\#(accent.rawValue)"#, letter(name), spaced: false)
      return nucleus + script("_", text(lower)) + raised
    }
    var nucleus = text(base)
    // The index of something longer, [W x]_i, follows the last letter of \rbrack.
    let isOpen = nucleus.last.map { $0.isLetter || $0.isNumber } ?? false
    if !isOpen { nucleus = fenced(.brackets, base) }
    return nucleus + script("_", text(lower)) + raised
  }

  private func script(_ mark: String, _ content: String) -> String {
    content.count == 1 ? mark + content : "\(mark){\(content)}"
  }

  /// A subscript within upright letters.
  private func upright(_ lower: Notation) -> String {
    switch lower {
    case .variable(let name) where Self.commands[name] == nil: #"\mathit{\#(letter(name))}"#
    case .row(let parts): parts.map(upright).joined()
    default: text(lower)
    }
  }

  // MARK: - Letters

  private func letter(_ name: String) -> String { Self.commands[name] ?? safe(name) }

  private func word(_ name: String) -> String {
    if Notation.operators.contains(name) { return "\\" + name }
    return name.contains(" ") ? #"\text{\#(safe(name))}"# : #"\mathrm{\#(spelled(name))}"#
  }

  /// Words without what TeX or Markdown would read as a command.
  private func safe(_ words: some StringProtocol) -> String {
    String(words.filter { $0.isLetter || $0.isNumber || " .,:;!?()/+=-–—".contains($0) })
  }

  /// A name with its underscores, which are drawn: no escape of the sign itself comes through Markdown to
  /// all readers.
  private func spelled(_ name: some StringProtocol) -> String {
    name.split(separator: "_", omittingEmptySubsequences: false).map(safe)
      .joined(separator: #"\rule{0.4em}{0.05em}"#)
  }

  private static let commands: [String: String] = {
    let open = ["epsilon": "varepsilon", "phi": "varphi"]
    return Dictionary(
      uniqueKeysWithValues: GreekLetters.named.map { ($1, "\\" + (open[$0] ?? $0)) })
  }()

  // MARK: - Fences

  private func fenced(_ fence: Notation.Fence, _ content: Notation) -> String {
    let (open, close) = fence.latex
    let inner = text(content)
    if content.isTall {
      return join(#"\left"# + open, inner, spaced: true) + #" \right"# + close
    }
    if fence == .bars, content.nestedBars > 0 {
      // Pandoc's reader knows no `\Bigl`.
      let sizes = ["big", "bigg", "Bigg"]
      let size = sizes[min(content.nestedBars, sizes.count) - 1]
      return join(#"\\#(size)l"# + open, inner, spaced: true) + #" \\#(size)r"# + close
    }
    return join(open, inner, spaced: false) + close
  }
}

extension Notation {
  /// The words that TeX knows as operators.
  fileprivate static let operators: Set<String> = [
    "max", "min", "lim", "sup", "inf", "arg", "ln", "log", "exp", "sin", "cos", "tan", "sinh",
    "cosh", "tanh", "arctan", "arcsin", "arccos", "det",
  ]

  fileprivate var isOperator: Bool {
    switch self {
    case .word(let name): Self.operators.contains(name)
    case .scripts(let base, _, _, _): base.isOperator
    default: false
    }
  }
}

extension Notation.Sign {
  fileprivate var isAngle: Bool { self == .less || self == .greater }

  fileprivate var latex: String {
    switch kind {
    case .invisible: ""
    default: SymbolTable.commands[self] ?? (self == .minus ? "-" : character)
    }
  }
}

extension Notation.BigOperator {
  fileprivate var latex: String {
    switch self {
    case .sum: #"\sum"#
    case .integral: #"\int"#
    default: #"\prod"#
    }
  }
}

extension Notation.Fence {
  fileprivate var latex: (String, String) {
    switch self {
    case .parentheses: ("(", ")")
    case .brackets: (#"\lbrack"#, #"\rbrack"#)
    case .braces: (#"\lbrace"#, #"\rbrace"#)
    case .bars: (#"\lvert"#, #"\rvert"#)
    case .doubleBars: (#"\lVert"#, #"\rVert"#)
    case .floor: (#"\lfloor"#, #"\rfloor"#)
    default: (open, close)
    }
  }
}
