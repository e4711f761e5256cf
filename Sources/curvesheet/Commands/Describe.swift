internal import ArgumentParser
internal import Diagnostics
internal import Formulas
internal import Lessons

/// `describe`: what there is to know of functions.
struct Describe: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Describe a function: its formula, kinks, jumps and asymptotes.",
    discussion: """
      A name alone is described in its first parameter over -6..6.

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
    let text = Self.call(of: subject, library) ?? subject
    let phrase = try text.phrase()
    let (variable, range) = try Self.variable(of: phrase, in: text, library)
    let curves = try text.attempt(each: phrase.expressions) { expression throws(Rejection) in
      try CurveDescription.curves(of: expression, variable, in: range, library)
    }.flatMap { $0 }
    guard !json else {
      return try Terminal.print(
        JSON.object([JSON.Member("curves", .array(curves.map(\.json)))]).line)
    }
    var parts = library.formulas(calledBy: phrase.expressions)
    parts += curves.map(\.text)
    try Terminal.print(parts.joined(separator: "\n\n"))
  }

  /// `sigmoid(z)` for `sigmoid`, `sigmoid'(z)` for `sigmoid'`; nil for what is no function's name.
  private static func call(of subject: ExpressionText, _ library: Library) -> ExpressionText? {
    let text = String(decoding: subject.source.bytes, as: UTF8.self)
    let name = String(text.prefix { $0 != "'" })
    guard text.dropFirst(name.count).allSatisfy({ $0 == "'" }) else { return nil }
    let parameter =
      library.functions[name]?.parameters.first?.name
      ?? Builtin.named[name]?.parameters.first?.name
    return parameter.map { ExpressionText("\(text)(\($0))") }
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
  /// The formulas, with their stated derivatives, of the functions that the expressions are calls
  /// of; a builtin's sentence instead.
  fileprivate func formulas(calledBy expressions: [Expression]) -> [String] {
    var names: [String] = []
    for expression in expressions {
      guard case .call(let call) = expression.kind, !names.contains(call.name) else { continue }
      names.append(call.name)
    }
    return names.compactMap { name in
      if let function = functions[name] {
        let stated = function.stated.sorted { $0.key < $1.key }.map(\.value)
        return ([function] + stated).compactMap { $0.definition?.source }.joined(separator: "\n")
      }
      return Builtin.named[name].map { "\($0.signature): \($0.summary)" }
    }
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
