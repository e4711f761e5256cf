/// The builtins that make arrays, measure them and compare them.
extension Builtin {
  static let arrays: [Builtin] = [
    Builtin(
      "linspace", ["start", "stop", .init("num", 50)],
      "num evenly spaced numbers from start to stop.",
      .construction(.init(linspace, linspace, linspace)),
      ranks: .sequence),
    Builtin(
      "len", ["a"], "The number of elements, or of a matrix's rows.",
      .construction(.init(len, len, len)),
      ranks: .reduction, notation: .count,
      code: CodeForm(spelling: .python, takesTruth: true, numbers: .whole)),
    Builtin(
      "allclose", ["a", "b", .init("rtol", 1e-5), .init("atol", 1e-8)],
      "Whether all elements of a and b agree within atol + rtol * abs(b).",
      .construction(.init(allclose, allclose, allclose)), ranks: .reduction,
      notation: .approximation, code: .test),
  ]

  @Sendable private static func linspace<N: Number>(
    _ call: Operands<N>
  ) throws(EvaluationFault) -> Construction<N> {
    guard call[0].shape == .scalar, call[1].shape == .scalar else {
      throw EvaluationFault("'linspace' wants numbers")
    }
    let (start, stop, number) = (call[0][0], call[1][0], try call.number(2, "num"))
    guard number >= 1, number.rounded() == number else {
      throw EvaluationFault("'num' must be a whole number, at least 1")
    }
    guard number <= Double(Shape.maximumCount) else { throw .tooLarge }
    let last = Int(number) - 1
    if last == 0 { return Construction(shape: .vector(1)) { _ in start } }
    // NumPy's order of operations, with the end itself as the last element.
    let step = N.divide(stop - start, N(number - 1), at: call.site, in: call.decisions)
    return Construction(shape: .vector(last + 1)) { index in
      index == last ? stop : start + N(Double(index)) * step
    }
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
