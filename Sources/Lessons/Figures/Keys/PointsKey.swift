internal import Expressions

extension Keys {
  /// `points: MATRIX : words`: a point of the plane for each row; further ones have other markers.
  static let points = FigureKey(
    form: .init(
      "points", .words, repeats: true, scope: .panel,
      "'[[1, 2], [3, 4]] : words', points of the plane.",
      example: [
        "points: [[0, 1], [1, 3], [2, 4]] : measured", "points: [[0, 0], [2, 2]] : guessed",
      ]), kinds: [.plane],
    option: KeyOption(value: "points")
  ) { Parse.labelled($0.bytes, words: .optional, reporting: &$1) }
}
