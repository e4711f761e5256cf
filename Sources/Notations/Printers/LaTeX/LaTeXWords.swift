extension LaTeXPrinter {
  // MARK: - Letters

  func letter(_ name: String) -> String {
    LetterTable.commands[name] ?? anyCommand(of: name) ?? safe(name)
  }

  func letters(_ name: String, _ alphabet: Notation.Alphabet) -> String {
    let inner = name.reduce("") { join($0, letter(String($1)), spaced: false) }
    return #"\#(command(of: alphabet, for: name)){\#(inner)}"#
  }

  /// `\mathbf` has no ∇; a small Greek letter it leaves as it is.
  func command(of alphabet: Notation.Alphabet, for name: String) -> String {
    let isSymbol = name == "∇" || name == "∂"
    return "\\" + (isSymbol ? Notation.Alphabet.boldItalic : alphabet).rawValue
  }

  // MARK: - Words

  func word(_ name: String) -> String {
    if let command = Notation.operators[name], !isSafe || command == name { return "\\" + command }
    if !isSafe { return #"\operatorname{\#(operatorName(name))}"# }
    return name.contains(" ") ? words(name, .roman) : #"\mathrm{\#(spelled(name))}"#
  }

  func operatorName(_ name: String) -> String {
    name.split(separator: " ").map(spelled).joined(separator: #"\thinspace "#)
  }

  /// A name with its underscores, which are drawn: no escape of the sign itself comes through Markdown to
  /// all readers.
  func spelled(_ name: some StringProtocol) -> String {
    name.split(separator: "_", omittingEmptySubsequences: false).map(safe)
      .joined(separator: #"\rule{0.4em}{0.05em}"#)
  }

  /// Words as they are read. Where Markdown or TeX would read a character as a command, mathematics' own
  /// sign stands between them.
  func words(_ words: String, _ face: Notation.TextFace) -> String {
    guard isSafe else { return "\\\(face.command){\(plain(words))}" }
    var result = ""
    var rest = Substring(words)
    repeat {
      let plain = rest.prefix { Self.signs[$0] == nil }
      rest = rest.dropFirst(plain.count)
      if !plain.isEmpty || (result.isEmpty && rest.isEmpty) {
        result = join(result, "\\\(face.command){\(safe(plain))}", spaced: false)
      }
      if let character = rest.popFirst(), let sign = Self.signs[character] {
        result = join(result, sign, spaced: sign == "<" || sign == ">")
        if sign == "<" || sign == ">" { result += " " }
      }
    } while !rest.isEmpty
    return result.last == " " ? String(result.dropLast()) : result
  }

  /// Characters that no text may hold, as signs of mathematics with names of letters only.
  private static let signs: [Character: String] = [
    "[": #"\lbrack"#, "]": #"\rbrack"#, "{": #"\lbrace"#, "}": #"\rbrace"#, "|": #"\vert"#,
    "*": #"\ast"#, "\\": #"\backslash"#, "<": "<", ">": ">", "~": #"\sim"#,
    "_": #"\rule{0.4em}{0.05em}"#, "^": #"\wedge"#,
  ]

  /// Words in which the characters that TeX or Markdown would read as commands look like themselves. Those
  /// without a name of letters have a wider form.
  private func safe(_ words: some StringProtocol) -> String {
    words.reduce(into: "") { result, character in
      switch character {
      case "'": result += "’"
      case "`": result += "‘"
      case "%": result += "％"
      case "#": result += "＃"
      case "$": result += "＄"
      case "&": result += "＆"
      case _ where character.isNewline: result += " "
      default: result += Self.signs[character] ?? String(character)
      }
    }
  }

  /// Characters with TeX's own escapes, in exact LaTeX.
  func plain(_ words: String) -> String {
    guard !isSafe else { return safe(words) }
    return words.reduce(into: "") { result, character in
      switch character {
      case "\\": result += #"\textbackslash{}"#
      case "{", "}", "_", "#", "$", "%", "&": result += "\\\(character)"
      case "~": result += #"\textasciitilde{}"#
      case "^": result += #"\textasciicircum{}"#
      case _ where character.isNewline: result += " "
      default: result.append(character)
      }
    }
  }
}

extension Notation.TextFace {
  fileprivate var command: String {
    switch self {
    case .roman: "text"
    case .bold: "textbf"
    case .italic: "textit"
    case .sans: "textsf"
    case .mono: "texttt"
    }
  }
}

extension Notation {
  /// The words that TeX knows as operators, with their commands.
  fileprivate static let operators: [String: String] = {
    let names = [
      "max", "min", "lim", "sup", "inf", "arg", "ln", "log", "exp", "sin", "cos", "tan", "sinh",
      "cosh", "tanh", "arctan", "arcsin", "arccos", "det", "lg", "cot", "sec", "csc", "coth",
      "deg", "dim", "hom", "ker", "gcd", "Pr",
    ]
    let longer = [
      ("lim sup", "limsup"), ("lim inf", "liminf"), ("arg max", "argmax"), ("arg min", "argmin"),
    ]
    return Dictionary(uniqueKeysWithValues: names.map { ($0, $0) } + longer)
  }()

  var isKnownOperator: Bool {
    switch self {
    case .word(let name): Self.operators[name] == name
    case .scripts(let base, _, _, _): base.isKnownOperator
    default: false
    }
  }
}
