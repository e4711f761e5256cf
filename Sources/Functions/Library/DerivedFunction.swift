package import Diagnostics
package import Expressions
package import Text

extension Function {
  /// The same formula, of which a derivative is stated: what is derived where nobody has stated it.
  ///
  /// - Throws: `Rejection` as `deriving` does.
  package func knowing(order: Int, at range: SourceRange) throws(Rejection) -> Function {
    if stated[order] != nil { return self }
    return stating(try deriving(order: order, at: range), primes: order)
  }

  /// An expression of the formula with formulas in the place of partial derivatives, and what it calls.
  ///
  /// - Throws: `Rejection` for a partial derivative that cannot be derived.
  package func writingOutPartials(
    of expression: Expression
  ) throws(Rejection) -> (expression: Expression, callees: [String: Function]) {
    guard expression.hasPartialDerivative else { return (expression, body.callees) }
    let vectors = ranks.filter { $0.value == .vector }.keys
    var differentiation = Differentiation(
      Meaning(in: self), by: parameters[0].name, vectors: Set(vectors))
    do throws(Underivable) {
      let plain = try differentiation.plain(expression, of: self)
      let meaning = differentiation.meaning
      return (meaning.shown(plain).placed(at: expression.range), meaning.functions)
    } catch {
      throw Rejection(.notDerived(self, 0, error, at: expression.range))
    }
  }

  /// A derivative that is derived from the formula and simplified, as a function of the same parameters.
  ///
  /// Its textbook form is derived of the formula's; it is computed of what is derived of the form of
  /// `computed as`, where that is the same at all places that are tried. Its ties are decided as
  /// automatic differentiation decides them, at those from −10 to 10.
  ///
  /// - Parameters:
  ///   - order: of the derivative.
  ///   - head: the name and the parameters that the author has given it; those of the formula else.
  ///   - range: where messages point.
  ///   - budget: what the evaluations that check it are charged to.
  /// - Returns: the derivative, which is not stated yet.
  /// - Throws: `Rejection` for what has no formula of 200 operations, and where ties go to neither side.
  package func deriving(
    order: Int, as head: Definition? = nil, at range: SourceRange,
    from budget: OperationBudget? = nil
  ) throws(Rejection) -> Function {
    let context = EvaluationContext(from: budget, atMost: Self.mostOperations)
    let known = try decided(order: order, from: .textbook, as: head, at: range, in: context)
    guard definition?.computed != nil,
      let stable = try? decided(order: order, from: .computed, as: head, at: range, in: context),
      stable.definition?.body.source != known.definition?.body.source
    else { return known }
    var definition = known.definition
    definition?.computed = stable.definition?.body
    return Function(
      name: name, parameters: known.parameters, body: stable.textbook, textbook: known.textbook,
      definition: definition,
      constants: known.constants.merging(stable.constants) { first, _ in first })
  }

  /// What is derived of a form of the formula, its ties decided.
  private func decided(
    order: Int, from source: DerivedForm.Source, as head: Definition?, at range: SourceRange,
    in context: EvaluationContext
  ) throws(Rejection) -> Function {
    let usual = try derived(order: order, from: source, DerivedForm.Ties(), as: head, at: range)
    let check = DerivativeCheck(of: self, order: order, links: usual.form.links, in: context)
    var difference: DerivativeCheck.Difference?
    for ties in tieChoices(of: usual.form) {
      context.charge(usual.form.work * Self.operations)
      let candidate = try derived(order: order, from: source, ties, as: head, at: range).function
      let other = check.difference(from: candidate, farOut: source == .computed)
      if context.isSpent { throw Rejection(.tooCostly(name, order, at: range)) }
      guard let other else { return candidate }
      difference = difference ?? other
    }
    throw Rejection(.differs(self, order, difference, at: range))
  }

  /// What the check of one derivative may take.
  private static let mostOperations = 20_000_000
  /// What a node counts as that is simplified: it takes about as long.
  private static let operations = 200
  private static let mostOpenTies = 6

