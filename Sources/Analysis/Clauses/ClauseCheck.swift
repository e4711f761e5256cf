package import Functions
package import Expressions
package import Diagnostics

extension Library {
  /// Checks that what a definition's clause says is true: that its form of `computed as` agrees with
  /// the textbook form, or a stated derivative with automatic differentiation.
  ///
  /// - Parameter definition: one that the library holds; without a clause there is nothing to check.
  /// - Throws: `Rejection` at the clause: where its two sides differ, with the place, both values and
  ///   the difference; or that it cannot be checked, with the remedy.
  package func checkClause(of definition: Definition) throws(Rejection) {
    guard let clause = Clause(of: definition, in: self) else { return }
    var check = try ClauseCheck(clause, in: self)
    try check.run()
  }

  /// Checks the clauses of definitions that the library holds.
  ///
  /// - Returns: what is wrong, in their order. What is stated of a formula that is computed wrongly
  ///   is no mistake of its own.
  package func rejectedClauses(of definitions: [Definition]) -> [Rejection] {
    var rejections: [Rejection] = []
    var wrong: Set<String> = []
    for definition in definitions where !wrong.contains(definition.name) {
      do {
        try checkClause(of: definition)
      } catch {
        rejections.append(error)
        wrong.insert(definition.name)
      }
    }
    return rejections
  }
}

/// The check of one clause at samples and where something switches.
struct ClauseCheck {
  let clause: Clause
  let samples: ClauseSamples
  /// The places that the author lists.
  private let listed: [Value]?
  private let context: EvaluationContext
  private var count = 0
  private var finiteCount = 0
  /// Why neither side can be evaluated at some place.
  private var rejection: Rejection?

  /// Operations on elements that the samples of one clause may take.
  static let maximumCost = 2_000_000
  /// Operations that one sample may take where thousands are needed to find what switches.
  static let maximumSampleCost = 2_000

  private static let numberCount = 48
  private static let vectorCount = 12
  private static let vectorLengths = [2, 3, 5]

  init(_ clause: Clause, in library: Library) throws(Rejection) {
    self.clause = clause
    context = EvaluationContext(from: library.budget, atMost: Self.maximumCost)
    guard let domain = clause.domain else {
      (samples, listed) = (ClauseSamples(interval: nil), nil)
      return
    }
    switch try library.domain(domain) {
    case .interval(let interval): (samples, listed) = (ClauseSamples(interval: interval), nil)
    case .elements(let elements): (samples, listed) = (ClauseSamples(interval: nil), elements)
    }
  }

  mutating func run() throws(Rejection) {
    let groups = groups()
    let count = variants(for: [.scalar(0)]).count
    for index in 0..<count {
      for group in groups {
        let parameters = variants(for: group)[index]
        let sides = clause.sides(with: parameters)
        let places = index == 0 || listed != nil ? group : Array(group.prefix(group.count / 3))
        for place in places {
          try compare(sides, at: place, with: parameters, isUsual: index == 0)
        }
      }
    }
    if listed == nil, groups.allSatisfy({ $0[0].number != nil }) {
      for parameters in variants(for: groups[0]) { try compareAtSwitches(with: parameters) }
    }
    guard 2 * finiteCount < self.count || self.count == 0 else { return }
    if finiteCount == 0, let rejection { throw Rejection(.cannotBeChecked(clause, rejection)) }
    throw Rejection(.tooFewAreFinite(clause, finiteCount, of: self.count))
  }

  /// The parameters after the first as they are tried at these places: vectors as long as those are.
  private func variants(for places: [Value]) -> [[Value]] {
    clause.parameterValues(of: places[0].number == nil ? places[0].count : Self.vectorLengths[0])
  }

