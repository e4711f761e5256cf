/// The table of builtins. A new builtin is one row here.
extension Builtin {
  /// In the order in which help lists them.
  package static let all: [Builtin] = [
    Builtin("exp", [z], "e to the power z.", .elementary(.exp)),
    Builtin("expm1", [z], "exp(z) - 1, exact near 0.", .elementary(.expm1)),
    Builtin("log", [z], "The natural logarithm.", .elementary(.log)),
    Builtin("log1p", [z], "log(1 + z), exact near 0.", .elementary(.log1p)),
    Builtin("log2", [z], "The logarithm to base 2.", .elementary(.log2)),
    Builtin("log10", [z], "The logarithm to base 10.", .elementary(.log10)),
    Builtin("sqrt", [z], "The square root.", .elementary(.sqrt)),
    Builtin("abs", [z], "The absolute value.", elementwise(absolute, absolute, absolute)),
    Builtin(
      "sign", [z], "-1, 0 or 1, as z is negative, zero or positive.", elementwise(sign, sign, sign)),
    Builtin("sin", [z], "The sine of z radians.", .elementary(.sin)),
    Builtin("cos", [z], "The cosine of z radians.", .elementary(.cos)),
    Builtin("tan", [z], "The tangent of z radians.", .elementary(.tan)),
    Builtin("sinh", [z], "The hyperbolic sine.", .elementary(.sinh)),
    Builtin("cosh", [z], "The hyperbolic cosine.", .elementary(.cosh)),
    Builtin("tanh", [z], "The hyperbolic tangent.", .elementary(.tanh)),
    Builtin("arctan", [z], "The inverse tangent, in radians.", .elementary(.arctan)),
    Builtin("erf", [z], "The error function.", .elementary(.erf)),
    Builtin("erfc", [z], "1 - erf(z), exact for large z.", .elementary(.erfc)),
    Builtin(
      "maximum", [.init("x1"), .init("x2")], "The larger of two, element by element.",
      elementwise(maximum, maximum, maximum)),
    Builtin(
      "minimum", [.init("x1"), .init("x2")], "The smaller of two, element by element.",
      elementwise(minimum, minimum, minimum)),
    Builtin(
      "clip", [.init("a"), .init("a_min"), .init("a_max")],
      "a, but no less than a_min and no more than a_max.", elementwise(clip, clip, clip)),
    Builtin(
      "where", [.init("condition"), .init("x"), .init("y")],
      "x where the condition holds, else y, element by element.", .conditional),
    Builtin(
      "round", [z], "The nearest whole number; halves go to the even one.",
      elementwise(round, round, round)),
    Builtin(
      "floor", [z], "The largest whole number not above z.", elementwise(floor, floor, floor)),
    Builtin("isnan", [z], "Whether z is not a number.", test(isnan, isnan, isnan)),
    Builtin("isinf", [z], "Whether z is infinite.", test(isinf, isinf, isinf)),
    Builtin("sum", [a], "The sum of all elements.", reduction(sum, sum, sum)),
    Builtin("prod", [a], "The product of all elements.", reduction(product, product, product)),
    Builtin("mean", [a], "The mean of all elements.", reduction(mean, mean, mean)),
    Builtin("max", [a], "The largest element.", reduction(largest, largest, largest)),
    Builtin("min", [a], "The smallest element.", reduction(smallest, smallest, smallest)),
    Builtin(
      "argmax", [a], "The place of the largest element, counted from 0.",
      reduction(argmax, argmax, argmax)),
    Builtin(
      "dot", [.init("a"), .init("b")], "The inner product, or the matrix product a @ b.",
      construction(dot, dot, dot)),
    Builtin(
      "diag", [.init("v")], "A diagonal matrix of a vector, or the diagonal of a matrix.",
      construction(diag, diag, diag)),
    Builtin(
      "outer", [.init("a"), .init("b")], "The matrix of all products of two vectors' elements.",
      construction(outer, outer, outer)),
    Builtin(
      "linspace", [.init("start"), .init("stop"), .init("num", 50)],
      "num evenly spaced numbers from start to stop.", construction(linspace, linspace, linspace)),
    Builtin("len", [a], "The number of elements, or of a matrix's rows.", reduction(len, len, len)),
    Builtin(
      "allclose", [.init("a"), .init("b"), .init("rtol", 1e-5), .init("atol", 1e-8)],
      "Whether all elements of a and b agree within atol + rtol * abs(b).",
      reduction(allclose, allclose, allclose, isTruth: true)),
  ]

  /// The rows by name.
  package static let named: [String: Builtin] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The constants of the language.
  package static let constants: [String: Double] = [
    "pi": .pi, "e": 2.718_281_828_459_045, "inf": .infinity, "nan": .nan,
  ]

  private static let z = Parameter("z")
  private static let a = Parameter("a")

  private static func elementwise(
    _ values: @escaping @Sendable (ArgumentBuffer<Double>) -> Double,
    _ slopes: @escaping @Sendable (ArgumentBuffer<Slope>) -> Slope,
    _ lanes: @escaping @Sendable (ArgumentBuffer<Lanes>) -> Lanes
  ) -> Operation { .elementwise(Pointwise(values, slopes, lanes)) }

  private static func test(
    _ values: @escaping @Sendable (ArgumentBuffer<Double>) -> Double,
    _ slopes: @escaping @Sendable (ArgumentBuffer<Slope>) -> Slope,
    _ lanes: @escaping @Sendable (ArgumentBuffer<Lanes>) -> Lanes
  ) -> Operation { .test(Pointwise(values, slopes, lanes)) }

  private static func reduction(
    _ values: @escaping @Sendable (Operands<Double>) throws(EvaluationFault) -> Double,
    _ slopes: @escaping @Sendable (Operands<Slope>) throws(EvaluationFault) -> Slope,
    _ lanes: @escaping @Sendable (Operands<Lanes>) throws(EvaluationFault) -> Lanes,
    isTruth: Bool = false
  ) -> Operation { .reduction(Reduction(values, slopes, lanes), isTruth: isTruth) }

  private static func construction(
    _ values:
      @escaping @Sendable (Operands<Double>) throws(EvaluationFault) -> Construction<Double>,
    _ slopes: @escaping @Sendable (Operands<Slope>) throws(EvaluationFault) -> Construction<Slope>,
    _ lanes: @escaping @Sendable (Operands<Lanes>) throws(EvaluationFault) -> Construction<Lanes>
  ) -> Operation { .construction(Constructing(values, slopes, lanes)) }
}
