internal import Expressions
internal import Diagnostics

extension Library {
  /// A definition, resolved.
  func function(of definition: Definition) throws(Rejection) -> Function {
    let (parameters, faults) = parameters(of: definition)
    if definition.recurrence != nil {
      return try resolve(recurrence: definition, parameters, faults)
    }
    var resolver = Resolver(
      library: self, slots: parameters.map(\.name),
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
      definition: definition, constants: constants(in: definition))
  }

  /// The parameters of a definition, and what is wrong with their defaults.
  private func parameters(of definition: Definition) -> ([Function.Parameter], [Diagnostic]) {
    var faults: [Diagnostic] = []
    var parameters: [Function.Parameter] = []
    for parameter in definition.parameters {
      var fallback: Value?
      if let expression = parameter.fallback {
        do throws(Rejection) {
          fallback = try resolve(expression).evaluate()
        } catch {
          faults += error.diagnostics
        }
      }
      parameters.append(Function.Parameter(name: parameter.name, fallback: fallback))
    }
    return (parameters, faults)
  }

  /// The constants that a formula names.
  func constants(in definition: Definition) -> [String: Constant] {
    if constants.isEmpty { return [:] }
    let own = definition.parameters.map(\.name)
    let names = Set(definition.formulas.flatMap(\.names)).subtracting(own)
    return constants.filter { names.contains($0.key) }
  }
}
