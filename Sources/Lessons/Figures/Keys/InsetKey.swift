internal import Expressions

extension Keys {
  /// `inset: x -3..0, y 0..1 : words`: a part once more, enlarged.
  static let inset = FigureKey(
    form: .init("inset", .words, repeats: true, scope: .panel), kinds: [.curves],
    option: KeyOption("'x -3..0, y 0..1 : words', a magnified part.", value: "inset")
  ) { Parse.inset($0.bytes, reporting: &$1) }
}
