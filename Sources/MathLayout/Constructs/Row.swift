internal import Drawings
internal import Notations

extension Layout {
  /// `notation` in a line, with the spaces that the classes of its atoms ask for.
  func line(_ notation: Notation, _ style: Style) -> Box {
    line(atoms(notation, style), style)
  }

  /// Sets atoms in a line (TeXbook, appendix G, rules 5, 6, 17, 20).
  ///
  /// The italic correction is added after each atom. Since letters such as the f of many italics
  /// also reach out to the left, which TeX's own fonts avoid, the space between atoms is also kept
  /// between what is seen of them, but for spaces that are set as such and may be negative.
  func line(_ atoms: [Atom], _ style: Style) -> Box {
    let atoms = combined(atoms)
    var result = Box()
    var x = 0.0
    var kern = 0.0
    var previous: AtomClass?
    for atom in atoms {
      if atom.isSpace {
        kern += atom.box.width
        continue
      }
      if let previous {
        let style = atom.style ?? style
        let space = AtomClass.space(between: previous, and: atom.left, inScript: style.isScript)
        let gap = max(space.ems, atom.minimumSpace.ems) * em(style)
        x = max(x, result.inkRight - atom.box.inkLeft) + gap
      }
      x += kern
      kern = 0
      result.place(atom.box, x: x, y: 0)
      result.isTall = result.isTall || atom.box.isTall
      x += atom.box.width + atom.box.italicCorrection
      previous = atom.right
    }
    result.width = max(x + kern, 0)
    if atoms.count == 1 { result.glyph = atoms[0].box.glyph }
    return result
  }

  /// The atoms of `notation`, one for each thing that is seen and for each space that is set as such.
  func atoms(_ notation: Notation, _ style: Style) -> [Atom] {
    let elements = Element.elements(of: notation, style)
    var result: [Atom] = []
    result.reserveCapacity(elements.count)
    // A word is an operator in front of what it is applied to, and else a name like any other.
    var wordIndex: Int?
    // A decimal is set apart from the factor after it, or 0.1z would read as one thing.
    var afterDecimal = false
    for (index, element) in elements.enumerated() {
      switch element.notation {
      case .sign(.apply):
        wordIndex = nil
        continue
      case .sign(.invisibleTimes):
        afterDecimal = index > 0 && elements[index - 1].notation.isDecimal
        continue
      case .space(let ems):
        result.append(.space(ems * em(element.style)))
        continue
      default: break
      }
      let isArgument = index > 0 && elements[index - 1].notation == .sign(.apply)
      var atom = atom(element, isArgument: isArgument)
      if afterDecimal, !element.notation.isSign { atom.minimumSpace = .thin }
      afterDecimal = false
      if let wordIndex, !atom.left.isOperand { result[wordIndex].become(.ordinary) }
      wordIndex = element.notation.isWord ? result.count : nil
      result.append(atom)
    }
    if let wordIndex { result[wordIndex].become(.ordinary) }
    return result
  }

  private func atom(_ element: Element, isArgument: Bool) -> Atom {
    let (notation, style) = (element.notation, element.style)
    var (left, right) = notation.classes
    var box: Box
    switch notation {
    case .big(let sign, let lower, let upper, _):
      box = bigOperator(sign, lower: lower, upper: upper, style)
    default:
      box = nucleus(notation, style)
      if left == .opening, case .fenced = notation.core, box.isTall {
        // Grown fences are set apart like TeX's `\left` and `\right`, but not from their function.
        left = isArgument ? .opening : .inner
        right = .inner
      }
    }
    if let color = element.color { box.role = color.role }
    var atom = Atom(box, left: left, right: right)
    atom.style = style
    if case .middle(let character) = notation { atom.middle = character }
    return atom
  }

  /// Binary operators with nothing to combine become ordinary atoms (TeXbook, appendix G, rules 5, 6).
  private func combined(_ atoms: [Atom]) -> [Atom] {
    var result = atoms
    var before: Int?
    for index in result.indices where !result[index].isSpace {
      let previous = before.map { result[$0].right } ?? .opening
      if result[index].left == .binary, previous.leavesNothingToCombine {
        result[index].become(.ordinary)
      }
      if let before, previous == .binary, result[index].left.takesNothingBefore {
        result[before].become(.ordinary)
      }
      before = index
    }
    if let before, result[before].right == .binary { result[before].become(.ordinary) }
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
    case .scripts(let base, _, _, _), .limits(let base, _, _): base.isWord
    default: false
    }
  }

  fileprivate var isSign: Bool { if case .sign = self { true } else { false } }

  /// What scripts belong to.
  fileprivate var core: Notation {
    if case .scripts(let base, _, _, _) = self { base.core } else { self }
  }
}
