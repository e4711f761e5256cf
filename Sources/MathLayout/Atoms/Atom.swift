internal import Notations

/// A box in a row, with what it is to the atoms on either side. They differ for fences: what is in
/// front of σ(z) sees an opening, what comes after it a closing parenthesis.
struct Atom: Sendable {
  var box: Box
  var left: AtomClass
  var right: AtomClass
  /// A space in front that comes from no pair of classes.
  var minimumSpace = Space.none

  init(_ box: Box, _ kind: AtomClass) {
    self.init(box, left: kind, right: kind)
  }

  init(_ box: Box, left: AtomClass, right: AtomClass) {
    self.box = box
    self.left = left
    self.right = right
  }

  mutating func become(_ kind: AtomClass) {
    left = kind
    right = kind
  }
}

extension Notation.Sign {
  /// The atom's class by plain TeX's `\mathcode`s; nil for what is not seen.
  var kind: AtomClass? {
    switch self {
    case .plus, .minus, .times: .binary
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .approximately,
      .element, .arrow, .leftArrow, .distributed, .given:
      .relation
    case .comma: .punctuation
    case .ellipsis: .inner
    case .slash, .partial, .nabla, .infinity: .ordinary
    case .invisibleTimes, .apply: nil
    }
  }

  /// The character that is drawn; nil for what is not seen.
  var character: Unicode.Scalar? {
    switch self {
    case .times: "\u{22C5}"
    case .partial: "\u{1D715}"
    case .given: "|"
    case .invisibleTimes, .apply: nil
    default: rawValue.unicodeScalars.first
    }
  }

  /// The dots between operators stand on the axis; those between commas on the baseline.
  static let centredEllipsis: Unicode.Scalar = "\u{22EF}"
}

extension Notation.Fence {
  /// The characters on either side.
  var characters: (left: Unicode.Scalar, right: Unicode.Scalar) {
    switch self {
    case .parentheses: ("(", ")")
    case .brackets: ("[", "]")
    case .braces: ("{", "}")
    case .bars: ("|", "|")
    case .doubleBars: ("\u{2016}", "\u{2016}")
    case .floor: ("\u{230A}", "\u{230B}")
    }
  }
}

extension Notation.Accent {
  /// The combining character, whose glyph fonts place by its attachment (Unicode Technical Report 25,
  /// 2.7 "Accented characters").
  var character: Unicode.Scalar {
    switch self {
    case .hat, .widehat: "\u{302}"
    case .bar, .overline: "\u{304}"
    case .tilde: "\u{303}"
    case .vec: "\u{20D7}"
    case .dot: "\u{307}"
    }
  }
}

extension Notation.BigOperator {
  var character: Unicode.Scalar {
    switch self {
    case .sum: "\u{2211}"
    case .product: "\u{220F}"
    case .integral: "\u{222B}"
    }
  }
}

extension Notation {
  /// Whether this is a number with a decimal point or an exponent. Such a number is set apart from the
  /// factor after it, or 0.1z would read as one thing.
  var isDecimal: Bool {
    guard case .number(let digits, let exponent) = self else { return false }
    return exponent != nil || digits.unicodeScalars.contains(".")
  }
}
