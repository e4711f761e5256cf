internal import Expressions

extension Keys {
  /// `bars: EXPR for T in [0.5, 1, 2]`: a vector's elements are bars. A plot of curves may stand in a
  /// panel beside them.
  static let bars = FigureKey(
    form: .init(
      "bars", .expression, repeats: true, scope: .panel,
      "'EXPR for T in [0.5, 1, 2]': a vector's elements are bars, the list's values groups.",
      example: ["bars: softmax([1, 2, 3], T) for T in [0.5, 1, 5]"]), kinds: [.bars],
    option: KeyOption(value: "phrase", help: "'EXPR for T in [0.5, 1, 2]', the bars of a panel.")
  ) { Parse.phrase($0.bytes, reporting: &$1) }
}
