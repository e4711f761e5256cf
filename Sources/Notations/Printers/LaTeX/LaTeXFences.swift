extension LaTeXPrinter {
  func fenced(_ fence: Notation.Fence, _ content: Notation) -> String {
    if fence == .parentheses, case .atop(let over, let under) = content {
      return #"\binom{\#(text(over))}{\#(text(under))}"#
    }
    return fenced(fence, content, text(content))
  }

  /// `content`, which prints as `inner`, in its fence.
  func fenced(_ fence: Notation.Fence, _ content: Notation, _ inner: String) -> String {
    let (open, close) = (delimiter(fence.open, true), delimiter(fence.close, false))
    if !isSafe || content.isTall || content.hasMiddle || fence.open.isEmpty || fence.close.isEmpty {
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

  func sized(_ character: String, _ size: Int, _ kind: Notation.Sign.Kind) -> String {
    let sizes = ["big", "Big", "bigg", "Bigg"]
    let side =
      switch kind {
      case .opening: "l"
      case .closing: "r"
      case .relation: "m"
      case .ordinary, .largeOperator, .binary, .punctuation, .inner, .invisible: ""
      }
    let isOpening: Bool? = kind == .opening ? true : kind == .closing ? false : nil
    return #"\\#(sizes[min(max(size, 1), 4) - 1])\#(side)"# + delimiter(character, isOpening)
  }

  /// A delimiter as it stands after `\left`; bars have a command for each side.
  func delimiter(_ character: String, _ isOpening: Bool?) -> String {
    switch (character, isOpening) {
    case ("", _): "."
    case ("(", _), (")", _), ("/", _): character
    case ("|", true?): #"\lvert"#
    case ("|", false?): #"\rvert"#
    case ("|", nil): #"\vert"#
    case ("‖", true?): #"\lVert"#
    case ("‖", false?): #"\rVert"#
    case ("‖", nil): #"\Vert"#
    default: Self.delimiters[character] ?? anyCommand(of: character) ?? character
    }
  }

  private static let delimiters = [
    "[": #"\lbrack"#, "]": #"\rbrack"#, "{": #"\lbrace"#, "}": #"\rbrace"#, "⌊": #"\lfloor"#,
    "⌋": #"\rfloor"#, "⌈": #"\lceil"#, "⌉": #"\rceil"#, "⟨": #"\langle"#, "⟩": #"\rangle"#,
    "\\": #"\backslash"#, "↑": #"\uparrow"#, "↓": #"\downarrow"#, "↕": #"\updownarrow"#,
    "⇑": #"\Uparrow"#, "⇓": #"\Downarrow"#, "⇕": #"\Updownarrow"#, "⌜": #"\ulcorner"#,
    "⌝": #"\urcorner"#, "⌞": #"\llcorner"#, "⌟": #"\lrcorner"#, "⟮": #"\lgroup"#,
    "⟯": #"\rgroup"#, "⎰": #"\lmoustache"#, "⎱": #"\rmoustache"#,
  ]

  // MARK: - Tables

  /// The environment that brings its fence along, if there is one.
  func environment(of fence: Notation.Fence, _ content: Notation) -> String? {
    guard case .table(let table) = content, table.columnRules.isEmpty, table.rowRules.isEmpty,
      table.tags.allSatisfy({ $0 == nil })
    else { return nil }
    let name: String? =
      switch (table.kind, fence) {
      case (.matrix, _) where !table.columns.allSatisfy({ $0 == .center }): nil
      case (.matrix, .parentheses): "pmatrix"
      case (.matrix, .brackets): "bmatrix"
      case (.matrix, .braces): "Bmatrix"
      case (.matrix, .bars): "vmatrix"
      case (.matrix, .doubleBars): "Vmatrix"
      case (.cases, Notation.Fence("{", "")): "cases"
      case (.cases, Notation.Fence("", "}")): "rcases"
      default: nil
      }
    return name.map { rows(of: table, in: $0) }
  }

  func table(_ table: Notation.Table) -> String {
    switch table.kind {
    case .matrix, .cases:
      let isPlain =
        table.kind == .matrix && table.columns.allSatisfy { $0 == .center }
        && table.columnRules.isEmpty && table.rowRules.isEmpty
      return isPlain ? rows(of: table, in: "matrix") : array(table)
    case .small: return rows(of: table, in: "smallmatrix")
    case .lines:
      return #"\substack{\#(lines(of: table))}"#
    case .aligned: return aligned(table)
    }
  }

  private func aligned(_ table: Notation.Table) -> String {
    let isTagged = table.tags.contains { $0 != nil }
    if table.columns == [.center] {
      return rows(of: table, in: isTagged ? "gather*" : "gathered")
    }
    let arePairs = table.columns.enumerated().allSatisfy { index, column in
      column == (index.isMultiple(of: 2) ? .right : .left)
    }
    if arePairs { return rows(of: table, in: isTagged ? "align*" : "aligned") }
    var displayed = table
    displayed.rows = table.rows.map { $0.map { .styled(.display, $0) } }
    return array(displayed)
  }

  private func array(_ table: Notation.Table) -> String {
    let count = max(table.rows.map(\.count).max() ?? 0, 1)
    var columns = ""
    for index in 0...count {
      columns += String(repeating: "|", count: table.columnRules.count { $0 == index })
      guard index < count else { break }
      switch table.alignment(of: index) {
      case .left: columns += "l"
      case .center: columns += "c"
      case .right: columns += "r"
      }
    }
    return rows(of: table, in: "array", argument: "{\(columns)}")
  }

  private func rows(
    of table: Notation.Table, in environment: String, argument: String = ""
  ) -> String {
    #"\begin{\#(environment)}\#(argument) "# + lines(of: table) + #" \end{\#(environment)}"#
  }

  private func lines(of table: Notation.Table) -> String {
    var result = ""
    for (index, row) in table.rows.enumerated() {
      result += rules(above: index, of: table)
      result += row.map(text).joined(separator: " & ")
      if index < table.tags.count, let tag = table.tags[index] {
        result += #" \tag{\#(plain(tag))}"#
      }
      if index + 1 < table.rows.count { result += " \(rowEnd) " }
    }
    let last = rules(above: table.rows.count, of: table)
    return last.isEmpty ? result : result + " \(rowEnd) " + last.dropLast()
  }

  private func rules(above index: Int, of table: Notation.Table) -> String {
    String(repeating: #"\hline "#, count: table.rowRules.count { $0 == index })
  }
}
