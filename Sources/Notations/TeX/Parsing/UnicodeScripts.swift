/// Raised and lowered characters of Unicode, which stand for scripts.
enum UnicodeScripts {
  /// The plain one and whether it is raised; nil for any other character.
  static func of(_ character: String) -> (plain: Notation, isRaised: Bool)? {
    guard let (plain, isRaised) = table[character] else { return nil }
    let notation: Notation =
      switch plain {
      case "+": .sign(.plus)
      case "-": .sign(.minus)
      case "=": .sign(.equal)
      case "(": .sign(Notation.Sign("(", .opening))
      case ")": .sign(Notation.Sign(")", .closing))
      case "0"..."9": .number(String(plain), exponent: nil)
      default: .variable(String(plain))
      }
    return (notation, isRaised)
  }

  static func isScript(_ character: String) -> Bool {
    character.utf8.count > 1 && table[character] != nil
  }

  private static let table: [String: (plain: Character, isRaised: Bool)] = {
    let raised = zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵃᵇᶜᵈᵉᵏᵐᵒᵖᵗᵀʲ", "0123456789+-=()niabcdekmoptTj")
    let lowered = zip("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", "0123456789+-=()aehijklmnoprstuvx")
    var table: [String: (plain: Character, isRaised: Bool)] = [:]
    for (character, plain) in raised { table[String(character)] = (plain, true) }
    for (character, plain) in lowered { table[String(character)] = (plain, false) }
    return table
  }()
}

/// Characters that combine with the one before them, as accents.
enum UnicodeAccents {
  static func accent(of character: String) -> Notation.Accent? {
    character.utf8.count > 1 ? table[character] : nil
  }

  private static let table: [String: Notation.Accent] = [
    "\u{302}": .hat, "\u{303}": .tilde, "\u{304}": .bar, "\u{305}": .bar, "\u{306}": .breve,
    "\u{307}": .dot, "\u{308}": .ddot, "\u{30A}": .mathring, "\u{30C}": .check,
    "\u{301}": .acute, "\u{300}": .grave, "\u{20D7}": .vec,
  ]
}
