internal import Expressions

extension Keys {
  /// `goal: cell(4, 4) : words`: a frame in a cell.
  static let goal = FigureKey(
    form: .init("goal", .words, scope: .panel), kinds: [.matrix],
    option: KeyOption("'cell(4, 4) : words', a frame in a cell.", value: "cell")
  ) { Parse.labelled($0.bytes, words: .optional, reporting: &$1) }
}
