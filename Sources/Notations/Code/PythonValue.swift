internal import Expressions

/// What Python computes with: its own numbers raise errors where the language has `inf` and `nan`, and
/// its lists know no arithmetic.
enum PythonValue: Equatable {
  /// Floating-point numbers of NumPy.
  case array
  /// Numbers of Python's own, whole numbers and truth values of either.
  case plain
  /// Numbers as these parameters were given, which may be whole: a number or a list, or what NumPy has
  /// made of it, which knows arithmetic.
  case given(Set<String>, inNumPy: Bool)

  /// Numbers of several.
  static func joined(_ values: [PythonValue], inNumPy: Bool = false) -> PythonValue {
    if values.contains(.array) { return .array }
    var given: (names: Set<String>, inNumPy: Bool) = ([], inNumPy)
    for case .given(let names, let inNumPy) in values {
      given = (given.names.union(names), given.inNumPy || inNumPy)
    }
    return given.names.isEmpty ? .plain : .given(given.names, inNumPy: given.inNumPy)
  }
}

/// An expression of Python with what is known of its value.
struct PythonExpression {
  var expression: Expression
  var value: PythonValue
  /// The number that the language computes; nil where it depends on something.
  var constant: Double?
  /// Whether it is certainly not 0.
  var isNotZero = false

  init(_ expression: Expression, _ value: PythonValue, constant: Double? = nil) {
    self.expression = expression
    self.value = value
    self.constant = constant
    isNotZero = constant.map { !$0.isZero } ?? false
  }
}
