/// The builtins that make arrays, measure them and compare them.
extension Builtin {
  static let arrays: [Builtin] = [
    Builtin(
      "linspace", ["start", "stop", .init("num", 50)],
      "num evenly spaced numbers from start to stop.", example: "linspace(0, 1, 5)",
      .construction(.init(linspace, linspace, linspace)),
      ranks: .sequence, code: CodeForm(firstSize: 2)),
    Builtin(
      "arange", ["start", "stop", .init("step", 1)],
      "Numbers from start on, step apart, as far as they lie before stop.",
      example: "arange(0, 1, 0.25)",
      .construction(.init(arange, arange, arange)), ranks: .sequence, code: .keeping),
    Builtin(
      "zeros", ["shape"], "A vector of so many zeros; zeros([2, 3]) is a matrix of two rows.",
      example: "zeros(3)",
      .construction(.init(zeros, zeros, zeros)), ranks: .filling, code: CodeForm(firstSize: 0)),
    Builtin(
      "ones", ["shape"], "A vector of so many ones; ones([2, 3]) is a matrix of two rows.",
      example: "ones([2, 3])",
      .construction(.init(ones, ones, ones)), ranks: .filling, code: CodeForm(firstSize: 0)),
    Builtin(
      "cumsum", ["a"], "The sums of the first element, of the first two, and so on.",
      example: "cumsum([1, 2, 3])",
      .construction(.init(cumsum, cumsum, cumsum)), ranks: .running, notation: .whole("cumsum"),
      code: CodeForm(takesTruth: true, numbers: .kept)),
    Builtin(
      "cumprod", ["a"], "The products of the first element, of the first two, and so on.",
      example: "cumprod([1, 2, 3])",
      .construction(.init(cumprod, cumprod, cumprod)), ranks: .running,
      notation: .whole("cumprod"), code: .multiplying),
    Builtin(
      "len", ["a"], "The number of elements, or of a matrix's rows.", example: "len([4, 5, 6])",
      .construction(.init(len, len, len)),
      ranks: .reduction, notation: .count,
      code: CodeForm(spelling: .python, takesTruth: true, numbers: .whole)),
    Builtin(
      "allclose", ["a", "b", .init("rtol", 1e-5), .init("atol", 1e-8)],
      "Whether all elements of a and b agree within atol + rtol * abs(b).",
      example: "allclose(0.1 + 0.2, 0.3)",
      .construction(.init(allclose, allclose, allclose)), ranks: .reduction,
      notation: .approximation, code: .test),
  ]

  @Sendable private static func linspace<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> {
    guard call[0].shape == .scalar, call[1].shape == .scalar else {
      throw EvaluationFault("'linspace' wants numbers")
    }
    let (start, stop) = (call[0][0], call[1][0])
    let last = try call.size(of: call.number(2, "num"), named: "num") - 1
    if last == 0 { return Construction(shape: .vector(1)) { _ in start } }
    // NumPy's order of operations, with the end itself as the last element.
    let step = N.divide(stop - start, N(Double(last)), at: call.site, in: call.decisions)
    return Construction(shape: .vector(last + 1)) { index in
      index == last ? stop : start + N(Double(index)) * step
    }
  }

  @Sendable private static func arange<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> {
    let (start, stop) = (try call.number(0, "start"), try call.number(1, "stop"))
    let step = try call.number(2, "step")
    // NumPy's count, and its order of operations: the step is what lies between the first two.
    let count = ((stop - start) / step).rounded(.up)
    guard count >= 1 else {
      throw EvaluationFault(
        "'arange' gives no numbers here", hint: "they begin at start and go towards stop")
    }
    guard count <= Double(Shape.maximumCount) else { throw .tooLarge }
    let (first, second) = (call[0][0], call[0][0] + call[2][0])
    let delta = second - first
    return Construction(shape: .vector(Int(count))) { index in
      index == 0 ? first : index == 1 ? second : first + N(Double(index)) * delta
    }
  }

  @Sendable private static func zeros<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> {
    Construction(shape: try call.shapeArgument) { _ in N(0) }
  }

  @Sendable private static func ones<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> {
    Construction(shape: try call.shapeArgument) { _ in N(1) }
  }

  @Sendable private static func cumsum<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> { running(call, +) }

  @Sendable private static func cumprod<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> { running(call, *) }

  private static func running<N: Number>(
    _ call: Operands<N>, _ combine: (N, N) -> N
  ) -> Construction<N> {
    let a = call[0]
    var results = [a[0]]
    results.reserveCapacity(a.count)
    for index in 1..<max(a.count, 1) { results.append(combine(results[index - 1], a[index])) }
    return Construction(shape: .vector(a.count), operations: a.count) { results[$0] }
  }

  @Sendable private static func len<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> {
    switch call[0].shape {
    case .scalar: throw .wantsArray("len")
    case .vector(let n), .matrix(let n, _):
      return Construction(operations: call[0].count) { _ in N(Double(n)) }
    }
  }

  @Sendable private static func allclose<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> {
    let (rtol, atol) = (try call.number(2, "rtol"), try call.number(3, "atol"))
    let (a, b) = (call[0], call[1])
    let shape = try a.shape.broadcasting(with: b.shape)
    let isClose = (0..<shape.count).allSatisfy { index in
      let (a, b) = (a.element(index, in: shape).value, b.element(index, in: shape).value)
      return a == b || (b.isFinite && abs(a - b) <= atol + rtol * abs(b))
    }
    return Construction(operations: shape.count) { _ in N(isClose ? 1 : 0) }
  }
}

extension Operands {
  /// The shape that the first argument says: a number of elements, or of rows and columns.
  fileprivate var shapeArgument: Shape {
    get throws(EvaluationFault) {
      let numbers = self[0]
      switch numbers.shape {
      case .scalar: return .vector(try size(of: numbers[0].value, named: "shape"))
      case .vector(1): return .vector(try size(of: numbers[0].value, named: "shape"))
      case .vector(2):
        let rows = try size(of: numbers[0].value, named: "shape")
        let columns = try size(of: numbers[1].value, named: "shape")
        guard rows * columns <= Shape.maximumCount else { throw .tooLarge }
        return .matrix(rows, columns)
      default:
        throw EvaluationFault(
          "'shape' wants one or two numbers, not \(numbers.shape.words)",
          hint: "values are numbers, vectors and matrices")
      }
    }
  }
}
