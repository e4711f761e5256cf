internal import Analysis
internal import Charting
internal import Diagnostics
internal import Expressions
internal import Functions
internal import Notations
internal import Text

/// The graph of a calculation, with its numbers and the exact slopes of the result by each of them.
struct GraphFigure: PlotFigure {
  let keys: KeyValues
  let library: Library
  let language: Language
  let phrase: GraphPhrase
  /// The last is the result.
  let nodes: [GraphNode]
  let values: [Double]
  let slopes: [Computation.Slope]

  init?(
    _ keys: KeyValues, guides: [Placement], in scope: Scope, reporting findings: inout Findings
  ) {
    guard let phrase = keys[Keys.graph].last else { return nil }
    let names = phrase.equations.compactMap(\.name) + phrase.settings.map(\.name)
    self.keys = keys
    self.phrase = phrase
    language = scope.language
    library = scope.library.shadowed(by: names)
    let language = language.mathematics
    let made = scope.attempt(reporting: &findings) { () throws(Rejection) in
      let boxes = try GraphBuilder(
        phrase, isOpen: keys.show.contains(.open), in: scope.library, language: language
      ).boxes
      let slopes = try boxes.computation.slopes(of: boxes.result, from: scope.library.budget)
      return (nodes: boxes.nodes, values: boxes.computation.values, slopes: slopes)
    }
    guard let made else { return nil }
    (nodes, values, slopes) = made
  }

  /// Of the result.
  var expression: Expression { phrase.equations[phrase.equations.count - 1].expression }
  var facts: PlottedFacts { .other(.graph) }
  var coloredNames: [String] { [] }
  func searched(by searches: Searches) -> GraphFigure { self }

  var hasSlopes: Bool { !keys.show.contains(.noSlopes) }

  /// The result's name; nil where it has none.
  var resultName: Notation? {
    phrase.equations[phrase.equations.count - 1].name.map { .symbol($0) }
  }

  /// The whole calculation in one equation, or the last equation where that is too long.
  var ownFormula: Notation? {
    let last = phrase.equations[phrase.equations.count - 1]
    var sides: [String: Expression] = [:]
    for equation in phrase.equations.dropLast() {
      guard let name = equation.name else { continue }
      sides[name] = Self.filled(equation.expression, sides)
      // A long side stays a name.
      if let side = sides[name], Self.isLong(side) { sides[name] = nil }
    }
    let whole = equation(last.name, Self.filled(last.expression, sides))
    if whole.unicode.count <= Self.longestFormula { return whole }
    let short = equation(last.name, last.expression)
    return short.unicode.count <= Self.longestFormula ? short : nil
  }

  private static let longestFormula = 40

  private static func isLong(_ side: Expression) -> Bool {
    side.parts.dropFirst(longestFormula).contains { _ in true }
  }

  private static func filled(_ side: Expression, _ sides: [String: Expression]) -> Expression {
    side.replacing { part in
      if case .name(let name, false) = part.kind { sides[name] } else { nil }
    }
  }

  private func equation(_ name: String?, _ side: Expression) -> Notation {
    guard let name else { return notation(side) }
    let left = Expression(.name(name, numpy: false), at: side.range)
    return notation(Expression(.written(.relations([left, side], [.equal])), at: side.range))
  }

  /// What a number is called in mathematics.
  func name(_ place: Int) -> Notation {
    place == nodes.count - 1
      ? resultName ?? notation(nodes[place].shown) : notation(nodes[place].shown)
  }
}
