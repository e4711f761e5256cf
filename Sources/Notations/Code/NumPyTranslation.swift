internal import Functions
internal import Expressions
internal import Text
internal import Glibc

/// Rewrites a formula's expression so that, printed in the language, it is Python that gives the same
/// values, whatever numbers and lists it is called with: both share their operators and precedence.
struct NumPyTranslation {
  let part: CodeModule<Python>.Part
  let branches: Branches
  /// The parameters that have to be made arrays before.
  private(set) var arrays: Set<String> = []
  private(set) var body: Expression
  /// In place of the body, of a recurrence.
  private(set) var loop: NumPyLoop?
  /// What the function returns.
  private(set) var value = PythonValue.plain
  /// The Python names of the formulas that names call here.
  let names: [String: String]
  let taken: Set<String>
  /// What the functions before it return.
  let values: [Definition: PythonValue]

  init(
    _ part: CodeModule<Python>.Part, in module: CodeModule<Python>,
    after values: [Definition: PythonValue]
  ) {
    self.part = part
    self.values = values
    branches = Branches(callees: part.callees)
    names = part.callees.compactMapValues { $0.definition.flatMap { module.names[$0] } }
    taken = module.taken
    body = part.body
    loop = NumPyLoop(
      part.definition, part.expressions,
      avoiding: Python.globalNames.union(module.taken).union(localNames))
    // Which parameters need it shows only when all was seen.
    if let loop {
      for expression in loop.expressions { _ = python(expression) }
      self.loop = loop.map { number($0).expression }
      arrays.remove(part.definition.parameters[0].name)
      value = .array
      return
    }
    _ = python(part.body)
    let result = python(part.body)
    (body, value) = (result.expression, result.value)
    guard part.isSameForAll, let parameter = part.definition.parameters.first else { return }
    let name = Expression.Kind.name(Python.identifier(parameter.name), numpy: false)
    let shape = numpy("shape", [Expression(name, at: body.range)], at: body.range)
    let zeros = numpy("zeros", [shape], at: body.range)
    (body, value) = (Expression(.infix(.add, body, zeros), at: body.range), .array)
  }

  /// The default of a parameter.
  func fallback(of parameter: Definition.Parameter) -> Expression? {
    var copy = self
    return parameter.fallback.map { copy.python($0).expression }
  }

  /// The names of values in the function.
  var localNames: Set<String> {
    Set((part.definition.parameters.map(\.name) + part.constants.keys).map(Python.identifier))
  }

  /// The functions of `math` that it needs on arrays.
  var helpers: [String] {
    let expressions = part.expressions + part.definition.parameters.compactMap(\.fallback)
    return expressions.flatMap(\.calls).filter { call in
      (call.numpy || names[call.name] == nil) && Builtin.named[call.name]?.code.spelling == .math
    }.map(\.name)
  }

  mutating func python(_ expression: Expression) -> PythonExpression {
    let range = expression.range
    switch expression.kind {
    case .written: return PythonExpression(expression, .plain)
    case .number(let value, let digits):
      // NumPy has no whole numbers of any size.
      let isLarge = abs(value) > Self.largestWhole
      let kind = Expression.Kind.number(value, digits: isLarge ? Python.float(digits) : digits)
      return PythonExpression(Expression(kind, at: range), .plain, constant: value)
    case .name(let name, let isNumPy): return self.name(name, isNumPy, at: range)
    case .list:
      let elements = list(expression)
      return PythonExpression(
        numpy("array", [elements.expression], at: range),
        .joined([elements.value], inNumPy: true))
    case .prefix(.not, let operand):
      return PythonExpression(numpy("logical_not", [python(operand).expression], at: range), .plain)
    case .infix(.and, let a, let b): return logical("logical_and", [a, b], at: range)
    case .infix(.or, let a, let b): return logical("logical_or", [a, b], at: range)
    case .prefix(let sign, let operand):
      var operand = number(operand)
      // Python's whole numbers have no minus zero.
      if case .number(0, let digits) = operand.expression.kind, sign == .negate {
        operand.expression.kind = .number(0, digits: Python.float(digits))
      }
      return PythonExpression(
        Expression(.prefix(sign, operand.expression), at: range), arithmetic([operand]),
        constant: operand.constant.map { sign == .negate ? -$0 : $0 })
    case .infix(let sign, let a, let b): return infix(sign, number(a), number(b), at: range)
    case .comparison(let operands, let signs):
      let links = signs.indices.map { index in
        let (a, b) = (number(operands[index]), number(operands[index + 1]))
        _ = arithmetic([a, b])
        return Expression(.comparison([a.expression, b.expression], [signs[index]]), at: range)
      }
      let both = links.dropFirst().reduce(links[0]) { numpy("logical_and", [$0, $1], at: range) }
      return PythonExpression(both, .plain)
    case .conditional(let a, let c, let b):
      // One branch is taken and has its own shape, as in the language; beside numbers a truth value is one.
      let isTruth = branches.isTruth(expression)
      let condition = python(c)
      let (a, c, b) =
        isTruth ? (python(a), condition, python(b)) : (number(a), condition, number(b))
      let values = [a, b].map { arithmetic([$0], ofFloats: true) }
      return PythonExpression(
        Expression(
          .conditional(
            then: a.expression, condition: c.expression, otherwise: b.expression), at: range),
        values.allSatisfy { $0 == .array } ? .array : .plain)
    case .call(let call): return self.call(call, at: range)
    }
  }

