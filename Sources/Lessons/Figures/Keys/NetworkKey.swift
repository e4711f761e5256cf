internal import Expressions

extension Keys {
  /// `network: 3, 4, 4, 2`: layers of so many units, each joined with all of the next layer.
  static let network = FigureKey(
    form: .init(
      "network", .expression, scope: .panel,
      "'3, 4, 2', a network with so many units in its layers.", example: ["network: 3, 4, 2"]),
    kinds: [.network],
    option: KeyOption(value: "sizes")
  ) { Parse.phrase($0.bytes, reporting: &$1) }
}
