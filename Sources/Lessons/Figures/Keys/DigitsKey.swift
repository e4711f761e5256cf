internal import Diagnostics
internal import Numerals
internal import Text

extension Keys {
  /// `digits: 3`: the significant digits of the values in cells.
  static let digits = FigureKey(
    form: .init(
      "digits", .expression, scope: .panel,
      "The significant digits of the values in cells, 1 to 17.",
      example: ["matrix: softmax'([1, 2, 3])", "digits: 2"]), kinds: [.matrix],
    option: KeyOption(value: "number"),
    why: { _, _, keys in
      let reason = "'digits' are of values, and 'no values' leaves them out"
      return keys.show.contains(.noValues) ? [IdleReason(name: "digits", reason: reason)] : []
    }
  ) { entry, diagnostics -> Int? in
    guard let count = Int(entry.text), NumberFormat.digits(count).isValid else {
      diagnostics.append(.digitsOutOfRange(at: entry.range))
      return nil
    }
    return count
  }
}
