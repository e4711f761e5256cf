internal import Expressions

extension Keys {
  /// `start: cell(1, 1) : words`: a ring in a cell.
  static let start = FigureKey(
    form: .init("start", .words, scope: .panel), kinds: [.matrix],
    option: KeyOption("'cell(1, 1) : words', a ring in a cell.", value: "cell")
  ) { Parse.labelled($0.bytes, words: .optional, reporting: &$1) }
}
