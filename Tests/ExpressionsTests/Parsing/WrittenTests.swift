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
    ("P(A=1)", "P(A=1)"), ("sum(j=1..n, exp(z_j)) / n", "({sum(j=1..n, exp(z_j))} / n)"),
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
  ])
  func mistakes(marked: String, message: String, hint: String?) {
    let marked = MarkedText(marked)
    let diagnostics = reading(marked.text, Parse.writtenExpression).diagnostics
    #expect(diagnostics == [.error(message, at: marked.range, hint: hint)])
  }
}
