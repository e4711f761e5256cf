internal import Expressions

extension Keys {
  /// `mark: EXPR at z = 0 : words`: dots on a curve; without words the value is said.
  /// `[1, 2] : words`: a cross in the plane. `cell(1, 2) : words`: written into a cell of a matrix.
  static let mark = FigureKey(
    form: .init(
      "mark", .words, repeats: true, scope: .panel,
      "'EXPR at z = 0 : words', a dot on a curve; '[1, 2] : words', a cross in a map; "
        + "'cell(1, 2) : words' in a matrix.",
      example: [
        "plot: tanh(z)", "mark: tanh(z) at z = 1", "mark: tanh(z) at z in [-2, 2] : nearly flat",
      ]), kinds: [.curves, .plane, .matrix],
    option: KeyOption(value: "mark")
  ) { Parse.mark($0.bytes, reporting: &$1) }
}
