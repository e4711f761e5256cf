internal import Expressions

extension Keys {
  /// `from: T = 1`: the values at which a figure is shown before its reader chooses others, and wherever
  /// nobody can choose.
  static let from = FigureKey(
    form: .init(
      "from", .expression,
      "'T = 1': where what varies begins, and what is shown where nobody can choose.",
      example: ["bars: softmax([1, 2, 3], T)", "vary: T in 0.1..5", "from: T = 1"]),
    isInherited: false,
    option: KeyOption(value: "settings", help: "'T = 1', the value at which the figure is drawn.")
  ) { Parse.settings($0.bytes, reporting: &$1) }
}
