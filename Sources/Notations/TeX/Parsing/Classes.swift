/// What a notation is to its neighbours (TeXbook, chapter 18).
extension Notation {
  /// To what stands on its left.
  var leftKind: Sign.Kind {
    switch self {
    case .row(let parts): parts.first { !$0.isSpace }?.leftKind ?? .ordinary
    default: kind
    }
  }

  /// To what stands on its right.
  var rightKind: Sign.Kind {
    switch self {
    case .row(let parts): parts.last { !$0.isSpace }?.rightKind ?? .ordinary
    default: kind
    }
  }

  private var kind: Sign.Kind {
    switch self {
    case .sign(let sign): sign.kind
    case .delimiter(_, _, let kind), .classed(let kind, _, _): kind
    case .word, .big: .largeOperator
    // A binomial coefficient is a fraction.
    case .fenced(_, .atop): .ordinary
    case .fenced, .cases: .inner
    case .arrow: .relation
    // A base is one atom, whatever it is made of.
    case .scripts(let base, _, _, _), .limits(let base, _, _): base.isRow ? .ordinary : base.kind
    case .styled(_, let content), .colored(_, let content): content.leftKind
    default: .ordinary
    }
  }

  private var isRow: Bool { if case .row = self { true } else { false } }
}