  private func name(_ name: String, _ isNumPy: Bool, at range: SourceRange) -> PythonExpression {
    if let value = loop?.names[name] {
      return PythonExpression(Expression(.name(name, numpy: false), at: range), value)
    }
    let isParameter = part.definition.parameters.contains { $0.name == name }
    if !isNumPy, !isParameter, let value = part.constants[name]?.value {
      let kind = Expression.Kind.name(Python.identifier(name), numpy: false)
      return PythonExpression(
        Expression(kind, at: range), value.shape == .scalar ? .plain : .array,
        constant: value.number)
    }
    let isConstant = isNumPy || (!isParameter && Builtin.constants[name] != nil)
    let kind = Expression.Kind.name(
      isConstant ? name : Python.identifier(name), numpy: isConstant)
    let value: PythonValue =
      isConstant ? .plain : arrays.contains(name) ? .array : .given([name], inNumPy: false)
    return PythonExpression(
      Expression(kind, at: range), value, constant: isConstant ? Builtin.constants[name] : nil)
  }

  private mutating func logical(
    _ name: String, _ operands: [Expression], at range: SourceRange
  ) -> PythonExpression {
    let operands = operands.map { python($0).expression }
    return PythonExpression(numpy(name, operands, at: range), .plain)
  }

  // MARK: Arithmetic

  /// Up to here Python's whole numbers are the floating-point ones.
  private static let largestWhole = 0x1p53

  private mutating func infix(
    _ sign: InfixOperator, _ a: PythonExpression, _ b: PythonExpression, at range: SourceRange
  ) -> PythonExpression {
    let grows = [.multiply, .power, .matrixMultiply].contains(sign)
    let value = arithmetic([a, b], ofFloats: grows)
    if sign == .multiply {
      spread(a, over: b)
      spread(b, over: a)
    }
    let constant = a.constant.flatMap { a in b.constant.flatMap { sign.value(a, $0) } }
    let operands = [a.expression, b.expression]
    // Python itself raises an error or has complex numbers where NumPy has `inf` and `nan`.
    if value == .plain, sign == .divide, !b.isNotZero {
      return PythonExpression(numpy("divide", operands, at: range), .array, constant: constant)
    }
    if value == .plain, sign == .power, !(constant.map { abs($0) <= Self.largestWhole } ?? false) {
      return PythonExpression(numpy("float_power", operands, at: range), .array, constant: constant)
    }
    return PythonExpression(
      Expression(.infix(sign, a.expression, b.expression), at: range),
      sign == .divide && value != .plain ? .array : value, constant: constant)
  }

  /// The value of what is computed of numbers: one of them has to be of NumPy, which takes the others
  /// with it, so that a parameter is made an array if none is; also where whole numbers would wrap around
  /// or have no result.
  mutating func arithmetic(
    _ operands: [PythonExpression], ofFloats: Bool = false
  ) -> PythonValue {
    let value = PythonValue.joined(operands.map(\.value))
    guard case .given(let names, let inNumPy) = value, ofFloats || !inNumPy else { return value }
    if let first = part.definition.parameters.first(where: { names.contains($0.name) }) {
      arrays.insert(first.name)
    }
    return .array
  }

  /// Makes an array of what multiplies a factor that may be one number of NumPy: a list would be repeated.
  private mutating func spread(_ factor: PythonExpression, over other: PythonExpression) {
    guard case .given(let names, inNumPy: false) = factor.value, !isArray(other.expression),
      !isArray(factor.expression)
    else { return }
    arrays.formUnion(names)
  }

  /// Whether what it gives is certainly an array, if only one without axes.
  private func isArray(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .name(let name, false):
      part.definition.parameters.contains {
        arrays.contains($0.name) && Python.identifier($0.name) == name
      }
    case .call(let call): call.numpy && ["where", "array"].contains(call.name)
    default: false
    }
  }

  /// A number even where the language counts a truth value as 0 or 1: NumPy does not subtract them,
  /// adds them as "or", and takes their functions in half precision.
  mutating func number(_ expression: Expression) -> PythonExpression {
    let result = python(expression)
    guard branches.isTruth(expression) else { return result }
    let range = expression.range
    let numbers = [("1.0", 1.0), ("0.0", 0.0)].map { digits, value in
      Expression(.number(value, digits: digits), at: range)
    }
    return PythonExpression(
      numpy("where", [result.expression] + numbers, at: range), .array)
  }

  /// A list's elements, as floating-point numbers: NumPy's whole numbers wrap around and have no
  /// negative powers.
  private mutating func list(_ expression: Expression) -> PythonExpression {
    switch expression.kind {
    case .number(let value, let digits):
      return PythonExpression(
        Expression(.number(value, digits: Python.float(digits)), at: expression.range), .array)
    case .list(let elements):
      let elements = elements.map { list($0) }
      return PythonExpression(
        Expression(.list(elements.map(\.expression)), at: expression.range),
        .joined(elements.map(\.value)))
    case .prefix(let sign, let operand) where sign != .not && operand.isSignedNumber:
      let operand = list(operand)
      return PythonExpression(
        Expression(.prefix(sign, operand.expression), at: expression.range), operand.value)
    default: return number(expression)
    }
  }
}

extension Expression {
  /// Whether it is digits, with any signs.
  fileprivate var isSignedNumber: Bool {
    switch kind {
    case .number: true
    case .prefix(let sign, let operand): sign != .not && operand.isSignedNumber
    default: false
    }
  }
}

extension InfixOperator {
  /// What the language computes; nil where it is of more than numbers.
  fileprivate func value(_ a: Double, _ b: Double) -> Double? {
    switch self {
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: a / b
    case .power: pow(a, b)
    case .matrixMultiply, .and, .or: nil
    }
  }
}
