internal import Charting
internal import Diagnostics
internal import Drawings
internal import Expressions
internal import Functions
internal import Notations

/// What one plot shows, resolved from its keys.
enum PlotFigure {
  case curves(CurveFigure)
  case bars(BarFigure)

  /// Nil where a phrase cannot be resolved, which is then among the builder's diagnostics.
  init?(_ keys: PlotKeys, _ names: [String: Value], _ builder: inout ReportBuilder) {
    if keys.bars.isEmpty {
      guard let figure = CurveFigure(keys, names, &builder) else { return nil }
      self = .curves(figure)
    } else {
      guard let figure = BarFigure(keys, names, &builder) else { return nil }
      self = .bars(figure)
    }
  }

  /// What the first curve or bars are.
  var expression: Expression {
    switch self {
    case .curves(let figure): figure.lines[0].expression
    case .bars(let figure): figure.phrase.expressions[0]
    }
  }

  /// The plot as a chart shows it; nil where a key cannot be evaluated, which is then among the
  /// builder's diagnostics.
  func content(_ context: PlotContext, _ builder: inout ReportBuilder) -> Panel.Content? {
    switch self {
    case .curves(let figure): figure.plot(context, &builder).map { .plot($0) }
    case .bars(let figure): figure.plot(context, &builder).map { .bars($0) }
    }
  }

  /// The function's formula and its derivative's, as the keys ask for them; what is asked for and
  /// cannot be shown is among the builder's diagnostics.
  func formulas(_ keys: PlotKeys, _ builder: inout ReportBuilder) -> [Notation] {
    if keys.show.contains(.noFormula) { return [] }
    let library = builder.library
    var formulas: [Notation] =
      keys.formula.isEmpty
      ? [Notation.equation(of: expression, in: library)].compactMap { $0 }
      : keys.formula.map { .of(formula: $0, in: library) }
    guard keys.show.contains(.derivativeFormula), formulas.count < 2 else { return formulas }
    var derivative: Notation?
    if case .call(var call) = expression.kind {
      call.primes += 1
      derivative = .equation(of: Expression(.call(call), at: expression.range), in: library)
    }
    guard let derivative else {
      builder.diagnostics.append(
        .error(
          "no derivative of '\(expression.source)' is stated", at: expression.range,
          hint: "state one in a formula block, as in 'f'(z) = …', or write it after 'formula: …,'"))
      return formulas
    }
    formulas.append(derivative)
    return formulas
  }
}

/// Where and how a plot is drawn.
struct PlotContext {
  /// How many headings stand before the figure.
  let section: Int
  let theme: Theme
  let style: PlotStyle
  /// Dotted lines of the page, where they belong to the plot.
  let guides: [Placement]

  var isSmall: Bool { style == .panel }
}
