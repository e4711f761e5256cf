internal import Expressions

extension Keys {
  /// `start: cell(1, 1) : words`: a ring in a cell.
  static let start = FigureKey(
    form: .init(
      "start", .words, scope: .panel, "'cell(1, 1) : words', a ring in a cell.",
      example: ["matrix: [[1, 2], [3, 4]]", "start: cell(1, 1) : here"]), kinds: [.matrix],
    option: KeyOption(value: "cell")
  ) { Parse.labelled($0.bytes, words: .optional, reporting: &$1) }
}
