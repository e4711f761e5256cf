internal import Expressions

/// Derivatives of formulas as formulas, by the rules that the rows of the builtins hold.
///
/// A formula that is called stays a call: its derivative is what is stated of it, else f′.
struct Differentiation {
  /// What calls in the formula mean, with those in stated derivatives that it takes over.
  var meaning: Meaning
  var variable: String
  /// The names of vectors.
  var vectors: Set<String> = []
  /// The comparisons whose tie goes to the other side.
  var flipped: Set<String> = []
  /// The comparisons by which it chooses between slopes.
  private(set) var links: [Condition.Link] = []
  /// Those of them whose ties may be given to the other side.
  private(set) var open: [Condition.Link] = []

  /// Nodes of a formula and of its derivative before that is simplified.
  static let longest = 20_000

  init(_ meaning: Meaning, by variable: String, vectors: Set<String> = []) {
    (self.meaning, self.variable, self.vectors) = (meaning, variable, vectors)
  }

  /// The derivative of a number; nil if it is 0.
  mutating func derivative(of expression: Expression) throws(Underivable) -> Expression? {
    guard expression.mentions(variable) else { return nil }
    let derivative = try rule(for: expression)
    if let derivative, derivative.size > Self.longest { throw .tooLong }
    return derivative
  }

  private mutating func rule(for expression: Expression) throws(Underivable) -> Expression? {
    switch expression.kind {
    case .number, .comparison, .prefix(.not, _), .infix(.and, _, _), .infix(.or, _, _): return nil
    case .name: return .number(1)
    case .prefix(.plus, let operand): return try derivative(of: operand)
    case .prefix(_, let operand):
      return try derivative(of: operand).map { .negative($0) }
    case .infix(.add, let a, let b): return .sum(try derivative(of: a), try derivative(of: b))
    case .infix(.subtract, let a, let b):
      return .sum(try derivative(of: a), try derivative(of: b).map { .negative($0) })
    case .infix(.multiply, let a, let b):
      return .sum(
        try derivative(of: a).map { $0 * b }, try derivative(of: b).map { a * $0 })
    case .infix(.divide, let a, let b):
      return .sum(
        try derivative(of: a).map { $0 / b },
        try derivative(of: b).map { .negative(a * $0 / b.raised(to: .number(2))) })
    case .infix(.power, let base, let exponent): return try power(base, exponent)
    case .infix(.matrixMultiply, let a, let b): return try innerProduct(a, b)
    case .conditional(let then, let condition, let otherwise):
      let condition = choosing(condition)
      let (a, b) = (try derivative(of: then), try derivative(of: otherwise))
      if a == nil, b == nil { return nil }
      return Expression(
        .conditional(then: a ?? .number(0), condition: condition, otherwise: b ?? .number(0)),
        at: Expression.nowhere)
    case .call(let call): return try self.call(call)
    case .list: throw .reason("it makes a vector of its parts")
    case .written: throw .reason("it holds mathematics that is only written")
    }
  }

  private mutating func power(
    _ base: Expression, _ exponent: Expression
  ) throws(Underivable) -> Expression? {
    let whole = base.raised(to: exponent)
    let byBase = try derivative(of: base).map {
      exponent * base.raised(to: exponent - .number(1)) * $0
    }
    let isExponential = Normalizing().sum(base).base?.key == Base.e.key
    let byExponent = try derivative(of: exponent).map {
      isExponential ? whole * $0 : whole * .calling(Self.logarithm, [base]) * $0
    }
    return .sum(byBase, byExponent)
  }

  private static let logarithm = "log"

  // MARK: Calls

  private mutating func call(_ call: Call) throws(Underivable) -> Expression? {
    if !call.numpy, let function = meaning.functions[call.name] {
      return try self.call(call, of: function)
    }
    guard let builtin = Builtin.named[call.name] else { return nil }
    let arguments = call.placed(among: builtin.parameters.map(\.name))
    let filled = builtin.parameters.indices.map { place in
      arguments[place] ?? .number(builtin.parameters[place].fallback ?? .nan)
    }
    if call.primes == 0 {
      switch builtin.notation {
      case .cases:
        let condition = choosing(filled[0])
        let (then, otherwise) = (try derivative(of: filled[1]), try derivative(of: filled[2]))
        if then == nil, otherwise == nil { return nil }
        return .calling(
          call.name, [condition, then ?? .number(0), otherwise ?? .number(0)])
      case .reduction(.sum), .reduction(.mean):
        return try reduced(call.name, builtin.notation, filled[0])
      case .product where filled.count == 2: return try innerProduct(filled[0], filled[1])
      case .count: return nil
      default: break
      }
    }
    guard !builtin.mixesElements else {
      throw .reason("there is no rule for the derivative of '\(builtin.name)'")
    }
    var sum: Expression?
    for (place, argument) in filled.enumerated() {
      guard let inner = try derivative(of: argument) else { continue }
      let names = builtin.parameters.map(\.name)
      let rule = try Self.rule(of: builtin, by: place, order: call.primes)
        .substituting(Dictionary(uniqueKeysWithValues: zip(names, filled)))
      let isChoice = builtin.code.firstBranch == 0
      sum = .sum(sum, (isChoice ? choosing(rule) : rule) * inner)
      if builtin.notation == .bars || builtin.derivatives == ["0"] {
        links.append(Condition.Link(left: argument, sign: .equal, right: .number(0)))
      }
    }
    return sum
  }

