extension Program {
  /// What runs do one after the other: first, once for many runs, what makes the same numbers whatever
  /// the variables are.
  struct Course {
    /// An operation that is done, and the index of the number that it makes. Where it goes on at another,
    /// that is one of the steps.
    struct Step {
      var operation: Operation
      let index: Int
    }

    let constants: [Step]
    let steps: [Step]
    /// The indices of all other numbers.
    let varying: [Int]
    /// Of each operation, and of the end, the first of the steps from there on.
    private let places: [Int32]
    /// Whether a step may fail.
    let mayFail: Bool

    init(_ parts: Parts) {
      let count = parts.operations.count
      var isConstant = Array(repeating: false, count: count)
      var (constants, steps, varying): ([Step], [Step], [Int]) = ([], [], Array(0..<parts.start))
      var places = Array(repeating: Int32(0), count: count + 1)
      var (index, mayFail, conditionalUntil) = (parts.start, false, 0)
      while index < count {
        let operation = parts.operations[index]
        let step = Step(operation: operation, index: index)
        places[index] = Int32(steps.count)
        if parts.isConstant(
          operation, ifFailing: index >= conditionalUntil, where: { isConstant[$0] })
        {
          isConstant[index] = true
          constants.append(step)
          index += 1
          continue
        }
        steps.append(step)
        varying.append(index)
        switch operation.code {
        case .branch(let end), .leave(let end), .wide(.branch(let end)), .wide(.leave(let end)):
          conditionalUntil = max(conditionalUntil, end)
        case .construction(_, let made):
          mayFail = true
          for other in index + 1..<index + made {
            varying.append(other)
            places[other] = Int32(steps.count)
          }
          index += made - 1
        case .derivative, .wide: mayFail = true
        default: break
        }
        index += 1
      }
      places[count] = Int32(steps.count)
      for step in steps.indices {
        switch steps[step].operation.code {
        case .branch(let other):
          steps[step].operation.code = .branch(otherwise: Int(places[other]))
        case .leave(let other): steps[step].operation.code = .leave(choose: Int(places[other]))
        default: break
        }
      }
      (self.constants, self.steps, self.varying) = (constants, steps, varying)
      (self.places, self.mayFail) = (places, mayFail)
    }

    /// The first step from an operation on.
    func step(from index: Int) -> Int { Int(places[index]) }
  }
}

extension Program.Parts {
  /// Whether an operation makes the same number whatever the variables are, and decides nothing.
  ///
  /// - Parameters:
  ///   - operation: one on numbers.
  ///   - mayFail: whether it is done in every run, so that it may fail as well beforehand.
  ///   - isConstant: whether a number that was made before does.
  /// - Returns: whether it does; false where it is not sure.
  fileprivate func isConstant(
    _ operation: Program.Operation, ifFailing mayFail: Bool, where isConstant: (Int) -> Bool
  ) -> Bool {
    let (a, b) = (operation.a, operation.b)
    switch operation.code {
    case .constant: return true
    case .copy, .negate, .not, .elementary: return isConstant(a)
    case .add, .subtract, .multiply, .divide, .power, .and, .or:
      return isConstant(a) && isConstant(b)
    case .derivative(let number):
      return mayFail && (a..<a + b).allSatisfy(isConstant) && !callees[number].program.switches
    case .compare, .branch, .leave, .choose, .pointwise, .reduction, .construction, .wide:
      return false
    }
  }
}
