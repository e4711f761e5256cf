internal import Text

/// What a font command does to the letters after it.
enum Font: Hashable, Sendable {
  case alphabet(Notation.Alphabet)
  /// `\boldsymbol`: letters bold and italic as they are without it, upright ones bold.
  case boldSymbol
  /// `\mathnormal`: as without a font.
  case normal

  var isBoldSymbol: Bool { self == .boldSymbol }

  /// The alphabet of a letter or of digits; nil where the font leaves them as they are.
  func alphabet(of text: String) -> Notation.Alphabet? {
    let kind = Kind(text)
    switch self {
    case .normal: return nil
    case .boldSymbol:
      switch kind {
      case .latin, .lowerGreek: return .boldItalic
      case .digit, .upperGreek: return .bold
      case .other: return nil
      }
    case .alphabet(let alphabet):
      return Self.extent[alphabet]?.contains(kind) ?? false ? alphabet : nil
    }
  }

  /// Whether a character goes on with a word whose letters are of this alphabet.
  func continues(with text: String, in alphabet: Notation.Alphabet) -> Bool {
    switch Kind(text) {
    case .latin: self.alphabet(of: text) == alphabet
    case .digit: self.alphabet(of: text) == alphabet || alphabet == .upright
    default: false
    }
  }

  private enum Kind {
    case latin, digit, lowerGreek, upperGreek, other

    init(_ text: String) {
      guard let scalar = text.unicodeScalars.first else {
        self = .other
        return
      }
      switch scalar.value {
      case 0x30...0x39, 0x2E: self = .digit
      case 0x41...0x5A, 0x61...0x7A: self = .latin
      case 0x391...0x3A9, 0x3F4: self = .upperGreek
      case 0x3B1...0x3C9, 0x3D1, 0x3D5, 0x3D6, 0x3F0, 0x3F1, 0x3F5: self = .lowerGreek
      case 0xC0...0x24F: self = .latin
      default: self = .other
      }
    }
  }

  /// What each alphabet has letters for. Others TeX leaves as they are, or sets another letter.
  private static let extent: [Notation.Alphabet: Set<Kind>] = [
    .upright: [.latin], .bold: [.latin, .digit, .upperGreek, .lowerGreek],
    .boldItalic: [.latin, .upperGreek, .lowerGreek], .italic: [.latin, .upperGreek],
    .blackboard: [.latin, .digit], .calligraphic: [.latin], .script: [.latin],
    .fraktur: [.latin], .sans: [.latin, .digit], .monospace: [.latin, .digit],
  ]
}
