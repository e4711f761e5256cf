/// The table of builtins. A new builtin is one row in its family's file.
extension Builtin {
  /// In the order in which help lists them.
  package static let all: [Builtin] = Array(
    [
      exponentials, sizes, trigonometry, errorFunctions, choices, rounding, tests, reductions,
      products, arrays,
    ].joined())

  /// The rows by name.
  package static let named: [String: Builtin] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The constants of the language.
  package static let constants: [String: Double] = [
    "pi": .pi, "e": 2.718_281_828_459_045, "inf": .infinity, "nan": .nan,
  ]

  static func elementwise(
    _ values: @escaping @Sendable (ArgumentBuffer<Double>) -> Double,
    _ slopes: @escaping @Sendable (ArgumentBuffer<Dual>) -> Dual,
    _ lanes: @escaping @Sendable (ArgumentBuffer<OneSided>) -> OneSided
  ) -> Operation { .elementwise(Pointwise(values, slopes, lanes)) }

  static func test(
    _ values: @escaping @Sendable (ArgumentBuffer<Double>) -> Double,
    _ slopes: @escaping @Sendable (ArgumentBuffer<Dual>) -> Dual,
    _ lanes: @escaping @Sendable (ArgumentBuffer<OneSided>) -> OneSided
  ) -> Operation { .test(Pointwise(values, slopes, lanes)) }

  static func reduction(
    _ values: @escaping @Sendable (Operands<Double>) throws(EvaluationFault) -> Double,
    _ slopes: @escaping @Sendable (Operands<Dual>) throws(EvaluationFault) -> Dual,
    _ lanes: @escaping @Sendable (Operands<OneSided>) throws(EvaluationFault) -> OneSided,
    isTruth: Bool = false
  ) -> Operation { .reduction(Reduction(values, slopes, lanes), isTruth: isTruth) }

  static func construction(
    _ values:
      @escaping @Sendable (Operands<Double>) throws(EvaluationFault) -> Construction<Double>,
    _ slopes: @escaping @Sendable (Operands<Dual>) throws(EvaluationFault) -> Construction<Dual>,
    _ lanes:
      @escaping @Sendable (Operands<OneSided>) throws(EvaluationFault) -> Construction<OneSided>
  ) -> Operation { .construction(Constructing(values, slopes, lanes)) }
}
