internal import Expressions
internal import Functions
internal import Numerals

/// Python's own rules of spelling.
enum Python: CodeLanguage {
  /// A name that is no keyword (The Python Language Reference, 2.3.1) and does not hide NumPy.
  static func identifier(_ name: String) -> String {
    reserved.contains(name) ? name + "_" : name
  }

  /// Names that the code itself uses, and what no name may be.
  static var globalNames: Set<String> { reserved }

  private static let reserved: Set<String> = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield", "np", "math", "len", "float",
  ]

  static func derivative(of name: String, primes: Int) -> String {
    name + String(repeating: "_prime", count: primes)
  }

  /// The name of a function of `math` that works on arrays, beside the formulas' names.
  static func helper(_ name: String, _ taken: Set<String>) -> String {
    taken.contains(name) ? "math_" + name : name
  }

  /// A number as a floating-point one.
  static func float(_ digits: String) -> String {
    digits.allSatisfy({ $0.isNumber || $0 == "_" || $0 == "-" }) ? digits + ".0" : digits
  }

  /// `name = value` of a constant, with the digits that read back the same.
  static func assignment(_ constant: Constant) -> String {
    let value = constant.value
    func number(_ number: Double, asFloat: Bool) -> String {
      if number.isNaN { return "np.nan" }
      if number.isInfinite { return number < 0 ? "-np.inf" : "np.inf" }
      let digits = NumberText.shortest(number)
      return asFloat ? float(digits) : digits
    }
    let isLarge = abs(value[0]) > 0x1p53
    func row(_ elements: some Collection<Double>) -> String {
      "[" + elements.map { number($0, asFloat: true) }.joined(separator: ", ") + "]"
    }
    let text: String
    switch value.shape {
    case .scalar where value.isTruth: text = value[0] != 0 ? "True" : "False"
    case .scalar: text = number(value[0], asFloat: isLarge)
    case .vector: text = "np.array(\(row(value.elements)))"
    case .matrix(let rows, let columns):
      let lines = (0..<rows).map { row(value.elements[$0 * columns..<($0 + 1) * columns]) }
      text = "np.array([\(lines.joined(separator: ", "))])"
    }
    return "\(identifier(constant.definition.name)) = \(text)"
  }

  /// A statement, a long call with each argument on a line of its own.
  static func lines(_ statement: String, _ value: Expression, indent: String) -> [String] {
    let line = indent + statement + value.source
    guard line.count > 88, case .call(let call) = value.kind else { return [line] }
    let arguments = call.arguments.map { argument in
      indent + "    " + (argument.name.map { $0 + "=" } ?? "") + argument.value.source + ","
    }
    return [indent + statement + (call.numpy ? "np." : "") + call.name + "("] + arguments
      + [indent + ")"]
  }
}
