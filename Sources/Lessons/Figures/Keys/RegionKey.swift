internal import Expressions

extension Keys {
  /// `region: CONDITION for x in A..B, y in C..D : words`: the area where a condition holds.
  static let region = FigureKey(
    form: .init("region", .words, repeats: true, scope: .panel), kinds: [.plane],
    option: KeyOption(
      "'CONDITION for x in A..B, y in C..D : words', the area where it holds.", value: "phrase")
  ) { Parse.planePhrase($0.bytes, reporting: &$1) }
}
