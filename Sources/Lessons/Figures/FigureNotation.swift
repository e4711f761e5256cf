internal import Diagnostics
internal import Drawings
internal import Formulas

/// What figures call their curves, bars and axes, as mathematics.
extension Notation {
  /// A variable's name.
  static func named(_ name: String) -> Notation { .variable(name) }

  /// What the key `formula` asks for: a formula by its name, or written mathematics.
  static func of(formula: Expression, in library: Library) -> Notation {
    .text(formula.source)
  }

  /// The formula that stands at the top of a figure: that of the first curve's function; nil where
  /// the curve is no call of one.
  static func headline(of expression: Expression, in library: Library) -> Notation? {
    nil
  }

  /// What a curve is called.
  static func label(
    of expression: Expression, in library: Library, element: Int? = nil,
    keepingArguments: Bool = false
  ) -> Notation {
    .text(expression.source)
  }

  /// `T = 0.5`.
  static func equation(_ name: String, _ value: Value) -> Notation {
    .row([.variable(name), .text(" = "), .text(value.text(.digits(6)).withTrueMinus)])
  }

  var unicode: String {
    switch self {
    case .row(let parts): parts.map(\.unicode).joined()
    case .text(let t), .variable(let t), .word(let t): t
    default: ""
    }
  }
}
enum MathStyle { case display, text }
extension FigureTypesetter {
  func mathematics(_ n: Notation, size: Double, _ role: Role, style: MathStyle) -> Drawing {
    mathematics(n.unicode, size: size, role)
  }
}
extension ReportBuilder {
  mutating func plainWords(_ r: SourceRange, section: Int) -> String { lesson.text(r) }
  mutating func markdownWords(_ r: SourceRange, section: Int) -> String { lesson.text(r) }
}
