internal import Text

extension Notation {
  /// The formula as plain text, for the terminal and for alternative text: σ(z) = 1/(1 + e^(−z)).
  package var unicode: String { UnicodePrinter().text(self).spacesTrimmed }
}

struct UnicodePrinter {
  /// Whether what it prints stands among other cases.
  var isWithinCases = false

  func text(_ notation: Notation) -> String {
    switch notation {
    case .row(let parts): return row(parts)
    case .variable(let name), .word(let name), .text(let name, _): return name
    case .letters(let name, let alphabet): return letters(name, alphabet)
    case .number(let digits, let exponent):
      return digits + (exponent.map { " · 10" + raised(.numeral(String($0))) } ?? "")
    case .sign(let sign): return sign.plain
    case .fraction(let over, let under):
      return grouped(over, ifAbove: over.containsBig ? .atom : .product) + "/"
        + grouped(under, ifAbove: .power)
    case .atop(let over, let under):
      // As one says it: n over k.
      return grouped(over, ifAbove: .product) + " over " + grouped(under, ifAbove: .product)
    case .scripts(let base, let lower, let upper, let primes):
      let nucleus =
        base == .empty || base == .classed(.ordinary, .empty)
        ? "" : grouped(base, ifAbove: base.isRoot ? .nothing : .atom)
      return nucleus + (lower.map(lowered) ?? "") + String(repeating: "′", count: primes)
        + (upper.map(raised) ?? "")
    case .limits(.accent(.underbrace, let base), let lower, let upper),
      .limits(.accent(.overbrace, let base), let lower, let upper),
      .limits(let base, let lower, let upper):
      return grouped(base, ifAbove: .atom) + (lower.map(lowered) ?? "")
        + (upper.map(raised) ?? "")
    case .root(let content, let degree):
      return sign(ofRoot: degree) + grouped(content, ifAbove: .atom)
    case .accent(let accent, let content):
      let plain = text(content)
      if plain.count == 1, let mark = accent.combining { return plain + mark }
      return "\(accent.rawValue)(\(plain))"
    case .fenced(let fence, let content): return fenced(fence, content)
    case .middle(let character): return " \(character) "
    case .delimiter(let character, _, let kind):
      return kind == .relation ? " \(character) " : character
    case .cases(let rows): return cases(rows)
    case .big(let sign, let lower, let upper, let body):
      let limits = (lower.map(lowered) ?? "") + (upper.map(raised) ?? "")
      if body == .empty { return sign.plain + limits }
      let inner = body.isCases ? "(\(text(body)))" : text(body)
      return sign.plain + limits + (inner.hasPrefix("(") ? "" : " ") + inner
    case .arrow(let character, let lower, let upper):
      return " " + character + (lower.map(lowered) ?? "") + (upper.map(raised) ?? "") + " "
    case .table(let table): return self.table(table)
    // What is narrower is there for the eye only.
    case .space(let width): return width > 0.15 ? " " : ""
    case .styled(_, let content), .boxed(let content), .colored(_, let content):
      return text(content)
    case .classed(let kind, let content, _):
      return kind == .binary || kind == .relation ? " \(text(content)) " : text(content)
    case .phantom: return ""
    case .tagged(let content, let label): return "\(text(content)) (\(label))"
    }
  }

  private func sign(ofRoot degree: Notation?) -> String {
    guard let degree else { return "√" }
    let sign = text(degree)
    return sign == "3" ? "∛" : sign.count == 1 ? raised(degree) + "√" : "(\(sign))√"
  }

  /// Sets of numbers have signs that are read as such; of other letters only the letter is heard.
  private func letters(_ name: String, _ alphabet: Notation.Alphabet) -> String {
    guard alphabet == .blackboard else { return name }
    return String(
      name.map { "CHNPQRZ".contains($0) ? Character(alphabet.letters(String($0))) : $0 })
  }

  private func fenced(_ fence: Notation.Fence, _ content: Notation) -> String {
    if case .table(let table) = content, table.kind == .cases {
      return "{\(self.table(table))}"
    }
    // Text has bars of one size only.
    let inner = text(content).spacesTrimmed
    let isNested = fence == .bars && content.nestedBars > 0
    return fence.open + (isNested ? "(\(inner))" : inner) + fence.close
  }

