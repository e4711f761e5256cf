internal import Expressions
internal import Functions

/// A call in a graph with the formula that it is opened to.
struct OpenedFormula {
  let body: Expression
  let parameters: [(name: String, value: Expression)]
  /// The body with what is given in the place of parameters.
  let whole: Expression
  /// Whether the formula is computed in another way, so that its parts may give less.
  let isComputedOtherwise: Bool

  /// The textbook form of a call of a lesson's formula; nil for what is none, or is known by its sign.
  ///
  /// - Parameters:
  ///   - expression: what may be a call.
  ///   - isOpen: whether known formulas are opened too.
  ///   - library: of the lesson.
  ///   - isTaken: whether a name stands for something of the graph.
  init?(
    _ expression: Expression, isOpen: Bool, in library: Library, isTaken: (String) -> Bool
  ) {
    guard case .call(let call) = expression.kind, !call.numpy, call.primes == 0,
      !isTaken(call.name),
      let function = library.functions[call.name], !function.isRecurrence,
      let definition = function.definition,
      isOpen || Prelude.library.functions[call.name] == nil
    else { return nil }
    let names = definition.parameters.map(\.name)
    var parameters: [(name: String, value: Expression)] = []
    for (index, parameter) in definition.parameters.enumerated() {
      let given = call.arguments.enumerated().first { $1.place(at: $0, among: names) == index }
      guard let value = given?.element.value ?? parameter.fallback else { return nil }
      parameters.append((parameter.name, value))
    }
    // A name of the graph must not mean something else in the formula.
    let own = definition.body.names.filter { !names.contains($0) }
    let hasLists = parameters.contains { if case .list = $0.value.kind { true } else { false } }
    guard !hasLists, own.allSatisfy({ !isTaken($0) && library.steps[$0] == nil }) else {
      return nil
    }
    let values = Dictionary(parameters.map { ($0.name, $0.value) }) { first, _ in first }
    self.parameters = parameters
    body = definition.body
    whole = definition.body.replacing { part in
      if case .name(let name, false) = part.kind { values[name] } else { nil }
    }
    isComputedOtherwise = definition.computed != nil
  }
}
