package import Expressions

/// What kind of value a name or expression stands for, as far as its formula shows it.
package enum Rank: Int, Comparable, Sendable {
  case number, vector, matrix

  package static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
}

/// The ranks of a function's parameters and result. A parameter that its formula uses element by
/// element counts as a number, whatever it is called with.
package struct Signature: Sendable {
  var parameters: [Rank]
  package var result: Rank

  package var worksElementwise: Bool {
    result == .number && parameters.allSatisfy { $0 == .number }
  }

  /// - Parameters:
  ///   - definition: of a formula.
  ///   - callees: the formulas that its textbook form calls, by name.
  ///   - constants: those that it names.
  init(
    of definition: Definition, calling callees: [String: Function],
    naming constants: [String: Constant]
  ) {
    let inference = RankInference(functions: callees, constants: constants)
    let numbers = definition.parameters.filter { $0.fallback != nil }.map(\.name)
    let starts = definition.recurrence?.starts ?? []
    let ranks = inference.ranks(in: starts + [definition.body], numbers: Set(numbers))
    parameters = definition.parameters.map { ranks[$0.name] ?? .number }
    if !starts.isEmpty { parameters[0] = .number }
    result = inference.rank(of: starts.first ?? definition.body, names: ranks)
  }

  /// Of a function that works on numbers.
  init(numbers count: Int) {
    parameters = Array(repeating: .number, count: count)
    result = .number
  }
}

