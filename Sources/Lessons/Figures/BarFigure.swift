internal import Charting
internal import Diagnostics
internal import Drawings
internal import Formulas
internal import Glibc

/// A figure of bars, from its keys: a vector's elements are bars, the domain's values are groups.
struct BarFigure {
  struct Group {
    /// The variable's value; nil without a domain.
    var value: Value?
    var bars: [Double]
  }

  let groups: [Group]
  let phrase: Phrase
  let keys: FigureKeys

  /// Resolves the phrases; what is wrong goes to the builder's diagnostics.
  init?(_ keys: FigureKeys, _ names: [String: Value], _ builder: inout ReportBuilder) {
    guard let phrase = keys.bars.first else { return nil }
    if keys.bars.count > 1 {
      builder.diagnostics.append(
        .error("bars of one plot come from one phrase", at: keys.bars[1].range))
      return nil
    }
    let library = builder.library
    let groups = builder.attempt { () throws(Rejection) in
      try Self.groups(phrase, names, library)
    }
    guard let groups else { return nil }
    if !keys.names.isEmpty, let wrong = groups.first(where: { $0.bars.count != keys.names.count }) {
      builder.diagnostics.append(
        .error(
          "there are \(keys.names.count) names for \(wrong.bars.count) bars",
          at: keys.names[0].range.union(keys.names[keys.names.count - 1].range)))
      return nil
    }
    self.groups = groups
    self.phrase = phrase
    self.keys = keys
  }

  private static func groups(
    _ phrase: Phrase, _ names: [String: Value], _ library: Library
  ) throws(Rejection) -> [Group] {
    guard let variable = phrase.variable else {
      return [Group(value: nil, bars: try bars(phrase, [], [], names, library))]
    }
    guard case .elements(let elements) = try library.domain(variable.domain, values: names) else {
      throw Rejection(.barsOverRange(at: variable.domain.range))
    }
    var groups: [Group] = []
    for element in elements {
      groups.append(
        Group(
          value: element, bars: try bars(phrase, [variable.name], [element], names, library)))
    }
    return groups
  }

  private static func bars(
    _ phrase: Phrase, _ variables: [String], _ values: [Value], _ names: [String: Value],
    _ library: Library
  ) throws(Rejection) -> [Double] {
    var bars: [Double] = []
    for expression in phrase.expressions {
      let formula = try library.resolve(expression, variables: variables, values: names)
      let value = try formula.evaluate(values)
      if case .matrix = value.shape {
        throw Rejection(.barsOfMatrix(value.shape, at: expression.range))
      }
      bars += value.elements
    }
    guard bars.count <= maximumBars else {
      throw Rejection(.tooManyBars(bars.count, at: phrase.range))
    }
    return bars
  }

  private static let maximumBars = 200

  /// Whether each group is a probability distribution.
  var areProbabilities: Bool {
    groups.allSatisfy { group in
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
}
