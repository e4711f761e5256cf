internal import Expressions

extension Keys {
  /// `column names: z_1, "hot dog", $h^{(1)}$`: above a matrix.
  static let columnNames = FigureKey(
    form: .init("column names", .expression, scope: .panel), kinds: [.matrix],
    option: KeyOption(
      "The names of the columns: 'z_1, z_2', '$…$', or words in double quotes.", value: "names")
  ) { $0.mathematics(reporting: &$1) }
}
