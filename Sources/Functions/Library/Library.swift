package import Expressions
package import Diagnostics
internal import Text

/// The formulas that an expression can call, the prelude's and a lesson's, and the lesson's constants.
package struct Library: Sendable {
  package private(set) var functions: Formulas
  package private(set) var constants: [String: Constant] = [:]
  /// Names with known values that shadow constants: those of the steps in a section.
  package var steps: [String: Value] = [:]
  /// Where the names that this lesson defined stand; a stated derivative's name has its primes.
  private var defined: [String: SourceRange] = [:]
  /// The names of definitions that were refused: they are not unknown, only broken.
  private(set) var refused: Set<String> = []
  /// The lesson's own formulas, in the order of their lines.
  package private(set) var names: [String] = []
  /// What the evaluations of all expressions resolved from here on take their operations from; nil
  /// where only each of them is bounded.
  package var budget: OperationBudget?
  /// Whether it began with formulas of a prelude, whose names a lesson may take.
  private var hasPrelude = false

  package init(functions: [String: Function] = [:], constants: [String: Constant] = [:]) {
    self.functions = Formulas(functions)
    self.constants = constants
  }

  /// With the formulas of a text, each of which may call all others.
  init(reading text: FormulaText) { functions = Formulas([:], beside: text) }

  /// The same formulas as what a lesson starts with: it may define each name once more.
  package var asPrelude: Library {
    var library = Library()
    library.functions = functions
    library.constants = constants
    library.budget = budget
    library.hasPrelude = true
    return library
  }

  /// The names that can be called, builtins included.
  package var callable: [String] { functions.keys + Builtin.all.map(\.name) }

  /// Resolves an expression whose free names are `variables`.
  ///
  /// - Throws: `Rejection`, with all that is wrong.
  package func resolve(
    _ expression: Expression, variables: [String] = []
  ) throws(Rejection) -> ResolvedExpression {
    var resolver = Resolver(library: self, slots: variables)
    let term = resolver.resolve(expression)
    try resolver.finish(term, at: expression.range)
    return ResolvedExpression(
      term: term, variables: variables, expression: expression, budget: budget)
  }

  /// The names of an expression that are neither constants nor known values, in order.
  package func freeNames(of expression: Expression) -> [String] {
    expression.names.reduce(into: []) { names, name in
      if value(of: name) == nil, !names.contains(name) { names.append(name) }
    }
  }

  /// What a name stands for that is no variable.
  func value(of name: String) -> Value? {
    steps[name] ?? constants[name]?.value ?? Builtin.constants[name].map { .scalar($0) }
  }

  /// The known name that the author most likely meant: a near one, or else one of this lesson's own that
  /// shares a part with it, as after a renaming.
  func nearest(to name: String, in known: [String]) -> String? {
    if let near = nearestName(to: name, in: known) { return near }
    func parts(of name: String) -> Set<String> {
      Set(name.lowercased().split(separator: "_").map(String.init).filter { $0.count > 2 })
    }
    let (wanted, own) = (name.lowercased(), Set(defined.keys).intersection(known))
    return own.filter { candidate in
      let other = candidate.lowercased()
      let isPart = other.contains(wanted) || wanted.contains(other)
      return candidate != name && min(other.count, wanted.count) > 2
        && (isPart || !parts(of: other).isDisjoint(with: parts(of: wanted)))
    }.min { ($0.count, $0) < ($1.count, $1) }
  }

  /// Whether a name stands for anything but a builtin.
  package func knows(_ name: String) -> Bool {
    functions[name] != nil || constants[name] != nil || steps[name] != nil
  }

  /// The names that stand for values.
  var valueNames: [String] {
    Array(steps.keys) + Array(constants.keys) + Array(Builtin.constants.keys)
  }

  /// The same where variables shadow constants, for what is shown of an expression in them.
  package func shadowed(by variables: [String]) -> Library {
    var library = self
    for name in variables {
      library.constants[name] = nil
      library.steps[name] = nil
    }
    return library
  }

  /// Shows those formulas that it began with by their names whose symbol is the name of a definition to
  /// come: beside a lesson's own H the entropy is not H. A symbol that `written` chooses may be chosen twice.
  /// It is for the beginning, before the first definition.
  package mutating func giveWay(to definitions: [Definition]) {
    guard hasPrelude, defined.isEmpty else { return }
    let symbols = Dictionary(
      definitions.filter { $0.primes == 0 && $0.written == nil }.map { ($0.symbol, $0.name) },
      uniquingKeysWith: { first, _ in first })
    let isAnothers = { (symbol: String, name: String) in symbols[symbol].map { $0 != name } ?? false
    }
    let (formulas, isChanged) = functions.ofText(showingByName: isAnothers)
    let own = functions.ownDefinitions
    let shown = own.map { definition in
      var definition = definition
      if definition.written.map({ isAnothers($0, definition.name) }) == true {
        definition.written = nil
      }
      return definition
    }
    guard isChanged || shown != own else { return }
    var renamed = Library()
    renamed.functions = formulas
    renamed.constants = constants
    if renamed.define(shown).isEmpty { functions = renamed.functions }
  }

  /// Adds a definition; what it names has to be there already: `DefinitionOrder`.
  ///
  /// - Parameters:
  ///   - definition: what is added.
  ///   - circle: the keys of definitions that wait for each other, from this one on.
  /// - Returns: notes, such as that the name was a builtin's.
  /// - Throws: `Rejection`, with all that is wrong; of the definition nothing but its name is then
  ///   known, and that it was refused.
  package mutating func define(
    _ definition: Definition, waitingFor circle: [String] = []
  ) throws(Rejection) -> [Diagnostic] {
    do throws(Rejection) {
      if !circle.isEmpty { throw Rejection(.circle(circle, of: definition)) }
      return try accept(definition)
    } catch {
      refused.insert(definition.name)
      throw error
    }
  }

  /// Adds definitions that are known together, whatever their order.
  ///
  /// - Returns: notes, and all that is wrong with those that are refused.
  package mutating func define(_ definitions: [Definition]) -> [Diagnostic] {
    giveWay(to: definitions)
    return DefinitionOrder(definitions).entries.flatMap { entry -> [Diagnostic] in
      do throws(Rejection) {
        return try define(definitions[entry.place], waitingFor: entry.circle)
      } catch {
        return error.diagnostics
      }
    }
  }

  private mutating func accept(_ definition: Definition) throws(Rejection) -> [Diagnostic] {
    let key = definition.key
    if defined[key] != nil {
      throw Rejection(.definedTwice(key, at: definition.nameRange))
    }
    if definition.isConstant { return try accept(constant: definition) }
    if definition.primes > 0 {
      functions[definition.name] = try stating(definition)
      defined[key] = definition.nameRange
      return []
    }
    let function = try function(of: definition)
    let notes = notes(on: definition, as: function)
    functions[definition.name] = function
    defined[key] = definition.nameRange
    names.append(definition.name)
    return notes
  }

  /// The formula with a derivative that is stated of it, or to be derived.
  private func stating(_ definition: Definition) throws(Rejection) -> Function {
    // What is wrong with the line itself is said first.
    let given = definition.isToBeDerived ? nil : try function(of: definition)
    guard let function = functions[definition.name] else {
      throw Rejection(.statedWithoutFormula(definition.name, at: definition.nameRange))
    }
    if function.isRecurrence { throw Rejection(.slopeByStep(at: definition.nameRange)) }
    let names = definition.parameters.map(\.name)
    guard names.elementsEqual(function.parameters.prefix(names.count).map(\.name)) else {
      throw Rejection(.statedParameters(function, at: definition.nameRange))
    }
    if let given { return function.stating(given, primes: definition.primes) }
    let derived = try function.deriving(
      order: definition.primes, as: definition, at: definition.body.range, from: budget)
    return function.stating(derived, primes: definition.primes)
  }

  private mutating func accept(constant: Definition) throws(Rejection) -> [Diagnostic] {
    let notes = notes(on: constant)
    constants[constant.name] = Constant(
      definition: constant, value: try resolve(constant.body).evaluate())
    // A prelude formula of the name can no longer be called by it.
    functions[constant.name] = nil
    defined[constant.name] = constant.nameRange
    return notes
  }

  /// Whose name a definition takes, if it does not give the same values.
  private func notes(on definition: Definition, as function: Function? = nil) -> [Diagnostic] {
    guard hasPrelude else { return [] }
    let owner: String
    if let known = functions[definition.name] {
      if function?.agrees(with: known) == true { return [] }
      owner = "a prelude formula"
    } else if let builtin = Builtin.named[definition.name] {
      let known = Function(of: builtin, at: definition.range)
      if function?.agrees(with: known) == true { return [] }
      owner = "a builtin"
    } else if Builtin.constants[definition.name] != nil {
      owner = "a builtin constant"
    } else {
      return []
    }
    return [.takesName(definition.name, of: owner, at: definition.nameRange)]
  }

  /// Takes over what a name stands for in another library, with its stated derivatives.
  package mutating func adopt(_ name: String, of other: Library) {
    functions[name] = other.functions[name]
    constants[name] = other.constants[name]
  }

  /// Takes away a formula that the library began with, so that nothing calls it.
  package mutating func forget(_ name: String) {
    functions[name] = nil
  }
}

extension Diagnostic {
  fileprivate static func definedTwice(_ name: String, at range: SourceRange) -> Diagnostic {
    .error("'\(name)' is defined twice", at: range, hint: "give one of them another name")
  }

  fileprivate static func circle(_ keys: [String], of definition: Definition) -> Diagnostic {
    let names = (keys + keys.prefix(1)).map { "'\($0)'" }.joined(separator: " needs ")
    return .error(
      "definitions wait for each other: \(names)", at: definition.nameRange,
      hint: definition.recurrence == nil
        ? "write one of them without the others"
        : "write what calls the recurrence into its step")
  }

  fileprivate static func statedWithoutFormula(
    _ name: String, at range: SourceRange
  ) -> Diagnostic {
    .error(
      "there is no formula '\(name)' whose derivative this could be", at: range,
      hint: "define \(name)")
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
