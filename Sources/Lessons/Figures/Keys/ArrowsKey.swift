internal import Expressions

extension Keys {
  /// `arrows: EXPR : words`: the move out of each cell, 0 up, 1 right, 2 down, 3 left, −1 none.
  static let arrows = FigureKey(
    form: .init("arrows", .words, repeats: true, scope: .panel), kinds: [.matrix],
    option: KeyOption(
      "'EXPR : words', a move in each cell: 0 up, 1 right, 2 down, 3 left, -1 none.",
      value: "arrows")
  ) { Parse.labelled($0.bytes, words: .optional, reporting: &$1) }
}
