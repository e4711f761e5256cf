internal import Formulas

/// What figures call their curves, bars and axes, as mathematics.
extension Notation {
  /// What the keys `formula` and `names` ask for: a formula by its name or a call of it, or written
  /// mathematics.
  static func of(formula: Expression, in library: Library) -> Notation {
    if case .name(let name, false) = formula.kind,
      let notation = library.functions[name]?.notation
    {
      return notation
    }
    return equation(of: formula, in: library) ?? .of(formula, in: library)
  }
}
