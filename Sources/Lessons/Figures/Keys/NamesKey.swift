internal import Expressions

extension Keys {
  /// `names: a_1, "hot dog", $h^{(1)}$`: of a vector's elements, or of a network's layers.
  static let names = FigureKey(
    form: .init(
      "names", .expression, scope: .panel,
      "The names of a vector's elements: 'a_1, a_2', '$…$', or words in double quotes; of a "
        + "network's units a letter for each layer.",
      example: ["bars: softmax([1, 2, 3])", "names: a_1, cat, \"hot dog\""]),
    kinds: [.curves, .bars, .network],
    option: KeyOption(value: "names"),
    why: { _, plot, _ in
      guard case .curves(_, haveElements: false) = plot else { return [] }
      let reason = "'names' are for the elements of a vector, and no curve here is one"
      return [IdleReason(name: "names", reason: reason)]
    }
  ) { $0.mathematics(reporting: &$1) }
}
