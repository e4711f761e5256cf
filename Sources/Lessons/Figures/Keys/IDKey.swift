extension Keys {
  /// The figure's name, and its files'. On the command line the file says it.
  static let id = FigureKey(
    form: .init(
      "id", .expression,
      "The figure's name and its files', of letters, digits, '-' and '_'; '[](#fig-NAME)' leads to it.",
      example: ["id: relu", "plot: relu(z)"]), option: nil
  ) { entry, _ in entry.range }
}
