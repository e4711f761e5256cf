internal import Expressions

extension Keys {
  /// `row names: p_1, "hot dog", $h^{(1)}$`: at the left of a matrix.
  static let rowNames = FigureKey(
    form: .init(
      "row names", .expression, scope: .panel,
      "The names of the rows: 'p_1, p_2', '$…$', or words in double quotes.",
      example: ["matrix: [[0.9, 0.1], [0.2, 0.8]]", "row names: the, cat"]), kinds: [.matrix],
    option: KeyOption(value: "names")
  ) { $0.mathematics(reporting: &$1) }
}
