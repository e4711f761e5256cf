internal import Diagnostics
internal import Expressions

extension Program {
  /// The value with the variables at `arguments`.
  ///
  /// - Throws: a `Diagnostic` for shapes that do not go together, and for too much work.
  func run<N: EvaluatedNumber>(
    _ arguments: [Tensor<N>], in context: EvaluationContext
  ) throws -> Tensor<N> {
    try run(in: context) { numbers, frame in
      for (variable, argument) in zip(parts.variables, arguments) {
        if variable.shape != nil {
          for place in 0..<variable.count { numbers[variable.index + place] = argument[place] }
        } else {
          frame?.set(variable.index, to: argument)
        }
      }
    } reading: { result in
      result.tensor
    }
  }

  /// The number that a program of numbers gives.
  ///
  /// - Parameters:
  ///   - variable: the value of each variable.
  ///   - context: what observes and pays. Of too much work only it knows.
  /// - Returns: its value.
  /// - Throws: a `Diagnostic` where a derivative of higher order takes too much work.
  func number<N: EvaluatedNumber>(
    _ variable: (Int) -> N, in context: EvaluationContext
  ) throws -> N {
    try run(in: context) { numbers, _ in
      for index in parts.variables.indices { numbers[index] = variable(index) }
    } reading: { result in
      result[0]
    }
  }

  /// What `reading` makes of the value, with the variables that `setVariables` has set.
  func run<N: EvaluatedNumber, Result>(
    in context: EvaluationContext,
    _ setVariables: (UnsafeMutableBufferPointer<N>, WideFrame<N>?) -> Void,
    reading: (Elements<N>) -> Result
  ) throws -> Result {
    try withFrame(in: context) { (frame: Frame<N>) in
      let numbers = frame.numbers
      guard let base = numbers.baseAddress else {
        preconditionFailure("a program has operations")
      }
      let wide = parts.isOfNumbers ? nil : WideFrame(self, base, context)
      setVariables(numbers, wide)
      try execute(course.steps, course.steps.count, base, wide, in: context)
      return reading(wide?.elements(parts.result) ?? elements(parts.result, base))
    }
  }

  /// Gives `work` a frame, in which the constant numbers are.
  @inline(__always)
  func withFrame<N: EvaluatedNumber, Result>(
    in context: EvaluationContext, _ work: (Frame<N>) throws -> Result
  ) throws -> Result {
    let frame = N.takeFrame(for: self, in: context)
    defer { frame.giveBack() }
    if frame.isReady {
      context.decisions.ties += frame.ties
    } else {
      try prepare(frame, in: context)
    }
    return try work(frame)
  }

  private func prepare<N: EvaluatedNumber>(
    _ frame: Frame<N>, in context: EvaluationContext
  ) throws {
    guard let base = frame.numbers.baseAddress else { return }
    let before = context.decisions.ties
    try context.decisions.unobserved {
      try execute(course.constants, course.constants.count, base, nil, in: context)
    }
    frame.ties = context.decisions.ties - before
    frame.isReady = true
  }

  /// The value of an operand of known shape.
  func elements<N>(_ operand: Operand, _ numbers: UnsafePointer<N>) -> Elements<N> {
    Elements(
      base: numbers + operand.index, shape: operand.shape ?? .scalar, isTruth: operand.isTruth)
  }

  /// Does the first steps of a course, up to a number of them.
  func execute<N: EvaluatedNumber>(
    _ course: [Course.Step], _ end: Int, _ numbers: UnsafeMutablePointer<N>,
    _ frame: WideFrame<N>?, in context: EvaluationContext
  ) throws {
    try course.withUnsafeBufferPointer {
      try execute($0, end, numbers, frame, in: context)
    }
  }

