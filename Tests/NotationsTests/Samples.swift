import FormulaTesting
import Seeded
import Diagnostics
import Expressions
import Functions
import Notations
import Testing

/// The notation of a line of the language.
func notation(_ source: String, element: Int? = nil) throws -> Notation {
  let (expression, diagnostics) = reading(source, Parse.writtenExpression)
  #expect(diagnostics.isEmpty, "\(source)")
  return Notation.of(try #require(expression), in: Prelude.library, element: element)
}

/// A prelude with the definitions after it.
func library(_ definitions: String) throws -> Library {
  var library = Prelude.library
  let (block, diagnostics) = reading(definitions, Parse.definitions)
  #expect(diagnostics.isEmpty)
  let faults = library.define(block.items)
  if faults.hasErrors { throw Rejection(diagnostics: faults) }
  return library
}

/// All that the prelude shows: equations, stated derivatives, defaults, stable forms.
var preludeNotations: [Notation] {
  let library = Prelude.library
  return library.functions.values.sorted { $0.name < $1.name }.flatMap { function in
    let computed = function.definition?.computed.map { Notation.of($0, in: library) }
    return (0...3).compactMap(function.notation(primes:)) + function.defaults
      + [computed]
      .compactMap { $0 }
  }
}

/// Notations of expressions that are made up of everything that the language has.
func anyNotations(_ count: Int) throws -> [Notation] {
  var random = SplitMix(seed: 2026)
  let forms = [
    "(A) + (A)", "(A) - (A)", "(A) * (A)", "(A) / (A)", "(A)**(A)", "-(A)", "(A) @ (A)",
    "exp(A)", "log1p(A)", "expm1(A)", "sqrt(A)", "abs(A)", "floor(A)", "tanh(A)**2", "log2(A)",
    "maximum(A, A)", "where((A) > (A), A, A)", "(A) if (A) <= (A) else (A)", "sum(A)", "mean(A)",
    "max(A)", "prod(A)", "len(A)", "argmax(A)", "dot(A, A)", "outer(A, A)", "diag(A)",
    "softmax(A)", "leaky_relu'(A, 0.1)", "entropy(A)", "clip(A, 0, A)", "[A, A]", "not (A)",
    "cbrt(A)", "hypot(A, A)", "norm(A)", "transpose(A)", "inv(A)", "det(A)", "eye(A)", "std(A)",
    "cumsum(A)", "sort(A)", "median(A)", "arctan2(A, A)", "zeros(A)",
    "(A) and (A)", "(A) == (A)", "allclose(A, A)", "isnan(A)", "partial(A, A)",
    "sum(j=1..n, A)", "f''(A)", "g(A, T=A)", "hat(A)", "bar(A)_i", "vec(z)_(A)", "(A)'", "E_(A)[A]",
    "P(A | A)", "(A = A)", "(A -> A)", "max_(A)(A)", "argmax(A, A)", "integral(x=0..(A), A)",
    "norm(A)",
    "grad(A)", "sum(a, A)", "abs(abs(A))", "(A ~ A)", "A * A",
  ]
  let atoms = [
    "z", "x", "alpha", "W1", "W", "2", "0.5", "1e-5", "7.9e-31", "pi", "inf", "p_i", "W_10",
    "own_slopes", "rate", "größe", "z", "1", "delta_ij", "layer2", "...",
  ]
  return try (0..<count).map { _ in
    try notation(filled(depth: Int.random(in: 1...4, using: &random), forms, atoms, &random))
  }
}

/// A form whose `A`s are filled with forms or, in the end, atoms.
func filled(
  depth: Int, _ forms: [String], _ atoms: [String], _ random: inout SplitMix
) -> String {
  guard depth > 0 else { return atoms[Int.random(in: 0..<atoms.count, using: &random)] }
  let form = forms[Int.random(in: 0..<forms.count, using: &random)]
  var text = ""
  for character in form {
    text +=
      character == "A"
      ? filled(depth: Int.random(in: 0..<depth, using: &random), forms, atoms, &random)
      : String(character)
  }
  return text
}
