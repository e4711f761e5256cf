internal import Functions
internal import Expressions
internal import Diagnostics

/// A language that code can be written in, as far as a module's names go.
protocol CodeLanguage {
  /// How it spells a name, which may be a word of its own.
  static func identifier(_ name: String) -> String
  /// The name of a derivative beside that of its function.
  static func derivative(of name: String, primes: Int) -> String
}

/// What code has to define for some formulas, each after what it calls; of no language.
///
/// A formula is computed as its clause says, if it has one. A derivative that is called and not stated is
/// derived; what calls one that cannot be is left out.
struct CodeModule<Language: CodeLanguage> {
  /// A formula or a stated derivative.
  struct Part {
    let name: String
    let definition: Definition
    /// What names call in it.
    let callees: [String: Function]
    /// The lesson's constants that it names.
    let constants: [String: Constant]
    /// In the textbook form.
    let equation: Notation?
    /// The equations of what a recurrence begins with.
    let starts: [Notation]
    /// What is computed: the body, or of a recurrence all that its loop computes.
    let expressions: [Expression]
    /// Whether it gives as many numbers as it is called with, though nothing in it does: as the derivative
    /// of z, which is 1 for each element.
    let isSameForAll: Bool

    var body: Expression { expressions[0] }
  }

  private(set) var parts: [Part] = []
  private(set) var omissions: [CodeOmission] = []
  /// The names of formulas in the code. Two formulas of one name are a lesson's and the prelude's
  /// that another prelude formula calls.
  private(set) var names: [Definition: String] = [:]
  private(set) var taken: Set<String> = []
  /// The lesson's constants that the formulas name, in the order of their names.
  private(set) var constants: [Constant] = []
  /// The formulas that were met. What calls itself does not resolve, but a derivative may call the
  /// formula that calls it.
  private var met: Set<Definition> = []
  private var omitted: Set<Definition> = []
  /// Of equations.
  private let language: NotationLanguage

  /// - Parameters:
  ///   - functions: what the code is asked for; these keep their names.
  ///   - language: of equations.
  init(of functions: [Function], language: NotationLanguage) {
    self.language = language
    let used = functions.reduce(into: [String: Constant]()) { $1.collectConstants(into: &$0) }
    constants = used.sorted { $0.key < $1.key }.map(\.value)
    taken = Set(used.keys.map(Language.identifier))
    for function in functions { reserve(function) }
    for function in functions { add(function) }
  }

  private mutating func reserve(_ function: Function) {
    guard let definition = function.definition, names[definition] == nil else { return }
    var name = Language.identifier(function.name)
    while taken.contains(name) { name += "_" }
    names[definition] = name
    taken.insert(name)
  }

  /// Adds a formula with its stated derivatives, and what it calls.
  private mutating func add(_ function: Function) {
    reserve(function)
    guard let definition = function.definition, let name = names[definition] else { return }
    let language = language
    define(name, function, function.notation(in: language))
    for (primes, derivative) in function.stated.sorted(by: { $0.key < $1.key }) {
      define(
        Language.derivative(of: name, primes: primes), derivative,
        function.notation(primes: primes, in: language), of: function)
    }
  }

  private mutating func define(
    _ name: String, _ function: Function, _ equation: @autoclosure () -> Notation?,
    of original: Function? = nil
  ) {
    guard let definition = function.definition, met.insert(definition).inserted else { return }
    // The others of its block are computed in its own loop.
    let system = definition.neededSystem
    var expressions =
      system.isEmpty ? [definition.computed ?? definition.body] : system.flatMap(\.formulas)
    var callees = function.body.callees
    var reason: CodeOmission.Reason?
    do throws(Rejection) {
      for index in expressions.indices {
        let (formula, called) = try function.writingOutPartials(of: expressions[index])
        callees.merge(called) { first, _ in first }
        expressions[index] = formula.replacing { part in
          guard case .call(let call) = part.kind, call.numpy || callees[call.name] == nil else {
            return nil
          }
          return call.derivedBuiltin
        }
      }
      for member in system { callees[member.name] = nil }
      (callees, reason) = try Self.derived(by: expressions, calling: callees)
    } catch {
      reason = .underivable(error.diagnostics[0].message)
    }
    let part = Part(
      name: name, definition: definition, callees: callees, constants: function.constants,
      equation: equation(), starts: function.starts(in: language), expressions: expressions,
      isSameForAll: original.map { expressions[0].isSameForAll(of: $0, calling: callees) } ?? false)
    if reason == nil {
      for callee in part.callees.values.sorted(by: { $0.name < $1.name }) { add(callee) }
      reason = omitted(in: part).map { .calls($0) }
    }
    if let reason {
      omissions.append(CodeOmission(name: name, reason: reason))
      omitted.insert(definition)
    } else {
      parts.append(part)
    }
  }

  /// The formulas that an expression calls, with the derivatives that it calls, and why one of those has
  /// no formula.
  private static func derived(
    by expressions: [Expression], calling callees: [String: Function]
  ) throws(Rejection) -> (callees: [String: Function], reason: CodeOmission.Reason?) {
    var callees = callees
    for call in expressions.flatMap(\.calls) where call.primes > 0 {
      callees[call.name] = try callees[call.name]?.knowing(order: call.primes, at: call.nameRange)
      if call.numpy || callees[call.name] == nil {
        return (callees, .derivativeWithoutFormula(of: call.name))
      }
    }
    return (callees, nil)
  }

  /// What is called but left out.
  private func omitted(in part: Part) -> String? {
    part.expressions.flatMap(\.calls).first { call in
      guard !call.numpy, let function = part.callees[call.name] else { return false }
      let called = call.primes > 0 ? function.stated[call.primes] : function
      return called?.definition.map(omitted.contains) ?? false
    }?.name
  }
}

extension Expression {
  /// Whether a derivative of a function is one number for all elements of its first parameter.
  fileprivate func isSameForAll(
    of function: Function, calling callees: [String: Function]
  ) -> Bool {
    guard function.isOfElements else { return !names.contains(function.parameters[0].name) }
    let inference = RankInference(functions: callees, constants: function.constants)
    return inference.rank(of: self, names: function.ranks) == .number
  }
}

extension Function {
  /// The constants of a formula, its stated derivatives and all that they call.
  fileprivate func collectConstants(into constants: inout [String: Constant]) {
    constants.merge(self.constants) { first, _ in first }
    for function in body.callees.values { function.collectConstants(into: &constants) }
    for function in stated.values { function.collectConstants(into: &constants) }
  }
}
