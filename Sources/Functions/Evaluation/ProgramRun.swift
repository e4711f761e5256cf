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

  /// One element of the value where the only variable is a number; nil where it has no such element.
  fileprivate func element<N: EvaluatedNumber>(
    _ element: Int, at x: N, in context: EvaluationContext
  ) throws -> N? {
    try run(in: context) { numbers, _ in
      numbers[0] = x
    } reading: { result in
      element < result.count ? result[element] : nil
    }
  }

  /// What `reading` makes of the value, with the variables that `setVariables` has set.
  func run<N: EvaluatedNumber, Result>(
    in context: EvaluationContext,
    _ setVariables: (UnsafeMutableBufferPointer<N>, WideFrame<N>?) -> Void,
    reading: (Elements<N>) -> Result
  ) throws -> Result {
    try withUnsafeTemporaryAllocation(of: N.self, capacity: parts.operations.count) { numbers in
      // What is plain memory needs no value before it gets one: no operation reads what none made.
      if N.holdsReferences { numbers.initialize(repeating: N(0)) }
      defer { if N.holdsReferences { numbers.deinitialize() } }
      guard let base = numbers.baseAddress else {
        preconditionFailure("a program has operations")
      }
      let frame = parts.isOfNumbers ? nil : WideFrame(self, base, context)
      setVariables(numbers, frame)
      try parts.operations.withUnsafeBufferPointer {
        try execute($0, numbers, frame, in: context)
      }
      return reading(frame?.elements(parts.result) ?? elements(parts.result, base))
    }
  }

  /// The value of an operand of known shape.
  func elements<N>(_ operand: Operand, _ numbers: UnsafePointer<N>) -> Elements<N> {
    Elements(
      base: numbers + operand.index, shape: operand.shape ?? .scalar, isTruth: operand.isTruth)
  }

  private func execute<N: EvaluatedNumber>(
    _ operations: UnsafeBufferPointer<Operation>, _ numbers: UnsafeMutableBufferPointer<N>,
    _ frame: WideFrame<N>?, in context: EvaluationContext
  ) throws {
    guard let base = UnsafePointer(numbers.baseAddress) else { return }
    let decisions = context.decisions
    let path = context.path
    var index = parts.start
    var done = 0
    defer { context.budget -= done }
    func arguments(_ operation: Operation, _ site: Site) -> ArgumentBuffer<N> {
      ArgumentBuffer(
        numbers: UnsafeBufferPointer(
          rebasing: numbers[operation.a..<operation.a + operation.b]), site: site,
        decisions: decisions)
    }
    while index < operations.count {
      let operation = operations[index]
      let (a, b) = (operation.a, operation.b)
      // Only what decides something has a site.
      var site: Site { path == 0 ? operation.site : Site(id: mix(path, operation.site.id)) }
      done += 1
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
        if numbers[a].truth == false {
          index = otherwise
          continue
        }
      case .leave(let choose):
        if numbers[a].truth == true {
          numbers[choose] = numbers[b]
          index = choose
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
            of: operation, { elements($0, base) }, site, decisions,
            N.instance(of: parts.constructions[number]))
        }
        for place in 0..<count { numbers[index + place] = construction.element(place) }
        done += construction.operations + count - 1
        index += count - 1
      case .wide(let code):
        guard let frame else { preconditionFailure("a program of numbers has no vectors") }
        done -= 1
        context.budget -= done
        done = 0
        if let next = try frame.execute(code, index, site) {
          index = next
          continue
        }
      }
      index += 1
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

// MARK: - Functions of one number

extension Program {
  /// The value of an element at `x`; nil where there is none.
  ///
  /// - Throws: a `Diagnostic` for shapes that do not go together, and for too much work.
  package func value(of element: Int, at x: Double, in context: EvaluationContext) throws -> Double?
  {
    try self.element(element, at: x, in: context)
  }

  /// The derivative at `x`, where the element is smooth; at a kink, the one number that `f'` gives.
  package func slope(of element: Int, at x: Double, in context: EvaluationContext) throws -> Double?
  {
    try context.firstDerivative {
      try self.element(element, at: Dual(value: x, slope: 1), in: context)?.slope
    } lanes: {
      try lanes(of: element, at: x, in: context).map { $0[.here].jet.slope }
    }
  }

  /// Value and derivatives at `x` from the left, at `x`, and from the right.
  package func lanes(of element: Int, at x: Double, in context: EvaluationContext) throws
    -> OneSided?
  {
    let variable = Jet.variable(.constant(x), tag: 1, order: Jet.order)
    return try self.element(element, at: .same(ScaledJet(variable)), in: context)
  }

  /// The signs of all numbers that are made on the way, and of their slopes.
  ///
  /// - Parameters:
  ///   - x: the place.
  ///   - signs: of each operation the sign of the number that it makes, and of that number's slope; 0
  ///     where it makes none.
  ///   - context: what pays.
  package func signs(of x: Double, into signs: inout [Int8], in context: EvaluationContext) {
    signs.removeAll(keepingCapacity: true)
    var made: UnsafeMutableBufferPointer<Dual>?
    let hasEnded: Bool? = try? run(in: context) { (numbers: UnsafeMutableBufferPointer<Dual>, _) in
      numbers.initialize(repeating: Dual(.nan))
      numbers[0] = Dual(value: x, slope: 1)
      made = numbers
    } reading: { _ in
      for number in made ?? UnsafeMutableBufferPointer(start: nil, count: 0) {
        signs.append(Int8(sign: number.value))
        signs.append(Int8(sign: number.slope))
      }
      return true
    }
    if hasEnded == nil { signs.removeAll() }
  }
}

extension Int8 {
  fileprivate init(sign number: Double) { self = number > 0 ? 1 : number < 0 ? -1 : 0 }
}
