import FormulaTesting
import Diagnostics
import Expressions
import Testing

struct WrittenTests {
  @Test(arguments: [
    ("a = b", "{a = b}"), ("y = f(x) = 2 * x", "{y = f(x) = 2 * x}"),
    ("a_n + W_10", "({a_n} + {W_10})"),
    ("partial(y, x)", "{partial(y, x)}"), ("leaky_relu(z)", "leaky_relu(z)"), ("_x", "_x"),
    ("prod(k=1..n, f'(a_k))", "{prod(k=1..n, f'(a_k))}"), ("sum(e)", "sum(e)"),
    ("z_1 + ... + z_n", "(({z_1} + {...}) + {z_n})"), ("[1, ..., n]", "[1, {...}, n]"),
    ("P(A=1)", "P(A=1)"), ("f (z)", "f(z)"),
    // Relations in a row, also inside brackets.
    ("a <= b = c -> d", "{a <= b = c -> d}"), ("theta <- eta", "{theta <- eta}"),
    ("x<-1", "(x < (- 1))"), ("X ~ N(0, 1)", "{X ~ N(0, 1)}"), ("e ~= 2.7", "{e ~= 2.7}"),
    ("P(X >= x, Y = y)", "P((X >= x), Y=y)"), ("[a = b, c]", "[{a = b}, c]"),
    ("f((a -> b))", "f({a -> b})"), ("x\n <- 1", "{x <- 1}"),
    // The bar binds weaker than the comma.
    ("pi(a, b | s, t)", "pi({a, b | s, t})"), ("P(X = x, Y | Z = z)", "P({X = x, Y | Z = z})"),
    ("E[R | s]", "{E[R | s]}"), ("[a, b | c]", "[{a, b | c}]"), ("2 * (a | b)", "(2 * {a | b})"),
    // What stands right after a name, a subscript or a bracket.
    ("E[R]", "{E[R]}"), ("E_(pi)[R]", "{E_(pi)[R]}"), ("Q_(pi)(s, a)", "{Q_(pi)(s, a)}"),
    ("w_(t + 1) = w_t", "{w_(t + 1) = w_t}"), ("W_(i, j)", "{W_(i, j)}"),
    ("hat(y)_i", "{hat(y)_(i)}"), ("hat(y)_(t + 1)", "{hat(y)_(t + 1)}"),
    ("V(s')", "V({s'})"), ("s''", "{s''}"), ("f'(z) + f'", "(f'(z) + {f'})"), ("a_n'", "{a_n'}"),
    ("f(x)(y)", "{f(x)(y)}"), ("(a + b)(c)", "{(a + b)(c)}"), ("hat(f)(x)", "{hat(f)(x)}"),
    ("(a + b)' * c", "({(a + b)'} * c)"), ("g_k[2]", "{g_k[2]}"),
    ("max_(a)(Q(s, a))", "{max_(a)(Q(s, a))}"), ("lim_(x -> 0)(x)", "{lim_(x -> 0)(x)}"),
    ("integral(x=a..b, f(x))", "{integral(x=a..b, f(x))}"), ("sum(a, p_a)", "sum(a, {p_a})"),
    ("π(α) + θ_0", "(pi(alpha) + {theta_0})"),
    ("sum(j=1..n, exp(z_j)) / n", "({sum(j=1..n, exp(z_j))} / n)"),
  ])
  func isRead(text: String, shape: String) {
    let (expression, diagnostics) = reading(text, Parse.writtenExpression)
    #expect(expression?.shape == shape)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("«partial(y)»", "'partial' takes two expressions", "write 'partial(y, x)'"),
    ("sum(j=1«,» z)", "expected '..', found ','", nil),
    ("a =«»", "an expression is missing here", nil),
    (
      "a «|» b", "'|' stands only directly inside brackets",
      "write 'P(a | b)', and 'abs(z)' for the absolute value"
    ),
    ("X«~»N", "'~' stands between blanks", "write 'X ~ N(0, 1)'"),
    ("«->» a", "'->' has nothing on its left", nil),
    (
      "w«^»2", "'^' is not in the language",
      "write '**' for a power; other mathematics is written as TeX between dollars, '$…$'"
    ),
    (
      "«2 x»", "an operator is missing between '2' and 'x'",
      "write '2 * x'; other mathematics is written as TeX between dollars, '$…$'"
    ),
    (
      "P(a | b «|» c)", "'|' stands only directly inside brackets",
      "write 'P(a | b)', and 'abs(z)' for the absolute value"
    ),
  ])
  func mistakes(marked: String, message: String, hint: String?) {
    let marked = MarkedText(marked)
    let diagnostics = reading(marked.text, Parse.writtenExpression).diagnostics
    #expect(diagnostics == [.error(message, at: marked.range, hint: hint)])
  }

  /// What is evaluated has none of these signs.
  @Test(arguments: [
    ("a «->» b", "write 'f(z) = …' to define a function"), ("«~»a", "write 'not'"),
    ("f(a «|» b)", "write 'or', or 'abs(z)' for the absolute value"),
    ("a«|»", "write 'or', or 'abs(z)' for the absolute value"),
  ])
  func areNoSignsOfWhatIsEvaluated(marked: String, hint: String) {
    let marked = MarkedText(marked)
    let diagnostics = reading(marked.text, Parse.expression).diagnostics
    #expect(diagnostics.first?.hint == hint)
    #expect(diagnostics.first?.range == marked.range)
  }

  @Test func anArrowThatIsEvaluatedIsAMinus() {
    #expect(reading("z<-1", Parse.expression).0?.shape == "(z < (- 1))")
    #expect(reading("z <-1", Parse.expression).0?.shape == "(z < (- 1))")
  }
}
