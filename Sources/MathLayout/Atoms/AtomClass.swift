/// What an atom is to its neighbours (TeXbook, chapter 17).
enum AtomClass: Int, CaseIterable, Sendable {
  case ordinary, `operator`, binary, relation, opening, closing, punctuation, inner
}

/// The space between two atoms, in mathematical units of 1/18 em (plain TeX's `\thinmuskip`,
/// `\medmuskip` and `\thickmuskip`, without their stretch).
enum Space: Double, Sendable {
  case none = 0
  case thin = 3
  case medium = 4
  case thick = 5

  static let quad = 18.0

  /// This space in ems.
  var ems: Double { rawValue / Space.quad }
}

extension AtomClass {
  /// The space between `left` and `right` (TeXbook, chapter 18, table on page 170).
  static func space(between left: AtomClass, and right: AtomClass, inScript: Bool) -> Space {
    switch table[left.rawValue][right.rawValue] {
    case .always(let space): space
    case .unlessScript(let space): inScript ? .none : space
    case .never: .none
    }
  }

  private enum Entry {
    case always(Space)
    /// In parentheses in the table: not in script styles.
    case unlessScript(Space)
    /// Such neighbours do not occur, since a binary atom there becomes an ordinary one.
    case never
  }

  /// Rows are the left atom, columns the right one, both in the order of the cases.
  private static let table: [[Entry]] = {
    let o = Entry.always(.none)
    let t = Entry.always(.thin)
    let (thin, medium, thick) = (
      Entry.unlessScript(.thin), Entry.unlessScript(.medium), Entry.unlessScript(.thick)
    )
    let x = Entry.never
    return [
      // Ord Op Bin Rel Open Close Punct Inner
      [o, t, medium, thick, o, o, o, thin],
      [t, t, x, thick, o, o, o, thin],
      [medium, medium, x, x, medium, x, x, medium],
      [thick, thick, x, o, thick, o, o, thick],
      [o, o, x, o, o, o, o, o],
      [o, t, medium, thick, o, o, o, thin],
      [thin, thin, x, thin, thin, thin, thin, thin],
      [thin, t, medium, thick, thin, o, thin, thin],
    ]
  }()

  /// Whether an operator right after this atom has nothing on its left to combine with, and so is an
  /// ordinary atom: the minus of −z (TeXbook, appendix G, rule 5).
  var leavesNothingToCombine: Bool {
    switch self {
    case .binary, .operator, .relation, .opening, .punctuation: true
    case .ordinary, .closing, .inner: false
    }
  }

  /// Whether an operator right before this atom has nothing on its right to combine with (rule 6).
  var takesNothingBefore: Bool {
    switch self {
    case .relation, .closing, .punctuation: true
    case .ordinary, .operator, .binary, .opening, .inner: false
    }
  }
}
