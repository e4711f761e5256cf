internal import Expressions

extension Keys {
  /// `mark: EXPR at z = 0 : words`: dots on a curve; without words the value is said.
  static let mark = FigureKey(
    form: .init("mark", .words, repeats: true, scope: .panel), kinds: [.curves],
    option: KeyOption("'EXPR at z = 0 : words', a dot on a curve.", value: "mark")
  ) { Parse.mark($0.bytes, reporting: &$1) }
}
