internal import Expressions

extension Keys {
  /// `region: CONDITION for x in A..B, y in C..D : words`: the area where a condition holds.
  static let region = FigureKey(
    form: .init(
      "region", .words, repeats: true, scope: .panel,
      "'CONDITION for x in A..B, y in C..D : words', the area where it holds.",
      example: ["region: y > x**2 for x in -2..2, y in -1..3 : above", "region: y < x**2 : below"]),
    kinds: [.plane],
    option: KeyOption(value: "phrase")
  ) { Parse.planePhrase($0.bytes, reporting: &$1) }
}
