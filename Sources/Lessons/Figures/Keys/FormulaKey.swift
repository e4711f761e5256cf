internal import Diagnostics
internal import Expressions

extension Keys {
  /// `formula: relu`, mathematics that is only written, or `$…$`; a second one is the derivative's. One for all
  /// panels stands once, above them.
  static let formula = FigureKey(
    form: .init(
      "formula", .expression, scope: .panel,
      "What is typeset at the top right instead of the first function; after a comma its "
        + "derivative.",
      example: ["plot: log(1 + exp(z)) for z in -4..4", "formula: softplus, 1 / (1 + exp(-z))"]),
    isInherited: false,
    option: KeyOption(value: "formula"),
    why: { _, _, keys in
      let reason = "'formula' and 'no formula' exclude each other"
      return keys.show.contains(.noFormula) ? [IdleReason(name: "formula", reason: reason)] : []
    }
  ) { entry, diagnostics -> [WrittenMathematics]? in
    let formulas = entry.mathematics(reporting: &diagnostics)
    if let formulas, formulas.count > 2 {
      diagnostics.append(
        .error("a plot has one formula, or two with its derivative's", at: formulas[2].range))
    }
    return formulas
  }
}
