internal import Expressions

extension Keys {
  /// `output: EXPR : words`: a vector as bars beside the last layer of a network.
  static let output = FigureKey(
    form: .init(
      "output", .words, scope: .panel, "'EXPR : words', bars beside the last layer of a network.",
      example: ["network: 3, 4, 2", "output: softmax([1.2, 0.1]) : the answer"]), kinds: [.network],
    // `--output` is where the picture goes.
    option: KeyOption(
      value: "output",
      named: "network-output")
  ) { Parse.labelled($0.bytes, words: .optional, reporting: &$1) }
}
