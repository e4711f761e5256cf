internal import Diagnostics
internal import Drawings
internal import Expressions
internal import Functions
internal import Notations
internal import Text

/// What one plot shows, resolved from its keys.
enum PlotFigure: Sendable {
  case curves(CurveFigure)
  case bars(BarFigure)

  /// Nil where a phrase cannot be resolved.
  init?(_ keys: KeyValues, in scope: Scope, reporting findings: inout Findings) {
    if keys[Keys.bars].isEmpty {
      guard let figure = CurveFigure(keys, in: scope, reporting: &findings) else { return nil }
      self = .curves(figure)
    } else {
      guard let figure = BarFigure(keys, in: scope, reporting: &findings) else { return nil }
      self = .bars(figure)
    }
  }

  /// What keys have to do with.
  var facts: PlottedFacts {
    switch self {
    case .curves(let figure):
      .curves(
        count: figure.lines.count, haveElements: figure.lines.contains { $0.element != nil })
    case .bars(let figure):
      .bars(
        groups: figure.groups.count, haveSeries: !figure.series.isEmpty,
        areProbabilities: figure.areProbabilities)
    }
  }

  /// What the first curve or bars are.
  private var expression: Expression {
    switch self {
    case .curves(let figure): figure.lines[0].expression
    case .bars(let figure): figure.phrase.expressions[0]
    }
  }

  /// Where that stands.
  var range: SourceRange { expression.range }

  /// The function's formula and its derivative's, as the keys ask for them; what is asked for and
  /// cannot be shown is among the findings.
  func formulas(
    _ keys: KeyValues, in library: Library, reporting findings: inout Findings
  ) -> [Notation] {
    if keys.show.contains(.noFormula) { return [] }
    let written = keys[Keys.formula].last ?? []
    var formulas: [Notation] =
      written.isEmpty
      ? [Notation.equation(of: expression, in: library)].compactMap(\.self)
      : written.map { .of(formula: $0, in: library) }
    guard keys.show.contains(.derivativeFormula), formulas.count < 2 else { return formulas }
    var derivative: Notation?
    if case .call(var call) = expression.kind {
      call.primes += 1
      derivative = .equation(of: Expression(.call(call), at: expression.range), in: library)
    }
    if let derivative {
      formulas.append(derivative)
    } else {
      findings.notice([.noDerivative(of: expression)])
    }
    return formulas
  }
}

extension Notation {
  /// What the key `formula` asks for: a formula by its name or a call of it, or written mathematics.
  static func of(formula: Expression, in library: Library) -> Notation {
    let name: String? =
      switch formula.kind {
      case .name(let name, false): name
      // In written mathematics an underscore begins a subscript, but a known name is one name.
      case .written(.subscripted(let base, let index)): "\(base)_\(index)"
      default: nil
      }
    if let name, let notation = library.functions[name]?.notation { return notation }
    return equation(of: formula, in: library) ?? .of(formula, in: library)
  }
}

extension Diagnostic {
  fileprivate static func noDerivative(of expression: Expression) -> Diagnostic {
    .error(
      "no derivative of '\(expression.source)' is stated", at: expression.range,
      hint: "state one in a formula block, as in 'f'(z) = …', or write it after 'formula: …,'")
  }
}
