internal import Expressions

extension Keys {
  /// `shade: CONDITION : words`: bands where the condition holds.
  static let shade = FigureKey(
    form: .init(
      "shade", .words, repeats: true, scope: .panel, "'CONDITION : words', a shaded band.",
      example: ["plot: sigmoid(z), sigmoid'(z)", "shade: sigmoid'(z) < 0.05 : hardly learns"]),
    kinds: [.curves],
    option: KeyOption(value: "shade")
  ) { Parse.labelled($0.bytes, words: .optional, reporting: &$1) }
}
