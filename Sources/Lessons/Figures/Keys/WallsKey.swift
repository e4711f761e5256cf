internal import Expressions

extension Keys {
  /// `walls: EXPR : words`: the cells where it is true are hatched.
  static let walls = FigureKey(
    form: .init(
      "walls", .words, scope: .panel, "'EXPR : words', truth values: which cells are walls.",
      example: ["matrix: [[1, 2], [3, 4]]", "walls: [[0, 1], [0, 0]] : wall"]), kinds: [.matrix],
    option: KeyOption(value: "walls")
  ) { Parse.labelled($0.bytes, words: .optional, reporting: &$1) }
}
