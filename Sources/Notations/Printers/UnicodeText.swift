extension Notation {
  /// The formula as plain text, for the terminal and for alternative text: σ(z) = 1/(1 + e^(−z)).
  package var unicode: String { UnicodePrinter().text(self) }
}

private struct UnicodePrinter {
  /// Whether what it prints stands among other cases.
  var isWithinCases = false

  func text(_ notation: Notation) -> String {
    switch notation {
    case .row(let parts): return row(parts)
    case .variable(let name), .word(let name), .text(let name, _): return name
    case .number(let digits, let exponent):
      return digits + (exponent.map { " · 10" + raised(.numeral(String($0))) } ?? "")
    case .sign(let sign): return sign.plain
    case .fraction(let over, let under):
      return grouped(over, ifAbove: over.containsBig ? .atom : .product) + "/"
        + grouped(under, ifAbove: .power)
    case .scripts(let base, let lower, let upper, let primes):
      return grouped(base, ifAbove: base.isRoot ? .nothing : .atom) + (lower.map(lowered) ?? "")
        + String(repeating: "′", count: primes) + (upper.map(raised) ?? "")
    case .root(let content, let degree):
      return sign(ofRoot: degree) + grouped(content, ifAbove: .atom)
    case .accent(let accent, let content):
      let plain = text(content)
      return plain.count == 1
        ? plain + accent.combining : "\(accent.rawValue)(\(plain))"
    case .fenced(let fence, let content):
      let (open, close) = (fence.open, fence.close)
      // Text has bars of one size only.
      let inner = text(content)
      return open + (fence == .bars && content.nestedBars > 0 ? "(\(inner))" : inner) + close
    case .cases(let rows): return cases(rows)
    case .big(let sign, let lower, let upper, let body):
      let limits = (lower.map(lowered) ?? "") + (upper.map(raised) ?? "")
      let inner = body.isCases ? "(\(text(body)))" : text(body)
      return sign.plain + limits + (inner.hasPrefix("(") ? "" : " ") + inner
    case .table(let table):
      let separator = text(.sign(table.separator)) + " "
      return table.rows.map { "[" + $0.map(text).joined(separator: separator) + "]" }
        .joined(separator: separator)
    default: return row(notation.children)
    }
  }

  private func sign(ofRoot degree: Notation?) -> String {
    guard let degree else { return "√" }
    let sign = text(degree)
    return sign == "3" ? "∛" : sign.count == 1 ? raised(degree) + "√" : "(\(sign))√"
  }

  // MARK: - Rows

  private func row(_ parts: [Notation]) -> String {
    var result = ""
    for (index, part) in parts.enumerated() {
      let next = index + 1 < parts.count ? parts[index + 1] : nil
      switch part {
      case .sign(.apply): if let next, !next.isFence { result += " " }
      case .sign(.invisibleTimes):
        if let next, index > 0 {
          let isApplied = index > 1 && parts[index - 2] == .sign(.apply)
          result += times(parts[index - 1], isApplied: isApplied, next)
        }
      case .sign(let sign) where sign.isSpaced:
        let isPrefix = index == 0 || (parts[index - 1].isSign && !sign.isRelation)
        result += isPrefix ? sign.plain : " \(sign.plain) "
      case .sign(.comma), .sign(.semicolon): result += text(part) + " "
      case .cases where parts.count > 1 && !isDefinition(parts, upTo: index):
        result += "(\(text(part)))"
      default: result += text(part)
      }
    }
    return result
  }

  /// Whether what stands before `index` is the left side of a definition, f(z) =, so that nothing else
  /// can be meant by cases that follow.
  private func isDefinition(_ parts: [Notation], upTo index: Int) -> Bool {
    guard !isWithinCases, index > 1, parts[index - 1] == .sign(.equal),
      index == parts.count - 1
    else { return false }
    let left = parts[..<(index - 1)]
    return left.count == 1
      ? left[0].isApplication || left[0].isPartialDerivative
      : Notation.row(Array(left)).isApplication
  }

  /// What stands between factors: nothing where both are short, a dot after a fraction.
  private func times(_ left: Notation, isApplied: Bool, _ right: Notation) -> String {
    if left.isFraction { return " · " }
    // √z(a + b) could be the root of all.
    if case .root(let content, _) = left, right.isFence, looseness(of: content) == .atom {
      return " · "
    }
    if right.isFence || right.isCases { return "" }
    if case .number = left, !right.isPower(of: "e") { return "" }
    let isShort = (left.isLetterOrNumber || (left.isFence && !isApplied)) && right.isLetterOrNumber
    return isShort ? "" : " "
  }

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

