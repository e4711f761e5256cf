import FormulaTesting
import Diagnostics
import Expressions
import Text
import Testing

struct ExpressionTests {
  /// The right column is what Python's own parser makes of the left one.
  @Test(arguments: [
    ("-2**2", "(- (2 ** 2))"),
    ("2**-1", "(2 ** (- 1))"),
    ("2**3**2", "(2 ** (3 ** 2))"),
    ("2**-3**2", "(2 ** (- (3 ** 2)))"),
    ("-a**-b**c", "(- (a ** (- (b ** c))))"),
    ("a - b - c", "((a - b) - c)"),
    ("a / b * c @ d", "(((a / b) * c) @ d)"),
    ("a + b * c", "(a + (b * c))"),
    ("a * b + c", "((a * b) + c)"),
    ("-a * b", "((- a) * b)"),
    ("a * -b", "(a * (- b))"),
    ("a - -b", "(a - (- b))"),
    ("- -a", "(- (- a))"),
    ("+-a**b", "(+ (- (a ** b)))"),
    ("not a == b", "(not (a == b))"),
    ("not not a", "(not (not a))"),
    ("not a and b", "((not a) and b)"),
    ("a and not b or c", "((a and (not b)) or c)"),
    ("a or b and c", "(a or (b and c))"),
    ("a < b <= c", "(a < b <= c)"),
    ("a == b != c", "(a == b != c)"),
    ("(a < b) < c", "((a < b) < c)"),
    ("a < (b < c)", "(a < (b < c))"),
    ("a + b < c * d", "((a + b) < (c * d))"),
    ("not a < b and c", "((not (a < b)) and c)"),
    ("a if b else c", "(a if b else c)"),
    ("a if b else c if d else e", "(a if b else (c if d else e))"),
    ("(a if b else c) if d else e", "((a if b else c) if d else e)"),
    ("a if (b if c else d) else e", "(a if (b if c else d) else e)"),
    ("a or b if c and d else not e", "((a or b) if (c and d) else (not e))"),
    ("-f(a) ** 2", "(- (f(a) ** 2))"),
    ("[a, -b, [c]]", "[a, (- b), [c]]"),
    ("a @ b @ c", "((a @ b) @ c)"),
    ("-(a + b) * c", "((- (a + b)) * c)"),
    ("(-a) ** b", "((- a) ** b)"),
    ("(a ** b) ** c", "((a ** b) ** c)"),
    ("a ** (b + c)", "(a ** (b + c))"),
    ("a * (b * c)", "(a * (b * c))"),
    ("a + (b - c)", "(a + (b - c))"),
    ("not (a or b)", "(not (a or b))"),
    ("f(not a, b if c else d)", "f((not a), (b if c else d))"),
    ("a >= b > c or d < e", "((a >= b > c) or (d < e))"),
    ("a ** b * c ** d", "((a ** b) * (c ** d))"),
    ("-a ** b + -c * d", "((- (a ** b)) + ((- c) * d))"),
    ("a * b ** -c / d", "((a * (b ** (- c))) / d)"),
    ("(not a) + b", "((not a) + b)"),
    ("f()", "f()"),
    ("[a, b,]", "[a, b]"),
    ("f(a,)", "f(a)"),
  ])
  func precedenceIsPythons(text: String, shape: String) {
    let (expression, diagnostics) = reading(text, Parse.expression)
    #expect(expression?.shape == shape)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("1", 1), (".5", 0.5), ("1.", 1), ("1e3", 1000), ("1_000", 1000), ("1.5E-3", 0.0015),
    ("1e999", .infinity), ("0.1", 0.1), ("00", 0), ("1_0.0_1", 10.01), ("1e-400", 0),
  ])
  func numbers(text: String, value: Double) {
    #expect(reading(text, Parse.expression).value?.kind == .number(value, digits: text))
  }

  @Test(arguments: [
    ("np.exp(z)", "np.exp(z)"), ("f''(z)", "f''(z)"), ("np.tanh'(z)", "np.tanh'(z)"),
    ("σ(z) + alpha_1", "(sigma(z) + alpha_1)"), ("f(z, # here\n  T=2)", "f(z, T=2)"),
    ("where(z=0, 1, 2)", "where(z=0, 1, 2)"), ("f(at, in)", "f(at, in)"), ("2 *\n z", "(2 * z)"),
    ("1if a else 2", "(1 if a else 2)"), ("λ*_x", "(lambda * _x)"), ("z # comment", "z"),
  ])
  func formsThatPythonDoesNotHave(text: String, shape: String) {
    let (expression, diagnostics) = reading(text, Parse.expression)
    #expect(expression?.shape == shape)
    #expect(diagnostics.isEmpty)
  }

  @Test func namesAreEqualWhateverTheirNormalForm() {
    let composed = reading("caf\u{E9}", Parse.expression).value?.withoutRanges
    #expect(composed == reading("cafe\u{301}", Parse.expression).value?.withoutRanges)
  }

  @Test(arguments: [
    "«a + b»", "2 * «(a + b)»", "2 * «-a**b»", "f(«a < b»)", "[1, «f(z, T=2)»]", "1 + «σ'(z)»",
    "«a if b else c»", "2 * «np.exp(z)»", "3 * «[1, 2]»",
  ])
  func everyPartKnowsItsPlace(marked: String) {
    let marked = MarkedText(marked)
    var found: [SourceRange] = []
    func visit(_ expression: Expression) {
      found.append(expression.range)
      switch expression.kind {
      case .list(let elements): elements.forEach(visit)
      case .prefix(_, let operand): visit(operand)
      case .infix(_, let left, let right): [left, right].forEach(visit)
      case .comparison(let operands, _): operands.forEach(visit)
      case .call(let call): call.arguments.map(\.value).forEach(visit)
      default: break
      }
    }
    _ = reading(marked.text, Parse.expression).value.map(visit)
    #expect(marked.range.map(found.contains) == true)
  }

  @Test func offsetsAreThoseOfTheWholeText() {
    let text = Array("prose `= a + b` prose".utf8)
    var diagnostics: [Diagnostic] = []
    let expression = Parse.expression(text[9..<14], reporting: &diagnostics)
    #expect(expression?.range == SourceRange(9, 14))
  }
}
