internal import Analysis
internal import Diagnostics
internal import Expressions
internal import Functions
internal import Notations
internal import Text

/// What a plot shows over two variables, with all that its keys say of it.
struct PlaneFigure: PlotFigure {
  let keys: KeyValues
  let library: Library
  let language: Language
  let variables: PlaneVariables
  private(set) var map: PlaneMap?
  let parts: PlaneParts
  /// Of the axes, in place of the variables.
  let axisLabels: (x: RichText?, y: RichText?)
  /// The names of regions' edges.
  let edgeNames: [RichText?]
  /// Lines of the key at the right.
  let notes: [RichText]

  init?(
    _ keys: KeyValues, guides: [Placement], in scope: Scope, reporting findings: inout Findings
  ) {
    let before = findings.errorCount
    self.keys = keys
    language = scope.language
    guard
      let variables = Self.variables(of: keys, in: scope, reporting: &findings)
    else { return nil }
    self.variables = variables
    library = variables.areNamed ? scope.library.shadowed(by: variables.names) : scope.library
    if let phrase = keys[Keys.map].last {
      let name = phrase.words.map { scope.words($0, reporting: &findings) }
      map = scope.attempt(reporting: &findings) { () throws(Rejection) in
        try variables.check(phrase.variables, in: scope.library)
        return try PlaneMap(
          phrase, over: variables, levels: keys[Keys.levels].last, words: name, in: scope.library)
      }
    } else {
      map = nil
    }
    parts = PlaneParts(keys, over: variables, in: scope, reporting: &findings)
    edgeNames = keys.labels(
      of: keys[Keys.region].map(\.expression), in: scope, reporting: &findings)
    axisLabels = (
      keys[Keys.xLabel].last.map { scope.words($0, reporting: &findings) },
      keys[Keys.yLabel].last.map { scope.words($0, reporting: &findings) }
    )
    notes = keys[Keys.note].map { scope.words($0, reporting: &findings) }
    if findings.errorCount > before { return nil }
  }

  /// Those of the first phrase that says them, or what the axes show.
  private static func variables(
    of keys: KeyValues, in scope: Scope, reporting findings: inout Findings
  ) -> PlaneVariables? {
    let phrases = keys[Keys.map] + keys[Keys.region] + keys[Keys.arrows]
    if let first = phrases.lazy.compactMap(\.variables).first {
      return scope.attempt(reporting: &findings) { () throws(Rejection) in
        try PlaneVariables(first, in: scope.library)
      }
    }
    if let phrase = phrases.first {
      findings.notice([.variablesMissing(at: phrase.range)])
      return nil
    }
    func range(_ key: FigureKey<AxisSpan>) -> ClosedRange<Double>? {
      guard let span = keys[key].last else { return nil }
      if span.isLogarithmic {
        findings.notice([.logarithmicPlane(at: span.interval?.range ?? keys.expressions[0].range)])
      }
      return span.interval.flatMap { scope.interval($0, reporting: &findings) }
    }
    return PlaneVariables().shown(x: range(Keys.x), y: range(Keys.y))
  }

  var expression: Expression { keys.expressions[0] }

  var facts: PlottedFacts { .other(.plane) }
  var coloredNames: [String] { [] }

  func searched(by searches: Searches) -> PlaneFigure { self }

  /// A map that does not change is traced once, and one that does keeps its levels.
  func beside(_ shown: any PlotFigure, varying names: Set<String>) -> any PlotFigure {
    guard let map, let other = (shown as? PlaneFigure)?.map else { return self }
    var figure = self
    figure.map =
      map.expression.names.contains(where: names.contains)
      ? map.atLevels(of: other, over: variables) : other
    return figure
  }
}

extension KeyValues {
  /// What is shown over two variables; not empty, since one of these begins the plot.
  fileprivate var expressions: [Expression] {
    self[Keys.map].map(\.expression) + self[Keys.region].map(\.expression)
      + self[Keys.arrows].map(\.expression) + self[Keys.path].flatMap(\.phrase.expressions)
      + self[Keys.points].map(\.expression)
  }
}

extension Diagnostic {
  fileprivate static func variablesMissing(at range: SourceRange) -> Diagnostic {
    .error(
      "a map needs two variables and what they run over", at: range,
      hint: "end the phrase with 'for x in -2..2, y in -2..2'")
  }

  fileprivate static func logarithmicPlane(at range: SourceRange) -> Diagnostic {
    .error("the axes of paths and points are linear", at: range, hint: "write 'x: -2..2'")
  }
}
