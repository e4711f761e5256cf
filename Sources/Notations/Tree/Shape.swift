/// What builder and printers ask about the shape of a notation.
extension Notation {
  /// Whether there is a brace of cases in it, outside of scripts.
  package var hasCases: Bool {
    switch self {
    case .cases: true
    case .row(let parts): parts.contains(where: \.hasCases)
    case .fraction(let over, let under): over.hasCases || under.hasCases
    case .root(let content, _), .accent(_, let content), .fenced(_, let content),
      .big(_, _, _, let content):
      content.hasCases
    case .matrix(let rows): rows.contains { $0.contains(where: \.hasCases) }
    case .variable, .word, .number, .sign, .text, .scripts: false
    }
  }

  /// Whether it is taller than a line, as fractions, cases, matrices and sums with limits are.
  var isTall: Bool {
    switch self {
    case .variable, .word, .number, .sign, .text: false
    case .fraction, .cases, .big, .matrix: true
    case .row(let parts): parts.contains(where: \.isTall)
    case .scripts(let base, _, let upper, _): base.isTall || (upper?.isTall ?? false)
    case .root(let content, _), .accent(_, let content), .fenced(_, let content): content.isTall
    }
  }

  /// How many absolute values stand directly in one another on one line, where only their sizes tell
  /// them apart.
  package var nestedBars: Int {
    switch self {
    case .fenced(.bars, let content): content.nestedBars + 1
    case .row(let parts): parts.map(\.nestedBars).max() ?? 0
    case .scripts(let base, _, _, _): base.nestedBars
    case .big(_, _, _, let body): body.nestedBars
    case .variable, .word, .number, .sign, .text, .fraction, .root, .accent, .fenced, .cases,
      .matrix:
      0
    }
  }

  /// A word, perhaps with scripts.
  var isPlainWord: Bool {
    switch self {
    case .word: true
    case .scripts(let base, _, _, _): base.isPlainWord
    default: false
    }
  }

  var isFence: Bool { if case .fenced = self { true } else { false } }

  var isFraction: Bool { if case .fraction = self { true } else { false } }

  /// Whether it is a sign after which a minus has nothing to subtract from.
  var isSign: Bool {
    if case .sign(let sign) = self {
      ![.ellipsis, .infinity, .nabla].contains(sign)
    } else {
      false
    }
  }
}

extension [Notation] {
  /// Whether a comma stands before or after a part: dots there stand on the baseline, else on the
  /// axis.
  func isInList(at index: Int) -> Bool {
    [index - 1, index + 1].contains { indices.contains($0) && self[$0] == .sign(.comma) }
  }
}

extension Notation.Sign {
  var isRelation: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .approximately,
      .element, .arrow, .leftArrow, .distributed, .given:
      true
    case .plus, .minus, .times, .slash, .comma, .ellipsis, .partial, .nabla, .infinity,
      .invisibleTimes, .apply:
      false
    }
  }

  /// Whether spaces stand around it, if it joins two parts.
  var isSpaced: Bool { isRelation || self == .plus || self == .minus || self == .times }
}

extension Notation.Fence {
  /// The characters before and after the content.
  var marks: (String, String) {
    switch self {
    case .parentheses: ("(", ")")
    case .brackets: ("[", "]")
    case .braces: ("{", "}")
    case .bars: ("|", "|")
    case .doubleBars: ("‖", "‖")
    case .floor: ("⌊", "⌋")
    }
  }
}
