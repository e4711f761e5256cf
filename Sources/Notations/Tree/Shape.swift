/// What builder and printers ask about the shape of a notation.
extension Notation {
  /// The parts that stand in the same line as the whole: not scripts, limits and degrees.
  package var children: [Notation] {
    switch self {
    case .row(let parts): parts
    case .variable, .letters, .word, .number, .sign, .text, .space, .middle, .delimiter, .arrow: []
    case .fraction(let over, let under), .atop(let over, let under): [over, under]
    case .scripts(let base, _, _, _), .limits(let base, _, _): [base]
    case .root(let content, _), .accent(_, let content), .fenced(_, let content),
      .big(_, _, _, let content), .styled(_, let content), .classed(_, let content, _),
      .boxed(let content), .phantom(let content), .colored(_, let content),
      .tagged(let content, _):
      [content]
    case .cases(let rows): rows.flatMap { [$0.value, $0.condition] }
    case .table(let table): table.rows.flatMap(\.self)
    }
  }

  /// Whether there is a brace of cases in it, outside of scripts.
  package var hasCases: Bool {
    switch self {
    case .cases: true
    case .scripts, .limits: false
    default: children.contains(where: \.hasCases)
    }
  }

  /// Whether it is taller than a line, as fractions, cases, matrices and sums with limits are.
  package var isTall: Bool {
    switch self {
    case .fraction, .atop, .cases, .big, .table, .limits: true
    case .scripts(let base, _, let upper, _): base.isTall || (upper?.isTall ?? false)
    default: children.contains(where: \.isTall)
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
    default: 0
    }
  }

  /// Whether a delimiter in it grows with the fence around it.
  package var hasMiddle: Bool {
    switch self {
    case .middle: true
    case .row(let parts): parts.contains(where: \.hasMiddle)
    case .styled(_, let content), .colored(_, let content), .big(_, _, _, let content):
      content.hasMiddle
    default: false
    }
  }

  /// Whether a subscript stands below it in display style, as TeX sets `\max`.
  package var takesLimits: Bool {
    switch self {
    case .word(let name): Self.wordsWithLimits.contains(name)
    case .classed(_, _, let takesLimits): takesLimits
    default: false
    }
  }

  private static let wordsWithLimits: Set = [
    "max", "min", "lim", "sup", "inf", "det", "gcd", "Pr", "lim sup", "lim inf", "arg max",
    "arg min",
  ]

  /// A word, perhaps with scripts.
  var isPlainWord: Bool {
    switch self {
    case .word: true
    case .scripts(let base, _, _, _): base.isPlainWord
    default: false
    }
  }

  var isSpace: Bool { if case .space = self { true } else { false } }

  var isFence: Bool { if case .fenced = self { true } else { false } }

  var isFraction: Bool { if case .fraction = self { true } else { false } }

  /// Whether it is a sign after which a minus has nothing to subtract from.
  var isSign: Bool {
    if case .sign(let sign) = self { sign.precedesSign } else { false }
  }
}
