internal import Text

extension MathMLPrinter {
  /// Where a sign stands among others: an operator with nothing to combine is none (TeXbook, appendix G,
  /// rules 5 and 6).
  enum Place { case prefix, infix, alone }

  private static let thin = #"<mspace width="0.167em"/>"#

  /// The parts of a line, which `isContinued` if an ordinary part stands before, in the cell to the left.
  func row(_ parts: [Notation], isContinued: Bool = false) -> String {
    var result = ""
    // What stands before, spaces aside.
    var before: Notation?
    for (index, part) in parts.enumerated() {
      let after = parts[(index + 1)...].first { !$0.isSpace }
      defer { if !part.isSpace { before = part } }
      guard case .sign(let sign) = part else {
        // A function stands off what is before it; that it is applied is heard, not seen.
        let isFunction = part.isFunction
        if isFunction, let before, before.isLeftOperand, !before.isFunction { result += Self.thin }
        result += text(part)
        if isFunction, let after, after.isOperand {
          result += element("mo", "\u{2061}")
          if !after.opens { result += Self.thin }
        }
        continue
      }
      let isFirst = before.map(\.isSign) ?? !isContinued
      let isLast = after.map(\.endsOperand) ?? (parts.count > 1)
      let place: Place = isFirst ? .prefix : isLast ? .alone : .infix
      // Relations in a row are one.
      if sign.isRelation, sign != .given, before?.isRelation ?? false || after?.isRelation ?? false
      {
        let left = isScript || before?.isRelation ?? false ? 0 : Self.thick
        let right = isScript || after?.isRelation ?? false ? 0 : Self.thick
        result += mark(sign.character.escapedAsText, #" stretchy="false""#, left, right)
      } else {
        result += self.sign(sign, place)
      }
      guard let after else { continue }
      if (sign == .apply && !after.isFence) || (sign == .invisibleTimes && after.isPlainWord) {
        result += Self.thin
      }
    }
    return result
  }

  private static let medium = 2.0 / 9
  private static let thick = 5.0 / 18

  func sign(_ sign: Notation.Sign, _ place: Place) -> String {
    let character = sign.character.escapedAsText
    if isScript, sign.kind == .relation || sign.kind == .punctuation, sign != .given {
      return mark(character, sign.isRelation ? #" stretchy="false""# : "", 0, 0)
    }
    if isScript, sign.kind == .binary, place == .infix { return mark(character, "", 0, 0) }
    if Self.usual.contains(sign) {
      return place == .prefix && (sign == .minus || sign == .plus)
        ? #"<mo form="prefix">\#(character)</mo>"# : element("mo", character)
    }
    switch sign {
    case .infinity: return element("mi", "∞")
    case .partial, .nabla: return #"<mo form="prefix" rspace="0">\#(character)</mo>"#
    case .given:
      return #"<mo form="infix" stretchy="false" lspace="0.278em" rspace="0.278em">|</mo>"#
    case .slash: return #"<mo lspace="0" rspace="0">/</mo>"#
    default: break
    }
    switch sign.kind {
    case .ordinary: return ordinary(character)
    case .inner: return element("mi", character)
    case .binary where place != .infix: return mark(character, #" form="prefix""#, 0, 0)
    case .binary: return mark(character, "", Self.medium, Self.medium)
    case .relation: return mark(character, #" stretchy="false""#, Self.thick, Self.thick)
    case .opening: return #"<mo form="prefix" stretchy="false">\#(character)</mo>"#
    case .closing: return #"<mo form="postfix" stretchy="false">\#(character)</mo>"#
    case .punctuation: return mark(character, #" separator="true""#, 0, 1.0 / 6)
    case .largeOperator:
      return mark(character, #" largeop="true" movablelimits="true""#, 1.0 / 6, 1.0 / 6)
    case .invisible: return element("mo", character)
    }
  }

  private func mark(
    _ character: String, _ attributes: String, _ left: Double, _ right: Double
  ) -> String {
    func length(_ width: Double) -> String { width == 0 ? "0" : ems(width) }
    return #"<mo\#(attributes) lspace="\#(length(left))" rspace="\#(length(right))">"#
      + character + "</mo>"
  }

  /// Symbols that stand for something; those that browsers know as operators keep their spaces away.
  private func ordinary(_ character: String) -> String {
    if Self.operators.contains(character) {
      return mark(character, #" form="prefix" stretchy="false""#, 0, 0)
    }
    let isLetter = character.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
    return isLetter ? word(character) : element("mi", character)
  }

  private static let operators: Set = [
    "|", "‖", "\\", "/", "!", "∀", "∃", "∄", "¬", "′", "‵", "∇", "∂", "√", "∁", "+", "−", "=",
    "&lt;", "&gt;", "(", ")", "[", "]", "{", "}", ",", ";", ":", "∗", "·", "×", "∼", "→", "↑", "↓",
    "∠", "&amp;", "%", "@", "?", ".",
  ]

  /// Signs that browsers space as TeX does, or near it (MathML Core, operator dictionary).
  private static let usual: Set<Notation.Sign> = [
    .plus, .minus, .times, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
    .approximately, .element, .arrow, .leftArrow, .distributed, .comma, .invisibleTimes, .apply,
    Notation.Sign(";", .punctuation),
  ]

  func classed(_ kind: Notation.Sign.Kind, _ content: Notation) -> String {
    switch kind {
    case .ordinary, .inner, .opening, .closing, .invisible:
      // A sign alone is no operator.
      if case .sign(let sign) = content, sign.kind != .ordinary {
        return mark(sign.character.escapedAsText, #" stretchy="false""#, 0, 0)
      }
      return element("mrow", text(content))
    case .binary, .relation, .punctuation: return spaced(text(content), as: kind)
    case .largeOperator: return text(content)
    }
  }

  /// Several parts with the spaces that one sign of a class would have.
  func spaced(_ content: String, as kind: Notation.Sign.Kind) -> String {
    let (left, right) =
      switch kind {
      case .relation where !isScript: (Self.thick, Self.thick)
      case .binary where !isScript: (Self.medium, Self.medium)
      case .punctuation where !isScript: (0, 1.0 / 6)
      default: (0, 0)
      }
    return element(
      "mrow", (left > 0 ? space(left) : "") + content + (right > 0 ? space(right) : ""))
  }

  /// A sign with something above or below it: browsers space the sign alone, TeX all of it.
  func stackedSign(_ sign: Notation.Sign, _ stack: (_ mark: String) -> String) -> String {
    let mark = stack(mark(sign.character.escapedAsText, #" stretchy="false""#, 0, 0))
    return sign.isSpaced ? spaced(mark, as: sign.kind) : mark
  }
}

extension Notation {
  /// The name of a function or an operator, perhaps with scripts.
  fileprivate var isFunction: Bool {
    switch self {
    case .word, .classed(.largeOperator, _, _): true
    case .scripts(let base, _, _, _), .limits(let base, _, _): base.isFunction
    default: false
    }
  }

  /// Whether a function can be applied to what begins with it.
  fileprivate var isOperand: Bool {
    switch self {
    case .sign(let sign):
      sign.kind == .ordinary || sign.kind == .opening || sign.kind == .inner
    case .delimiter(_, _, let kind), .classed(let kind, _, _):
      kind == .ordinary || kind == .opening || kind == .largeOperator
    case .space, .middle, .arrow, .phantom: false
    default: true
    }
  }

  /// Whether a function after it is set apart from it.
  fileprivate var isLeftOperand: Bool {
    switch self {
    case .sign(let sign):
      sign.kind == .ordinary || sign.kind == .closing || sign.kind == .inner
    case .delimiter(_, _, let kind), .classed(let kind, _, _):
      kind == .ordinary || kind == .closing
    default: isOperand
    }
  }

  fileprivate var isRelation: Bool {
    if case .sign(let sign) = self { sign.isRelation && sign != .given } else { false }
  }

  /// Whether it begins with a bracket, from which a function needs no space.
  fileprivate var opens: Bool {
    switch self {
    case .fenced: true
    case .sign(let sign): sign.kind == .opening
    case .delimiter(_, _, let kind): kind == .opening || kind == .ordinary
    case .scripts(let base, _, _, _): base.opens
    default: false
    }
  }

  /// Whether an operator before it has nothing on its right to combine with.
  fileprivate var endsOperand: Bool {
    if case .sign(let sign) = self {
      sign.kind == .relation || sign.kind == .closing || sign.kind == .punctuation
    } else {
      false
    }
  }
}
