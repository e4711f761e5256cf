internal import Diagnostics
internal import Text

extension Keys {
  /// `columns: 2`: so many panels stand in a row.
  static let columns = FigureKey(
    form: .init(
      "columns", .expression, "How many panels stand in a row, 1 to 6.",
      example: ["columns: 1", "panel: ReLU", "plot: relu(z)", "panel: Tanh", "plot: tanh(z)"]),
    option: KeyOption(value: "number")
  ) { entry, diagnostics -> (count: Int, range: SourceRange)? in
    guard let count = Int(entry.text), (1...6).contains(count) else {
      diagnostics.append(
        .error("panels stand in 1 to 6 columns", at: entry.range, hint: "write 'columns: 2'"))
      return nil
    }
    return (count, entry.range)
  }
}
