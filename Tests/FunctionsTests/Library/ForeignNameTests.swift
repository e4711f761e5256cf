import Diagnostics
import FormulaTesting
import Functions
import Testing

/// What authors know from other libraries leads to what the language has.
struct ForeignNameTests {
  @Test(arguments: [
    ("ln(2)", "write 'log'"), ("atan(1)", "write 'arctan'"), ("logistic(1)", "write 'sigmoid'"),
    ("np.heaviside(1, 0)", "write 'step'"), ("expit(0)", "write 'sigmoid'"),
    ("asin(1)", "write 'arcsin'"), ("acosh(1)", "write 'arccosh'"),
    ("atan2(1, 2)", "write 'arctan2'"),
    ("np.identity(3)", "write 'eye(n)'"), ("ReLU(1)", "write 'relu'"),
    ("cot(1)", "write '1 / tan(z)'"),
    ("factorial(3)", "write 'prod(arange(1, n + 1))'"), ("range(5)", "write 'arange(0, n)'"),
    ("std_dev([1])", "write 'std'"), ("argmin([1])", "write 'argmax(-z)'"),
    ("np.vstack([1])", "write '[a, b]' for a vector of numbers, or a matrix of vectors"),
    ("concatenate([1])", "write '[a, b]' for a vector of numbers, or a matrix of vectors"),
    ("float(2)", "every number is a floating-point number: leave 'float' out"),
    ("print(2)", "write the expression alone"),
    ("np.random.randn(3)", "nothing is random in a lesson, so that a report can be made again"),
    ("torch.rand(3)", "nothing is random in a lesson, so that a report can be made again"),
    ("math.exp(1)", "write 'exp'"), ("tf.nn.relu(1)", "write 'relu'"),
    ("F.relu(1)", "write 'relu'"),
    ("jnp.exp(1)", "write 'exp'"), ("torch.nn.ReLU(1)", "write 'relu'"),
    ("math.asin(1)", "write 'arcsin'"),
    ("torch.tensor([1])", "write '[1, 2, 3]'"), ("np.linalg.norm([1])", "write 'norm'"),
    ("math.tau", "write '2 * pi'"), ("x.T", "write 'transpose(x)'"),
    ("[[1, 2]].T", "write 'transpose(…)'"), ("exp(1).mean()", "write 'mean(…)'"),
    ("tanh.grad(1)", "write f'(z) for a derivative"),
    ("float('inf')", "write 'inf'"), ("float(\"-inf\")", "write '-inf'"),
    ("float(\"nan\")", "write 'nan'"),
    ("\"cat\"", "words in double quotes stand only in keys that take words"),
    ("'cat'", "words in double quotes stand only in keys that take words"),
    ("2 * \"cat\"", "words in double quotes stand only in keys that take words"),
    ("2 \"cat\"", "words in double quotes stand only in keys that take words"),
    ("True", "write '1', or a comparison, which counts as 1 where it holds"),
    ("1 + False", "write '0', or a comparison, which counts as 0 where it does not hold"),
    ("None", "write 'nan' for what is no number"), ("Infinity", "write 'inf'"),
    ("NaN", "did you mean 'nan'?"),
    ("arange(5)", "write 'arange(0, n)' to begin at 0"),
    ("norm([1, 2], 1)", "other norms are 'sum(abs(x))' and 'max(abs(x))'"),
    (
      "std([1, 2], ddof=1)",
      "the variance is the mean square; 'var(a) * n / (n - 1)' divides by n - 1"
    ),
    ("sum(1, 2)", "write 'sum([a, b])' for several numbers"),
    ("zeros(2, 3)", "write 'zeros([m, n])' for a matrix"),
    ("arctan(1, 2)", "the angle of a point is 'arctan2(y, x)'"),
    ("ln 2", "write 'log'"), ("2 is not 3", "write '!=' to compare"), ("1 xor 0", "write 'a != b'"),
    ("5 mod 3", "write 'a - b * floor(a / b)'"),
    ("import numpy", "nothing is imported: write 'exp(z)', or 'np.exp(z)'"),
    ("import numpy as np", "nothing is imported: write 'exp(z)', or 'np.exp(z)'"),
    ("return 2", "a formula is its value: write 'f(z) = …'"),
    ("lambda x: x", "write 'f(z) = …' in a formula block"),
    ("while 1", "loops are not in the language; a formula block has 'w(t + 1) = …'"),
    ("let x = 2", "a constant has no 'let'; write 'x = …' in a formula block"),
    (
      "for i in [1]: 2",
      "a function takes a whole vector, and a formula block has 'w(t + 1) = …'"
    ),
    ("[x for x in [1, 2]]", "a function takes a whole vector"),
    ("if 2 > 1: 3", "write 'a if condition else b'"),
    ("[1, 2][0]", "a vector is used whole; its first element of three is '[1, 0, 0] @ z'"),
    ("2^3", "write '**' for a power"), ("e^2", "write '**' for a power"), ("2pi", "write '2 * pi'"),
    ("√2", "write 'sqrt(z)'"), ("1 && 2", "write 'and'"), ("!1", "write 'not'"),
    ("5!", "write 'prod(arange(1, n + 1))' for n!"), ("sin²(2)", "write 'sin(z)**2'"),
    ("2²", "write '**2'"), ("|2|", "write 'or', or 'abs(z)' for the absolute value"),
    ("rand(3)", "nothing is random in a lesson, so that a report can be made again"),
    (
      "sum([1, 2], axis=0)",
      "a reduction takes all elements; of a matrix, 'A @ [1, 1]' adds up rows"
    ),
    ("log(8, 2)", "a logarithm to the base b is 'log(z) / log(b)'"),
    ("round(2.345, 2)", "two decimals are 'round(100 * z) / 100'"),
    ("sin 2", "write 'sin(2)' to call it, '*' for a product"),
    ("relu(2) is 2", "write '==' to compare"),
    ("def f(x)", "a definition has no 'def'; write 'f(z) = …'"),
    ("torch.relu(1)", "write 'relu'"), ("tahn(1)", "did you mean 'tanh'?"),
  ])
  func theHintNamesWhatIsThere(text: String, hint: String) throws {
    let faults = try Lesson().faults(in: text)
    #expect(faults.first?.hint == hint)
  }

