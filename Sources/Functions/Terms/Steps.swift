extension Term {
  /// Whether a recurrence is called at the slot's value, or at a number that follows from it other than
  /// by rounding: only whole numbers are then values of the slot.
  func steps(through slot: Int) -> Bool {
    switch self {
    case .recurrence(let system, let arguments, _):
      if arguments[0].follows(slot) { return true }
      // What a recurrence is given can be a step of another one.
      let isStep = arguments.enumerated().dropFirst().contains { index, argument in
        argument.follows(slot) && system.rules.contains { $0.term.steps(through: index) }
      }
      if isStep { return true }
    case .call(let function, let arguments, _), .derivative(let function, _, let arguments, _):
      let isStep = arguments.enumerated().contains { index, argument in
        argument.follows(slot) && function.body.steps(through: index)
      }
      if isStep { return true }
    default: break
    }
    return children.contains { $0.steps(through: slot) }
  }

  /// Whether the value moves with the slot's, not by steps.
  private func follows(_ slot: Int) -> Bool {
    switch self {
    case .slot(slot): true
    case .builtin(let builtin, _, _) where builtin.isStepwise: false
    default: children.contains { $0.follows(slot) }
    }
  }
}