  /// The places by their shape: numbers for a body that works element by element, vectors for one
  /// that mixes elements, unless it makes its vectors itself, of a number. A default of the parameter
  /// says that it is one.
  private func groups() -> [[Value]] {
    if let listed { return [listed] }
    let numbers = (0..<Self.numberCount).map { Value.scalar(samples.number($0)) }
    guard clause.mixesElements, !clause.isOfNumber else { return [numbers] }
    var groups: [[Value]] = []
    for length in Self.vectorLengths {
      let vectors = (0..<Self.vectorCount).map { samples.vector(of: length, $0) }
      let sides = clause.sides(with: variants(for: vectors)[0])
      if case .success = attempt(sides.formula ?? sides.expected, at: vectors[0]) {
        groups.append(vectors)
      }
    }
    return groups.isEmpty ? [numbers] : groups
  }

  // MARK: Samples

  private enum Outcome {
    case both(expected: Value, found: Value, isDefined: Bool)
    case neither(Rejection)
  }

  private func evaluate(_ sides: Clause.Sides, at place: Value) throws(Rejection) -> Outcome {
    let expected = attempt(sides.expected, at: place)
    let found = attempt(sides.found, at: place)
    let formula = sides.formula.map { attempt($0, at: place) }
    if context.isSpent { throw Rejection(.tooCostlyToCheck(clause)) }
    switch (expected, found) {
    case (.success(let expected), .success(var found)):
      // A gradient may be the same number for all elements, as that of a mean is.
      if clause.isOfGradient, let number = found.number {
        found = expected.map { _ in number }
      }
      let value = try? formula?.get()
      return .both(
        expected: expected, found: found, isDefined: value?.allSatisfy(\.isFinite) ?? true)
    case (.failure(let rejection), .failure): return .neither(rejection)
    case (.failure(let rejection), .success):
      throw Rejection(.cannotBeChecked(clause, rejection))
    case (.success, .failure(let rejection)):
      throw Rejection(.foundIsRejected(clause, rejection, clause.text(of: place)))
    }
  }

  private func attempt(_ formula: ResolvedExpression, at place: Value) -> Result<Value, Rejection> {
    do {
      return .success(try formula.evaluate([place], in: context))
    } catch {
      return .failure(error)
    }
  }

  private mutating func compare(
    _ sides: Clause.Sides, at place: Value, with parameters: [Value], isUsual: Bool
  ) throws(Rejection) {
    switch try evaluate(sides, at: place) {
    case .neither(let rejection):
      self.rejection = self.rejection ?? rejection
      // A changed parameter may be one that the formula cannot have.
      if isUsual { count += 1 }
    case .both(let expected, let found, let isDefined):
      let difference = ClauseDifference(
        place: place, parameters: parameters, expected: expected, found: found)
      guard expected.shape == found.shape else {
        throw Rejection(.shapesDiffer(clause, difference))
      }
      if isDefined, difference.isBeyondTolerance {
        throw Rejection(.differ(clause, difference))
      }
      count += 1
      if isDefined, (expected.elements + found.elements).allSatisfy(\.isFinite) {
        finiteCount += 1
      }
    }
  }

  // MARK: Switches

  /// Compares both sides from the left of, at, and from the right of each place at which one of them
  /// switches: values, and the slopes of two forms.
  private func compareAtSwitches(with parameters: [Value]) throws(Rejection) {
    let sides = clause.sides(with: parameters)
    let first = Value.scalar(samples.number(0))
    let spent = context.spent
    guard case .both(let value, _, _) = try evaluate(sides, at: first) else { return }
    guard context.spent - spent <= Self.maximumSampleCost * value.count else {
      throw Rejection(.tooCostlyToCheck(clause))
    }
    for element in 0..<value.count {
      let pair = SwitchedPair(
        expected: RealFunction(formula: sides.expected, element: element),
        found: RealFunction(formula: sides.found, element: element),
        formula: sides.formula.map { RealFunction(formula: $0, element: element) })
      for var difference in pair.differences(in: samples) {
        difference.parameters = parameters
        if difference.isBeyondTolerance { throw Rejection(.differ(clause, difference)) }
      }
    }
  }
}
