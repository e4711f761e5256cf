internal import Drawings
internal import Notations

extension Layout {
  /// Words within mathematics, in the mathematics font: bold, italic and monospaced ones by its alphabets,
  /// sans-serif ones in the font of the figure's words.
  func words(_ string: String, _ face: Notation.TextFace, _ style: Style) -> Box {
    switch face {
    case .roman: letters(string, face: .upright, style)
    case .italic: letters(Notation.Alphabet.italic.letters(string), face: .upright, style)
    case .mono: letters(Notation.Alphabet.monospace.letters(string), face: .upright, style)
    case .sans: text(string, Font(.regular, em(style) * Self.sansScale))
    case .bold:
      // The alphabet has no letters with accents.
      hasBold(string)
        ? letters(Notation.Alphabet.bold.letters(string), face: .upright, style)
        : text(string, Font(.bold, em(style) * Self.sansScale))
    }
  }

  /// How much smaller the font of words is set, so that its small letters are as high as the mathematics
  /// font's.
  private static let sansScale = 0.9

  private func hasBold(_ string: String) -> Bool {
    string.unicodeScalars.allSatisfy { scalar in
      !scalar.properties.isAlphabetic || Notation.Alphabet.bold.letter(scalar) != scalar
    }
  }
}
