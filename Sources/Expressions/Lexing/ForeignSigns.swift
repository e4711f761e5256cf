/// Signs that people write in mathematics or in other languages, and what to write here instead.
struct ForeignSign {
  /// What is written instead, for the hint.
  var instead: String
  /// The hint right after an operand, where it means something else.
  var afterOperand: String?
  /// What the parser reads in its place, so that the rest of the line is still checked.
  var meaning: Token.Kind?

  init(_ instead: String, as meaning: Token.Kind? = nil, afterOperand: String? = nil) {
    self.instead = instead
    self.afterOperand = afterOperand
    self.meaning = meaning
  }

  /// Signs of ASCII.
  static let ascii: [(sign: String, foreign: ForeignSign)] = [
    ("&&", ForeignSign("write 'and'", as: .infix(.and))),
    ("||", ForeignSign("write 'or'", as: .infix(.or))),
    ("//", ForeignSign("write 'floor(a / b)'", as: .infix(.divide))),
    (":=", ForeignSign("a name is given a value by a line of its own", as: .assign)),
    ("->", ForeignSign("write 'f(z) = …' to define a function")),
    ("=>", ForeignSign("write '>=' to compare", as: .comparison(.greaterOrEqual))),
    ("=<", ForeignSign("write '<='", as: .comparison(.lessOrEqual))),
    ("<>", ForeignSign("write '!='", as: .comparison(.notEqual))),
    ("===", ForeignSign("write '=='", as: .comparison(.equal))),
    ("+=", ForeignSign("a name keeps its value; give the sum a new name")),
    ("-=", ForeignSign("a name keeps its value; give the difference a new name")),
    ("*=", ForeignSign("a name keeps its value; give the product a new name")),
    ("/=", ForeignSign("a name keeps its value; give the quotient a new name")),
    ("<<", ForeignSign("write 'a * 2**n'", as: .infix(.multiply))),
    (">>", ForeignSign("write 'floor(a / 2**n)'", as: .infix(.divide))),
    ("^", ForeignSign("write '**' for a power", as: .infix(.power))),
    ("%", ForeignSign("write 'a - b * floor(a / b)'", as: .infix(.divide))),
    ("&", ForeignSign("write 'and'", as: .infix(.and))),
    ("|", ForeignSign("write 'or', or 'abs(z)' for the absolute value", as: .infix(.or))),
    (
      "!",
      ForeignSign(
        "write 'not'", as: .keyword(.not), afterOperand: "write 'prod(arange(1, n + 1))' for n!")
    ),
    ("~", ForeignSign("write 'not'", as: .keyword(.not))),
    ("{", ForeignSign("write '(' to group, '[' for a vector", as: .open(.round))),
    ("}", ForeignSign("write ')' to group, ']' for a vector", as: .close(.round))),
    ("\\", ForeignSign("write a formula as in NumPy, 'exp(z)'")),
    ("$", ForeignSign("write a formula without '$'")),
    ("`", ForeignSign("write a formula without '`'")),
    ("?", ForeignSign("write 'a if condition else b'")),
  ]

  /// Signs beyond ASCII.
  static let unicode: [Unicode.Scalar: ForeignSign] = [
    "−": ForeignSign("write '-'", as: .infix(.subtract)),
    "–": ForeignSign("write '-'", as: .infix(.subtract)),
    "—": ForeignSign("write '-'", as: .infix(.subtract)),
    "×": ForeignSign("write '*'", as: .infix(.multiply)),
    "·": ForeignSign("write '*'", as: .infix(.multiply)),
    "⋅": ForeignSign("write '*'", as: .infix(.multiply)),
    "∗": ForeignSign("write '*'", as: .infix(.multiply)),
    "⊙": ForeignSign("write '*', which works element by element", as: .infix(.multiply)),
    "÷": ForeignSign("write '/'", as: .infix(.divide)),
    "∕": ForeignSign("write '/'", as: .infix(.divide)),
    "≤": ForeignSign("write '<='", as: .comparison(.lessOrEqual)),
    "≥": ForeignSign("write '>='", as: .comparison(.greaterOrEqual)),
    "≠": ForeignSign("write '!='", as: .comparison(.notEqual)),
    "≈": ForeignSign("write '~='", as: .approximately),
    "∧": ForeignSign("write 'and'", as: .infix(.and)),
    "∨": ForeignSign("write 'or'", as: .infix(.or)),
    "¬": ForeignSign("write 'not'", as: .keyword(.not)),
    "∞": ForeignSign("write 'inf'", as: .name),
    "…": ForeignSign("write '...'", as: .ellipsis),
    "‥": ForeignSign("write '..'", as: .dots),
    "∑": ForeignSign("write 'sum(z)'"),
    "∏": ForeignSign("write 'prod(z)'"),
    "∂": ForeignSign("write f'(z) for a derivative"),
    "√": ForeignSign("write 'sqrt(z)'"),
    "²": ForeignSign("write '**2'"),
    "³": ForeignSign("write '**3'"),
    "¹": ForeignSign("write '**1'"),
    "½": ForeignSign("write '1/2'", as: .number),
    "∈": ForeignSign("write 'in'", as: .keyword(.in)),
    "“": ForeignSign("words stand between straight quotes, in keys that take words"),
    "”": ForeignSign("words stand between straight quotes, in keys that take words"),
    "‘": ForeignSign("words stand between straight quotes, in keys that take words"),
  ]

  /// Signs that stand for primes after a name.
  static let primes: Set<Unicode.Scalar> = ["\u{2019}", "\u{2032}", "\u{2033}", "\u{2034}", "´"]

  /// Modules whose names come along when code is pasted.
  static let modules: Set<String> = [
    "numpy", "jnp", "math", "torch", "F", "nn", "jax", "keras", "tf", "scipy", "special", "random",
    "linalg", "tensorflow", "cmath", "Math",
  ]
}
