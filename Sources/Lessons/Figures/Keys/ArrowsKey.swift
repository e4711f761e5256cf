internal import Expressions

extension Keys {
  /// `arrows: [EXPR, EXPR] for x in A..B, y in C..D : words`: a field on a grid; of a matrix `EXPR : words`:
  /// the move out of each cell, 0 up, 1 right, 2 down, 3 left, −1 none.
  static let arrows = FigureKey(
    form: .init(
      "arrows", .words, repeats: true, scope: .panel,
      "'[EXPR, EXPR] for x in A..B, y in C..D : words', arrows on a grid; of a matrix 'EXPR : words', "
        + "a move in each cell: 0 up, 1 right, 2 down, 3 left, -1 none.",
      example: ["arrows: [-y, x] for x in -1..1, y in -1..1 : flow"]), kinds: [.plane, .matrix],
    option: KeyOption(value: "arrows")
  ) { Parse.planePhrase($0.bytes, reporting: &$1) }
}
