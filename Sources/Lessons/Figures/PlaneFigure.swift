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
  let map: PlaneMap?
  /// Of the axes, in place of the variables.
  let labels: (x: RichText?, y: RichText?)
  /// Lines of the key at the right.
  let notes: [RichText]

  init?(
    _ keys: KeyValues, guides: [Placement], in scope: Scope, reporting findings: inout Findings
  ) {
    self.keys = keys
    language = scope.language
    func words(_ range: SourceRange) -> RichText { scope.words(range, reporting: &findings) }
    guard
      let variables = Self.variables(of: keys, in: scope, reporting: &findings)
    else { return nil }
    self.variables = variables
    library = scope.library.shadowed(by: variables.names)
    if let phrase = keys[Keys.map].last {
      let name = phrase.words.map(words)
      map = scope.attempt(reporting: &findings) { () throws(Rejection) in
        try PlaneMap(
          phrase, over: variables, levels: keys[Keys.levels].last, words: name, in: scope.library)
      }
      if map == nil { return nil }
    } else {
      map = nil
    }
    labels = (keys[Keys.xLabel].last.map(words), keys[Keys.yLabel].last.map(words))
    notes = keys[Keys.note].map(words)
  }

  /// Those of the phrase that says them.
  private static func variables(
    of keys: KeyValues, in scope: Scope, reporting findings: inout Findings
  ) -> PlaneVariables? {
    let phrases = keys[Keys.map]
    guard let first = phrases.lazy.compactMap(\.variables).first else {
      if let phrase = phrases.first {
        findings.notice([.variablesMissing(at: phrase.range)])
      }
      return nil
    }
    return scope.attempt(reporting: &findings) { () throws(Rejection) in
      try PlaneVariables(first, in: scope.library)
    }
  }

  var expression: Expression {
    guard let expression = map?.expression else { preconditionFailure("a map begins the plot") }
    return expression
  }

  var facts: PlottedFacts { .other(.plane) }
  var coloredNames: [String] { [] }

  func searched(by searches: Searches) -> PlaneFigure { self }
}

extension Diagnostic {
  fileprivate static func variablesMissing(at range: SourceRange) -> Diagnostic {
    .error(
      "a map needs two variables and what they run over", at: range,
      hint: "end the phrase with 'for x in -2..2, y in -2..2'")
  }
}
