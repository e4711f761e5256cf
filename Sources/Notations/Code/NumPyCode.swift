package import Functions
internal import Expressions

/// Formulas as Python functions on NumPy arrays, ready to run.
package enum NumPyCode {
  /// The text of a Python module with the formulas `names`, the formulas that they call before them,
  /// and their stated derivatives as `name_prime`; names that are no formulas are left out.
  ///
  /// The functions compute what `computed as` says, where a formula has it, and show the textbook
  /// form in their docstring. A derivative that is not stated has no formula: what calls one is left
  /// out with a comment.
  package static func source(of names: [String], in library: Library) -> String {
    var module = NumPyModule()
    let functions = names.compactMap { library.functions[$0] }
    for function in functions { module.reserve(function) }
    for function in functions { module.add(function) }
    return module.source
  }
}

/// A Python module as it grows.
private struct NumPyModule {
  private var definitions: [String] = []
  private var comments: [String] = []
  /// The Python names of formulas. Two formulas of one name are a lesson's and the prelude's that
  /// another prelude formula calls.
  private var names: [Definition: String] = [:]
  private var taken: Set<String> = []
  /// Why a formula has no code; nil for one that has.
  private var faults: [Definition: String?] = [:]
  private var usesErrorFunctions: Set<String> = []

  mutating func reserve(_ function: Function) {
    guard let definition = function.definition, names[definition] == nil else { return }
    var name = Python.identifier(function.name)
    while taken.contains(name) { name += "_" }
    names[definition] = name
    taken.insert(name)
  }

  /// Adds a formula and what it calls.
  mutating func add(_ function: Function) {
    guard let definition = function.definition else { return }
    if faults[definition] == nil {
      reserve(function)
      let name = names[definition] ?? Python.identifier(function.name)
      // What calls itself does not resolve; the mark keeps a derivative's own formula from looping.
      faults[definition] = .some(nil)
      faults[definition] = define(
        name, definition, function.body, equation: function.notation, isStable: true)
    }
    for (primes, derivative) in function.stated.sorted(by: { $0.key < $1.key }) {
      guard let stated = derivative.definition, faults[stated] == nil,
        let name = names[definition]
      else { continue }
      faults[stated] = .some(nil)
      faults[stated] = define(
        name + Python.suffix(primes), stated, derivative.body,
        equation: function.notation(primes: primes), isStable: false)
    }
  }

  /// - Returns: why there is no code for it.
  private mutating func define(
    _ name: String, _ definition: Definition, _ term: Term, equation: Notation?, isStable: Bool
  ) -> String? {
    let callees = term.callees
    if let derivative = unstated(in: definition.computed ?? definition.body, callees) {
      let fault = "it needs the derivative of \(derivative), which has no formula here"
      comments.append("# \(name) is left out: \(fault).")
      return fault
    }
    for callee in callees.values.sorted(by: { $0.name < $1.name }) { add(callee) }
    let body = definition.computed ?? definition.body
    if let fault = fault(in: body, callees) {
      comments.append("# \(name) is left out: \(fault).")
      return fault
    }
    var translation = NumPyTranslation(
      parameters: Set(definition.parameters.map(\.name)), callees: callees,
      names: callees.compactMapValues { $0.definition.flatMap { names[$0] } }, taken: taken)
    let parameters = definition.parameters.map { parameter in
      Python.identifier(parameter.name)
        + (parameter.fallback.map { "=" + translation.python($0).source } ?? "")
    }
    let result = translation.python(body)
    usesErrorFunctions.formUnion(translation.errorFunctions)
    var lines = ["def \(name)(\(parameters.joined(separator: ", "))):"]
    if let equation { lines.append("    \"\"\"\(equation.unicode)\"\"\"") }
    if isStable, definition.computed != nil {
      lines.append("    # Equal to the formula above, but safer to compute.")
    }
    var indent = "    "
    let risks = translation.risks(of: body)
    if !risks.isEmpty {
      lines.append("    # All branches are computed; those not taken may warn.")
      let settings = risks.map { "\($0)=\"ignore\"" }.joined(separator: ", ")
      lines.append("    with np.errstate(\(settings)):")
      indent += "    "
    }
    lines += Python.lines("return ", result, indent: indent)
    definitions.append(lines.joined(separator: "\n"))
    return nil
  }

  /// The formula of a derivative that is called but not stated.
  private func unstated(in body: Expression, _ callees: [String: Function]) -> String? {
    var name: String?
    body.visitCalls { call in
      guard call.primes > 0, call.numpy || callees[call.name]?.stated[call.primes] == nil else {
        return
      }
      name = name ?? call.name
    }
    return name
  }

  /// That something is called which has no code.
  private func fault(in body: Expression, _ callees: [String: Function]) -> String? {
    var fault: String?
    body.visitCalls { call in
      guard !call.numpy, let function = callees[call.name] else { return }
      let called = call.primes > 0 ? function.stated[call.primes] : function
      if let definition = called?.definition, case .some(.some) = faults[definition] {
        fault = fault ?? "it calls \(call.name)"
      }
    }
    return fault
  }

  var source: String {
    var head = ["import numpy as np"]
    let helpers = usesErrorFunctions.sorted()
    if !helpers.isEmpty { head.insert("import math\n", at: 0) }
    var parts = [head.joined(separator: "\n")]
    if !helpers.isEmpty {
      let lines = helpers.map { name in
        "\(Python.errorFunction(name, taken)) = np.vectorize(math.\(name), otypes=[float])"
      }
      parts[0] += "\n\n# NumPy has no error function.\n" + lines.joined(separator: "\n")
    }
    parts += definitions
    var text = parts.joined(separator: "\n\n\n")
    if !comments.isEmpty { text += "\n\n\n" + comments.joined(separator: "\n") }
    return text + "\n"
  }
}

extension Expression {
  /// Calls `visit` with each call within, this one included.
  fileprivate func visitCalls(_ visit: (Call) -> Void) {
    if case .call(let call) = kind { visit(call) }
    for part in parts { part.visitCalls(visit) }
  }
}
