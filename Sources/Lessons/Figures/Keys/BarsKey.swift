internal import Expressions

extension Keys {
  /// `bars: EXPR for T in [0.5, 1, 2]`: a vector's elements are bars. A plot of curves may stand in a
  /// panel beside them.
  static let bars = FigureKey(
    form: .init("bars", .expression, repeats: true, scope: .panel), kinds: [.bars],
    option: KeyOption("'EXPR for T in [0.5, 1, 2]', the bars of a panel.", value: "phrase")
  ) { Parse.phrase($0.bytes, reporting: &$1) }
}
