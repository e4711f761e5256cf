package import Expressions
package import Diagnostics
internal import Text

/// The formulas that an expression can call: the prelude's, and a lesson's from their line on.
package struct Library: Sendable {
  package private(set) var functions: [String: Function]
  /// Where the names that this lesson defined stand; a stated derivative's name has its primes.
  private var defined: [String: SourceRange] = [:]
  /// The names of definitions that were refused: they are not unknown, only broken.
  private(set) var refused: Set<String> = []
  /// The lesson's own formulas, in the order of their lines.
  package private(set) var names: [String] = []
  /// What the evaluations of all expressions resolved from here on take their operations from; nil
  /// where only each of them is bounded.
  package var budget: OperationBudget?

  package init(functions: [String: Function] = [:]) {
    self.functions = functions
  }

  /// The same formulas as what a lesson starts with: it may define each name once more.
  package var asPrelude: Library {
    var library = Library(functions: functions)
    library.budget = budget
    return library
  }

  /// The names that can be called, builtins included.
  package var callable: [String] { Array(functions.keys) + Builtin.all.map(\.name) }

  /// Resolves an expression whose free names are `variables`; `values` are names with known values.
  ///
  /// - Throws: `Rejection`, with all that is wrong.
  package func resolve(
    _ expression: Expression, variables: [String] = [], values: [String: Value] = [:]
  ) throws(Rejection) -> ResolvedExpression {
    var resolver = Resolver(library: self, slots: variables, values: values)
    let term = resolver.resolve(expression)
    try resolver.finish(term, at: expression.range)
    return ResolvedExpression(
      term: term, variables: variables, expression: expression, budget: budget)
  }

  /// The names of an expression that are neither constants nor known values, in order.
  package func freeNames(of expression: Expression, values: [String: Value] = [:]) -> [String] {
    expression.names.reduce(into: []) { names, name in
      if values[name] == nil, Builtin.constants[name] == nil, !names.contains(name) {
        names.append(name)
      }
    }
  }

  /// Adds a definition.
  ///
  /// - Returns: notes, such as that the name was a builtin's.
  /// - Throws: `Rejection`, with all that is wrong; of the definition nothing but its name is then
  ///   known, and that it was refused.
  package mutating func define(_ definition: Definition) throws(Rejection) -> [Diagnostic] {
    do {
      return try accept(definition)
    } catch {
      refused.insert(definition.name)
      throw error
    }
  }

  private mutating func accept(_ definition: Definition) throws(Rejection) -> [Diagnostic] {
    let key = definition.name + String(repeating: "'", count: definition.primes)
    if defined[key] != nil {
      throw Rejection(.definedTwice(key, at: definition.nameRange))
    }
    let function = try resolveDefinition(definition)
    if definition.primes > 0 {
      guard let stated = functions[definition.name] else {
        throw Rejection(.statedWithoutFormula(definition.name, at: definition.nameRange))
      }
      guard zip(stated.parameters, function.parameters).allSatisfy({ $0.name == $1.name }),
        function.parameters.count <= stated.parameters.count
      else {
        throw Rejection(.statedParameters(stated, at: definition.nameRange))
      }
      functions[definition.name] = stated.stating(function, primes: definition.primes)
      defined[key] = definition.nameRange
      return []
    }
    let note: Diagnostic? =
      functions[definition.name] != nil
      ? .takesName(definition.name, of: "a prelude formula", at: definition.nameRange)
      : Builtin.named[definition.name] != nil
        ? .takesName(definition.name, of: "a builtin", at: definition.nameRange) : nil
    functions[definition.name] = function
    defined[key] = definition.nameRange
    names.append(definition.name)
    return note.map { [$0] } ?? []
  }

  /// Takes away a formula that the library began with, so that nothing calls it.
  package mutating func forget(_ name: String) {
    functions[name] = nil
  }

  private func resolveDefinition(_ definition: Definition) throws(Rejection) -> Function {
    var faults: [Diagnostic] = []
    var parameters: [Function.Parameter] = []
    for parameter in definition.parameters {
      var fallback: Value?
      if let expression = parameter.fallback {
        do {
          fallback = try resolve(expression).evaluate()
        } catch {
          faults += error.diagnostics
        }
      }
      parameters.append(Function.Parameter(name: parameter.name, fallback: fallback))
    }
    var resolver = Resolver(
      library: self, slots: parameters.map(\.name), values: [:],
      own: (definition.name, definition.primes))
    let textbook = resolver.resolve(definition.body)
    let computed = definition.computed.map { resolver.resolve($0) }
    let body = computed ?? textbook
    do {
      try resolver.finish(textbook, at: definition.body.range)
      try resolver.finish(body, at: definition.computed?.range ?? definition.body.range)
    } catch {
      throw Rejection(diagnostics: faults + error.diagnostics)
    }
    if !faults.isEmpty { throw Rejection(diagnostics: faults) }
    return Function(
      name: definition.name, parameters: parameters, body: body, textbook: textbook,
      definition: definition)
  }
}

extension Diagnostic {
  fileprivate static func definedTwice(_ name: String, at range: SourceRange) -> Diagnostic {
    .error("'\(name)' is defined twice", at: range, hint: "give one of them another name")
  }

  fileprivate static func statedWithoutFormula(
    _ name: String, at range: SourceRange
  ) -> Diagnostic {
    .error(
      "there is no formula '\(name)' whose derivative this could be", at: range,
      hint: "define \(name) above this line")
  }

  fileprivate static func statedParameters(
    _ function: Function, at range: SourceRange
  ) -> Diagnostic {
    let names = function.parameters.map(\.name).joined(separator: ", ")
    return .error(
      "a stated derivative has the parameters of its formula", at: range,
      hint: "those are (\(names))")
  }

  fileprivate static func takesName(
    _ name: String, of what: String, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(.note, "'\(name)' takes the name of \(what)", at: range)
  }
}
