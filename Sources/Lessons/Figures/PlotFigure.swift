internal import Analysis
internal import Charting
internal import Diagnostics
internal import Drawings
internal import Expressions
internal import Functions
internal import Notations

/// What one plot of a figure shows, with all that its keys say of it; each kind of plot is a type.
protocol PlotFigure: Sendable {
  /// Nil where a phrase cannot be resolved; what else is wrong is only among the findings.
  init?(
    _ keys: KeyValues, guides: [Placement], in scope: Scope, reporting findings: inout Findings)

  var keys: KeyValues { get }
  /// What its expressions are shown with: its variables shadow constants.
  var library: Library { get }
  /// What its words are written in.
  var language: Language { get }
  /// What the first curve or bars are.
  var expression: Expression { get }
  /// What all of them are.
  var expressions: [Expression] { get }
  /// The formula that stands above it where its keys ask for no other; nil for none.
  var ownFormula: Notation? { get }
  /// What keys have to do with.
  var facts: PlottedFacts { get }
  /// What it shows, in words and numbers.
  var account: PlotAccount { get }
  /// The numbers that it draws.
  var samples: Samples { get }
  /// What has a colour of its own, by the colours' order.
  var coloredNames: [String] { get }
  /// One of several frames that differ by some names, beside the one that is shown where nobody chooses:
  /// with that one's scales, and with its results where nothing of them changes.
  func beside(_ shown: any PlotFigure, varying names: Set<String>) -> any PlotFigure
  /// The same with what is special of it.
  func searched(by searches: Searches) -> Self
  func content(_ style: PlotStyle, _ theme: Theme, _ typesetter: FigureTypesetter) -> Panel.Content
}

extension KeyValues {
  /// Resolves a plot; nil where a phrase cannot be.
  func plot(
    guides: [Placement], in scope: Scope, reporting findings: inout Findings
  ) -> (any PlotFigure)? {
    kinds.first?.figure.init(self, guides: guides, in: scope, reporting: &findings)
  }

  /// The author's words for what is shown, where there are any.
  func labels(
    of shown: [Expression], in scope: Scope, reporting findings: inout Findings
  ) -> [RichText?] {
    let given = self[Keys.label]
    let sources = shown.map(\.source)
    for label in given where !sources.contains(label.expression.source) && !shown.isEmpty {
      findings.notice([
        .error(
          "no '\(label.expression.source)' is shown here", at: label.expression.range,
          hint: nearestName(to: label.expression.source, in: sources).map {
            "did you mean '\($0)'?"
          } ?? "shown are \(sources.map { "'\($0)'" }.joined(separator: ", "))")
      ])
    }
    return sources.map { source in
      given.first { $0.expression.source == source }?.words
        .map { scope.words($0, reporting: &findings) }
    }
  }
}

extension PlotKind {
  fileprivate var figure: any PlotFigure.Type {
    switch self {
    case .curves: CurveFigure.self
    case .bars: BarFigure.self
    case .spread: SpreadFigure.self
    case .plane: PlaneFigure.self
    case .matrix: MatrixFigure.self
    case .graph: GraphFigure.self
    case .network: NetworkFigure.self
    }
  }
}

extension PlotFigure {
  func beside(_ shown: any PlotFigure, varying names: Set<String>) -> any PlotFigure { self }
  var expressions: [Expression] { [expression] }
  var ownFormula: Notation? { equation(commonTo: expressions) }

  /// One of its expressions as mathematics.
  func notation(_ expression: Expression, element: Int? = nil) -> Notation {
    .of(expression, in: library, element: element, language: language.mathematics)
  }

  /// Mathematics of a key.
  func notation(_ mathematics: WrittenMathematics) -> Notation {
    mathematics.notation(in: library, language.mathematics)
  }

  /// The common function's formula and its derivative's, as the keys ask for them; what is asked for and
  /// cannot be shown is among the findings.
  func formulas(reporting findings: inout Findings) -> [Notation] {
    if keys.show.contains(.noFormula) { return [] }
    let written = keys[Keys.formula].last ?? []
    var formulas: [Notation] =
      written.isEmpty
      ? [ownFormula].compactMap(\.self)
      : written.map { .of(shown: $0, in: library, language.mathematics) }
    guard keys.show.contains(.derivativeFormula), formulas.count < 2 else { return formulas }
    let functions = written.isEmpty ? expressions : [expression]
    let primes = (functions.compactMap { $0.call?.primes }.min() ?? 0) + 1
    let derivatives = functions.map { function in
      guard var call = function.call else { return function }
      call.primes = primes
      return Expression(.call(call), at: function.range)
    }
    if let derivative = equation(commonTo: derivatives) {
      formulas.append(derivative)
    } else {
      findings.notice([.noDerivative(of: expression)])
    }
    return formulas
  }

  /// The equation that calls of one formula have in common; nil for what has none.
  private func equation(commonTo expressions: [Expression]) -> Notation? {
    .equation(commonTo: expressions, in: library, language: language.mathematics)
  }
}

extension Notation {
  /// What the key `formula` asks for: a formula by its name or a call of it, or written mathematics.
  static func of(
    shown mathematics: WrittenMathematics, in library: Library, _ language: NotationLanguage
  ) -> Notation {
    guard let formula = mathematics.expression else {
      return mathematics.notation(in: library, language)
    }
    let name: String? =
      switch formula.kind {
      case .name(let name, false): name
      // In written mathematics an underscore begins a subscript, but a known name is one name.
      case .written(.subscripted(let base, let index)): "\(base)_\(index)"
      default: nil
      }
    if let name, let notation = library.functions[name]?.notation(in: language) { return notation }
    return equation(of: formula, in: library, language: language)
      ?? .of(formula, in: library, language: language)
  }
}

extension Diagnostic {
  fileprivate static func noDerivative(of expression: Expression) -> Diagnostic {
    .error(
      "no derivative of '\(expression.source)' is stated", at: expression.range,
      hint: "state one in a formula block, as in 'f'(z) = …', or write it after 'formula: …,'")
  }
}
