internal import Expressions

extension Keys {
  /// `goal: cell(4, 4) : words`: a frame in a cell.
  static let goal = FigureKey(
    form: .init(
      "goal", .words, scope: .panel, "'cell(4, 4) : words', a frame in a cell.",
      example: ["matrix: [[1, 2], [3, 4]]", "goal: cell(2, 2) : there"]), kinds: [.matrix],
    option: KeyOption(value: "cell")
  ) { Parse.labelled($0.bytes, words: .optional, reporting: &$1) }
}
