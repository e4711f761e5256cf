internal import Analysis
internal import Diagnostics
internal import Drawings
internal import Expressions
internal import Functions
internal import Notations
internal import Text

/// The distributions of a plot, with all that its keys say of them: a function's each, of one random input.
struct SpreadFigure: PlotFigure {
  struct Line: Sendable {
    let expression: Expression
    /// Of a vector's value.
    let element: Int?
    let density: OutputDensity
  }

  let lines: [Line]
  let variable: String
  /// What the input is drawn from, and its two numbers as they are written.
  let input: InputDistribution
  let parameters: [Expression]
  let keys: KeyValues
  let library: Library
  let language: Language
  let x: ClosedRange<Double>?
  let y: ClosedRange<Double>?
  let xWords: RichText?
  let yWords: RichText?

  init?(
    _ keys: KeyValues, guides: [Placement], in scope: Scope, reporting findings: inout Findings
  ) {
    guard let phrase = keys[Keys.spread].last else { return nil }
    let found = scope.attempt(reporting: &findings) { () throws(Rejection) in
      try Self.resolve(phrase, in: scope.library)
    }
    guard let found else { return nil }
    (variable, input, parameters, lines) = found
    self.keys = keys
    language = scope.language
    library = scope.library.shadowed(by: [variable])
    x = keys[Keys.x].last?.interval.flatMap { scope.interval($0, reporting: &findings) }
    y = keys[Keys.y].last?.interval.flatMap { scope.interval($0, reporting: &findings) }
    xWords = keys[Keys.xLabel].last.map { scope.words($0, reporting: &findings) }
    yWords = keys[Keys.yLabel].last.map { scope.words($0, reporting: &findings) }
    let axes = [keys[Keys.x].last, keys[Keys.y].last].compactMap(\.self)
    guard !axes.contains(where: \.isLogarithmic) else {
      findings.notice([
        .error("the axes of distributions are not logarithmic", at: phrase.range)
      ])
      return nil
    }
  }

  private static func resolve(
    _ phrase: Phrase, in library: Library
  ) throws(Rejection) -> (String, InputDistribution, [Expression], [Line]) {
    guard let variable = phrase.variable else {
      throw Rejection(.noInput(at: phrase.range))
    }
    let (input, parameters) = try input(variable.domain, in: library)
    var lines: [Line] = []
    for expression in phrase.expressions {
      let formula = try library.resolve(expression, variables: [variable.name])
      if formula.isSequence { throw Rejection(.spreadOfSteps(at: expression.range)) }
      let middle = input.range.lowerBound / 2 + input.range.upperBound / 2
      let elements = try RealFunction.elements(of: formula, near: middle)
      for (index, function) in elements.enumerated() {
        lines.append(
          Line(
            expression: expression, element: elements.count > 1 ? index : nil,
            density: try OutputDensity(of: function, input)))
      }
      guard lines.count <= maximumCount else {
        throw Rejection(.tooManySpreads(at: phrase.range))
      }
    }
    return (variable.name, input, parameters, lines)
  }

  private static let maximumCount = 12

  /// `normal(mean, deviation)` or `uniform(low, high)`.
  private static func input(
    _ domain: Domain, in library: Library
  ) throws(Rejection) -> (InputDistribution, [Expression]) {
    guard case .elements(let expression) = domain.kind, case .call(let call) = expression.kind,
      ["normal", "uniform"].contains(call.name), call.primes == 0, !call.numpy
    else { throw Rejection(.noInput(at: domain.range)) }
    let arguments = call.arguments
    guard arguments.count == 2, arguments.allSatisfy({ $0.name == nil }) else {
      throw Rejection(.twoNumbers(call.name, at: expression.range))
    }
    var numbers: [Double] = []
    for argument in arguments {
      let value = try library.resolve(argument.value).evaluate()
      guard let number = value.number, number.isFinite else {
        throw Rejection(.twoNumbers(call.name, at: argument.value.range))
      }
      numbers.append(number)
    }
    let input: InputDistribution =
      call.name == "normal"
      ? .normal(mean: numbers[0], deviation: numbers[1])
      : .uniform(from: numbers[0], to: numbers[1])
    guard call.name == "normal" ? numbers[1] > 0 : numbers[0] < numbers[1],
      (input.range.upperBound - input.range.lowerBound).isFinite
    else {
      throw Rejection(
        call.name == "normal"
          ? .noDeviation(at: arguments[1].value.range) : .noWidth(at: expression.range))
    }
    return (input, arguments.map(\.value))
  }

  var coloredNames: [String] { [] }
  var expression: Expression { lines[0].expression }
  var facts: PlottedFacts { .other(.spread) }

  func searched(by searches: Searches) -> SpreadFigure { self }

  /// The random input: `Z` of z.
  private var randomName: String { variable.count == 1 ? variable.uppercased() : variable }

  /// `tanh(Z)`
  func name(of line: Line) -> Notation {
    let expression = line.expression.replacing { part in
      guard case .name(variable, false) = part.kind else { return nil }
      return Expression(.name(randomName, numpy: false), at: part.range)
    }
    return notation(expression, element: line.element)
  }

  /// `Z ∼ N(0, 1)`
  var inputNotation: Notation {
    let letter =
      switch input {
      case .normal: "N"
      case .uniform: "U"
      }
    let numbers = parameters.map { notation($0) }
    return .row([
      .symbol(randomName), .sign(.distributed), .letters(letter, .calligraphic),
      .fenced(
        .parentheses,
        .row([numbers[0], .sign(language.mathematics.separator), numbers[1]])),
    ])
  }

  var ownFormula: Notation? { inputNotation }
}

extension Diagnostic {
  fileprivate static func noInput(at range: SourceRange) -> Diagnostic {
    .error(
      "a distribution needs a random input", at: range,
      hint: "write 'for z in normal(0, 1)' or 'for z in uniform(0, 1)'")
  }

  fileprivate static func twoNumbers(_ name: String, at range: SourceRange) -> Diagnostic {
    .error(
      "'\(name)' takes two finite numbers", at: range,
      hint: name == "normal"
        ? "the mean and the standard deviation: 'normal(0, 1)'" : "the ends: 'uniform(0, 1)'")
  }

  fileprivate static func noDeviation(at range: SourceRange) -> Diagnostic {
    .error("a standard deviation is above 0", at: range)
  }

  fileprivate static func noWidth(at range: SourceRange) -> Diagnostic {
    .error("the first end of 'uniform' is below the second", at: range)
  }

  fileprivate static func spreadOfSteps(at range: SourceRange) -> Diagnostic {
    .error("a recurrence has values at whole numbers only, and no distribution", at: range)
  }

  fileprivate static func tooManySpreads(at range: SourceRange) -> Diagnostic {
    .error("more than 12 distributions are more than can be compared", at: range)
  }
}
