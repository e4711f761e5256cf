internal import Functions
internal import Expressions
internal import Diagnostics
internal import Numerals
internal import Text

/// Rewrites an expression so that, printed in the language, it is Python that gives the same values:
/// both share their operators and precedence.
struct NumPyTranslation {
  let parameters: Set<String>
  /// The formulas that names call here, and their names in Python.
  let callees: [String: Function]
  let names: [String: String]
  /// The names of the module's functions.
  let taken: Set<String>
  /// Which of `erf` and `erfc` were used.
  private(set) var errorFunctions: Set<String> = []

  init(
    parameters: Set<String>, callees: [String: Function], names: [String: String],
    taken: Set<String>
  ) {
    self.parameters = parameters
    self.callees = callees
    self.names = names
    self.taken = taken
  }

  mutating func python(_ expression: Expression) -> Expression {
    var result = expression
    switch expression.kind {
    case .number, .written: break
    case .name(let name, let isNumPy):
      let isConstant =
        isNumPy || (!parameters.contains(name) && Builtin.constants[name] != nil)
      result.kind = .name(isConstant ? name : Python.identifier(name), numpy: isConstant)
    case .list: result = numpy("array", [list(expression)], at: expression.range)
    case .prefix(.not, let operand):
      result = numpy("logical_not", [python(operand)], at: expression.range)
    case .prefix(let sign, let operand): result.kind = .prefix(sign, number(operand))
    case .infix(.and, let a, let b):
      result = numpy("logical_and", [python(a), python(b)], at: expression.range)
    case .infix(.or, let a, let b):
      result = numpy("logical_or", [python(a), python(b)], at: expression.range)
    case .infix(let sign, let a, let b): result.kind = .infix(sign, number(a), number(b))
    case .comparison(let operands, let signs):
      let links = signs.indices.map { index in
        Expression(
          .comparison([number(operands[index]), number(operands[index + 1])], [signs[index]]),
          at: expression.range)
      }
      result = links.dropFirst().reduce(links[0]) {
        numpy("logical_and", [$0, $1], at: expression.range)
      }
    case .conditional(let a, let c, let b):
      result = numpy("where", [python(c), python(a), python(b)], at: expression.range)
    case .call(let call): result = self.call(call, at: expression.range)
    }
    return result
  }

  /// A number even where the language counts a truth value as 0 or 1: NumPy does not subtract them,
  /// adds them as "or", and takes their functions in half precision.
  private mutating func number(_ expression: Expression) -> Expression {
    let result = python(expression)
    guard isTruth(expression) else { return result }
    let range = expression.range
    return numpy(
      "where",
      [
        result, Expression(.number(1, digits: "1.0"), at: range),
        Expression(.number(0, digits: "0.0"), at: range),
      ], at: range)
  }

  /// A list's elements, as floating-point numbers: NumPy's whole numbers wrap around and have no
  /// negative powers.
  private mutating func list(_ expression: Expression) -> Expression {
    var result = expression
    switch expression.kind {
    case .list(let elements): result.kind = .list(elements.map { list($0) })
    case .number(let value, let digits):
      result.kind = .number(value, digits: Python.float(digits))
    case .prefix(let sign, let operand) where sign != .not:
      result.kind = .prefix(sign, list(operand))
    default: result = number(expression)
    }
    return result
  }

  private mutating func call(_ call: Call, at range: SourceRange) -> Expression {
    var result = call
    result.primes = 0
    if !call.numpy, let name = names[call.name] {
      result.name = name + (call.primes > 0 ? Python.suffix(call.primes) : "")
      result.arguments = call.arguments.map { argument in
        Call.Argument(
          name: argument.name.map(Python.identifier), value: number(argument.value),
          range: argument.range)
      }
      return Expression(.call(result), at: range)
    }
    let keepsTruth = ["where", "isnan", "isinf", "allclose", "sum", "mean", "len"]
    let arguments = positional(call).map {
      keepsTruth.contains(call.name) ? python($0) : number($0)
    }
    switch call.name {
    case "len": return Expression(.call(plain("len", arguments, range)), at: range)
    case "erf", "erfc":
      errorFunctions.insert(call.name)
      return Expression(
        .call(plain(Python.errorFunction(call.name, taken), arguments, range)), at: range)
    default: return numpy(call.name, arguments, at: range)
    }
  }