  // MARK: - Cases and tables

  private func cases(_ rows: [Notation.Case]) -> String {
    let inner = UnicodePrinter(isWithinCases: true)
    func text(_ part: Notation) -> String {
      part.isCases ? "(\(inner.text(part)))" : inner.text(part)
    }
    return rows.enumerated().map { index, row in
      index + 1 < rows.count
        ? "\(text(row.value)) \(row.word) \(text(row.condition))" : "\(row.word) \(text(row.value))"
    }.joined(separator: ", ")
  }

  func table(_ table: Notation.Table) -> String {
    let lines = table.rows.enumerated().map { index, row in
      let label = index < table.tags.count ? table.tags[index].map { " (\($0))" } : nil
      return line(row, of: table) + (label ?? "")
    }
    switch table.kind {
    case .matrix, .small:
      return lines.map { "[\($0)]" }.joined(separator: table.separator.character + " ")
    case .lines: return lines.joined(separator: ", ")
    case .aligned, .cases:
      return lines.filter { !$0.isEmpty }.joined(separator: "; ")
    }
  }

  private func line(_ cells: [Notation], of table: Notation.Table) -> String {
    switch table.kind {
    case .matrix, .small, .lines:
      return cells.map { text($0).spacesTrimmed }
        .joined(separator: table.separator.character + " ")
    case .cases:
      let texts = cells.map { text($0).spacesTrimmed }.filter { !$0.isEmpty }
      // Words such as "if" follow the value as they are said.
      let isSaid = cells.count == 2 && cells[1].beginsWithWords
      return texts.joined(separator: isSaid ? " " : ", ")
    case .aligned:
      // Both sides of an equation are one line, and equations beside each other are parted.
      var equations: [[Notation]] = []
      for (index, cell) in cells.enumerated() {
        let goesOn =
          index > 0
          && (table.alignment(of: index - 1) != .left || table.alignment(of: index) == .left)
        if goesOn, !equations.isEmpty {
          equations[equations.count - 1].append(cell)
        } else {
          equations.append([cell])
        }
      }
      return equations.map { row($0.flatMap(\.parts)).spacesTrimmed }.filter { !$0.isEmpty }
        .joined(separator: ", ")
    }
  }

  // MARK: - Scripts

  func raised(_ upper: Notation) -> String {
    let plain = text(upper).spacesTrimmed
    if let known = Self.spoken[plain] { return "^" + known }
    let small = plain.compactMap { Self.superscripts[$0] }
    if small.count == plain.count { return String(small) }
    // A subscript within could be read as the base's.
    let hasSubscript = plain.contains { $0 == "_" || ("₀"..."₉").contains($0) }
    let isClosed = plain.hasPrefix("(") || !hasSubscript
    return "^" + (isClosed && looseness(of: upper) == .atom ? plain : "(\(plain))")
  }

  func lowered(_ lower: Notation) -> String {
    let plain = text(lower).spacesTrimmed
    let small = plain.compactMap { Self.subscripts[$0] }
    if small.count == plain.count { return String(small) }
    // Letters in a row are one index, z_ij.
    let isWord = plain.allSatisfy { $0.isLetter || $0.isNumber || $0 == "′" }
    let shown = lower.containsWords ? plain : plain.filter { $0 != " " }
    return "_" + (isWord ? plain : "(\(shown))")
  }

  private static let superscripts = Dictionary(
    uniqueKeysWithValues: zip("0123456789−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"))
  private static let subscripts = Dictionary(uniqueKeysWithValues: zip("0123456789", "₀₁₂₃₄₅₆₇₈₉"))

  /// Signs that stand for letters: of a transpose and of what is best.
  private static let spoken = ["⊤": "T", "∗": "*", "⋆": "*"]
}

extension String {
  var spacesTrimmed: String {
    guard hasPrefix(" ") || hasSuffix(" ") else { return self }
    return String(trimmingSpaces)
  }
}
