internal import Expressions

extension Keys {
  /// `matrix: EXPR`: a matrix as it is written, or a vector as one row, in coloured cells.
  static let matrix = FigureKey(
    form: .init(
      "matrix", .expression, scope: .panel, "A matrix, or a vector as one row, in colored cells.",
      example: ["matrix: softmax'([1, 2, 3])"]), kinds: [.matrix],
    option: KeyOption(value: "expression")
  ) { Parse.expression($0.bytes, reporting: &$1) }
}
