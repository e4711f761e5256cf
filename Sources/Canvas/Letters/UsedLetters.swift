/// The letters that a picture uses, in the order of first use.
struct UsedLetters {
  private(set) var letters: [Letter] = []
  /// By their numbers among the letters that were opened.
  private var places: [Int: Int] = [:]

  mutating func place(of glyph: LetterRun.Glyph) -> Int {
    if let known = places[glyph.number] { return known }
    places[glyph.number] = letters.count
    letters.append(glyph.letter)
    return letters.count - 1
  }
}
