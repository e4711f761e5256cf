internal import Functions
internal import Expressions
internal import Diagnostics
internal import Text

/// What a definition claims besides its formula, as two sides that have to agree: the form of
/// `computed as` and the textbook form, or a stated derivative and the automatic one.
struct Clause {
  enum Kind {
    case computed
    case stated(Function, order: Int)
  }

  let kind: Kind
  let function: Function
  /// The clause's own expression, which is at fault where the sides differ.
  let expression: Expression
  /// Where the author wants it checked.
  let domain: Domain?
  private let budget: OperationBudget?

  /// Nil for a definition without a clause, and for one that the library does not know.
  init?(of definition: Definition, in library: Library) {
    guard let function = library.functions[definition.name] else { return nil }
    if definition.primes > 0 {
      guard let stated = function.stated[definition.primes] else { return nil }
      kind = .stated(stated, order: definition.primes)
      expression = definition.body
      domain = definition.checkedOver ?? function.definition?.checkedOver
    } else {
      guard let computed = definition.computed else { return nil }
      kind = .computed
      expression = computed
      domain = definition.checkedOver
    }
    self.function = function
    budget = library.budget
  }

  var range: SourceRange { expression.range }
  var variable: String { function.parameters[0].name }

  /// How many parameters both sides have; the others stay at their defaults.
  var parameterCount: Int {
    switch kind {
    case .computed: function.parameters.count
    case .stated(let stated, _): stated.parameters.count
    }
  }

  var mixesElements: Bool {
    switch kind {
    case .computed: function.mixesElements || function.inTextbookForm.mixesElements
    case .stated: function.mixesElements
    }
  }

  /// Whether the first parameter has a number as its default, and so is one even where the formula adds up
  /// what it makes of it and of data.
  var isOfNumber: Bool { function.parameters[0].fallback?.number != nil }

  /// Whether it states the derivative of a number that is made of a vector's elements.
  var isOfGradient: Bool {
    if case .stated = kind { function.isOfElements } else { false }
  }

  /// The sides as formulas of the first parameter alone.
  struct Sides {
    /// The textbook form, or the automatic derivative.
    var expected: ResolvedExpression
    /// The clause's expression.
    var found: ResolvedExpression
    /// Of a stated derivative the formula itself: where that has no value, neither has its slope.
    var formula: ResolvedExpression?
  }

  /// Both sides, with values for the parameters after the first.
  func sides(with parameters: [Value]) -> Sides {
    let arguments: [Term] = [.slot(0)] + parameters.map { .constant($0) }
    let node = Node(number: 1, range: range)
    switch kind {
    case .computed:
      return Sides(
        expected: formula(.call(function.inTextbookForm, arguments, node)),
        found: formula(.call(function, arguments, node)))
    case .stated(let stated, let order):
      let given = Array(arguments.prefix(stated.parameters.count))
      return Sides(
        expected: formula(.derivative(function, order: order, arguments, node)),
        found: formula(.call(stated, given, node)),
        formula: formula(.call(function, arguments, node)))
    }
  }

  private func formula(_ term: Term) -> ResolvedExpression {
    ResolvedExpression(
      term: term, variables: [variable], expression: expression, budget: budget)
  }

  /// How far apart two numbers may be that should be the same.
  static func tolerance(_ value: Double) -> Double { 1e-9 * max(1, abs(value)) }
}
