/// What other libraries call something that the language has under another name, or has not: hints that a
/// near name would get wrong.
enum ForeignNames {
  /// What to write instead of a call of the function.
  static func hint(for name: String) -> String? { functions[name] }

  /// What to write instead of an argument that other libraries take.
  static func hint(forArgument name: String) -> String? {
    switch name {
    case "axis", "dim", "keepdims", "keepdim":
      "a reduction takes all elements; of a matrix, 'A @ [1, 1]' adds up rows"
    case "dtype", "out", "initial", "order": "a value is made of floating-point numbers only"
    default: nil
    }
  }

  /// What to write instead of a call with more arguments than the function takes.
  static func hint(forFurtherArgumentsOf name: String) -> String? {
    switch name {
    case "log": "a logarithm to the base b is 'log(z) / log(b)'"
    case "round": "two decimals are 'round(100 * z) / 100'"
    default: nil
    }
  }

  private static let functions: [String: String] = {
    var hints = instead.mapValues { "write '\($0)'" }
    for name in random {
      hints[name] = "nothing is random in a lesson, so that a report can be made again"
    }
    return hints
  }()

  private static let instead = [
    "ln": "log", "lg": "log10", "logit": "log(p / (1 - p))", "power": "a**b", "pow": "a**b",
    "square": "z**2", "reciprocal": "1 / z", "fabs": "abs", "absolute": "abs", "sgn": "sign",
    "atan": "arctan", "ceil": "-floor(-z)", "trunc": "sign(z) * floor(abs(z))",
    "mod": "a - b * floor(a / b)", "fmod": "a - b * floor(a / b)", "deg": "180 / pi * z",
    "heaviside": "step", "logistic": "sigmoid", "expit": "sigmoid", "swish": "silu",
    "hardswish": "hard_swish", "hardtanh": "hard_tanh", "amax": "max", "amin": "min",
    "avg": "mean", "average": "mean", "length": "len", "size": "len", "matmul": "a @ b",
    "inner": "a @ b", "range": "linspace(0, n - 1, n)", "isclose": "allclose",
    "logical_and": "a and b", "logical_or": "a or b", "logical_not": "not a", "iif": "where",
    "ifelse": "where", "select": "where", "piecewise": "where", "array": "[1, 2, 3]",
    "list": "[1, 2, 3]", "softargmax": "softmax",
  ]

  private static let random = ["random", "rand", "randn", "randint", "normal", "uniform", "choice"]
}
