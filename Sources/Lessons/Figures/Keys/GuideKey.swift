internal import Expressions

extension Keys {
  /// `guide: z = EXPR : words`: a dotted line through all panels. That no plot has curves is told when
  /// the figure is evaluated.
  static let guide = FigureKey(
    form: .init("guide", .words, repeats: true), kinds: [.curves], isInherited: false,
    option: KeyOption("'z = EXPR : words', a dotted line.", value: "guide")
  ) { Parse.placement($0.bytes, words: .optional, reporting: &$1) }
}
