internal import Notations

/// A box in a row, with what it is to the atoms on either side. They differ for fences: what is in
/// front of σ(z) sees an opening, what comes after it a closing parenthesis.
struct Atom: Sendable {
  var box: Box
  var left: AtomClass
  var right: AtomClass
  /// A space in front that comes from no pair of classes.
  var minimumSpace = Space.none
  /// The style that spaces in front of it are set in, if that is not the line's.
  var style: Style?
  /// The delimiter that it is, if it grows with the fence around it.
  var middle: String?
  /// Whether it is nothing but a space, which may be negative and is to its neighbours as if it were not
  /// there.
  var isSpace = false

  init(_ box: Box, _ kind: AtomClass) {
    self.init(box, left: kind, right: kind)
  }

  init(_ box: Box, left: AtomClass, right: AtomClass) {
    self.box = box
    self.left = left
    self.right = right
  }

  static func space(_ width: Double) -> Atom {
    var atom = Atom(Box(width: width), .ordinary)
    atom.isSpace = true
    return atom
  }

  mutating func become(_ kind: AtomClass) {
    left = kind
    right = kind
  }
}

extension Notation.Sign.Kind {
  /// The atom's class; nil for what is not seen.
  var atomClass: AtomClass? {
    switch self {
    case .ordinary: .ordinary
    case .largeOperator: .operator
    case .binary: .binary
    case .relation: .relation
    case .opening: .opening
    case .closing: .closing
    case .punctuation: .punctuation
    case .inner: .inner
    case .invisible: nil
    }
  }
}

extension Notation.Sign {
  /// The characters that are drawn; none for what is not seen.
  var drawn: String {
    switch self {
    case .times: "\u{22C5}"
    case .partial: "\u{1D715}"
    case .given: "|"
    default: kind == .invisible ? "" : character
    }
  }
}

extension Notation.BigOperator {
  var character: Unicode.Scalar { rawValue.unicodeScalars.first ?? "∑" }
}

extension Notation {
  /// Whether this is a number with a decimal sign or an exponent. Such a number is set apart from the
  /// factor after it, or 0.1z would read as one thing.
  var isDecimal: Bool {
    guard case .number(let digits, let exponent) = self else { return false }
    return exponent != nil
      || digits.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
  }
}
