internal import Expressions

extension Keys {
  /// `map: EXPR for x in A..B, y in C..D : name`: bands of color between level lines.
  static let map = FigureKey(
    form: .init(
      "map", .words, scope: .panel,
      "'EXPR for x in A..B, y in C..D', a map of a number over two variables.",
      example: ["map: x**2 + 3 * y**2 for x in -2..2, y in -1..1 : loss"]), kinds: [.plane],
    option: KeyOption(value: "phrase")
  ) { Parse.planePhrase($0.bytes, reporting: &$1) }
}
