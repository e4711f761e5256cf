internal import Expressions

extension Keys {
  /// `walls: EXPR : words`: the cells where it is true are hatched.
  static let walls = FigureKey(
    form: .init("walls", .words, scope: .panel), kinds: [.matrix],
    option: KeyOption("'EXPR : words', truth values: which cells are walls.", value: "walls")
  ) { Parse.labelled($0.bytes, words: .optional, reporting: &$1) }
}
