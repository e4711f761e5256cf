internal import Expressions

extension Keys {
  /// `points: MATRIX : words`: a point of the plane for each row; further ones have other markers.
  static let points = FigureKey(
    form: .init("points", .words, repeats: true, scope: .panel), kinds: [.plane],
    option: KeyOption("'[[1, 2], [3, 4]] : words', points of the plane.", value: "points")
  ) { Parse.labelled($0.bytes, words: .optional, reporting: &$1) }
}
