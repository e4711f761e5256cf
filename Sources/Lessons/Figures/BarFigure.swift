internal import Analysis
internal import Notations
internal import Diagnostics
internal import Drawings
internal import Expressions
internal import Functions
internal import Text
internal import Glibc

/// The bars of a plot, with all that its keys say of them: a vector's elements are bars, the domain's values are groups.
///
/// Several numbers are bars beside each other, and series where there are groups of them. Several
/// vectors are series too: then each element is a group.
struct BarFigure: PlotFigure {
  struct Group: Sendable {
    /// The variable's value; nil without a domain.
    var value: Value?
    var bars: [Double]
  }

  let groups: [Group]
  /// What each bar of a group stands for, where a group compares expressions.
  let series: [Expression]
  let phrase: Phrase
  let keys: KeyValues
  let library: Library
  let language: Language
  /// Dashed lines at values of all bars, and the words of the axes: that of values is `y`, that of
  /// names `x`, whichever way the bars run.
  let lines: [(value: Double, words: RichText?)]
  let valueWords: RichText?
  let nameWords: RichText?
  /// Of the axis of values.
  let range: ClosedRange<Double>?
  /// What stands in the legend in place of the expressions of the series.
  let labels: [RichText?]

  /// Nil also where a key does not go with the bars.
  init?(
    _ keys: KeyValues, guides: [Placement], in scope: Scope, reporting findings: inout Findings
  ) {
    guard let phrase = keys[Keys.bars].first else { return nil }
    if keys[Keys.bars].count > 1 {
      findings.notice([
        .error("bars of one plot come from one phrase", at: keys[Keys.bars][1].range)
      ])
      return nil
    }
    let found = scope.attempt(reporting: &findings) { () throws(Rejection) in
      try Self.groups(phrase, scope.library)
    }
    guard let (groups, isPaired) = found else { return nil }
    self.groups = groups
    self.phrase = phrase
    self.keys = keys
    language = scope.language
    library = scope.library.shadowed(by: phrase.variable.map { [$0.name] } ?? [])
    series = isPaired ? phrase.expressions : []
    range = keys[Keys.y].last?.interval.flatMap { scope.interval($0, reporting: &findings) }
    labels = keys.labels(of: series, in: scope, reporting: &findings)
    lines = keys[Keys.line].compactMap { Self.line($0, in: scope, reporting: &findings) }
    valueWords = keys[Keys.yLabel].last.map { scope.words($0, reporting: &findings) }
    nameWords = keys[Keys.xLabel].last.map { scope.words($0, reporting: &findings) }
    findings.notice(mistakes)
    if mistakes.hasErrors { return nil }
  }

  private static func groups(
    _ phrase: Phrase, _ library: Library
  ) throws(Rejection) -> (groups: [Group], isPaired: Bool) {
    let variables = phrase.variable.map { [$0.name] } ?? []
    var formulas: [ResolvedExpression] = []
    for expression in phrase.expressions {
      formulas.append(try library.resolve(expression, variables: variables))
    }
    var places: [Value?] = [nil]
    if let variable = phrase.variable {
      guard case .elements(let elements) = try library.domain(variable.domain, of: formulas)
      else { throw Rejection(.barsOverRange(at: variable.domain.range)) }
      places = elements
    }
    var rows: [[Value]] = []
    for place in places {
      rows.append(try values(of: formulas, at: place, phrase))
    }
    let isOfVectors = rows.contains { $0.contains { $0.number == nil } }
    guard phrase.expressions.count > 1, isOfVectors else {
      let groups = zip(places, rows).map { Group(value: $0, bars: $1.flatMap(\.elements)) }
      return (groups, phrase.expressions.count > 1 && places.count > 1)
    }
    guard phrase.variable == nil else { throw Rejection(.vectorsInGroups(at: phrase.range)) }
    let count = rows[0][0].count
    for (value, expression) in zip(rows[0], phrase.expressions) where value.count != count {
      throw Rejection(.unequalVectors(value.count, count, at: expression.range))
    }
    return (
      (0..<count).map { i in Group(value: nil, bars: rows[0].map { $0[i] }) }, true
    )
  }

