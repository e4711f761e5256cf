extension Notation {
  /// Mathematics' alphabets; the raw value is the command that sets them in TeX.
  package enum Alphabet: String, Hashable, Sendable, CaseIterable {
    /// Upright letters without the spaces of an operator: the d of an integral, a name as an index.
    case upright = "mathrm"
    case bold = "mathbf"
    case boldItalic = "boldsymbol"
    /// Letters of a word side by side, as in text.
    case italic = "mathit"
    case blackboard = "mathbb"
    case calligraphic = "mathcal"
    case script = "mathscr"
    case fraktur = "mathfrak"
    case sans = "mathsf"
    case monospace = "mathtt"
  }
}

extension Notation.Alphabet {
  /// The letters of `text` in this alphabet; what it lacks stays as it is.
  package func letters(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: text.unicodeScalars.lazy.map(letter))
    return String(result)
  }

  /// The form of a letter or digit in this alphabet (Unicode, blocks Mathematical Alphanumeric Symbols and
  /// Letterlike Symbols), or the scalar itself if it has none.
  ///
  /// As `\boldsymbol` sets them, digits and Greek capitals of `boldItalic` are upright.
  package func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let hole = holes[scalar] { return hole }
    let starts = starts
    let code: UInt32? =
      switch scalar {
      case "A"..."Z": starts.capital.map { $0 + scalar.value - 0x41 }
      case "a"..."z": starts.small.map { $0 + scalar.value - 0x61 }
      case "0"..."9": starts.digit.map { $0 + scalar.value - 0x30 }
      case "Α"..."Ω", "∇": starts.greekCapital.map { $0 + Self.place(ofGreekCapital: scalar) }
      default:
        Self.place(ofGreek: scalar).flatMap { place in starts.greekSmall.map { $0 + place } }
      }
    return code.flatMap(Unicode.Scalar.init) ?? scalar
  }

  /// Where the ranges of letters begin: A, a, 0, Α, α.
  private struct Starts {
    var capital: UInt32?
    var small: UInt32?
    var digit: UInt32?
    var greekCapital: UInt32?
    var greekSmall: UInt32?
  }

  private var starts: Starts {
    switch self {
    case .upright: Starts()
    case .bold:
      Starts(
        capital: 0x1D400, small: 0x1D41A, digit: 0x1D7CE, greekCapital: 0x1D6A8,
        greekSmall: 0x1D6C2)
    case .boldItalic:
      Starts(
        capital: 0x1D468, small: 0x1D482, digit: 0x1D7CE, greekCapital: 0x1D6A8,
        greekSmall: 0x1D736)
    case .italic:
      Starts(capital: 0x1D434, small: 0x1D44E, greekCapital: 0x1D6E2, greekSmall: 0x1D6FC)
    case .blackboard: Starts(capital: 0x1D538, small: 0x1D552, digit: 0x1D7D8)
    case .calligraphic, .script: Starts(capital: 0x1D49C, small: 0x1D4B6)
    case .fraktur: Starts(capital: 0x1D504, small: 0x1D51E)
    case .sans: Starts(capital: 0x1D5A0, small: 0x1D5BA, digit: 0x1D7E2)
    case .monospace: Starts(capital: 0x1D670, small: 0x1D68A, digit: 0x1D7F6)
    }
  }

  /// The letters that Unicode had before it had the alphabets.
  private var holes: [Unicode.Scalar: Unicode.Scalar] {
    switch self {
    case .italic: Self.italicHoles
    case .blackboard: Self.blackboardHoles
    case .calligraphic, .script: Self.scriptHoles
    case .fraktur: Self.frakturHoles
    case .upright, .bold, .boldItalic, .sans, .monospace: [:]
    }
  }

  private static let italicHoles: [Unicode.Scalar: Unicode.Scalar] = [
    "h": "ℎ", "ı": "\u{1D6A4}", "ȷ": "\u{1D6A5}",
  ]
  private static let blackboardHoles: [Unicode.Scalar: Unicode.Scalar] = [
    "C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ",
  ]
  private static let scriptHoles: [Unicode.Scalar: Unicode.Scalar] = [
    "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ",
    "g": "ℊ", "o": "ℴ",
  ]
  private static let frakturHoles: [Unicode.Scalar: Unicode.Scalar] = [
    "C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ",
  ]

  /// Nabla stands after the capitals.
  private static func place(ofGreekCapital scalar: Unicode.Scalar) -> UInt32 {
    scalar == "∇" ? 25 : scalar.value - 0x391
  }

  /// After the small letters stand ∂ and those of another shape.
  private static func place(ofGreek scalar: Unicode.Scalar) -> UInt32? {
    switch scalar {
    case "α"..."ω": scalar.value - 0x3B1
    case "∂": 25
    case "ϵ": 26
    case "ϑ": 27
    case "ϰ": 28
    case "ϕ": 29
    case "ϱ": 30
    case "ϖ": 31
    default: nil
    }
  }
}
