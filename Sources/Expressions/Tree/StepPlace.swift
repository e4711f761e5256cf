/// Which state of a recurrence an index in its step means.
package enum StepPlace: Hashable, Sendable {
  /// At so many from the step: `w(t + 1)`.
  case step(Int)
  /// At a number that it begins with.
  case start(Int)

  /// The number of the state, where the step is `step`.
  package func round(at step: Int) -> Int {
    switch self {
    case .step(let offset): step + offset
    case .start(let number): number
    }
  }
}

extension Expression {
  /// The state that this index means in a step called `step`: `t`, `t + 2`, `2 + t`, or a whole number;
  /// nil for anything else.
  package func place(from step: String) -> StepPlace? {
    func whole(_ expression: Expression) -> Int? {
      guard case .number(let value, _) = expression.kind else { return nil }
      return Int(exactly: value)
    }
    switch kind {
    case .name(step, false): return .step(0)
    case .infix(.add, let a, let b):
      if case .name(step, false) = a.kind { return whole(b).map { .step($0) } }
      if case .name(step, false) = b.kind { return whole(a).map { .step($0) } }
      return nil
    default: return whole(self).map { .start($0) }
    }
  }
}

extension Definition {
  /// A recurrence with those of its block that it needs, in the order in which each step computes them;
  /// empty for any other definition.
  package var neededSystem: [Definition] {
    let system = recurrence?.system ?? []
    var needed: Set<String> = [name]
    while true {
      let calls = system.filter { needed.contains($0.name) }.flatMap(\.formulas).flatMap(\.calls)
      let further = Set(calls.map(\.name)).intersection(system.map(\.name))
      if needed.isSuperset(of: further) { break }
      needed.formUnion(further)
    }
    return system.filter { needed.contains($0.name) }
  }
}
