internal import Diagnostics
internal import Expressions
internal import Functions
internal import Text
internal import Lessons

/// What there is to know of a text's functions, and of the curves that they are.
struct Description {
  private let functions: [FunctionDescription]
  /// Empty for a function that has no curve by itself.
  private let curves: [any DescribedValues]

  /// - Parameters:
  ///   - subject: a function's name, with primes or not, or expressions and what they run over.
  ///   - library: the functions that are known.
  /// - Throws: `Mistakes` in the text.
  init(of subject: ExpressionText, in library: Library) throws(Mistakes) {
    let named = Self.function(named: subject, library)
    if let named, named.curve == nil {
      (functions, curves) = ([named], [])
      return
    }
    let text = named?.curve.map { ExpressionText(subject.text + $0) } ?? subject
    let phrase = try text.phrase()
    let (variable, range) = try Self.variable(of: phrase, in: text, library)
    curves = try text.attempt(each: phrase.expressions) {
      expression throws(Rejection) -> [any DescribedValues] in
      let formula = try library.resolve(expression, variables: [variable])
      let range = range ?? formula.usualRange
      return formula.isSequence
        ? try SequenceDescription.sequences(of: formula, in: range, library)
        : try CurveDescription.curves(of: formula, in: range)
    }.flatMap { $0 }
    functions = library.functions(calledBy: phrase.expressions)
  }

  /// For people: paragraphs of lines.
  var text: String {
    let remedies = curves.isEmpty ? functions.compactMap(\.remedy) : []
    return (functions.map(\.text) + remedies + curves.map(\.text)).joined(separator: "\n\n")
  }

  /// For programs: `{"functions", "curves"}`.
  var json: JSON {
    JSON(members: [
      "functions": .array(functions.map(\.json)), "curves": .array(curves.map(\.json)),
    ])
  }

  /// The function that is meant by `sigmoid` or `sigmoid'`; nil for what is no function's name.
  private static func function(
    named subject: ExpressionText, _ library: Library
  ) -> FunctionDescription? {
    let name = String(subject.text.prefix { $0 != "'" })
    guard subject.text.dropFirst(name.count).allSatisfy({ $0 == "'" }) else { return nil }
    return FunctionDescription(of: name, in: library)
  }

  /// What runs, and over what; without a domain the first free name, over nil.
  private static func variable(
    of phrase: Phrase, in text: ExpressionText, _ library: Library
  ) throws(Mistakes) -> (String, ClosedRange<Double>?) {
    guard let variable = phrase.variable else {
      if case .name(let name, _)? = phrase.expressions.first?.kind, phrase.expressions.count == 1,
        Builtin.constants[name] == nil
      {
        let nearest = nearestName(to: name, in: library.callable)
        throw Mistakes([.unknown(name, nearest, at: phrase.range)], in: text.source)
      }
      let free = phrase.expressions.flatMap { library.freeNames(of: $0) }
      return (free.first ?? "z", nil)
    }
    let domain = try text.attempt { () throws(Rejection) in try library.domain(variable.domain) }
    guard case .interval(let range) = domain else {
      throw Mistakes([.list(at: variable.domain.range)], in: text.source)
    }
    return (variable.name, range)
  }
}

extension Library {
  /// The functions that the expressions are calls of.
  fileprivate func functions(calledBy expressions: [Expression]) -> [FunctionDescription] {
    var names: [String] = []
    for expression in expressions {
      guard case .call(let call) = expression.kind, !names.contains(call.name) else { continue }
      names.append(call.name)
    }
    return names.compactMap { FunctionDescription(of: $0, in: self) }
  }
}

extension Diagnostic {
  fileprivate static func unknown(
    _ name: String, _ nearest: String?, at range: SourceRange
  ) -> Diagnostic {
    .error(
      "unknown function '\(name)'", at: range, hint: nearest.map { "did you mean '\($0)'?" })
  }

  fileprivate static func list(at range: SourceRange) -> Diagnostic {
    .error("only a range can be searched for kinks", at: range, hint: "write '-6..6'")
  }
}
