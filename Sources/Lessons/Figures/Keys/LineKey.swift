internal import Expressions

extension Keys {
  /// `line: y = EXPR : words`: a dashed line; over two variables `EXPR = EXPR`, where both are the same.
  static let line = FigureKey(
    form: .init("line", .words, repeats: true, scope: .panel), kinds: [.curves, .bars, .plane],
    option: KeyOption(
      "'y = EXPR : words', a dashed line; in maps 'EXPR = EXPR : words'.", value: "line",
      forBars: "'y = EXPR : words', a dashed line at a value of all bars.")
  ) { Parse.equation($0.bytes, reporting: &$1) }
}
