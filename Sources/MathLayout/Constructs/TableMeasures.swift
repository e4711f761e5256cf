internal import Notations

/// How a kind of table is spaced; lengths in ems of the style around it.
struct TableMeasures {
  /// The style of its cells.
  let entry: Style
  var leftEdge = 0.0
  var rightEdge = 0.0
  /// What is added between rows: LaTeX's `\jot`.
  var jot = 0.0
  /// The height of a line as a part of the usual one.
  var lineHeight = 1.0
  /// Whether lines stand farther apart where one of them is tall.
  var stretches = true
  private let kind: Notation.Table.Kind

  init(_ kind: Notation.Table.Kind, _ style: Style) {
    self.kind = kind
    switch kind {
    case .matrix:
      entry = style.entry
      leftEdge = Space.thin.ems
      rightEdge = Space.thin.ems
    case .cases:
      entry = style.entry
      leftEdge = Space.thin.ems
    case .small:
      entry = style.subscript.uncramped
      leftEdge = Space.thin.ems
      rightEdge = Space.thin.ems
      lineHeight = 0.6
    case .aligned:
      entry = style.isScript ? style : Style(level: .display, isCramped: style.isCramped)
      jot = 0.3
      stretches = false
    case .lines:
      entry = style.isScript ? style : style.subscript
      lineHeight = style.isScript ? 0.85 : 0.6
      stretches = false
    }
  }

  /// The space before a column other than the first.
  func gap(before index: Int, in table: Notation.Table) -> Double {
    switch kind {
    case .matrix, .cases, .lines: 1
    case .small: Space.thick.ems
    case .aligned:
      switch (table.alignment(of: index - 1), table.alignment(of: index)) {
      // Right and left sides of an equation.
      case (.right, .left): 0
      // The pairs of amsmath's `align`, a quad apart.
      case (.left, .right), (.left, .left), (.right, .right): 1
      // LaTeX's `eqnarray`, `\arraycolsep` on each side.
      case (.center, _), (_, .center): 0.5
      }
    }
  }
}

extension Style {
  fileprivate var uncramped: Style { Style(level: level) }
}
