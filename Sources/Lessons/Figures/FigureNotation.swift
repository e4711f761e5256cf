internal import Formulas

/// What figures call their curves, bars and axes, as mathematics.
extension Notation {
  /// What the key `formula` asks for: a formula by its name, or written mathematics.
  static func of(formula: Expression, in library: Library) -> Notation {
    if case .name(let name, false) = formula.kind,
      let notation = library.functions[name]?.notation
    {
      return notation
    }
    return .of(formula, in: library)
  }

  /// `T = 0.5`.
  static func equation(_ name: String, _ value: Value) -> Notation {
    func number(_ x: Double) -> Notation { .numeral(NumberText.significantDigits(6, of: x)) }
    if let x = value.number { return .row([.symbol(name), .sign(.equal), number(x)]) }
    let elements = value.elements.enumerated().flatMap { index, x in
      (index == 0 ? [] : [Notation.sign(.comma)]) + [number(x)]
    }
    return .row([.symbol(name), .sign(.equal), .fenced(.parentheses, .row(elements))])
  }
}
