internal import Diagnostics
internal import Expressions

extension Keys {
  /// `levels: [1, 2, 5]`, `levels: 12`, `levels: log`: of a map.
  static let levels = FigureKey(
    form: .init(
      "levels", .expression, scope: .panel, words: [decades],
      "The levels of a map: a list, how many bands, or 'log' for powers of ten.",
      example: ["map: x**2 + 3 * y**2 for x in -2..2, y in -1..1", "levels: [0.5, 1, 2, 4]"]),
    kinds: [.plane],
    option: KeyOption(value: "levels"),
    why: { _, _, keys in
      guard keys[Keys.map].isEmpty else { return [] }
      return [IdleReason(name: "levels", reason: "'levels' are those of a map, and there is none")]
    }
  ) { entry, diagnostics -> LevelsRequest? in
    if entry.text == decades { return .decades }
    return Parse.expression(entry.bytes, reporting: &diagnostics).map(LevelsRequest.expression)
  }

  private static let decades = "log"
}

/// Where the author wants the levels of a map.
enum LevelsRequest: Sendable {
  case decades
  /// A list of levels, or how many bands there are to be.
  case expression(Expression)
}
