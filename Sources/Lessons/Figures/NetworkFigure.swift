internal import Analysis
internal import Charting
internal import Diagnostics
internal import Expressions
internal import Functions
internal import Notations
internal import Text

/// The layers of a network, with what its keys say of them.
struct NetworkFigure: PlotFigure {
  let keys: KeyValues
  let library: Library
  let language: Language
  private let phrase: Phrase
  /// How many units each layer has.
  let counts: [Int]
  /// The author's words below the layers.
  private(set) var words: [(title: RichText, note: RichText?)?] = []
  /// Between each layer and the next, with a row for each unit of the next; none where none are given.
  private(set) var weights: [Value] = []
  /// What the last layer gives.
  private(set) var output: Value?
  private(set) var outputWords: RichText?

  /// Nil also where a key does not go with the layers.
  init?(
    _ keys: KeyValues, guides: [Placement], in scope: Scope, reporting findings: inout Findings
  ) {
    guard let phrase = keys[Keys.network].last else { return nil }
    let counts = scope.attempt(reporting: &findings) { () throws(Rejection) in
      try Self.counts(phrase, scope.library)
    }
    guard let counts else { return nil }
    self.keys = keys
    self.phrase = phrase
    self.counts = counts
    (library, language) = (scope.library, scope.language)
    let before = findings.errorCount
    words = layerWords(in: scope, reporting: &findings)
    if let names = keys[Keys.names].last, names.count != counts.count {
      findings.notice([.names(names, of: counts.count)])
    }
    if let given = keys[Keys.weights].last {
      weights =
        scope.attempt(reporting: &findings) { () throws(Rejection) in
          try self.weights(given, scope.library)
        } ?? []
    }
    if let given = keys[Keys.output].last {
      output = scope.attempt(reporting: &findings) { () throws(Rejection) in
        try self.output(given.expression, scope.library)
      }
      outputWords = given.words.map { scope.words($0, reporting: &findings) }
    }
    if findings.errorCount > before { return nil }
  }

  var expression: Expression { phrase.expressions[0] }
  var facts: PlottedFacts { .other(.network) }
  var coloredNames: [String] { [] }
  func searched(by searches: Searches) -> NetworkFigure { self }

  // MARK: Layers

  private static let maximumLayers = 12
  private static let maximumUnits = 1_000_000

  private static func counts(
    _ phrase: Phrase, _ library: Library
  ) throws(Rejection) -> [Int] {
    if let variable = phrase.variable {
      throw Rejection(.networkWithVariable(at: variable.nameRange))
    }
    var counts: [Int] = []
    for expression in phrase.expressions {
      let value = try library.resolve(expression).evaluate()
      guard let number = value.number, number >= 1, number.rounded() == number,
        number <= Double(maximumUnits)
      else { throw Rejection(.noCount(expression.source, at: expression.range)) }
      counts.append(Int(number))
    }
    guard (2...maximumLayers).contains(counts.count) else {
      throw Rejection(.layers(counts.count, at: phrase.range))
    }
    return counts
  }

  private func layerWords(
    in scope: Scope, reporting findings: inout Findings
  ) -> [(title: RichText, note: RichText?)?] {
    var words = [(title: RichText, note: RichText?)?](repeating: nil, count: counts.count)
    for label in keys[Keys.layer] {
      guard case .number(let number, _) = label.expression.kind,
        let index = counts.indices.first(where: { Double($0 + 1) == number })
      else {
        findings.notice([
          .noLayer(label.expression.source, of: counts.count, at: label.expression.range)
        ])
        continue
      }
      if words[index] != nil {
        findings.notice([.layerTwice(index + 1, at: label.expression.range)])
      }
      words[index] = label.words.map { scope.words($0, reporting: &findings).atBar }
    }
    return words
  }

  // MARK: Numbers

