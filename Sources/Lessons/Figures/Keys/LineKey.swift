internal import Expressions

extension Keys {
  /// `line: y = EXPR : words`: a dashed line.
  static let line = FigureKey(
    form: .init("line", .words, repeats: true, scope: .panel), kinds: [.curves, .bars],
    option: KeyOption(
      "'y = EXPR : words', a dashed line.", value: "line",
      forBars: "'y = EXPR : words', a dashed line at a value of all bars.")
  ) { Parse.placement($0.bytes, words: .optional, reporting: &$1) }
}
