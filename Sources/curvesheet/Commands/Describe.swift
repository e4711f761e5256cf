internal import ArgumentParser
internal import Diagnostics
internal import Expressions
internal import Functions
internal import Text
internal import Lessons

/// `describe`: what there is to know of functions.
struct Describe: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: "Describe a function: its formula, derivative, values, kinks and limits.",
    discussion: """
      A name alone is described in its first parameter over -6..6. A derivative has a formula only \
      where one is stated.

      Example:

        $ curvesheet describe leaky_relu
        $ curvesheet describe "abs(z) + step(z) for z in -3..3" --json
      """)

  @Argument(help: "A function's name, or 'EXPR, EXPR for z in -6..6'.")
  var subject: ExpressionText

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup(title: "Formulas")
  var formulas: FormulaOptions

  func run() throws {
    let library = try formulas.library()
    let named = Self.function(named: subject, library)
    if let named, named.curve == nil { return try Terminal.print(alone(named)) }
    let text = named?.curve.map { ExpressionText(subject.text + $0) } ?? subject
    let phrase = try text.phrase()
    let (variable, range) = try Self.variable(of: phrase, in: text, library)
    let curves = try text.attempt(each: phrase.expressions) { expression throws(Rejection) in
      try CurveDescription.curves(of: expression, variable, in: range, library)
    }.flatMap { $0 }
    let functions = library.functions(calledBy: phrase.expressions)
    if json {
      return try Terminal.print(Self.json(functions, curves))
    }
    try Terminal.print((functions.map(\.text) + curves.map(\.text)).joined(separator: "\n\n"))
  }

  /// What is said of a function that has no curve by itself.
  private func alone(_ function: FunctionDescription) -> String {
    json
      ? Self.json([function], [])
      : [function.text, function.remedy].compactMap(\.self).joined(separator: "\n\n")
  }

  private static func json(
    _ functions: [FunctionDescription], _ curves: [CurveDescription]
  ) -> String {
    JSON.object([
      JSON.Member("functions", .array(functions.map(\.json))),
      JSON.Member("curves", .array(curves.map(\.json))),
    ]).line
  }

  /// The function that is meant by `sigmoid` or `sigmoid'`; nil for what is no function's name.
  private static func function(
    named subject: ExpressionText, _ library: Library
  ) -> FunctionDescription? {
    let name = String(subject.text.prefix { $0 != "'" })
    guard subject.text.dropFirst(name.count).allSatisfy({ $0 == "'" }) else { return nil }
    return FunctionDescription(of: name, in: library)
  }

  /// What runs, and over what; without a domain the first free name over -6..6.
  private static func variable(
    of phrase: Phrase, in text: ExpressionText, _ library: Library
  ) throws(Mistakes) -> (String, ClosedRange<Double>) {
    guard let variable = phrase.variable else {
      if case .name(let name, _)? = phrase.expressions.first?.kind, phrase.expressions.count == 1,
        Builtin.constants[name] == nil
      {
        let nearest = nearestName(to: name, in: library.callable)
        throw Mistakes([.unknown(name, nearest, at: phrase.range)], in: text.source)
      }
      let free = phrase.expressions.flatMap { library.freeNames(of: $0) }
      return (free.first ?? "z", -6.0...6.0)
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