  /// The derivative by one parameter of a builtin's derivative of some order by its first.
  static func rule(
    of builtin: Builtin, by place: Int, order: Int
  ) throws(Underivable) -> Expression {
    if order == 0 { return Builtin.formula(builtin.derivatives[place]) }
    let inner = try rule(of: builtin, by: 0, order: order - 1)
    var differentiation = Differentiation(Meaning(), by: builtin.parameters[place].name)
    return try differentiation.derivative(of: inner) ?? .number(0)
  }

  /// What chooses by comparisons, whose ties go where they are wanted.
  private mutating func choosing(_ rule: Expression) -> Expression {
    rule.replacing { part in
      guard case .comparison(let operands, var signs) = part.kind else { return nil }
      for index in signs.indices {
        let link = Condition.Link(
          left: operands[index], sign: signs[index], right: operands[index + 1])
        links.append(link)
        if !open.contains(where: { $0.key == link.key }) { open.append(link) }
        if flipped.contains(link.key) { signs[index] = signs[index].withTieElsewhere }
      }
      return Expression(.comparison(operands, signs), at: part.range)
    }
  }

  private mutating func call(
    _ call: Call, of function: Function
  ) throws(Underivable) -> Expression? {
    if function.isRecurrence { throw .reason("'\(call.name)' is a recurrence") }
    let given = call.placed(among: function.parameters.map(\.name))
    let mixes = function.mixes
    var sum: Expression?
    for place in function.parameters.indices {
      guard let argument = given[place], let inner = try derivative(of: argument) else { continue }
      guard !mixes[place] else {
        throw .reason("the derivative of '\(call.name)' is a Jacobian")
      }
      let outer =
        place == 0
        ? try derivative(of: call, function, given)
        : try slope(of: call, function, given, by: place)
      sum = .sum(sum, outer * inner)
    }
    return sum
  }

  /// The derivative of a formula by its first parameter, as it is stated, else as a call.
  mutating func derivative(
    of call: Call, _ function: Function, _ given: [Expression?]
  ) throws(Underivable) -> Expression {
    let order = call.primes + 1
    if let stated = function.stated[order], let definition = stated.definition,
      let body = meaning.admit(stated, definition.body, given)
    {
      return body
    }
    guard order <= Jet.order else {
      throw .reason("it needs a derivative of '\(call.name)' of more than third order")
    }
    var derivative = call
    derivative.primes = order
    return Expression(.call(derivative), at: Expression.nowhere)
  }

  /// The derivative of a formula by a parameter after its first.
  private mutating func slope(
    of call: Call, _ function: Function, _ given: [Expression?], by place: Int
  ) throws(Underivable) -> Expression {
    let name = function.parameters[place].name
    guard call.primes == 0, let definition = function.definition,
      let body = meaning.admit(function, definition.body, nil)
    else { throw .reason("there is no name for the derivative of '\(call.name)' by '\(name)'") }
    var inner = Differentiation(meaning, by: name)
    inner.flipped = flipped
    let slope = try inner.derivative(of: body) ?? .number(0)
    guard let filled = inner.meaning.filled(slope, function, given) else {
      throw .reason("there is no name for the derivative of '\(call.name)' by '\(name)'")
    }
    meaning = inner.meaning
    return filled
  }

  // MARK: Sums of elements

  /// The derivative of a sum or mean by a number.
  private mutating func reduced(
    _ name: String, _ notation: NotationForm, _ argument: Expression
  ) throws(Underivable) -> Expression? {
    guard let inner = try derivative(of: argument) else { return nil }
    let simple = Normalizing(vectors: vectors).simplified(inner)
    if let vector = argument.names.first(where: vectors.contains),
      !simple.names.contains(where: vectors.contains)
    {
      // All elements are the same.
      return notation == .reduction(.mean) ? simple : simple * .count(of: vector)
    }
    return .calling(name, [simple])
  }

  private mutating func innerProduct(
    _ a: Expression, _ b: Expression
  ) throws(Underivable) -> Expression? {
    guard [a, b].allSatisfy({ $0.names.contains(where: vectors.contains) }) else {
      throw .reason("it multiplies matrices")
    }
    return try reduced(Self.sum, .reduction(.sum), a * b)
  }

  static let sum = Builtin.all.first { $0.notation == .reduction(.sum) }?.name ?? ""
}

/// Why a formula has no derivative that could be written.
enum Underivable: Error {
  case reason(String)
  case tooLong
}

extension Expression {
  static func sum(_ a: Expression?, _ b: Expression?) -> Expression? {
    guard let a else { return b }
    return b.map { a + $0 } ?? a
  }

  /// The number of elements of a vector.
  static func count(of vector: String) -> Expression {
    let name = Builtin.all.first { $0.notation == .count }?.name ?? ""
    return .calling(name, [Expression(.name(vector, numpy: false), at: nowhere)])
  }

  func mentions(_ name: String) -> Bool {
    contains { part in
      if case .name(name, numpy: false) = part.kind { true } else { false }
    }
  }

  /// The expression with others in the place of names.
  func substituting(_ values: [String: Expression]) -> Expression {
    replacing { part in
      if case .name(let name, numpy: false) = part.kind { values[name] } else { nil }
    }
  }
}

extension Call {
  /// The arguments by the place of their parameters.
  func placed(among names: [String]) -> [Expression?] {
    var placed = [Expression?](repeating: nil, count: names.count)
    for (index, argument) in arguments.enumerated() {
      if let place = argument.place(at: index, among: names) { placed[place] = argument.value }
    }
    return placed
  }
}

extension ComparisonOperator {
  /// The same, but for two that are equal.
  fileprivate var withTieElsewhere: ComparisonOperator {
    switch self {
    case .less: .lessOrEqual
    case .lessOrEqual: .less
    case .greater: .greaterOrEqual
    case .greaterOrEqual: .greater
    case .equal, .notEqual: self
    }
  }
}
