internal import Expressions

extension Keys {
  /// `path: [EXPR, EXPR] for t in 0..25 step 1 : words | words at the start`: a way through the plane.
  static let path = FigureKey(
    form: .init(
      "path", .words, repeats: true, scope: .panel,
      "'[EXPR, EXPR] for t in 0..25 step 1 : words | start', a way through the plane.",
      example: ["path: [cos(t), sin(t)] for t in 0..3 step 0.5 : half a turn | start"]),
    kinds: [.plane],
    option: KeyOption(value: "phrase")
  ) { Parse.labelledPhrase($0.bytes, reporting: &$1) }
}
