internal import Expressions

/// What names mean in a formula that is derived.
struct Meaning {
  private(set) var functions: [String: Function] = [:]
  private(set) var constants: [String: Constant] = [:]
  private var parameters: Set<String> = []

  init() {}

  init(in function: Function) {
    functions = function.textbook.callees.merging(function.body.callees) { first, _ in first }
    constants = function.constants
    parameters = Set(function.parameters.map(\.name))
  }

  /// An expression of a formula as it is here, where builtins are written `np.name`.
  func plain(_ expression: Expression, of function: Function) -> Expression {
    let callees = function.textbook.callees.merging(function.body.callees) { first, _ in first }
    let parameters = Set(function.parameters.map(\.name))
    return expression.rewritten { part in
      switch part.kind {
      case .name(let name, false)
      where !parameters.contains(name) && function.constants[name] == nil
        && Builtin.constants[name] != nil:
        return Expression(.name(name, numpy: true), at: part.range)
      case .call(var call) where !call.numpy && callees[call.name] == nil:
        call.numpy = true
        return Expression(.call(call), at: part.range)
      default: return part
      }
    }.placed(at: Expression.authored)
  }

  /// Takes over what another formula's expression calls and names.
  ///
  /// - Parameters:
  ///   - function: the other formula.
  ///   - expression: one of its own.
  ///   - given: what stands for its parameters; nil where they stay.
  /// - Returns: the expression as it is here; nil where a name means something else here.
  mutating func admit(
    _ function: Function, _ expression: Expression, _ given: [Expression?]?
  ) -> Expression? {
    let callees = function.textbook.callees
    for (name, callee) in callees {
      if parameters.contains(name) { return nil }
      if let own = functions[name], own.definition != callee.definition { return nil }
    }
    for (name, constant) in function.constants {
      if parameters.contains(name) || functions[name] != nil { return nil }
      if let own = constants[name], own.definition != constant.definition { return nil }
    }
    let plain = plain(expression, of: function)
    let own = given.map { self.filled(plain, function, $0) } ?? plain
    guard let own else { return nil }
    functions.merge(callees) { first, _ in first }
    constants.merge(function.constants) { first, _ in first }
    return own
  }

  /// An expression in a function's parameters with what is given for them, defaults else.
  func filled(
    _ expression: Expression, _ function: Function, _ given: [Expression?]
  ) -> Expression? {
    var values: [String: Expression] = [:]
    for (place, parameter) in (function.definition?.parameters ?? []).enumerated() {
      if place < given.count, let value = given[place] {
        values[parameter.name] = value
      } else if let fallback = parameter.fallback {
        guard !fallback.contains(where: { $0.isNamed }) else { return nil }
        values[parameter.name] = fallback.placed(at: Expression.nowhere)
      }
    }
    return expression.substituting(values)
  }

  /// The expression as an author writes it: `np.` stands only where it is needed.
  func shown(_ expression: Expression) -> Expression {
    expression.rewritten { part in
      switch part.kind {
      case .name(let name, true) where !parameters.contains(name) && constants[name] == nil:
        return Expression(.name(name, numpy: false), at: part.range)
      case .call(var call)
      where call.numpy && functions[call.name] == nil && !parameters.contains(call.name)
        && constants[call.name] == nil:
        call.numpy = false
        return Expression(.call(call), at: part.range)
      default: return part
      }
    }
  }
}

extension Expression {
  /// The expression with each part, children first, as `rewrite` has it.
  fileprivate func rewritten(_ rewrite: (Expression) -> Expression) -> Expression {
    rewrite(mapChildren { $0.rewritten(rewrite) })
  }

  /// Whether it is a name or a call.
  fileprivate var isNamed: Bool {
    switch kind {
    case .name, .call: true
    default: false
    }
  }
}