  private func weights(
    _ phrase: Phrase, _ library: Library
  ) throws(Rejection) -> [Value] {
    if let variable = phrase.variable {
      throw Rejection(.networkWithVariable(at: variable.nameRange))
    }
    guard phrase.expressions.count == counts.count - 1 else {
      throw Rejection(
        .matrices(phrase.expressions.count, layers: counts.count, at: phrase.range))
    }
    var weights: [Value] = []
    for (index, expression) in phrase.expressions.enumerated() {
      let value = try library.resolve(expression).evaluate()
      let wanted = Shape.matrix(counts[index + 1], counts[index])
      guard value.shape == wanted else {
        let isTransposed = value.shape == .matrix(counts[index], counts[index + 1])
        throw Rejection(
          .weights(
            expression, value.shape, wanted: wanted, layer: index + 1, isTransposed: isTransposed))
      }
      weights.append(value)
    }
    return weights
  }

  private func output(
    _ expression: Expression, _ library: Library
  ) throws(Rejection) -> Value {
    let value = try library.resolve(expression).evaluate()
    let count = counts[counts.count - 1]
    let isOfLast =
      switch value.shape {
      case .scalar: count == 1
      case .vector(let elements): elements == count
      case .matrix: false
      }
    guard isOfLast else {
      throw Rejection(.output(value.shape, units: count, at: expression.range))
    }
    return value
  }

  // MARK: Names

  /// What a unit is called; nil for one without a name.
  func name(_ layer: Int, _ unit: Int) -> Notation? {
    guard let names = keys[Keys.names].last, names.indices.contains(layer) else { return nil }
    return notation(names[layer]).subscripted(by: .number("\(unit + 1)", exponent: nil))
  }
}

extension Diagnostic {
  fileprivate static func networkWithVariable(at range: SourceRange) -> Diagnostic {
    .error("a network has no variable", at: range, hint: "write 'network: 3, 4, 2'")
  }

  fileprivate static func noCount(_ source: String, at range: SourceRange) -> Diagnostic {
    .error(
      "'\(source)' is no number of units", at: range,
      hint: "a layer has a whole number of units, as in 'network: 3, 4, 2'")
  }

  fileprivate static func layers(_ count: Int, at range: SourceRange) -> Diagnostic {
    .error(
      "a network has 2 to 12 layers, not \(count)", at: range, hint: "write 'network: 3, 4, 2'")
  }

  fileprivate static func names(_ names: [WrittenMathematics], of count: Int) -> Diagnostic {
    let range = names.first.map { $0.range.union(names[names.count - 1].range) }
    return .error(
      names.count == 1
        ? "there is 1 name for \(count) layers"
        : "there are \(names.count) names for \(count) layers",
      at: range, hint: "write one letter for each layer, as in 'names: x, h, p'")
  }

  fileprivate static func noLayer(
    _ source: String, of count: Int, at range: SourceRange
  ) -> Diagnostic {
    .error(
      "there is no layer '\(source)'", at: range,
      hint: "the layers are 1 to \(count), as in 'layer: 1 : input'")
  }

  fileprivate static func layerTwice(_ number: Int, at range: SourceRange) -> Diagnostic {
    .error("layer \(number) has words already", at: range)
  }

  fileprivate static func matrices(
    _ count: Int, layers: Int, at range: SourceRange
  ) -> Diagnostic {
    .error(
      "\(layers) layers have \(layers - 1) \(layers == 2 ? "matrix" : "matrices") of weights, not \(count)",
      at: range, hint: "write one for each layer but the first")
  }

  fileprivate static func weights(
    _ expression: Expression, _ shape: Shape, wanted: Shape, layer: Int, isTransposed: Bool
  ) -> Diagnostic {
    .error(
      "the weights from layer \(layer) to layer \(layer + 1) are \(wanted.words), not \(shape.words)",
      at: expression.range,
      hint: isTransposed
        ? "write 'transpose(\(expression.source))'"
        : "a row has the weights of one unit of layer \(layer + 1)")
  }

  fileprivate static func output(
    _ shape: Shape, units: Int, at range: SourceRange
  ) -> Diagnostic {
    .error(
      "the output is a vector of \(units), as many as the last layer has units, not \(shape.words)",
      at: range)
  }
}