/// Finds out ranks from how names are used.
///
/// A name that reaches a reduction is a vector, an operand of `@` a matrix if it begins with a
/// capital; everything else works element by element. Where several names reach the same reduction,
/// those with a default, Greek ones and capitals (a temperature T) are numbers.
package struct RankInference {
  /// What calls mean here.
  let functions: [String: Function]
  /// Names whose values are known.
  let constants: [String: Constant]

  package init(functions: [String: Function], constants: [String: Constant]) {
    self.functions = functions
    self.constants = constants
  }

  /// The ranks of the names in expressions that share them; names of numbers are left out.
  package func ranks(in expressions: [Expression], numbers: Set<String> = []) -> [String: Rank] {
    var uses = Uses()
    for expression in expressions { visit(expression, wantsVector: false, &uses) }
    let reached = uses.reached.subtracting(numbers).subtracting(constants.keys)
    let likely = reached.filter { GreekLetters.named[$0] == nil && !Self.isCapital($0) }
    var ranks: [String: Rank] = [:]
    for name in likely.isEmpty ? reached : likely { ranks[name] = .vector }
    for name in uses.factors.subtracting(numbers) {
      ranks[name] = Self.isCapital(name) ? .matrix : .vector
    }
    for name in uses.matrices.subtracting(numbers) { ranks[name] = .matrix }
    for (name, constant) in constants where !numbers.contains(name) {
      ranks[name] = constant.rank == .number ? nil : constant.rank
    }
    return ranks
  }

  private static func isCapital(_ name: String) -> Bool { name.first?.isUppercase ?? false }

  private struct Uses {
    /// Names within the argument of a reduction.
    var reached: Set<String> = []
    /// Operands of products of vectors and matrices.
    var factors: Set<String> = []
    /// What can be nothing but a matrix.
    var matrices: Set<String> = []
  }

  private func visit(_ expression: Expression, wantsVector: Bool, _ uses: inout Uses) {
    switch expression.kind {
    case .number, .written(.subscripted), .written(.ellipsis), .written(.words): break
    case .name(let name, let isNumPy):
      if wantsVector, !isNumPy { uses.reached.insert(name) }
    case .list(let parts):
      for part in parts { visit(part, wantsVector: false, &uses) }
    case .infix(.matrixMultiply, let a, let b): visitFactors([a, b], &uses)
    case .prefix, .infix, .comparison, .conditional, .written:
      for part in expression.children { visit(part, wantsVector: wantsVector, &uses) }
    case .call(let call):
      let arguments = call.arguments.map(\.value)
      if let function = functions[call.name], !call.numpy {
        let signature = function.signature
        for (index, argument) in arguments.enumerated() {
          let isVector =
            signature.parameters.indices.contains(index) && signature.parameters[index] > .number
          visit(
            argument, wantsVector: isVector || (wantsVector && signature.worksElementwise), &uses)
        }
        return
      }
      switch Builtin.named[call.name]?.ranks.arguments {
      case .factors: visitFactors(arguments, &uses)
      case .matrices:
        uses.matrices.formUnion(arguments.compactMap(\.factorName))
        for part in arguments where part.factorName == nil {
          visit(part, wantsVector: false, &uses)
        }
      case .numbers: for part in arguments { visit(part, wantsVector: false, &uses) }
      case .vectors:
        let isWritten = arguments.contains { $0.writtenIndex(besides: []) != nil }
        for part in arguments { visit(part, wantsVector: wantsVector || !isWritten, &uses) }
      case .elements, nil: for part in arguments { visit(part, wantsVector: wantsVector, &uses) }
      }
    }
  }

  private func visitFactors(_ factors: [Expression], _ uses: inout Uses) {
    for factor in factors {
      if let name = factor.factorName {
        uses.factors.insert(name)
      } else {
        visit(factor, wantsVector: false, &uses)
      }
    }
  }

  /// The rank of an expression's value.
  package func rank(of expression: Expression, names: [String: Rank]) -> Rank {
    func highest(_ parts: [Expression]) -> Rank {
      parts.map { rank(of: $0, names: names) }.max() ?? .number
    }
    switch expression.kind {
    case .number: return .number
    case .name(let name, let isNumPy): return isNumPy ? .number : names[name] ?? .number
    case .list(let parts): return highest(parts) == .number ? .vector : .matrix
    case .infix(.matrixMultiply, let a, let b):
      return product(rank(of: a, names: names), rank(of: b, names: names))
    case .conditional(let a, _, let b): return highest([a, b])
    case .prefix, .infix, .comparison: return highest(expression.children)
    case .written(.subscripted): return expression.factorName.flatMap { names[$0] } ?? .number
    case .written(.partial): return highest(expression.children)
    case .written: return .number
    case .call(let call):
      let arguments = call.arguments.map(\.value)
      if let function = functions[call.name], !call.numpy {
        let signature = function.signature
        if signature.worksElementwise { return highest(arguments) }
        guard call.primes > 0, signature.parameters.first ?? .number > .number else {
          return signature.result
        }
        return signature.result == .number ? .vector : .matrix
      }
      switch Builtin.named[call.name]?.ranks.result {
      case .alike, nil: return highest(arguments)
      case .product where arguments.count == 2:
        return product(
          rank(of: arguments[0], names: names), rank(of: arguments[1], names: names))
      case .number, .product: return .number
      case .matrix: return .matrix
      case .diagonal: return highest(arguments) == .matrix ? .vector : .matrix
      case .filled: return highest(arguments) == .number ? .vector : .matrix
      case .vector: return .vector
      }
    }
  }

  private func product(_ a: Rank, _ b: Rank) -> Rank {
    switch (a, b) {
    case (.matrix, .matrix): .matrix
    case (.matrix, _), (_, .matrix): .vector
    default: .number
    }
  }
}

extension Expression {
  /// The name of a factor, also of one that is only written, as `W_out`.
  fileprivate var factorName: String? {
    switch kind {
    case .name(let name, _): name
    case .written(.subscripted(let base, let index)): base + "_" + index
    default: nil
    }
  }
}

extension Term {
  /// The formulas that are called, by name.
  package var callees: [String: Function] {
    var callees: [String: Function] = [:]
    collectCallees(into: &callees)
    return callees
  }

  private func collectCallees(into callees: inout [String: Function]) {
    switch self {
    case .call(let function, _, _), .derivative(let function, _, _, _):
      // A derivative of an expression is of a function without a definition.
      if function.definition == nil {
        function.body.collectCallees(into: &callees)
      } else {
        callees[function.name] = function
      }
    case .recurrence(let system, _, _):
      for member in system.members { callees[member.name] = member.head }
      for rule in system.rules { rule.term.collectCallees(into: &callees) }
    default: break
    }
    for child in children { child.collectCallees(into: &callees) }
  }
}
