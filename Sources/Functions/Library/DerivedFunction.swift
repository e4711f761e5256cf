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
  /// - Throws: `Rejection` for what has no formula of 200 operations, and where ties go to neither side.
  package func deriving(
    order: Int, as head: Definition? = nil, at range: SourceRange
  ) throws(Rejection) -> Function {
    let known = try decided(order: order, from: .textbook, as: head, at: range)
    guard definition?.computed != nil,
      let stable = try? decided(order: order, from: .computed, as: head, at: range),
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
    order: Int, from source: DerivedForm.Source, as head: Definition?, at range: SourceRange
  ) throws(Rejection) -> Function {
    var difference: DerivativeCheck.Difference?
    for ties in try tieChoices(order: order, from: source, at: range) {
      let candidate = try derived(order: order, from: source, ties, as: head, at: range)
      let check = DerivativeCheck(function: self, order: order, links: candidate.form.links)
      let other = check.difference(from: candidate.function, farOut: source == .computed)
      guard let other else { return candidate.function }
      difference = difference ?? other
    }
    throw Rejection(.differs(name, order, difference, at: range))
  }

  private static let mostOpenTies = 6

  /// Ways to decide the ties, the usual one first.
  private func tieChoices(
    order: Int, from source: DerivedForm.Source, at range: SourceRange
  ) throws(Rejection) -> [DerivedForm.Ties] {
    let form = try derived(order: order, from: source, DerivedForm.Ties(), as: nil, at: range).form
    var choices: [DerivedForm.Ties] = []
    let open = form.open.count <= Self.mostOpenTies ? form.open : []
    for keepsSquaredSigns in [false, true] {
      let flips = (0..<1 << open.count).sorted {
        ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1)
      }
      for flip in flips {
        let ties = DerivedForm.Ties(
          flipped: Set(open.indices.filter { flip >> $0 & 1 == 1 }.map { open[$0].key }),
          keepsSquaredSigns: keepsSquaredSigns)
        if open.allSatisfy({ goesToOneSide($0, ties, among: open) }) { choices.append(ties) }
      }
    }
    return choices
  }

  /// Whether a tie goes to one of two sides that both depend on the parameter.
  private func goesToOneSide(
    _ link: Condition.Link, _ ties: DerivedForm.Ties, among open: [Condition.Link]
  ) -> Bool {
    let other = Condition.Link(left: link.right, sign: link.sign, right: link.left)
    guard open.contains(where: { $0.key == other.key }) else { return true }
    return ties.flipped.contains(link.key) != ties.flipped.contains(other.key)
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

/// Whether a derived formula gives what automatic differentiation does.
private struct DerivativeCheck {
  let function: Function
  let order: Int
  let links: [Condition.Link]

  private static let usual: [Double] = [-6, -3, -1.5, -1, -0.5, -0.1, 0.1, 0.5, 1, 1.5, 3, 6]
  private static let far: [Double] = [-800, -100, -40, -20, 20, 40, 100, 800]

  /// Where both differ.
  struct Difference {
    /// `z = 0`
    var place: String
    /// Whether compared sides tie there.
    var isAtTie: Bool
  }

  /// The first difference; nil where there is none.
  func difference(from derived: Function, farOut: Bool) -> Difference? {
    for parameters in settings {
      let places =
        ((farOut ? Self.far : []) + Self.usual).map { (place: $0, isAtTie: false) }
        + ties(with: parameters).map { (place: $0, isAtTie: true) }
      for (place, isAtTie) in places {
        let arguments = [value(place)] + parameters
        guard isFinite(.call(function, terms(arguments), node)),
          let exact = evaluated(.derivative(function, order: order, terms(arguments), node)),
          exact.allSatisfy(\.isFinite),
          let given = evaluated(
            .call(derived, terms(Array(arguments.prefix(derived.parameters.count))), node))
        else { continue }
        // A formula may have no value at a kink, as z/abs(z) has none at 0.
        if !farOut, !given.allSatisfy(\.isFinite) { continue }
        let isSame =
          exact.count == given.count
          && zip(exact.elements, given.elements).allSatisfy {
            abs($0 - $1) <= 1e-9 * max(1, abs($0))
          }
        if isSame { continue }
        return Difference(
          place: "\(function.parameters[0].name) = \(Value.scalar(place).text())", isAtTie: isAtTie)
      }
    }
    return nil
  }

  private var node: Node { Node(number: 1, range: Expression.nowhere) }

  private func value(_ number: Double) -> Value { function.isOfElements ? .vector([number]) : .scalar(number) }

  private func terms(_ values: [Value]) -> [Term] { values.map { .constant($0) } }

  /// The parameters after the first at their defaults, then each half as large again and half as large.
  private var settings: [[Value]] {
    let ranks = function.ranks
    let usual = function.parameters.dropFirst().enumerated().map { index, parameter in
      let number = 0.75 + 0.5 * Double(index)
      return parameter.fallback
        ?? (ranks[parameter.name] == .vector ? .vector([number]) : .scalar(number))
    }
    return [usual]
      + usual.indices.flatMap { index in
        [1.5, 0.5].map { factor in
          var changed = usual
          changed[index] = usual[index].map { $0 * factor }
          return changed
        }
      }
  }

  private static let range = -10.0...10.0
  private static let steps = 400

  /// The places at which compared sides tie, or the two doubles between which they do.
  private func ties(with parameters: [Value]) -> [Double] {
    links.flatMap { link -> [Double] in
      guard let difference = difference(of: link, with: parameters) else { return [] }
      let (low, width) = (Self.range.lowerBound, Self.range.upperBound - Self.range.lowerBound)
      let places = (0...Self.steps).map { low + width * Double($0) / Double(Self.steps) }
      let values = places.map(difference)
      return places.indices.flatMap { index -> [Double] in
        if values[index] == 0 { return [places[index]] }
        guard index + 1 < places.count, values[index] * values[index + 1] < 0 else { return [] }
        return root(of: difference, from: places[index], to: places[index + 1])
      }
    }
  }

  private func root(
    of difference: (Double) -> Double, from low: Double, to high: Double
  ) -> [Double] {
    var (low, high) = (low, high)
    let isNegative = difference(low) < 0
    while true {
      let middle = low / 2 + high / 2
      guard middle > low, middle < high else { return [low, high] }
      let value = difference(middle)
      if value == 0 { return [middle] }
      if (value < 0) == isNegative { low = middle } else { high = middle }
    }
  }

  /// The difference of a link's sides as a function of the first parameter; nil where it has none.
  private func difference(
    of link: Condition.Link, with parameters: [Value]
  ) -> ((Double) -> Double)? {
    let names = function.parameters.map(\.name)
    let meaning = Meaning(in: function)
    let library = Library(functions: meaning.functions, constants: meaning.constants)
    guard
      let formula = try? library.resolve(
        .infix(.subtract, link.left, link.right), variables: names)
    else { return nil }
    return { place in
      let value = try? formula.evaluate([value(place)] + parameters)
      return value?.count == 1 ? value?[0] ?? .nan : .nan
    }
  }

  private func isFinite(_ term: Term) -> Bool { evaluated(term)?.allSatisfy(\.isFinite) ?? false }

  private func evaluated(_ term: Term) -> Value? {
    let name = Expression(.name(function.name, numpy: false), at: Expression.nowhere)
    return try? ResolvedExpression(term: term, variables: [], expression: name).evaluate()
  }
}

extension Diagnostic {
  fileprivate static func notDerived(
    _ function: Function, _ order: Int, _ reason: Underivable, at range: SourceRange
  ) -> Diagnostic {
    let primes = String(repeating: "'", count: order)
    let parameter = function.parameters[0].name
    let words =
      switch reason {
      case .reason(let reason): reason
      case .tooLong: "it is too long"
      }
    return .error(
      "'\(function.name)\(primes)' cannot be derived: \(words)", at: range,
      hint: "state it: \(function.name)\(primes)(\(parameter)) = …")
  }

  fileprivate static func differs(
    _ name: String, _ order: Int, _ difference: DerivativeCheck.Difference?, at range: SourceRange
  ) -> Diagnostic {
    let key = name + String(repeating: "'", count: order)
    let place = difference?.place ?? ""
    return difference?.isAtTie == true
      ? .error(
        "'\(key)' cannot be derived: at \(place) no side of what is compared has the slope that is taken there",
        at: range, hint: "state it, with that place as a case of its own")
      : .error(
        "'\(key)' cannot be derived: what is found differs from the automatic derivative at \(place)",
        at: range, hint: "state it")
  }
}
