internal import Expressions

extension Keys {
  /// `output: EXPR : words`: a vector as bars beside the last layer of a network.
  static let output = FigureKey(
    form: .init("output", .words, scope: .panel), kinds: [.network],
    // `--output` is where the picture goes.
    option: KeyOption(
      "'EXPR : words', bars beside the last layer of a network.", value: "output",
      named: "network-output")
  ) { Parse.labelled($0.bytes, words: .optional, reporting: &$1) }
}
