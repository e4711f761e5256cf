/// A number type that programs run with.
protocol EvaluatedNumber: Number {
  /// Whether its values hold references, which have to be counted.
  static var holdsReferences: Bool { get }
  /// How many operations on numbers one operation is worth.
  static var weight: Int { get }

  /// The value on a side of the place.
  func value(on side: OneSided.Side) -> Double
  /// Whether it depends on what derivatives are taken by.
  var varies: Bool { get }
  /// On each side what a number says there.
  static func joining(_ number: (OneSided.Side) -> Self) -> Self

  /// A context's own frames of the number type.
  static func takeFrame(for program: Program, in context: EvaluationContext) -> Frame<Self>
  /// The number type's own instance of what a builtin computes.
  static func instance(of function: Builtin.OfNumbers) -> Builtin.OfNumbers.At<Self>
  static func instance(of function: Builtin.OfArrays) -> Builtin.OfArrays.At<Self>

  /// The derivative by the first argument; see `EvaluationContext.derivative`.
  static func derivative(
    _ derivative: Program.Callee, at arguments: [Tensor<Self>], in context: EvaluationContext
  ) throws -> Tensor<Self>
  /// The derivative of a number, by a number.
  static func derivative(
    _ derivative: Program.Callee, at arguments: ArgumentBuffer<Self>,
    in context: EvaluationContext
  ) throws -> Self
}

extension EvaluatedNumber {
  static func derivative(
    _ derivative: Program.Callee, at arguments: ArgumentBuffer<Self>,
    in context: EvaluationContext
  ) throws -> Self {
    try Self.derivative(
      derivative, at: arguments.numbers.map { Tensor.scalar($0) }, in: context)[0]
  }
}

extension Double: EvaluatedNumber {
  static var holdsReferences: Bool { false }
  static var weight: Int { 1 }

  func value(on side: OneSided.Side) -> Double { self }
  var varies: Bool { false }
  static func joining(_ number: (OneSided.Side) -> Double) -> Double { number(.here) }

  static func takeFrame(for program: Program, in context: EvaluationContext) -> Frame<Double> {
    context.values.take(for: program)
  }

  static func instance(of function: Builtin.OfNumbers) -> Builtin.OfNumbers.At<Double> {
    function.values
  }

  static func instance(of function: Builtin.OfArrays) -> Builtin.OfArrays.At<Double> {
    function.values
  }

  static func derivative(
    _ derivative: Program.Callee, at arguments: [Tensor<Double>], in context: EvaluationContext
  ) throws -> Tensor<Double> {
    func lanes() throws -> Tensor<Double> {
      try context.derivative(derivative, at: arguments.map { $0.map(Jet.constant) }).map(\.value)
    }
    guard derivative.order == 1 else { return try lanes() }
    return try context.firstDerivative {
      try context.derivative(derivative, at: arguments) { value, isVariable in
        isVariable ? Dual(value: value, slope: 1) : Dual(value)
      } reading: {
        $0.slope
      }
    } lanes: {
      try lanes()
    }
  }

  static func derivative(
    _ derivative: Program.Callee, at arguments: ArgumentBuffer<Double>,
    in context: EvaluationContext
  ) throws -> Double {
    func lanes() throws -> Double {
      try context.derivative(
        derivative, at: arguments.numbers.map { .scalar(Jet.constant($0)) })[0].value
    }
    guard derivative.order == 1 else { return try lanes() }
    return try context.firstDerivative {
      try derivative.program.number(
        { $0 == 0 ? Dual(value: arguments[0], slope: 1) : Dual(arguments[$0]) }, in: context
      ).slope
    } lanes: {
      try lanes()
    }
  }
}

extension Dual: EvaluatedNumber {
  static var holdsReferences: Bool { false }
  static var weight: Int { 2 }

  func value(on side: OneSided.Side) -> Double { value }
  var varies: Bool { !isConstant && slope != 0 }
  static func joining(_ number: (OneSided.Side) -> Dual) -> Dual { number(.here) }

  static func takeFrame(for program: Program, in context: EvaluationContext) -> Frame<Dual> {
    context.slopes.take(for: program)
  }

  static func instance(of function: Builtin.OfNumbers) -> Builtin.OfNumbers.At<Dual> {
    function.slopes
  }

  static func instance(of function: Builtin.OfArrays) -> Builtin.OfArrays.At<Dual> {
    function.slopes
  }

  /// A derivative inside a derivative wants a series.
  static func derivative(
    _ derivative: Program.Callee, at arguments: [Tensor<Dual>], in context: EvaluationContext
  ) throws -> Tensor<Dual> {
    throw NeedsSeries()
  }

  static func derivative(
    _ derivative: Program.Callee, at arguments: ArgumentBuffer<Dual>,
    in context: EvaluationContext
  ) throws -> Dual {
    context.decisions.meetTie()
    return Dual(.nan)
  }

  /// What a slope alone does not tell.
  struct NeedsSeries: Error {}
}

extension OneSided: EvaluatedNumber {
  static var holdsReferences: Bool { true }
  static var weight: Int { Side.allCases.count * (Jet.order + 1) }

  func value(on side: Side) -> Double { self[side].jet.value }
  var varies: Bool { Side.allCases.contains { self[$0].jet.varies } }
  static func joining(_ number: (Side) -> OneSided) -> OneSided {
    OneSided { number($0)[$0] }
  }

  static func takeFrame(for program: Program, in context: EvaluationContext) -> Frame<OneSided> {
    context.lanes.take(for: program)
  }

  static func instance(of function: Builtin.OfNumbers) -> Builtin.OfNumbers.At<OneSided> {
    function.lanes
  }

  static func instance(of function: Builtin.OfArrays) -> Builtin.OfArrays.At<OneSided> {
    function.lanes
  }

  static func derivative(
    _ derivative: Program.Callee, at arguments: [Tensor<OneSided>],
    in context: EvaluationContext
  ) throws -> Tensor<OneSided> {
    func on(_ side: Side) throws -> Tensor<Jet> {
      try context.decisions.inside(side) {
        try context.derivative(derivative, at: arguments.map { $0.map { $0[side].jet } })
      }
    }
    let ties = context.decisions.ties
    let here = try on(.here)
    let isPlain = arguments.allSatisfy {
      $0.allSatisfy { if case .same = $0 { true } else { false } }
    }
    if ties == context.decisions.ties, isPlain { return here.map { .same(ScaledJet($0)) } }
    let (left, right) = (try on(.left), try on(.right))
    guard left.shape == here.shape, right.shape == here.shape else {
      return here.map { .same(ScaledJet($0)) }
    }
    return here.indexed { index, here in
      OneSided { side in
        ScaledJet(side == .left ? left[index] : side == .right ? right[index] : here)
      }
    }
  }
}