  // MARK: - Scripts

  private func raised(_ upper: Notation) -> String {
    let plain = text(upper)
    let small = plain.compactMap { Self.superscripts[$0] }
    if small.count == plain.count { return String(small) }
    // A subscript within could be read as the base's.
    let hasSubscript = plain.contains { $0 == "_" || ("₀"..."₉").contains($0) }
    let isClosed = plain.hasPrefix("(") || !hasSubscript
    return "^" + (isClosed && looseness(of: upper) == .atom ? plain : "(\(plain))")
  }

  private func lowered(_ lower: Notation) -> String {
    let plain = text(lower)
    let small = plain.compactMap { Self.subscripts[$0] }
    if small.count == plain.count { return String(small) }
    // Letters in a row are one index, z_ij.
    let isWord = plain.allSatisfy { $0.isLetter || $0.isNumber || $0 == "′" }
    return "_" + (isWord ? plain : "(\(plain.filter { $0 != " " }))")
  }

  private static let superscripts = Dictionary(
    uniqueKeysWithValues: zip("0123456789−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"))
  private static let subscripts = Dictionary(uniqueKeysWithValues: zip("0123456789", "₀₁₂₃₄₅₆₇₈₉"))

  // MARK: - Parentheses

  private func grouped(_ notation: Notation, ifAbove limit: Looseness) -> String {
    looseness(of: notation) > limit ? "(\(text(notation)))" : text(notation)
  }

  /// How loosely the parts of the text hang together.
  private enum Looseness: Int, Comparable {
    case nothing, atom, power, product, sum

    static func < (left: Looseness, right: Looseness) -> Bool { left.rawValue < right.rawValue }
  }

  private func looseness(of notation: Notation) -> Looseness {
    switch notation {
    case .variable, .word, .sign, .text, .fenced, .table: return .atom
    case .number(_, let exponent): return exponent == nil ? .atom : .product
    case .root, .accent: return .atom
    case .fraction: return .product
    case .scripts(_, _, let upper, _):
      return upper == nil ? .atom : .power
    case .cases: return .sum
    case .big: return .product
    case .row(let parts):
      if parts.count == 3, case .sign(.apply) = parts[1], parts[2].isFence { return .atom }
      if parts.count == 2, parts[0] == .sign(.partial) { return .atom }
      let isLoose = parts.contains { part in
        switch part {
        case .sign(let sign):
          sign.isSpaced && sign != .times || sign == .comma || sign == .semicolon
        case .text, .cases: true
        default: false
        }
      }
      return isLoose ? .sum : .product
    default: return .sum
    }
  }
}

extension Notation {
  /// ∂L/∂w
  fileprivate var isPartialDerivative: Bool {
    if case .fraction(.row(let parts), _) = self { parts.first == .sign(.partial) } else { false }
  }

  fileprivate var isCases: Bool { if case .cases = self { true } else { false } }
  fileprivate var isRoot: Bool { if case .root = self { true } else { false } }

  /// A function with its arguments in parentheses.
  fileprivate var isApplication: Bool {
    if case .row(let parts) = self { parts.count == 3 && parts[1] == .sign(.apply) } else { false }
  }

  fileprivate func isPower(of base: String) -> Bool {
    if case .scripts(.variable(base), _, _, _) = self { true } else { false }
  }

  fileprivate var containsBig: Bool {
    switch self {
    case .big: true
    case .row(let parts): parts.contains(where: \.containsBig)
    default: false
    }
  }

  /// One letter or number, perhaps with a subscript of digits.
  fileprivate var isLetterOrNumber: Bool {
    switch self {
    case .variable, .number: true
    case .scripts(let base, .number?, nil, 0): base.isLetterOrNumber
    default: false
    }
  }
}

extension Notation.Sign {
  fileprivate var plain: String {
    switch self {
    case .invisibleTimes, .apply: ""
    case .given: "|"
    case .distributed: "~"
    case .centredEllipsis: "…"
    default: character
    }
  }
}

extension Notation.BigOperator {
  fileprivate var plain: String {
    switch self {
    case .sum: "Σ"
    case .product: "Π"
    default: rawValue
    }
  }
}

extension Notation.Accent {
  /// The combining character that follows a letter (Unicode, Combining Diacritical Marks).
  fileprivate var combining: String {
    switch self {
    case .hat, .widehat: "\u{302}"
    case .bar: "\u{304}"
    case .tilde: "\u{303}"
    case .vec: "\u{20D7}"
    case .dot: "\u{307}"
    default: "\u{305}"
    }
  }
}
