internal import Expressions
internal import Functions
internal import Numerals
internal import Text

/// Calls of formulas and builtins as Python writes them.
extension NumPyTranslation {
  mutating func call(_ call: Call, at range: SourceRange) -> PythonExpression {
    if !call.numpy, let name = names[call.name], let function = part.callees[call.name] {
      var result = call
      result.name = call.primes > 0 ? Python.derivative(of: name, primes: call.primes) : name
      result.primes = 0
      var given: [String: PythonValue] = [:]
      for (index, argument) in call.arguments.enumerated() {
        let value = number(argument.value)
        let parameters = function.parameters.map(\.name)
        if let place = argument.place(at: index, among: parameters) {
          given[parameters[place]] = value.value
        }
        result.arguments[index].name = argument.name.map(Python.identifier)
        result.arguments[index].value = value.expression
      }
      let called = call.primes > 0 ? function.stated[call.primes] : function
      var value = called?.definition.flatMap { values[$0] } ?? .array
      if case .given(let names, let inNumPy) = value {
        value = .joined(names.map { given[$0] ?? .plain }, inNumPy: inNumPy)
      }
      return PythonExpression(Expression(.call(result), at: range), value)
    }
    guard let code = Builtin.named[call.name]?.code else {
      preconditionFailure("a formula that resolves calls builtins and formulas")
    }
    let arguments = positional(call).map { code.takesTruth ? python($0) : number($0) }
    let sizes = code.firstSize ?? arguments.count
    let expressions =
      arguments.prefix(sizes).map(\.expression)
      + positional(call).dropFirst(sizes).map { size(of: $0) }
    var result =
      switch code.spelling {
      case .numpy: PythonExpression(numpy(call.name, expressions, at: range), .array)
      case .linearAlgebra:
        PythonExpression(numpy("linalg." + call.name, expressions, at: range), .array)
      case .python: PythonExpression(plain(call.name, expressions, at: range), .array)
      case .math:
        PythonExpression(plain(Python.helper(call.name, taken), expressions, at: range), .array)
      }
    switch code.numbers {
    case .floating: break
    case .kept:
      let numbers = arguments.dropFirst(code.firstBranch ?? 0)
      result.value = .joined(numbers.map(\.value), inNumPy: true)
    case .multiplied: result.value = arithmetic(arguments, ofFloats: true)
    case .whole: result.value = .plain
    }
    result.isNotZero = code.spelling == .python
    return result
  }

  /// A size, which NumPy takes as a whole number of Python or several.
  private mutating func size(of argument: Expression) -> Expression {
    let isWhole = { (part: Expression) in
      if case .number(let value, let digits) = part.kind {
        digits.allSatisfy(\.isNumber) && value.isFinite
      } else {
        false
      }
    }
    if isWhole(argument) { return argument }
    if case .list(let parts) = argument.kind, parts.allSatisfy(isWhole) { return argument }
    return numpy("int_", [python(argument).expression], at: argument.range)
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

  func numpy(
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
