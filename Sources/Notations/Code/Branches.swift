internal import Functions
internal import Expressions

/// What holds of a formula's code in every language that computes all branches of a choice.
struct Branches {
  /// The formulas that names call.
  let callees: [String: Function]

  /// The builtin that is called.
  func builtin(_ call: Call) -> Builtin? {
    call.numpy || callees[call.name] == nil ? Builtin.named[call.name] : nil
  }

  /// Whether the values of an expression are truth values.
  func isTruth(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .comparison, .prefix(.not, _), .infix(.and, _, _), .infix(.or, _, _): return true
    case .conditional(let a, _, let b): return isTruth(a) && isTruth(b)
    case .list(let elements): return elements.allSatisfy(isTruth)
    case .call(let call):
      guard let code = builtin(call)?.code else {
        guard call.primes == 0, let (body, branches) = body(call) else { return false }
        return branches.isTruth(body)
      }
      guard code.takesTruth, let first = code.firstBranch else { return code.givesTruth }
      return call.arguments.dropFirst(first).allSatisfy { isTruth($0.value) }
    default: return false
    }
  }

  /// The floating-point errors that a branch can raise where it is not taken.
  func risks(of expressions: [Expression]) -> [CodeForm.Risk] {
    let risks = Set(expressions.flatMap(\.parts).flatMap(branches).flatMap(risks(within:)))
    return CodeForm.Risk.allCases.filter(risks.contains)
  }

  private func branches(of expression: Expression) -> [Expression] {
    guard case .call(let call) = expression.kind, let first = builtin(call)?.code.firstBranch else {
      return []
    }
    return call.arguments.dropFirst(first).map(\.value)
  }

  private func risks(within branch: Expression) -> Set<CodeForm.Risk> {
    branch.parts.reduce(into: []) { risks, part in
      switch part.kind {
      case .infix(.divide, _, let divisor):
        if case .number(let value, _) = divisor.kind, value != 0 { return }
        risks.formUnion([.divide, .invalid])
      case .infix(.power, _, let exponent):
        risks.insert(.over)
        if case .number(let value, _) = exponent.kind, value > 0, value.rounded() == value {
          return
        }
        risks.formUnion([.divide, .invalid])
      case .call(let call):
        if let builtin = builtin(call) {
          risks.formUnion(builtin.code.risks)
        } else if let (body, branches) = body(call) {
          risks.formUnion(branches.risks(within: body))
        }
      default: break
      }
    }
  }

  /// What a formula that is called computes.
  private func body(_ call: Call) -> (Expression, Branches)? {
    guard let function = callees[call.name], let definition = function.definition else {
      return nil
    }
    return (definition.computed ?? definition.body, Branches(callees: function.body.callees))
  }
}
