internal import Expressions

extension Keys {
  /// `layer: 2 : ReLU | 12 weights, 4 biases`: what stands below a layer.
  static let layer = FigureKey(
    form: .init(
      "layer", .words, repeats: true, scope: .panel,
      "'2 : words | second line' below a layer of a network.",
      example: ["network: 3, 4, 2", "layer: 2 : ReLU | 16 parameters"]), kinds: [.network],
    option: KeyOption(value: "layer")
  ) { Parse.labelled($0.bytes, words: .required, reporting: &$1) }
}
