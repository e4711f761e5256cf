internal import Functions
internal import Expressions
internal import Numerals
internal import Text

/// Rewrites an expression so that, printed in the language, it is Python that gives the same values:
/// both share their operators and precedence.
struct NumPyTranslation {
  let part: CodeModule<Python>.Part
  let branches: Branches
  /// The Python names of the formulas that names call here.
  private let names: [String: String]
  private let taken: Set<String>

  init(_ part: CodeModule<Python>.Part, in module: CodeModule<Python>) {
    self.part = part
    branches = Branches(callees: part.callees)
    names = part.callees.compactMapValues { $0.definition.flatMap { module.names[$0] } }
    taken = module.taken
  }

  /// The functions of `math` that it needs on arrays.
  var helpers: [String] {
    let expressions = [part.body] + part.definition.parameters.compactMap(\.fallback)
    return expressions.flatMap(\.calls).filter { call in
      (call.numpy || names[call.name] == nil) && Builtin.named[call.name]?.code.spelling == .math
    }.map(\.name)
  }

  func python(_ expression: Expression) -> Expression {
    var result = expression
    switch expression.kind {
    case .number, .written: break
    case .name(let name, let isNumPy):
      let isParameter = part.definition.parameters.contains { $0.name == name }
      let isConstant = isNumPy || (!isParameter && Builtin.constants[name] != nil)
      result.kind = .name(isConstant ? name : Python.identifier(name), numpy: isConstant)
    case .list: result = numpy("array", [list(expression)], at: expression.range)
    case .prefix(.not, let operand):
      result = numpy("logical_not", [python(operand)], at: expression.range)
    case .infix(.and, let a, let b):
      result = numpy("logical_and", [python(a), python(b)], at: expression.range)
    case .infix(.or, let a, let b):
      result = numpy("logical_or", [python(a), python(b)], at: expression.range)
    case .prefix, .infix: result = expression.mapChildren(number)
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
  private func number(_ expression: Expression) -> Expression {
    let result = python(expression)
    guard branches.isTruth(expression) else { return result }
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
  private func list(_ expression: Expression) -> Expression {
    switch expression.kind {
    case .number(let value, let digits):
      Expression(.number(value, digits: Python.float(digits)), at: expression.range)
    case .list, .prefix(.negate, _), .prefix(.plus, _): expression.mapChildren(list)
    default: number(expression)
    }
  }

  private func call(_ call: Call, at range: SourceRange) -> Expression {
    if !call.numpy, let name = names[call.name] {
      var result = call
      result.name = call.primes > 0 ? Python.derivative(of: name, primes: call.primes) : name
      result.primes = 0
      for index in call.arguments.indices {
        result.arguments[index].name = call.arguments[index].name.map(Python.identifier)
        result.arguments[index].value = number(call.arguments[index].value)
      }
      return Expression(.call(result), at: range)
    }
    let code = Builtin.named[call.name]?.code
    let arguments = positional(call).map(code?.takesTruth == true ? python : number)
    switch code?.spelling {
    case .numpy, nil: return numpy(call.name, arguments, at: range)
    case .python: return plain(call.name, arguments, at: range)
    case .math: return plain(Python.helper(call.name, taken), arguments, at: range)
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
      guard let place = argument.place(at: index, among: builtin.parameters.map(\.name)) else {
        continue
      }
      places[place] = argument.value
      count = max(count, place + 1)
    }
    return places.prefix(count).compactMap { $0 }
  }

  private func numpy(
    _ name: String, _ arguments: [Expression], at range: SourceRange
  ) -> Expression {
    plain(name, arguments, at: range, isNumPy: true)
  }

  private func plain(
    _ name: String, _ arguments: [Expression], at range: SourceRange, isNumPy: Bool = false
  ) -> Expression {
    let arguments = arguments.map { Call.Argument(value: $0, range: $0.range) }
    return Expression(
      .call(Call(name: name, nameRange: range, numpy: isNumPy, arguments: arguments)), at: range)
  }
}
