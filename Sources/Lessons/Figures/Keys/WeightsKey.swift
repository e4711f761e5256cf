internal import Expressions

extension Keys {
  /// `weights: W_1, W_2`: matrices with a row for each unit of the next layer, as the widths of lines.
  static let weights = FigureKey(
    form: .init(
      "weights", .expression, scope: .panel,
      "'W_1, W_2', matrices that say how wide the lines of a network are.",
      example: ["network: 2, 3, 1", "weights: [[1, -0.5], [0.3, 2], [-1.5, 0.2]], [[1, -1, 0.5]]"]),
    kinds: [.network],
    option: KeyOption(value: "matrices")
  ) { Parse.phrase($0.bytes, reporting: &$1) }
}
