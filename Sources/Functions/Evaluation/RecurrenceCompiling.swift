internal import Expressions

/// Recurrences as operations.
extension ProgramCompiler {
  /// The most operations of all steps that are written out; more are done by a program of their own.
  private static let mostOfSteps = 2_000

  mutating func recurrence(
    _ system: RecurrenceSystem, _ arguments: [Operand], _ node: Node
  ) -> Operand {
    if let state = writtenOut(system, arguments, node) { return state }
    let recurrence = RecurrenceProgram(
      system, parameters: Program.variables(arguments.dropFirst().map { ($0.shape, $0.isTruth) }),
      areFixed: arguments.dropFirst().allSatisfy(isFixed))
    program.recurrences.append(recurrence)
    return addWide(
      .recurrence(program.recurrences.count - 1), of: arguments, node,
      isNumber: arguments[0].isNumber && recurrence.stateShape == .scalar)
  }

  /// The state at a step that is a constant, where all steps to it are few operations; nil for any other.
  private mutating func writtenOut(
    _ system: RecurrenceSystem, _ arguments: [Operand], _ node: Node
  ) -> Operand? {
    guard callees == nil, let last = step(arguments[0]) else { return nil }
    let cost = (last + 1) * system.rules.reduce(0) { $0 + $1.term.limits.cost }
    guard cost <= Self.mostOfSteps, program.operations.count + cost <= Program.writtenOut else {
      return nil
    }
    // Whether all states have one shape shows only when they are there.
    let before = self
    var states: [[Operand]] = system.members.map { _ in [] }
    for round in 0...last {
      for (number, member) in system.members.enumerated() {
        let count = member.starts.count
        let rule = round < count ? member.starts[round] : member.step
        let step = round < count ? round : round - count
        let known = rule.states.map { states[$0.member][$0.place.round(at: step)] }
        let index = Operand(
          index: add(.constant(Double(step).bitPattern)), shape: .scalar)
        let outer = path
        path = mix(mix(path, node.number), UInt64(round * system.members.count + number))
        var state = compile(rule.term, [index] + arguments.dropFirst() + known)
        path = outer
        state.isTruth = false
        guard state.shape != nil, state.shape == states[number].first?.shape ?? state.shape else {
          self = before
          return nil
        }
        states[number].append(state)
      }
    }
    return states[system.own][last]
  }

  /// The step that an operand is, if it is a constant and one that there is.
  private func step(_ operand: Operand) -> Int? {
    guard operand.isNumber, operand.index >= program.start,
      case .constant(let bits) = program.operations[operand.index].code
    else { return nil }
    let step = Int(exactly: Double(bitPattern: bits))
    return step.flatMap { (0...RecurrenceProgram.lastStep).contains($0) ? $0 : nil }
  }

  /// Whether an operand is the same number whatever the variables are, as far as a look tells.
  private func isFixed(_ operand: Operand) -> Bool {
    operand.shape != nil
      && (operand.index..<operand.index + operand.count).allSatisfy { isFixed(operation: $0) }
  }

  private func isFixed(operation index: Int) -> Bool {
    guard index >= program.start else { return false }
    let operation = program.operations[index]
    switch operation.code {
    case .constant: return true
    case .copy, .negate, .elementary: return isFixed(operation: operation.a)
    case .add, .subtract, .multiply, .divide, .power:
      return isFixed(operation: operation.a) && isFixed(operation: operation.b)
    default: return false
    }
  }
}
