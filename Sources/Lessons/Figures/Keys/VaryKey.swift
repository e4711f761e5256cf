internal import Expressions

extension Keys {
  /// `vary: T in 0.1..5`: the figure once for each of some values of a name; a page shows the one that its
  /// reader chooses. Two of them cross.
  static let vary = FigureKey(
    form: .init(
      "vary", .expression, repeats: true,
      "'T in 0.1..5' or a list: a page lets its reader choose the value; two names may vary.",
      example: ["bars: softmax([1, 2, 3], T)", "vary: T in 0.1..5"]),
    isInherited: false,
    option: KeyOption(
      value: "name", help: "'T in 0.1..5' or a list, what varies: show 'all stops' as panels.")
  ) { Parse.variation($0.bytes, reporting: &$1) }
}
