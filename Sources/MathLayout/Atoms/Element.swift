internal import Notations

/// A part of a line, after rows within rows and what is only styled or coloured are spliced into it. Large
/// operators stand without what they are before.
struct Element {
  var notation: Notation
  var style: Style
  var color: Notation.Color?

  /// The space before the label of a line, in ems.
  static let tagSpace = 2.0

  static func elements(of notation: Notation, _ style: Style) -> [Element] {
    var result: [Element] = []
    append(notation, style, nil, to: &result)
    return result
  }

  private static func append(
    _ notation: Notation, _ style: Style, _ color: Notation.Color?, to result: inout [Element]
  ) {
    switch notation {
    case .row(let parts):
      for part in parts { append(part, style, color, to: &result) }
    case .styled(let inner, let content):
      append(content, style.set(to: inner), color, to: &result)
    case .colored(let color, let content):
      append(content, style, color, to: &result)
    case .big(let sign, let lower, let upper, let body):
      let sign = Notation.big(sign, lower: lower, upper: upper, .empty)
      result.append(Element(notation: sign, style: style, color: color))
      append(body, style, color, to: &result)
    case .tagged(let content, let label):
      append(content, style, color, to: &result)
      append(.space(tagSpace), style, color, to: &result)
      append(.text("(\(label))"), style, color, to: &result)
    default:
      result.append(Element(notation: notation, style: style, color: color))
    }
  }
}

extension Notation {
  /// What the notation is to its left and to its right neighbour in a line.
  var classes: (left: AtomClass, right: AtomClass) {
    switch self {
    case .variable, .letters, .number, .text, .root, .accent, .table, .boxed, .space, .tagged:
      (.ordinary, .ordinary)
    case .word, .big: (.operator, .operator)
    case .sign(let sign): sign.kind.classes
    case .classed(let kind, _, _), .delimiter(_, _, let kind): kind.classes
    case .fraction, .atop, .cases: (.inner, .inner)
    case .scripts(let base, _, _, _), .limits(let base, _, _): base.classes
    case .fenced: (.opening, .closing)
    case .middle: (.closing, .opening)
    case .arrow: (.relation, .relation)
    case .styled(_, let content), .colored(_, let content), .phantom(let content): content.classes
    case .row(let parts): parts.count == 1 ? parts[0].classes : (.ordinary, .ordinary)
    }
  }
}

extension Notation.Sign.Kind {
  fileprivate var classes: (left: AtomClass, right: AtomClass) {
    (atomClass ?? .ordinary, atomClass ?? .ordinary)
  }
}