  /// Ways to decide the ties, the usual one first: of two sides that both depend on the parameter one
  /// takes the tie, else the side on which a comparison does not hold.
  private func tieChoices(of form: DerivedForm) -> [DerivedForm.Ties] {
    var ways: [[Set<String>]] = []
    for (place, link) in form.open.enumerated() {
      let other = Condition.Link(left: link.right, sign: link.sign, right: link.left).key
      let partner = form.open.firstIndex { $0.key == other }
      if let partner, partner != place {
        if partner > place { ways.append([[link.key], [other]]) }
      } else {
        ways.append([[], [link.key]])
      }
    }
    let usual = ways.reduce(into: Set<String>()) { $0.formUnion($1[0]) }
    let count = ways.count <= Self.mostOpenTies ? 1 << ways.count : 1
    let flips = (0..<count).sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
    return [false, true].flatMap { keepsSquaredSigns in
      flips.map { flip in
        var flipped = usual
        for (index, way) in ways.enumerated() where flip >> index & 1 == 1 {
          flipped.subtract(way[0])
          flipped.formUnion(way[1])
        }
        return DerivedForm.Ties(flipped: flipped, keepsSquaredSigns: keepsSquaredSigns)
      }
    }
  }

  private func derived(
    order: Int, from source: DerivedForm.Source, _ ties: DerivedForm.Ties, as head: Definition?,
    at range: SourceRange
  ) throws(Rejection) -> (function: Function, form: DerivedForm) {
    let form: DerivedForm
    do throws(Underivable) {
      form = try DerivedForm(of: self, order: order, from: source, ties: ties)
    } catch {
      throw Rejection(.notDerived(self, order, error, at: range))
    }
    guard var definition = head ?? definition else {
      preconditionFailure("what was derived is a formula")
    }
    definition.name = name
    definition.primes = order
    definition.body = form.body.placed(at: range)
    (definition.written, definition.computed) = (nil, nil)
    if head == nil { definition.checkedOver = nil }
    // What the author has not written is the formula's.
    for (place, parameter) in (self.definition?.parameters ?? []).enumerated() {
      if place >= definition.parameters.count {
        definition.parameters.append(parameter)
      } else if definition.parameters[place].fallback == nil {
        definition.parameters[place].fallback = parameter.fallback
      }
    }
    let library = Library(functions: form.meaning.functions, constants: form.meaning.constants)
    return (try library.function(of: definition), form)
  }
}

extension Diagnostic {
  fileprivate static func notDerived(
    _ function: Function, _ order: Int, _ reason: Underivable, at range: SourceRange
  ) -> Diagnostic {
    let primes = String(repeating: "'", count: order)
    let parameter = function.parameters[0].name
    let name = order == 0 ? "a derivative in '\(function.name)'" : "'\(function.name)\(primes)'"
    let words =
      switch reason {
      case .reason(let reason): reason
      case .tooLong: "it is too long"
      }
    return .error(
      "\(name) cannot be derived: \(words)", at: range,
      hint: "state it: \(function.name)\(primes)(\(parameter)) = …")
  }

  fileprivate static func tooCostly(
    _ name: String, _ order: Int, at range: SourceRange
  ) -> Diagnostic {
    let key = name + String(repeating: "'", count: order)
    return .error(
      "'\(key)' cannot be derived: it takes too many operations to be checked", at: range,
      hint: "state it")
  }

  fileprivate static func differs(
    _ function: Function, _ order: Int, _ difference: DerivativeCheck.Difference?,
    at range: SourceRange
  ) -> Diagnostic {
    let key = function.name + String(repeating: "'", count: order)
    // What is added up is taken for a vector, also where it is a number beside data.
    let remedy =
      function.isOfElements
      ? "if '\(function.parameters[0].name)' is a number, give it a default; else " : ""
    let place = difference?.place ?? ""
    return difference?.isAtTie == true
      ? .error(
        "'\(key)' cannot be derived: at \(place) no side of what is compared has the slope that is taken there",
        at: range, hint: "state it, with that place as a case of its own")
      : .error(
        "'\(key)' cannot be derived: what is found differs from the automatic derivative at \(place)",
        at: range, hint: remedy + "state it")
  }
}