  private func execute<N: EvaluatedNumber>(
    _ steps: UnsafeBufferPointer<Course.Step>, _ end: Int, _ numbers: UnsafeMutablePointer<N>,
    _ frame: WideFrame<N>?, in context: EvaluationContext
  ) throws {
    guard let first = steps.baseAddress else { return }
    let decisions = context.decisions
    let path = context.path
    let last = first + end
    var next = first
    var done = 0
    defer { context.budget -= done }
    func arguments(_ operation: Operation, _ site: Site) -> ArgumentBuffer<N> {
      ArgumentBuffer(
        numbers: UnsafeBufferPointer(start: numbers + operation.a, count: operation.b), site: site,
        decisions: decisions)
    }
    while next < last {
      let (operation, index) = (next.pointee.operation, next.pointee.index)
      let (a, b) = (operation.a, operation.b)
      // Only what decides something has a site.
      var site: Site { path == 0 ? operation.site : Site(id: mix(path, operation.site.id)) }
      next += 1
      // A program is shorter than a number is large.
      done &+= 1
      switch operation.code {
      case .constant(let bits): numbers[index] = N(Double(bitPattern: bits))
      case .copy: numbers[index] = numbers[a]
      case .negate: numbers[index] = -numbers[a]
      case .not: numbers[index] = N.choose(numbers[a], N(0), N(1))
      case .add: numbers[index] = numbers[a] + numbers[b]
      case .subtract: numbers[index] = numbers[a] - numbers[b]
      case .multiply: numbers[index] = numbers[a] * numbers[b]
      case .divide: numbers[index] = N.divide(numbers[a], numbers[b], at: site, in: decisions)
      case .power: numbers[index] = N.power(numbers[a], numbers[b], at: site, in: decisions)
      case .and: numbers[index] = N.and(numbers[a], numbers[b])
      case .or: numbers[index] = N.or(numbers[a], numbers[b])
      case .compare(let comparison):
        numbers[index] = N.compare(numbers[a], comparison, numbers[b], at: site, in: decisions)
      case .branch(let otherwise):
        if numbers[a].truth == false { next = first + otherwise }
      case .leave(let choose):
        if numbers[a].truth == true {
          numbers[first[choose].index] = numbers[b]
          next = first + (choose + 1)
        }
      case .choose(let condition):
        numbers[index] =
          numbers[condition].truth == false
          ? numbers[b] : N.choose(numbers[condition], numbers[a], numbers[b])
      case .elementary(let number):
        numbers[index] = N.apply(parts.elementary[number], to: numbers[a], at: site, in: decisions)
      case .pointwise(let number):
        numbers[index] = N.instance(of: parts.pointwise[number])(arguments(operation, site))
      case .reduction(let number):
        done += b
        numbers[index] = N.instance(of: parts.pointwise[number])(arguments(operation, site))
      case .derivative(let number):
        let derivative = parts.callees[number]
        numbers[index] = try telling(of: index, in: derivative.function) {
          try N.derivative(derivative, at: arguments(operation, site), in: context)
        }
      case .construction(let number, let count):
        let construction = try telling(of: index) {
          try withOperands(
            of: operation, { elements($0, numbers) }, site, decisions,
            N.instance(of: parts.constructions[number]))
        }
        for place in 0..<count { numbers[index + place] = construction.element(place) }
        done += construction.operations + count - 1
      case .wide(let code):
        guard let frame else { preconditionFailure("a program of numbers has no vectors") }
        done -= 1
        context.budget -= done
        done = 0
        if let operation = try frame.execute(code, index, site) {
          next = first + course.step(from: operation)
        }
      }
    }
  }

  /// Gives `work` the values of an operation's operands.
  @inline(__always)
  func withOperands<N, Result>(
    of operation: Operation, _ elements: (Operand) -> Elements<N>, _ site: Site,
    _ decisions: DecisionContext, _ work: (Operands<N>) throws -> Result
  ) throws -> Result {
    try withUnsafeTemporaryAllocation(of: Elements<N>.self, capacity: operation.b) { row in
      for place in 0..<operation.b {
        row.initializeElement(at: place, to: elements(parts.operands[operation.a + place]))
      }
      return try work(
        Operands(arguments: UnsafeBufferPointer(row), site: site, decisions: decisions))
    }
  }

  /// Does the work of an operation, whose faults become messages.
  ///
  /// - Parameters:
  ///   - index: of the operation.
  ///   - function: what it calls, if its faults are that one's.
  ///   - work: what is done.
  /// - Returns: what `work` returns.
  /// - Throws: a `Diagnostic` in place of an `EvaluationFault`; any other error as it is.
  func telling<T>(
    of index: Int, in function: Function? = nil, _ work: () throws -> T
  ) throws -> T {
    do {
      return try work()
    } catch let error where error is EvaluationFault || error is Diagnostic {
      guard let place = parts.places[index] else {
        preconditionFailure("an operation that can fail has a place")
      }
      var diagnostic =
        (error as? EvaluationFault).map { Diagnostic($0, at: place.range) }
        ?? error as? Diagnostic
      if let function { diagnostic = diagnostic?.raised(in: function.name, at: place.range) }
      if let formula = place.formula {
        diagnostic = diagnostic?.raised(in: formula, at: place.range)
      }
      throw diagnostic ?? error
    }
  }
}
