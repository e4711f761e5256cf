internal import Expressions

extension Keys {
  /// `column names: z_1, "hot dog", $h^{(1)}$`: above a matrix.
  static let columnNames = FigureKey(
    form: .init(
      "column names", .expression, scope: .panel,
      "The names of the columns: 'z_1, z_2', '$…$', or words in double quotes.",
      example: ["matrix: [[0.9, 0.1], [0.2, 0.8]]", "column names: $h_1$, $h_2$"]),
    kinds: [.matrix],
    option: KeyOption(value: "names")
  ) { $0.mathematics(reporting: &$1) }
}
