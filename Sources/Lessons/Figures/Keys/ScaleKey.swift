internal import Diagnostics
internal import Text

extension Keys {
  /// `scale: 1.5`: how much larger all type and lines are than usual, on a page of the same size.
  static let scale = FigureKey(
    form: .init(
      "scale", .expression, "How much larger all type and lines are: '1.5'.",
      example: ["plot: relu(z)", "scale: 1.5"]),
    option: KeyOption(value: "factor")
  ) { entry, diagnostics -> Enlargement? in
    if let factor = Double(entry.text), (0.5...4).contains(factor) {
      return Enlargement(factor: factor, range: entry.range)
    }
    diagnostics.append(
      .error(
        "a scale is a number from 0.5 to 4", at: entry.range,
        hint: "write 'scale: 1.5' for type and lines that are half as large again"))
    return nil
  }
}

/// How many times as large as usual type and lines are, and where that is said.
struct Enlargement: Sendable {
  let factor: Double
  let range: SourceRange
}
