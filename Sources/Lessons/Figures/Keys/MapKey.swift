internal import Expressions

extension Keys {
  /// `map: EXPR for x in A..B, y in C..D : name`: bands of color between level lines.
  static let map = FigureKey(
    form: .init("map", .words, scope: .panel), kinds: [.plane],
    option: KeyOption(
      "'EXPR for x in A..B, y in C..D', a map of a number over two variables.", value: "phrase")
  ) { Parse.planePhrase($0.bytes, reporting: &$1) }
}
