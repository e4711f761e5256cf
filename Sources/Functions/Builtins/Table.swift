/// The table of builtins. A new builtin is one row in its family's file.
extension Builtin {
  /// In the order in which help lists them.
  package static let all: [Builtin] = Array(
    [
      exponentials, sizes, trigonometry, errorFunctions, choices, rounding, tests, reductions,
      orders, products, matrices, arrays,
    ].joined())

  /// The rows by name.
  package static let named: [String: Builtin] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The constants of the language by name.
  package static let constants: [String: Double] = Dictionary(
    uniqueKeysWithValues: NamedNumber.all.map { ($0.name, $0.value) })
}