  private static func values(
    of formulas: [ResolvedExpression], at place: Value?, _ phrase: Phrase
  ) throws(Rejection) -> [Value] {
    var values: [Value] = []
    for formula in formulas {
      let value = try formula.evaluate(place.map { [$0] } ?? [])
      if case .matrix = value.shape {
        throw Rejection(.barsOfMatrix(value.shape, at: formula.expression.range))
      }
      values.append(value)
    }
    let count = values.reduce(0) { $0 + $1.count }
    guard count <= maximumBars else { throw Rejection(.tooManyBars(count, at: phrase.range)) }
    return values
  }

  private static let maximumBars = 200

  private static func line(
    _ equation: Equation, in scope: Scope, reporting findings: inout Findings
  ) -> (value: Double, words: RichText?)? {
    guard let line = scope.placement(equation, reporting: &findings) else { return nil }
    guard line.name == "y" else {
      findings.notice([
        .error(
          "a line over bars stands at a value of 'y', not of '\(line.name)'", at: line.nameRange)
      ])
      return nil
    }
    return scope.placed(line, "line", reporting: &findings)
  }

  /// Keys that do not go with the bars there are.
  private var mistakes: [Diagnostic] {
    var mistakes: [Diagnostic] = []
    if let first = names.first, let last = names.last {
      let counts = elementsAreGroups ? [groups.count] : groups.map(\.bars.count)
      if let wrong = counts.first(where: { $0 != names.count }) {
        mistakes.append(
          .error(
            (names.count == 1 ? "there is 1 name" : "there are \(names.count) names")
              + " for \(wrong) "
              + (elementsAreGroups ? "elements" : "bars"), at: first.range.union(last.range)))
      }
    }
    if keys[Keys.y].last?.isLogarithmic ?? false {
      mistakes.append(
        .error(
          "bars begin at 0, which a logarithmic axis does not have",
          at: keys[Keys.y].last?.interval?.range ?? phrase.range))
    }
    return mistakes
  }

  /// What the key `names` calls them.
  var names: [WrittenMathematics] { keys[Keys.names].last ?? [] }

  /// What a bar is called, or a group where the elements of vectors are compared.
  func name(_ index: Int) -> Notation {
    if names.indices.contains(index) { return notation(names[index]) }
    return phrase.expressions.count > 1 && series.isEmpty
      ? notation(phrase.expressions[index]) : .number("\(index + 1)", exponent: nil)
  }

  /// Whether the elements of several vectors are compared.
  var elementsAreGroups: Bool { !series.isEmpty && phrase.variable == nil }

  var coloredNames: [String] { series.map { notation($0).unicode } }
  var expression: Expression { phrase.expressions[0] }
  var expressions: [Expression] { phrase.expressions }

  var facts: PlottedFacts {
    .bars(
      groups: groups.count, haveSeries: !series.isEmpty, areProbabilities: areProbabilities)
  }

  func searched(by searches: Searches) -> BarFigure { self }

  /// Whether each group is a probability distribution.
  var areProbabilities: Bool {
    series.isEmpty
      && groups.allSatisfy { group in
        group.bars.allSatisfy { (0...1).contains($0) }
          && abs(group.bars.reduce(0, +) - 1) < 1e-9
      }
  }
}

extension BarFigure.Group {
  /// −Σ p ln p in nats, with 0 ln 0 = 0.
  var entropy: Double {
    -bars.filter { $0 > 0 }.reduce(0) { $0 + $1 * log($1) }
  }
}

extension Diagnostic {
  fileprivate static func barsOverRange(at range: SourceRange) -> Diagnostic {
    .error("groups of bars run over a list, not over a range", at: range, hint: "write [0.5, 1, 2]")
  }

  fileprivate static func barsOfMatrix(_ shape: Shape, at range: SourceRange) -> Diagnostic {
    .error("bars are a number or a vector, not \(shape.words)", at: range)
  }

  fileprivate static func tooManyBars(_ count: Int, at range: SourceRange) -> Diagnostic {
    .error("\(count) bars in one group are more than can be read", at: range)
  }

  fileprivate static func vectorsInGroups(at range: SourceRange) -> Diagnostic {
    .error(
      "several vectors over a list have no place in one plot", at: range,
      hint: "write one vector for each value, or several vectors without 'for'")
  }

  fileprivate static func unequalVectors(
    _ count: Int, _ first: Int, at range: SourceRange
  ) -> Diagnostic {
    .error("vectors of \(first) and of \(count) elements do not stand side by side", at: range)
  }
}
