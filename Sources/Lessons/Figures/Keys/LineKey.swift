internal import Expressions

extension Keys {
  /// `line: y = EXPR : words`: a dashed line; over two variables `EXPR = EXPR`, where both are the same.
  static let line = FigureKey(
    form: .init(
      "line", .words, repeats: true, scope: .panel,
      "'y = EXPR : words', a dashed line; in maps 'EXPR = EXPR : words'.",
      example: ["plot: softplus(z)", "line: y = log(2) : ln 2", "line: z = 1"]),
    kinds: [.curves, .bars, .plane],
    option: KeyOption(
      value: "line",
      forBars: "'y = EXPR : words', a dashed line at a value of all bars.")
  ) { Parse.equation($0.bytes, reporting: &$1) }
}