  /// A builtin's arguments in the order of its parameters: NumPy takes many by place only.
  private func positional(_ call: Call) -> [Expression] {
    guard let builtin = Builtin.named[call.name] else { return call.arguments.map(\.value) }
    var places: [Expression?] = builtin.parameters.map { parameter in
      parameter.fallback.map {
        Expression(.number($0, digits: NumberText.shortest($0)), at: call.nameRange)
      }
    }
    var count = 0
    for (index, argument) in call.arguments.enumerated() {
      let place =
        argument.name.flatMap { name in builtin.parameters.firstIndex { $0.name == name } } ?? index
      guard places.indices.contains(place) else { continue }
      places[place] = argument.value
      count = max(count, place + 1)
    }
    return places.prefix(count).compactMap { $0 }
  }

  private func numpy(
    _ name: String, _ arguments: [Expression], at range: SourceRange
  ) -> Expression {
    var call = plain(name, arguments, range)
    call.numpy = true
    return Expression(.call(call), at: range)
  }

  private func plain(_ name: String, _ arguments: [Expression], _ range: SourceRange) -> Call {
    Call(
      name: name, nameRange: range, arguments: arguments.map { .init(value: $0, range: $0.range) })
  }

  // MARK: - Truth

  private func isTruth(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .comparison, .prefix(.not, _), .infix(.and, _, _), .infix(.or, _, _): return true
    case .conditional(let a, _, let b): return isTruth(a) && isTruth(b)
    case .list(let elements): return elements.allSatisfy(isTruth)
    case .call(let call):
      if !call.numpy, let function = callees[call.name] {
        guard call.primes == 0, let definition = function.definition else { return false }
        return NumPyTranslation(
          parameters: [], callees: function.body.callees, names: [:], taken: []
        ).isTruth(definition.computed ?? definition.body)
      }
      switch call.name {
      case "isnan", "isinf", "allclose": return true
      case "where": return call.arguments.dropFirst().allSatisfy { isTruth($0.value) }
      default: return false
      }
    default: return false
    }
  }
}

extension NumPyTranslation {
  /// The floating-point errors that a branch can raise where it is not taken, in NumPy's words.
  func risks(of expression: Expression) -> [String] {
    var risks: Set<String> = []
    collectChoices(in: expression, into: &risks)
    return ["divide", "over", "invalid"].filter(risks.contains)
  }

  /// What computes all arguments and takes one.
  private static let choices: Set<String> = ["where", "maximum", "minimum", "clip"]

  private func collectChoices(in expression: Expression, into risks: inout Set<String>) {
    switch expression.kind {
    case .conditional(let a, _, let b):
      for branch in [a, b] { collect(in: branch, into: &risks) }
    case .call(let call)
    where Self.choices.contains(call.name) && (call.numpy || callees[call.name] == nil):
      let branches = call.name == "where" ? call.arguments.dropFirst() : call.arguments[...]
      for branch in branches { collect(in: branch.value, into: &risks) }
    default: break
    }
    for part in expression.parts { collectChoices(in: part, into: &risks) }
  }

  private func collect(in branch: Expression, into risks: inout Set<String>) {
    for part in branch.parts { collect(in: part, into: &risks) }
    switch branch.kind {
    case .infix(.divide, _, let divisor):
      if case .number(let value, _) = divisor.kind, value != 0 { return }
      risks.formUnion(["divide", "invalid"])
    case .infix(.power, _, let exponent):
      risks.insert("over")
      if case .number(let value, _) = exponent.kind, value > 0, value.rounded() == value { return }
      risks.formUnion(["divide", "invalid"])
    case .call(let call):
      if !call.numpy, let function = callees[call.name] {
        guard let definition = function.definition else { return }
        NumPyTranslation(
          parameters: [], callees: function.body.callees, names: [:], taken: []
        ).collect(in: definition.computed ?? definition.body, into: &risks)
        return
      }
      switch call.name {
      // What overflows may be divided by what overflows as well, or taken from it.
      case "exp", "expm1", "sinh", "cosh": risks.formUnion(["over", "invalid"])
      case "log", "log2", "log10", "log1p": risks.formUnion(["divide", "invalid"])
      case "sqrt": risks.insert("invalid")
      default: break
      }
    default: break
    }
  }
}
