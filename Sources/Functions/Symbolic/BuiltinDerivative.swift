package import Expressions

extension Call {
  /// The formula of a derivative of a builtin, as `sin'(z)`, of the arguments of the call.
  ///
  /// - Returns: nil for a call without primes, and for a builtin without such a formula.
  package var derivedBuiltin: Expression? {
    guard primes > 0, let builtin = Builtin.named[name], !builtin.mixesElements else { return nil }
    let names = builtin.parameters.map(\.name)
    let given = placed(among: names)
    let values = builtin.parameters.indices.map { place in
      given[place] ?? .number(builtin.parameters[place].fallback ?? .nan)
    }
    let rule = try? Differentiation.rule(of: builtin, by: 0, order: primes - 1)
    return rule.map { rule in
      Normalizing().simplified(rule.placed(at: Expression.nowhere))
        .substituting(Dictionary(uniqueKeysWithValues: zip(names, values)))
        .placed(at: nameRange)
    }
  }
}
