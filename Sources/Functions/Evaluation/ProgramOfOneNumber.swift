/// A program whose only variable is one number, as a function of it.
extension Program {
  /// One element of the value where the only variable is a number; nil where it has no such element.
  private func element<N: EvaluatedNumber>(
    _ element: Int, at x: N, in context: EvaluationContext
  ) throws -> N? {
    try run(in: context) { numbers, _ in
      numbers[0] = x
    } reading: { result in
      element < result.count ? result[element] : nil
    }
  }

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

  /// How many signs `signs` gives.
  package var countOfSigns: Int { 2 * course.varying.count }

  /// The signs of all numbers that are made on the way and vary with the variable, each followed by the
  /// sign of its slope.
  ///
  /// - Parameters:
  ///   - x: the place.
  ///   - signs: room for them; 0 is the sign of what is not made.
  ///   - context: what pays.
  /// - Returns: whether there are any.
  package func signs(
    of x: Double, into signs: inout [Int8], in context: EvaluationContext
  ) -> Bool {
    let isDone: ()? = try? withDuals(at: x, upTo: course.steps.count, in: context) { numbers in
      signs.withUnsafeMutableBufferPointer { signs in
        for (place, index) in course.varying.enumerated() {
          signs[2 * place] = Int8(sign: numbers[index].value)
          signs[2 * place + 1] = Int8(sign: numbers[index].slope)
        }
      }
    }
    return isDone != nil
  }

  /// One of these signs; nil where there are none.
  package func sign(_ number: Int, of x: Double, in context: EvaluationContext) -> Int8? {
    let index = course.varying[number / 2]
    let end = course.mayFail ? course.steps.count : course.step(from: index + 1)
    return try? withDuals(at: x, upTo: end, in: context) { numbers in
      Int8(sign: number % 2 == 0 ? numbers[index].value : numbers[index].slope)
    }
  }

  /// Gives `work` the numbers that some of the steps make, nan where they make none.
  private func withDuals<Result>(
    at x: Double, upTo end: Int, in context: EvaluationContext,
    _ work: (UnsafeMutableBufferPointer<Dual>) throws -> Result
  ) throws -> Result {
    try withFrame(in: context) { (frame: Frame<Dual>) in
      let numbers = frame.numbers
      guard let base = numbers.baseAddress else {
        preconditionFailure("a program has operations")
      }
      for index in course.varying { base[index] = Dual(.nan) }
      base[0] = Dual(value: x, slope: 1)
      let wide = parts.isOfNumbers ? nil : WideFrame(self, base, context)
      try execute(course.steps, end, base, wide, in: context)
      return try work(numbers)
    }
  }
}

extension Int8 {
  fileprivate init(sign number: Double) { self = number > 0 ? 1 : number < 0 ? -1 : 0 }
}
