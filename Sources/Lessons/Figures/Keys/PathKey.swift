internal import Expressions

extension Keys {
  /// `path: [EXPR, EXPR] for t in 0..25 step 1 : words | words at the start`: a way through the plane.
  static let path = FigureKey(
    form: .init("path", .words, repeats: true, scope: .panel), kinds: [.plane],
    option: KeyOption(
      "'[EXPR, EXPR] for t in 0..25 step 1 : words | start', a way through the plane.",
      value: "phrase")
  ) { Parse.labelledPhrase($0.bytes, reporting: &$1) }
}
