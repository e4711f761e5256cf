internal import Diagnostics
internal import Text

extension Keys {
  /// `note: words`: a line of the key at the right.
  static let note = FigureKey(
    form: .init(
      "note", .words, repeats: true, scope: .panel, "Words in the key at the right.",
      example: [
        "region: x * y > 0 for x in -1..1, y in -1..1 : same sign",
        "note: Two neurons are enough for it.",
      ]), kinds: [.plane, .matrix],
    option: KeyOption(value: "words")
  ) { entry, _ -> SourceRange in entry.range }
}
