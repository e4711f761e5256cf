internal import Notations

/// What stands in a line, after rows within rows are spliced.
private enum Element {
  case notation(Notation)
  case bigOperator(Notation.BigOperator, lower: Notation?, upper: Notation?)

  static func elements(of notation: Notation) -> [Element] {
    var result: [Element] = []
    append(notation, to: &result)
    return result
  }

  private static func append(_ notation: Notation, to result: inout [Element]) {
    switch notation {
    case .row(let parts):
      for part in parts { append(part, to: &result) }
    case .big(let sign, let lower, let upper, let body):
      result.append(.bigOperator(sign, lower: lower, upper: upper))
      append(body, to: &result)
    default:
      result.append(.notation(notation))
    }
  }

  var sign: Notation.Sign? {
    guard case .notation(.sign(let sign)) = self else { return nil }
    return sign
  }
}

extension Layout {
  /// `notation` in a line, with the spaces that the classes of its atoms ask for.
  func line(_ notation: Notation, _ style: Style) -> Box {
    line(atoms(notation, style), style)
  }

  /// Sets atoms in a line (TeXbook, appendix G, rules 5, 6, 17, 20).
  ///
  /// The italic correction is added after each atom. Since letters such as the f of many italics
  /// also reach out to the left, which TeX's own fonts avoid, the space between atoms is also kept
  /// between what is seen of them.
  func line(_ atoms: [Atom], _ style: Style) -> Box {
    let atoms = combined(atoms)
    var result = Box()
    var x = 0.0
    var previous: AtomClass?
    for atom in atoms {
      if let previous {
        let space = AtomClass.space(between: previous, and: atom.left, inScript: style.isScript)
        let gap = max(space.ems, atom.minimumSpace.ems) * em(style)
        x = max(x, result.inkRight - atom.box.inkLeft) + gap
      }
      result.place(atom.box, x: x, y: 0)
      result.isTall = result.isTall || atom.box.isTall
      x += atom.box.width + atom.box.italicCorrection
      previous = atom.right
    }
    result.width = x
    if atoms.count == 1 { result.glyph = atoms[0].box.glyph }
    return result
  }

  /// The atoms of `notation`, one for each thing that is seen.
  func atoms(_ notation: Notation, _ style: Style) -> [Atom] {
    let elements = Element.elements(of: notation)
    var result: [Atom] = []
    result.reserveCapacity(elements.count)
    // A word is an operator in front of what it is applied to, and else a name like any other.
    var wordIndex: Int?
    var afterDecimal = false
    for (index, element) in elements.enumerated() {
      switch element.sign {
      case .apply?:
        wordIndex = nil
        continue
      case .invisibleTimes?:
        continue
      case let sign?:
        result.append(Atom(self.sign(sign, style), sign.kind.atomClass ?? .ordinary))
      case nil:
        let isArgument = index > 0 && elements[index - 1].sign == .apply
        result.append(atom(element, isArgument: isArgument, style))
      }
      let last = result.count - 1
      if afterDecimal, element.sign == nil { result[last].minimumSpace = .thin }
      if let wordIndex, !result[last].left.isOperand { result[wordIndex].become(.ordinary) }
      switch element {
      case .notation(let notation):
        wordIndex = notation.isWord ? last : nil
        afterDecimal = notation.isDecimal
      case .bigOperator:
        wordIndex = nil
        afterDecimal = false
      }
    }
    if let wordIndex { result[wordIndex].become(.ordinary) }
    return result
  }

  private func atom(_ element: Element, isArgument: Bool, _ style: Style) -> Atom {
    switch element {
    case .bigOperator(let sign, let lower, let upper):
      return Atom(bigOperator(sign, lower: lower, upper: upper, style), .operator)
    case .notation(let notation):
      let box = nucleus(notation, style)
      var (left, right) = notation.classes
      if left == .opening, box.isTall {
        // Grown fences are set apart like TeX's `\left` and `\right`, but not from their function.
        left = isArgument ? .opening : .inner
        right = .inner
      }
      return Atom(box, left: left, right: right)
    }
  }

  /// Binary operators with nothing to combine become ordinary atoms (TeXbook, appendix G, rules 5, 6).
  private func combined(_ atoms: [Atom]) -> [Atom] {
    var result = atoms
    for index in result.indices {
      let before = index > 0 ? result[index - 1].right : .opening
      if result[index].left == .binary, before.leavesNothingToCombine {
        result[index].become(.ordinary)
      }
      if index > 0, before == .binary, result[index].left.takesNothingBefore {
        result[index - 1].become(.ordinary)
      }
    }
    if let last = result.last, last.right == .binary {
      result[result.count - 1].become(.ordinary)
    }
    return result
  }
}

extension AtomClass {
  /// Whether a function can be applied to what begins with this.
  fileprivate var isOperand: Bool {
    switch self {
    case .ordinary, .operator, .opening, .inner: true
    case .binary, .relation, .closing, .punctuation: false
    }
  }
}

extension Notation {
  /// A word, or a word with scripts.
  fileprivate var isWord: Bool {
    switch self {
    case .word: true
    case .scripts(let base, _, _, _): base.isWord
    default: false
    }
  }

  /// What the notation is to its left and to its right neighbour.
  fileprivate var classes: (left: AtomClass, right: AtomClass) {
    switch self {
    case .variable, .number, .text, .root, .accent: (.ordinary, .ordinary)
    case .word: (.operator, .operator)
    case .sign(let sign): (sign.kind.atomClass ?? .ordinary, sign.kind.atomClass ?? .ordinary)
    case .fraction, .cases: (.inner, .inner)
    case .scripts(let base, _, _, _): base.classes
    case .fenced: (.opening, .closing)
    case .row(let parts): parts.count == 1 ? parts[0].classes : (.ordinary, .ordinary)
    default: (.ordinary, .ordinary)
    }
  }
}
