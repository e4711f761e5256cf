/// Letters, each once.
struct LetterSheet {
  private(set) var letters: [Letter] = []
  private var places: [Letter: Int] = [:]

  /// The place of a letter, which is put at the end if it is not there yet.
  mutating func place(of letter: Letter) -> Int {
    if let known = places[letter] { return known }
    places[letter] = letters.count
    letters.append(letter)
    return letters.count - 1
  }
}
