internal import Charting
internal import Drawings
internal import Notations

extension Notation {
  /// What it says where it is words and no mathematics: a figure sets these as its other words.
  var onlyWords: String? {
    switch self {
    case .word(let words), .text(let words, .roman): words
    default: nil
    }
  }
}

extension FigureTypesetter {
  /// The name of an element: words, which may be broken, or mathematics.
  func name(_ notation: Notation, size: Double, _ role: Role = .muted) -> BarName {
    guard let only = notation.onlyWords else {
      return BarName(
        mathematics(notation, size: size, role), strong: mathematics(notation, size: size, .ink))
    }
    let words = RichText([.text(only)])
    let strong = breakable(words, Font(.medium, size), .ink).lines(width: .infinity)
    return BarName(
      self.words(words, size: size, role), strong: strong.first,
      words: breakable(words, Font(.regular, size), role))
  }

  /// A note, or the words of a line, which may be broken.
  func note(_ words: RichText, size: Double, _ role: Role = .muted) -> BarName {
    BarName(
      self.words(words, size: size, role),
      words: breakable(words, Font(.regular, size), role))
  }
}
