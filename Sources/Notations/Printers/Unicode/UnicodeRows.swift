extension UnicodePrinter {
  func row(_ parts: [Notation]) -> String {
    var result = ""
    func append(_ text: String) {
      // Spaces of signs, of TeX and of words may meet.
      result += result.hasSuffix(" ") && text.hasPrefix(" ") ? String(text.dropFirst()) : text
    }
    for (index, part) in parts.enumerated() {
      let next = index + 1 < parts.count ? parts[index + 1] : nil
      switch part {
      case .sign(.apply): if let next, !next.isFence { append(" ") }
      case .sign(.invisibleTimes):
        if let next, index > 0 {
          let isApplied = index > 1 && parts[index - 2] == .sign(.apply)
          append(times(parts[index - 1], isApplied: isApplied, next))
        }
      case .sign(let sign) where sign.isRelation:
        // Relations in a row are one.
        let goesOn = index > 0 && parts[index - 1].isRelation
        append((index == 0 || goesOn ? "" : " ") + sign.plain)
        if let next, !next.isRelation { append(" ") }
      case .sign(let sign) where sign.isSpaced:
        let isPrefix = parts[..<index].last { !$0.isSpace }.map(\.isSign) ?? true
        append(isPrefix || next == nil ? sign.plain : " \(sign.plain) ")
      case .sign(let sign) where sign.kind == .punctuation: append(sign.plain + " ")
      case .cases where parts.count > 1 && !isDefinition(parts, upTo: index):
        append("(\(text(part)))")
      default:
        if index > 0 { append(between(parts[index - 1], part)) }
        append(text(part))
      }
    }
    if case .sign(let sign)? = parts.last, sign.kind == .punctuation { return result.spacesTrimmed }
    return result
  }

  /// What parts that stand side by side without a sign are told apart by.
  private func between(_ left: Notation, _ right: Notation) -> String {
    let right = right.core
    if left.isBesideSign || right.isBesideSign { return "" }
    // An index is told apart from the letter after it.
    if case .sign(let sign) = left.core, left.core != left {
      if case .sign = right { return "" }
      return sign.kind == .opening || right.isFence ? "" : " "
    }
    if case .sign(let sign) = left {
      if sign.kind == .closing, right.isLongName { return " " }
      return sign.kind == .inner && !right.isSignLike ? " " : ""
    }
    if case .sign(let sign) = right {
      if sign.kind == .opening, left.core.isFraction { return " · " }
      return sign.kind == .inner || left.isBigSign ? " " : ""
    }
    if left.isBigSign || right.isBigSign { return " " }
    if left.isLongName || right.isLongName { return right.isFence ? "" : " " }
    return times(left.core.isFraction ? left.core : left, isApplied: false, right)
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
}

extension Notation {
  /// ∂L/∂w
  fileprivate var isPartialDerivative: Bool {
    if case .fraction(.row(let parts), _) = self { parts.first == .sign(.partial) } else { false }
  }

  var isCases: Bool { if case .cases = self { true } else { false } }
  var isRoot: Bool { if case .root = self { true } else { false } }

  /// A function with its arguments in parentheses.
  fileprivate var isApplication: Bool {
    if case .row(let parts) = self { parts.count == 3 && parts[1] == .sign(.apply) } else { false }
  }

  fileprivate func isPower(of base: String) -> Bool {
    if case .scripts(.variable(base), _, _, _) = self { true } else { false }
  }

  var containsBig: Bool {
    switch self {
    case .big: true
    case .row(let parts): parts.contains(where: \.containsBig)
    default: false
    }
  }

  /// Whether words stand in it, between which spaces count.
  var containsWords: Bool {
    if case .text = self { true } else { children.contains(where: \.containsWords) }
  }

  var beginsWithWords: Bool {
    switch self {
    case .text: true
    case .row(let parts): parts.first?.beginsWithWords ?? false
    case .styled(_, let content), .colored(_, let content): content.beginsWithWords
    default: false
    }
  }

  /// The parts of a line.
  var parts: [Notation] {
    switch self {
    case .row(let parts): parts
    case .styled(_, let content): content.parts
    default: [self]
    }
  }

  /// One letter or number, perhaps with a subscript of digits.
  fileprivate var isLetterOrNumber: Bool {
    switch self {
    case .variable, .number: true
    case .letters(let name, _): name.count == 1
    case .accent(_, let content), .colored(_, let content): content.isLetterOrNumber
    case .scripts(let base, .number?, nil, 0): base.isLetterOrNumber
    default: false
    }
  }

  /// A word, or letters that read as one, perhaps with scripts.
  fileprivate var isLongName: Bool {
    switch self {
    case .word: true
    case .letters(let name, _): name.count > 1
    case .classed(.largeOperator, _, _): true
    case .scripts(let base, _, _, _), .limits(let base, _, _), .colored(_, let base):
      base.isLongName
    default: false
    }
  }

  /// What scripts and colours are on, if it is a sign or a fraction; else all.
  fileprivate var core: Notation {
    switch self {
    case .scripts(let base, _, _, _), .styled(_, let base), .colored(_, let base):
      let core = base.core
      switch core {
      case .sign, .fraction: return core
      default: return self
      }
    default: return self
    }
  }

  fileprivate var isRelation: Bool {
    if case .sign(let sign) = self { sign.isRelation } else { false }
  }

  /// A large operator without what it stands before.
  fileprivate var isBigSign: Bool {
    switch self {
    case .big(_, _, _, let body): body == .empty
    case .scripts(let base, _, _, _), .limits(let base, _, _): base.isBigSign
    default: false
    }
  }

  /// What brings its own spaces along, or needs none.
  fileprivate var isBesideSign: Bool {
    switch self {
    case .text, .space, .middle, .delimiter, .arrow, .phantom, .table, .tagged: true
    case .classed(let kind, _, _): kind != .largeOperator
    case .row(let parts): parts.isEmpty
    default: false
    }
  }

  fileprivate var isSignLike: Bool { if case .sign = self { true } else { isBesideSign } }
}

extension Notation.Sign {
  var plain: String {
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
  var plain: String {
    switch self {
    case .sum: "Σ"
    case .product: "Π"
    default: rawValue
    }
  }
}

extension Notation.Accent {
  /// The combining character that follows a letter (Unicode, Combining Diacritical Marks).
  var combining: String? {
    switch self {
    case .hat, .widehat: "\u{302}"
    case .bar: "\u{304}"
    case .tilde, .widetilde: "\u{303}"
    case .vec, .overrightarrow: "\u{20D7}"
    case .overleftarrow: "\u{20D6}"
    case .dot: "\u{307}"
    case .ddot: "\u{308}"
    case .check: "\u{30C}"
    case .breve: "\u{306}"
    case .acute: "\u{301}"
    case .grave: "\u{300}"
    case .mathring: "\u{30A}"
    case .overline: "\u{305}"
    case .underline: "\u{332}"
    case .overbrace, .underbrace: nil
    }
  }
}