  /// After a renaming the old name leads to the new one.
  @Test(arguments: [
    ("loss(1)", "mse_loss"), ("quadratic_loss(1)", "mse_loss"), ("bowl(1)", "bowl_of_w"),
    ("learning_rate * 2", "rate"), ("rate_of_learning + 1", "rate"), ("mse_los(1)", "mse_loss"),
  ])
  func aRenamedFormulaIsMeant(text: String, name: String) throws {
    let lesson = try Lesson("mse_loss(z) = z**2\nbowl_of_w(w) = w**4\nrate = 0.1\nf(z) = z")
    #expect(lesson.faults(in: text).map(\.hint) == ["did you mean '\(name)'?"])
  }

  /// Whole lines of other languages in a formula block.
  @Test(arguments: [
    ("def f(x): x", "a definition has no 'def'; write 'f(z) = …'"),
    ("function f(x) = x", "a definition has no 'function'; write 'f(z) = …'"),
    ("f = lambda x: x**2", "write 'f(z) = …' in a formula block"), ("f(x): x", "write 'f(z) = …'"),
    ("import numpy as np", "nothing is imported: write 'exp(z)', or 'np.exp(z)'"),
    ("return x", "a formula is its value: write 'f(z) = …'"),
    ("const k = 2", "a constant has no 'const'; write 'k = …' in a formula block"),
    ("x = 1\nx += 1", "a name keeps its value; give the sum a new name"),
    (
      "for i in range(3): x = i",
      "a function takes a whole vector, and a formula block has 'w(t + 1) = …'"
    ),
  ])
  func linesOfOtherLanguages(lines: String, hint: String) {
    #expect(faults { _ = try Lesson(lines) }.first?.hint == hint)
  }

  /// A letter may be typed as itself.
  @Test func greekLettersAreNames() throws {
    let lesson = try Lesson("α = 2\nf(β, θ_0=3) = β * alpha + theta_0")
    #expect(try lesson.number("f(1) + α + π") == 7 + .pi)
  }
}
