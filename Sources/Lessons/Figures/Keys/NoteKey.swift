internal import Diagnostics
internal import Text

extension Keys {
  /// `note: words`: a line of the key at the right.
  static let note = FigureKey(
    form: .init("note", .words, repeats: true, scope: .panel), kinds: [.plane, .matrix],
    option: KeyOption("Words in the key at the right.", value: "words")
  ) { entry, _ -> SourceRange in entry.range }
}
