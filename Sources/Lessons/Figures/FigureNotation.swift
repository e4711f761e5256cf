internal import Diagnostics
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

  /// What a curve is called, an element of a vector by its number.
  static func label(
    of expression: Expression, in library: Library, element: Int? = nil,
    keepingArguments: Bool = false
  ) -> Notation {
    let whole = Notation.of(expression, in: library, isShortened: !keepingArguments)
    guard let element else { return whole }
    let number = Notation.number("\(element)", exponent: nil)
    guard case .row(var parts) = whole, let head = parts.first, parts.count > 1 else {
      return .scripts(whole, subscript: number, superscript: nil, primes: 0)
    }
    switch head {
    case .word, .variable:
      parts[0] = .scripts(head, subscript: number, superscript: nil, primes: 0)
    case .scripts(let base, nil, let superscript, let primes):
      parts[0] = .scripts(base, subscript: number, superscript: superscript, primes: primes)
    default:
      return .scripts(
        .fenced(.parentheses, whole), subscript: number, superscript: nil, primes: 0)
    }
    return .row(parts)
  }

  /// A variable's own letter or name.
  static func of(variable name: String, in library: Library) -> Notation {
    .of(Expression(.name(name, numpy: false), at: SourceRange(0, 0)), in: library)
  }

  /// `T = 0.5`.
  static func equation(_ name: Notation, _ value: Value) -> Notation {
    func number(_ x: Double) -> [Notation] {
      let text = NumberText.significantDigits(6, of: abs(x))
      let digits = text.split(separator: "e")
      let number = Notation.number(
        String(digits[0]), exponent: digits.count > 1 ? Int(digits[1]) : nil)
      return x < 0 ? [.sign(.minus), number] : [number]
    }
    if let x = value.number { return .row([name, .sign(.equal)] + number(x)) }
    let elements = value.elements.enumerated().flatMap { index, x in
      (index == 0 ? [] : [Notation.sign(.comma)]) + number(x)
    }
    return .row([name, .sign(.equal), .fenced(.parentheses, .row(elements))])
  }
}
