internal import Expressions

extension Keys {
  /// `shade: CONDITION : words`: bands where the condition holds.
  static let shade = FigureKey(
    form: .init("shade", .words, repeats: true, scope: .panel), kinds: [.curves],
    option: KeyOption("'CONDITION : words', a shaded band.", value: "shade")
  ) { Parse.labelled($0.bytes, words: .optional, reporting: &$1) }
}
