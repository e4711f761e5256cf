internal import Expressions

/// The derivative of a formula by its first parameter as a formula: derived and simplified.
struct DerivedForm {
  let body: Expression
  let meaning: Meaning
  /// The comparisons between slopes, at whose ties it has to be looked at.
  let links: [Condition.Link]
  /// Those of them whose ties may go to the other side.
  let open: [Condition.Link]

  /// The size of what was simplified.
  let work: Int

  /// Nodes of the simplified form.
  private static let longest = 200

  /// What a derivative may be derived of.
  enum Source {
    case textbook, computed
  }

  /// How ties are decided.
  struct Ties {
    var flipped: Set<String> = []
    var keepsSquaredSigns = false
  }

  /// - Parameters:
  ///   - function: a formula.
  ///   - order: of the derivative, at least 1.
  ///   - source: the form of the formula that it is derived of; a derivative of higher order is derived
  ///     of the one below, if that is stated.
  ///   - ties: how ties are decided.
  /// - Throws: why there is none.
  init(
    of function: Function, order: Int, from source: Source, ties: Ties
  ) throws(Underivable) {
    guard let definition = function.definition, !function.isRecurrence else {
      throw .reason("it is no formula")
    }
    let parameter = function.parameters[0].name
    let formula = source == .computed ? definition.computed ?? definition.body : definition.body
    if formula.size > Differentiation.longest { throw .tooLong }
    let ranks = function.ranks
    let isGradient = function.isOfElements
    if ranks[parameter] == .matrix { throw .reason("'\(parameter)' is a matrix") }
    if function.signature.result > .number || isGradient && order > 1 {
      throw .reason("it is a Jacobian")
    }
    let vectors = Set(ranks.filter { $0.value == .vector }.keys)
    let normalizing = Normalizing(
      vectors: vectors, keepsSquaredSigns: ties.keepsSquaredSigns)
    var start = Differentiation(Meaning(in: function), by: parameter, vectors: vectors)
    var body = try start.plain(formula, of: function)
    var meaning = start.meaning
    var first = 1
    if source == .textbook {
      for below in (1..<max(order, 1)).reversed() {
        guard let stated = function.stated[below], let form = stated.definition?.body,
          let known = meaning.admit(stated, form, nil)
        else { continue }
        (body, first) = (known, below + 1)
        break
      }
    }
    var links: [Condition.Link] = []
    var open: [Condition.Link] = []
    var work = 0
    for _ in first...max(order, first) {
      var differentiation = Differentiation(meaning, by: parameter, vectors: vectors)
      differentiation.flipped = ties.flipped
      let slope =
        isGradient
        ? try differentiation.gradient(of: body) : try differentiation.derivative(of: body)
      (meaning, links) = (differentiation.meaning, links + differentiation.links)
      open += differentiation.open
      work += slope?.size ?? 0
      body = normalizing.simplified(slope ?? .number(0))
    }
    if body.size > Self.longest { throw .tooLong }
    (self.body, self.meaning, self.links, self.open) = (meaning.shown(body), meaning, links, open)
    self.work = work
  }
}

extension Function {
  /// Whether it makes a number of the elements of its first parameter, so that its derivative is a
  /// gradient.
  package var isOfElements: Bool {
    mixesElements && signature.result == .number && ranks[parameters[0].name] == .vector
  }

  /// The ranks of the names in the formula that are no numbers.
  package var ranks: [String: Rank] {
    guard let definition else { return [:] }
    let settings = definition.parameters.filter { $0.fallback != nil }.map(\.name)
    return RankInference(functions: textbook.callees, constants: constants)
      .ranks(in: [definition.body], numbers: Set(settings))
  }
}

extension Normalizing {
  /// An expression as an author would write it.
  func simplified(_ expression: Expression) -> Expression { spelled(sum(expression)) }
}
