internal import Expressions
internal import Functions
internal import Notations

/// What figures call their curves, bars and axes, as mathematics.
extension Notation {
  /// What the keys `formula` and `names` ask for: a formula by its name or a call of it, or written
  /// mathematics.
  static func of(formula: Expression, in library: Library) -> Notation {
    let name: String? =
      switch formula.kind {
      case .name(let name, false): name
      // In written mathematics an underscore begins a subscript, but a known name is one name.
      case .written(.subscripted(let base, let index)): "\(base)_\(index)"
      default: nil
      }
    if let name, let notation = library.functions[name]?.notation { return notation }
    return equation(of: formula, in: library) ?? .of(formula, in: library)
  }
}
