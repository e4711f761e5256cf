/// What other libraries and languages call something that the language has under another name, or has not:
/// hints that a near name would get wrong.
package enum ForeignNames {
  /// What to write instead of a call of the function.
  package static func hint(for name: String) -> String? { functions[name] }

  /// What to write instead of a builtin that NumPy has, where the language has a formula of the name.
  package static func hint(forNumPy name: String) -> String? {
    name == "identity" ? "write 'eye(n)'" : nil
  }

  /// What to write instead of a function or value of a module, `torch.nn.functional.relu`.
  static func hint(forMember path: [Substring]) -> String {
    if path.contains("random") { return nothingRandom }
    let last = String(path.last ?? "")
    return functions[last] ?? values[last] ?? "write '\(last)'"
  }

  /// What to write instead of an attribute or a method of a value.
  static func hint(forAttribute name: String, of value: String) -> String {
    let function = attributes[name] ?? name
    if name == "grad" || name == "backward" { return "write f'(z) for a derivative" }
    return "write '\(function)(\(value))'"
  }

  /// What to write instead of a name that is no value of the language.
  package static func hint(forValue name: String) -> String? { values[name] ?? statements[name] }

  /// What to write instead of an argument that other libraries take.
  package static func hint(forArgument name: String) -> String? {
    switch name {
    case "axis", "dim", "keepdims", "keepdim":
      "a reduction takes all elements; of a matrix, 'A @ [1, 1]' adds up rows"
    case "ddof", "correction", "unbiased":
      "the variance is the mean square; 'var(a) * n / (n - 1)' divides by n - 1"
    case "dtype", "out", "initial", "order": "a value is made of floating-point numbers only"
    default: nil
    }
  }

  /// What to write instead of a call with more arguments than the function takes.
  package static func hint(forFurtherArgumentsOf name: String) -> String? {
    switch name {
    case "log": "a logarithm to the base b is 'log(z) / log(b)'"
    case "round": "two decimals are 'round(100 * z) / 100'"
    case "norm": "other norms are 'sum(abs(x))' and 'max(abs(x))'"
    case "sum", "mean", "prod", "median", "std", "var":
      "write '\(name)([a, b])' for several numbers"
    case "zeros", "ones": "write '\(name)([m, n])' for a matrix"
    case "eye": "an identity matrix is square"
    case "arctan": "the angle of a point is 'arctan2(y, x)'"
    default: nil
    }
  }

  /// What to write instead of a call without an argument that the function needs.
  package static func hint(forArgumentMissingIn name: String) -> String? {
    name == "arange" ? "write 'arange(0, n)' to begin at 0" : nil
  }

  /// What to write instead of a statement of another language that begins with a word.
  ///
  /// - Parameters:
  ///   - word: the first word.
  ///   - next: what stands after it.
  /// - Returns: nil for a word that begins none.
  static func hint(forStatement word: String, before next: String) -> String? {
    switch word {
    case "def", "func", "function", "fn": "a definition has no '\(word)'; write '\(next)(z) = …'"
    case "let", "const", "val":
      "a constant has no '\(word)'; write '\(next) = …' in a formula block"
    default: statements[word]
    }
  }

  /// What to write instead of an operator that is a word.
  static func hint(forOperator word: String, before next: String) -> String? {
    switch word {
    case "is": next == "not" ? "write '!=' to compare" : "write '==' to compare"
    case "xor": "write 'a != b'"
    case "mod", "rem": "write 'a - b * floor(a / b)'"
    case "div": "write 'floor(a / b)'"
    case "times": "write '*'"
    case "over": "write '/'"
    default: nil
    }
  }

  private static let statements = [
    "lambda": "write 'f(z) = …' in a formula block",
    "import": "nothing is imported: write 'exp(z)', or 'np.exp(z)'",
    "from": "nothing is imported: write 'exp(z)', or 'np.exp(z)'",
    "return": "a formula is its value: write 'f(z) = …'",
    "while": "loops are not in the language; a formula block has 'w(t + 1) = …'",
    "class": "a formula block defines functions: 'f(z) = …'",
    "print": "write the expression alone", "elif": "write 'a if c else b if d else e'",
    "assert": "a check block has claims, one on each line",
  ]

  private static let functions: [String: String] = {
    var hints = instead.mapValues { "write '\($0)'" }
    for name in random { hints[name] = nothingRandom }
    for name in ["concatenate", "concat", "cat", "append", "hstack", "vstack", "stack"] {
      hints[name] = "write '[a, b]' for a vector of numbers, or a matrix of vectors"
    }
    hints["print"] = "write the expression alone"
    for name in ["float", "float32", "float64", "double", "asarray"] {
      hints[name] = "every number is a floating-point number: leave '\(name)' out"
    }
    return hints
  }()

  private static let instead = [
    "ln": "log", "lg": "log10", "logit": "log(p / (1 - p))", "power": "a**b", "pow": "a**b",
    "square": "z**2", "reciprocal": "1 / z", "fabs": "abs", "absolute": "abs", "sgn": "sign",
    "asin": "arcsin", "acos": "arccos", "atan": "arctan", "atan2": "arctan2", "asinh": "arcsinh",
    "acosh": "arccosh", "atanh": "arctanh", "arsinh": "arcsinh", "arcosh": "arccosh",
    "artanh": "arctanh", "cot": "1 / tan(z)", "sec": "1 / cos(z)", "csc": "1 / sin(z)",
    "sech": "1 / cosh(z)", "coth": "1 / tanh(z)", "cosec": "1 / sin(z)", "root": "z**(1 / n)",
    "ceil": "-floor(-z)", "trunc": "sign(z) * floor(abs(z))", "int": "floor(z)",
    "mod": "a - b * floor(a / b)", "fmod": "a - b * floor(a / b)", "deg": "180 / pi * z",
    "factorial": "prod(arange(1, n + 1))", "heaviside": "step", "logistic": "sigmoid",
    "expit": "sigmoid", "swish": "silu", "hardswish": "hard_swish", "hardtanh": "hard_tanh",
    "hardsigmoid": "hard_sigmoid", "hardshrink": "hard_shrink", "softshrink": "soft_shrink",
    "ReLU": "relu", "ReLU6": "relu6", "LeakyReLU": "leaky_relu", "ELU": "elu", "CELU": "celu",
    "SELU": "selu", "GELU": "gelu", "SiLU": "silu", "Mish": "mish", "Sigmoid": "sigmoid",
    "Tanh": "tanh", "Softplus": "softplus", "Softsign": "softsign", "Softmax": "softmax",
    "Softmin": "softmin", "LogSoftmax": "log_softmax", "LogSigmoid": "log_sigmoid",
    "Hardtanh": "hard_tanh", "Hardswish": "hard_swish", "Hardsigmoid": "hard_sigmoid",
    "Hardshrink": "hard_shrink", "Softshrink": "soft_shrink", "Tanhshrink": "tanhshrink",
    "amax": "max", "amin": "min", "argmin": "argmax(-z)", "avg": "mean", "average": "mean",
    "length": "len", "size": "len", "matmul": "a @ b", "inner": "a @ b",
    "range": "arange(0, n)", "isclose": "allclose", "variance": "var", "stdev": "std",
    "stddev": "std", "std_dev": "std", "inverse": "inv", "determinant": "det",
    "logical_and": "a and b", "logical_or": "a or b", "logical_not": "not a", "iif": "where",
    "ifelse": "where", "select": "where", "piecewise": "where", "array": "[1, 2, 3]",
    "tensor": "[1, 2, 3]", "list": "[1, 2, 3]", "tuple": "[1, 2, 3]", "softargmax": "softmax",
  ]

  private static let values = [
    "True": "write '1', or a comparison, which counts as 1 where it holds",
    "true": "write '1', or a comparison, which counts as 1 where it holds",
    "False": "write '0', or a comparison, which counts as 0 where it does not hold",
    "false": "write '0', or a comparison, which counts as 0 where it does not hold",
    "None": "write 'nan' for what is no number", "null": "write 'nan' for what is no number",
    "nil": "write 'nan' for what is no number", "NA": "write 'nan' for what is no number",
    "Inf": "write 'inf'", "infinity": "write 'inf'", "Infinity": "write 'inf'",
    "infty": "write 'inf'", "tau": "write '2 * pi'", "newaxis": "write 'outer(a, b)'",
    "elif": "write 'a if c else b if d else e'", "lambda": "write 'f(z) = …' in a formula block",
  ]

  private static let attributes = [
    "T": "transpose", "t": "transpose", "shape": "len", "size": "len", "length": "len",
    "det": "det", "inverse": "inv", "pow": "pow",
  ]

  private static let random = [
    "random", "rand", "randn", "randint", "normal", "uniform", "choice", "shuffle", "seed",
  ]

  private static let nothingRandom =
    "nothing is random in a lesson, so that a report can be made again"
}
