internal import Expressions

extension Keys {
  /// `inset: x -3..0, y 0..1 : words`: a part once more, enlarged.
  static let inset = FigureKey(
    form: .init(
      "inset", .words, repeats: true, scope: .panel, "'x -3..0, y 0..1 : words', a magnified part.",
      example: [
        "plot: gelu(z), silu(z) for z in -5..3", "inset: x -4..0, y -0.32..0.02 : the dips",
      ]), kinds: [.curves],
    option: KeyOption(value: "inset")
  ) { Parse.inset($0.bytes, reporting: &$1) }
}
