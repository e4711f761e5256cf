internal import Expressions

extension Keys {
  /// `guide: z = EXPR : words`: a dotted line through all panels. That no plot has curves is told when
  /// the figure is evaluated.
  static let guide = FigureKey(
    form: .init(
      "guide", .words, repeats: true, "'z = EXPR : words', a dotted line.",
      example: [
        "guide: z = 1 : here both are 1", "panel: ReLU", "plot: relu(z)", "panel: Square",
        "plot: z**2",
      ]), kinds: [.curves], isInherited: false,
    option: KeyOption(value: "guide")
  ) { Parse.placement($0.bytes, words: .optional, reporting: &$1) }
}
