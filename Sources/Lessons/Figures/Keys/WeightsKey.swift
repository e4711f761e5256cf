internal import Expressions

extension Keys {
  /// `weights: W_1, W_2`: matrices with a row for each unit of the next layer, as the widths of lines.
  static let weights = FigureKey(
    form: .init("weights", .expression, scope: .panel), kinds: [.network],
    option: KeyOption(
      "'W_1, W_2', matrices that say how wide the lines of a network are.", value: "matrices")
  ) { Parse.phrase($0.bytes, reporting: &$1) }
}
