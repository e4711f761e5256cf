import FormulaTesting
import Seeded
import Diagnostics
import Expressions
import Functions
import Notations
import Testing

struct NumPyCodeTests {
  private static let hasNumPy = Judge.isAvailable("python3 -c 'import numpy'")

  // MARK: - The prelude against the evaluator

  private struct Call {
    var source: String
    var value: Value
  }

  /// Calls of every formula and stated derivative, on arrays and on numbers.
  private func preludeCalls() throws -> [Call] {
    let library = Prelude.library
    let ordinary = "[-20, -3, -1, -0.5, 0, 0.3, 1, 2.5, 7, 30]"
    let extreme = "[-800, -40, 40, 800]"
    let vectors = ["[1, 2, 3]", "[-0.5, 4]", "[0.2]", "[1000, 1001, 1002]"]
    let mixing: Set = [
      "softmax", "softmin", "logsumexp", "logmeanexp", "log_softmax", "standardize",
    ]
    var calls: [(name: String, arguments: String)] = []
    for name in library.functions.keys.sorted() {
      switch name {
      case "threshold": calls.append((name, "\(ordinary), 0.5, 2"))
      case "entropy": calls += [(name, "[0.1, 0.2, 0.7]"), (name, "[0, 1]")]
      case "softmax_naive": calls += [(name, "[1, 2, 3]"), (name, "[1, 2], T=0.5")]
      case "log1mexp": calls.append((name, "[0.01, 0.5, 0.7, 3, 40, 800]"))
      case "exponential": calls.append((name, ordinary))
      case _ where mixing.contains(name):
        calls += vectors.map { (name, $0) }
        if name == "softmax" { calls.append((name, "[1, 2, 3], 0.5")) }
      default:
        calls += [(name, ordinary), (name, "0.75")] + (name == "selu" ? [] : [(name, extreme)])
      }
    }
    // The stated forms lose digits to cancellation far out, where automatic derivatives do not.
    let near = "[-3, -0.5, 0, 0.3, 2]"
    calls += [("sigmoid'", near), ("tanh'", near), ("softplus'", extreme)]
    return try calls.map { call in
      let source = "\(call.name)(\(call.arguments))"
      let expression = try #require(reading(source, Parse.expression).value)
      return Call(source: source, value: try library.resolve(expression).evaluate())
    }
  }

  /// Python's values of calls in our language, one line of numbers each; warnings are errors. Lists are
  /// arrays, or stay lists.
  private func values(
    of calls: [String], after code: String, warnings: String = "error", keepingLists: Bool = false
  ) -> (lines: [[Double]], output: String) {
    let lines = calls.map { call in
      var python = call.replacing("'", with: "_prime")
      if !keepingLists {
        python = python.replacing("[", with: "np.array([").replacing("]", with: "], dtype=float)")
      }
      return "print(*[repr(float(x)) for x in np.ravel(\(python))])"
    }
    let result = Judge.withFile(code + "\n" + lines.joined(separator: "\n") + "\n") {
      Judge.run("python3 -W \(warnings) \($0) 2>&1")
    }
    let numbers = result.output.split(separator: "\n").map { line in
      line.split(separator: " ").compactMap { Double($0) }
    }
    return (result.status == 0 ? numbers : [], result.output)
  }

  @Test(.enabled(if: hasNumPy), arguments: [false, true])
  func thePreludeGivesTheSameValues(keepingLists: Bool) throws {
    let library = Prelude.library
    let calls = try preludeCalls()
    let code = NumPyCode(of: library.functions.keys.sorted(), in: library).source
    let (lines, output) = values(
      of: calls.map(\.source), after: code, keepingLists: keepingLists)
    try #require(lines.count == calls.count, "\(output.suffix(600))")
    for (call, numbers) in zip(calls, lines) {
      let elements = call.value.elements
      #expect(numbers.count == elements.count)
      for (theirs, ours) in zip(numbers, elements) {
        #expect(
          abs(theirs - ours) <= 1e-12 * max(abs(ours), 1e-300) || (theirs.isNaN && ours.isNaN)
            || theirs == ours, "\(call.source): \(theirs), \(ours)")
      }
    }
  }

  /// Derivatives that nobody has stated, on arrays, lists and numbers.
  @Test(.enabled(if: hasNumPy), arguments: [1, 2])
  func derivedDerivativesGiveTheSameValues(order: Int) throws {
    let primes = String(repeating: "'", count: order)
    var definitions: [String] = []
    var calls: [(call: String, formula: String)] = []
    for function in Prelude.library.functions.values.sorted(by: { $0.name < $1.name })
    where !function.mixesElements && !(function.name == "elu" && order == 2) {
      let rest = function.name == "threshold" ? ", 0.5, 2" : ""
      definitions.append("d_\(function.name)(z) = \(function.name)\(primes)(z\(rest))")
      let places =
        function.name == "log1mexp"
        ? ["[0.01, 0.5, 3, 40]", "0.75"] : ["[-20, -3, -1, -0.5, 0, 0.5, 1, 3, 6, 30]", "0", "-2"]
      calls += places.map {
        ("d_\(function.name)(\($0))", "\(function.name)\(primes)(\($0)\(rest))")
      }
    }
    let library = try library(definitions.joined(separator: "\n"))
    let code = NumPyCode(of: library.names, in: library)
    #expect(code.omissions.isEmpty, "\(code.omissions)")
    for keepsLists in [false, true] {
      let (lines, output) = values(
        of: calls.map(\.call), after: code.source, keepingLists: keepsLists)
      try #require(lines.count == calls.count, "\(output.suffix(600))")
      for ((_, formula), numbers) in zip(calls, lines) {
        let expression = try #require(reading(formula, Parse.expression).value)
        let ours = try library.resolve(expression).evaluate().elements
        try #require(numbers.count == ours.count, "\(formula)")
        for (theirs, ours) in zip(numbers, ours) {
          #expect(
            abs(theirs - ours) <= 1e-9 * max(1, abs(ours)), "\(formula): \(theirs), \(ours)")
        }
      }
    }
  }

  @Test(
    .enabled(if: hasNumPy),
    arguments: [
      ("f(z) = (z > 0) - (z < 0)", "f([-2, 0, 3])", [-1, 0, 1]),
      ("f(z) = exp(z > 0)", "f([-2, 3])", [1, 2.718281828459045]),
      ("f(z) = (z > 0) + (z > 1)", "f([0, 0.5, 2])", [0, 1, 2]),
      ("f(z) = where(0 < z < 2 and not z == 1, z, -z)", "f([0.5, 1, 3])", [0.5, -1, -3]),
      ("f(z) = 1 if z > 0 else 2 if z > -1 else 3", "f(-0.5)", [2]),
      ("f(z) = maximum(x2=z, x1=0) + clip(z, a_max=1, a_min=-1)", "f([-2, 2])", [-1, 3]),
      ("f(z) = [2, 4]**-1 * z", "f(8)", [4, 2]),
      ("f(z) = [[1, 2], [3, 4]] @ z", "f([1, -1])", [-1, -1]),
      ("f(z) = len(z) + argmax(z) + pi", "f([1, 5, 2])", [7.141592653589793]),
      ("f(z) = erf(z) - erfc(z)", "f(0)", [-1]),
      ("f(lambda, in_=2) = lambda * in_", "f(3)", [6]),
      ("pos(z) = z > 0\nf(z) = pos(z) - 1", "f([-1, 1])", [-1, 0]),
      ("f(z) = where(z > 0, log(z), sqrt(z))", "f([1, 0])", [0, 0]),
      ("g(z) = 1 / z\nf(z) = where(z == 0, 5, g(z))", "f([0, 2])", [5, 0.5]),
      ("sigmoid(z) = z\nf(z) = silu(z) + sigmoid(z)", "f(0)", [0]),
      ("h(z) = z**2\nh'(z) = 2 * z\nf(z) = h'(z) + 1", "f(3)", [7]),
      ("f(z) = z * eta + x0\neta = a / 4\na = 1\nx0 = -2", "f(4)", [-1]),
      ("x = [1, 2, -3]\nW = [[1, 0, 2], [0, 1e300, 1]]\nf(v) = W @ x * v", "f(2)", [-10, 4e300]),
      ("tanh = 2\nf(z) = tanhshrink(z) + tanh", "f(0)", [2]),
      ("isOn = 1 > 0\nf(z) = z if isOn else -z", "f(3)", [3]),
      ("pi = 3\nlambda = pi\nf(z) = lambda * z", "f(2)", [6]),
      ("big = 1e20\nf(z) = z / big + big**2 * z", "f(0)", [0]),
    ])
  func meansTheSame(source: String, call: String, expected: [Double]) throws {
    let library = try library(source)
    let code = NumPyCode(of: library.names, in: library).source
    for keepsLists in [false, true] {
      let (lines, output) = values(of: [call], after: code, keepingLists: keepsLists)
      #expect(lines == [expected], "\(code)\(output)")
    }
  }

  /// Definitions, a call with Python's own numbers and lists, as a lesson writes it, and its elements.
  private static let plainCalls = """
    f(a) = [-[a, a], [1, 2]] | f(3) | -3, -3, 1, 2
    f(A) = round(1e6 * det(A) * inv(A) @ [1, 1]) / 1e6 | f([[1, 2], [3, 5]]) | 3, -2
    f(v) = norm(v) + std(v) + var(v) + median(v) | f([6, 8]) | 19
    f(v) = cumsum(sort(v))**-1 + cumprod(v) | f([3, 1]) | 4, 3.25
    f(A) = transpose(A) @ [1, 2] + trace(A) | f([[1, 2], [3, 4]]) | 12, 15
    f(n) = sum(eye(n / 2)) + sum(zeros([n, 3])) + sum(ones(n)) | f(4) | 6
    k = [2, 2]; f(z) = z * ones(k) + zeros([2, 2]) + eye(2) | f(3) | 4, 3, 3, 4
    f(z) = arange(1, z)**-1 + linspace(0, 1, len([1, 2]) * 1) | f(3) | 1, 1.5
    f(z) = hypot(z, 4) + cbrt(9 * z) + arctan2(0, z) | f(3) | 8
    f(z) = where(abs(z) < 1, arcsin(z), arccosh(z)) | f([0, 1]) | 0, 0
    f(z) = where(abs(z) < 1, arctanh(z) + arccos(z), 7) | f([0, 1]) | 1.5707963267948966, 7
    f(a) = [[a, -a], -[1, -2], +[a, 0]] | f(2) | 2, -2, -1, 2, 2, 0
    f(a) = [-[[a, 2], [3, 4]] @ [1, 1]] | f(1) | -3, -7
    f(z) = z**1.5 | f(-2.0) | nan
    f(z) = z**0.5 | f([-4, 4]) | nan, 2
    f(z) = z**-1 | f(0) | inf
    f(z) = z**-2 | f([2, 4]) | 0.25, 0.0625
    f(z) = 2**z | f([-1, 2000]) | 0.5, inf
    f(z) = z**z | f(400) | inf
    f(z) = 8 / z | f(0) | inf
    f(z) = z / -0 | f(8) | -inf
    f(z) = -(0 if 0 else 0 > z) | f([-2, 2]) | -1, 0
    f(z) = 1 / maximum(z, -0) | f(-1) | -inf
    f(z) = z / (z - z) | f(0) | nan
    f(z, a=0) = z / a | f(1) | inf
    f(z, a=0) = exp(z) / a | f(-800) | nan
    f(z) = z * (-8)**(1/3) | f(1) | nan
    f(z) = z + 1 / 0 | f(1) | inf
    f(z) = z * 2**2000 | f(1) | inf
    f(z) = z - 1 / (1 - 1) | f([1]) | -inf
    f(z) = 1 / (len(z) - 1) | f([3]) | inf
    f(z) = 2 / len(z) | f([3, 4]) | 1
    f(z) = argmax(z)**-1 | f([3, 4]) | 1
    f(z) = sum(z > 0) / sum(z > 5) | f([1]) | inf
    mse(a, b) = mean((a - b)**2) | mse([1, 2], [1, 4]) | 2
    f(a, b) = a + b | f([1, 2], [3, 4]) | 4, 6
    f(a, b) = a * b | f(2, [3, 4]) | 6, 8
    f(a, b) = [a, b] - 1 | f([1, 2], [3, 4]) | 0, 1, 2, 3
    f(z) = -z | f([1, -2]) | -1, 2
    f(a, b) = where(a == b, 1, 0) | f([1, 2], [1, 3]) | 1, 0
    f(z) = where(z > 1, z, 0) | f([1, 2]) | 0, 2
    f(z) = z > 1 and z < 3 | f([1, 2]) | 0, 1
    f(W, x) = W @ x | f([[1, 2], [3, 4]], [1, 1]) | 3, 7
    f(a, b) = dot(a, b) | f([1, 2], [3, 4]) | 11
    f(z) = prod(z) | f([100000, 100000, 100000, 100000, 100000]) | 1e25
    f(z) = prod(maximum(z, 1)) | f([100000, 100000, 100000, 100000, 100000]) | 1e25
    f(z) = maximum(z, 1)**-1 | f([1, 2]) | 1, 0.5
    f(z) = round(z)**-2 | f(2) | 0.25
    f(z) = abs(z) - [1, 2] | f([1, -2]) | 0, 0
    f(z) = where(1 > 0, 2, z)**-1 | f(1) | 0.5
    id(z) = z; f(z) = id(z) + 1 | f([1, 2]) | 2, 3
    h(z) = maximum(0, z); f(z) = 1 / h(z) | f(-1) | inf
    h(z, a=0) = a; f(z) = z / h(z) | f(1) | inf
    g(z) = z; g'(z) = 1; f(z) = z - g'(z) | f([1, 2]) | 0, 1
    f(z) = clip(z, 0, 1) / 0 | f([0, 2]) | nan, inf
    f(z) = 9007199254740993 * z | f(1) | 9007199254740992
    f(z) = erf(z) + z | f([0]) | 0
    f(z) = linspace(0, z, 3) | f(4) | 0, 2, 4
    f(z) = abs(z) * abs(z) | f([10000000000]) | 1e20
    f(z) = 1 / abs(z) | f([0, -2]) | inf, 0.5
    f(z) = sum(z) / len(z) - max(z) | f([1, 2]) | -0.5
    f(z) = sum(z)**-1 | f([1, 3]) | 0.25
    f(a, b) = abs(a) - b | f([1, -2], [3, 4]) | -2, -2
    f(a, b) = [a, 1] - b | f(2, [3, 4]) | -1, -3
    f(a, b) = max(a) * b | f([1, 2], [3, 4]) | 6, 8
    f(a, b) = argmax(a) * b | f([1, 2], [3, 4]) | 3, 4
    f(z, a=2) = a * exp(z) | f(0, [1, 2]) | 1, 2
    f(z, a=2) = a * where(z > 1, z, 0) | f(2, [1, 2]) | 2, 4
    f(a, b, c) = a * b * c | f(1, 2, [3, 4]) | 6, 8
    f(a, b) = (a + b) * [1, 2] | f(1, 2) | 3, 6
    f(z) = tanh(0) * z | f([1, 2]) | 0, 0
    f(z) = z if 0 else 0 | f([1, 2]) | 0
    f(z) = [z, 1, z] if z else [z, z] | f(1) | 1, 1, 1
    f(z) = [0, z if z else [z]] | f(8) | 0, 8
    f(z) = (z if 0 else 0) / 0 - z | f([1, 2]) | nan, nan
    f(z) = (z if 1 else 0)**-1 | f([1, 2]) | 1, 0.5
    f(z) = (exp(z) if z > 0 else 0)**-1 | f(-1) | inf
    f(z) = 1 / z if z != 0 else 5 | f(0) | 5
    f(z) = 2 if isnan(z) else 3 | f(1) | 3
    f(a, b) = a * len(b) | f([1, 2], [3, 4]) | 2, 4
    f(z) = 3 * z; g(z) = f'(z) | g([1, 2]) | 3, 3
    f(z) = 3 * z; g(z) = f''(z) | g([1, 2]) | 0, 0
    f(z) = mean(z); g(z) = f'(z) | g([1, 2]) | 0.5, 0.5
    f(p, y) = mean((p - y)**2); g(p, y) = f'(p, y) | g([1, 2], [1, 4]) | 0, -2
    L(a, b) = a**2 * b; f(a, b) = partial(L(a, b), b) + partial(exp(a * b), a) | f(2, 0) | 4
    f(z) = logsumexp'(z) | f([0, 0]) | 0.5, 0.5
    f(z) = maximum(0, z); g(z) = f'(z)**-1 | g([0, 2]) | inf, 1
    f(z) = sin'(z) + exp''(z) + maximum'(z, 1) | f([0]) | 2
    f(z) = z**1.5; g(z) = f'(z) | g(-2.0) | nan
    f(z) = exp(-z) / (1 + exp(-z))**2 | f([0]) | 0.25
    f(e, z) = exp(z) / (e + exp(z)) | f(1, 0) | 0.5
    f(z) = 1 / z + 1 / z**2 if z != 0 else 5 | f(0) | 5
    f(z) = 1 / (1 + z) / (1 + 1 / (1 + z)) if z != -1 else 5 | f(-1) | 5
    e1 = 2; f(e, z) = exp(z) * (e + exp(z)) * e1 | f(1, 0) | 4
    """

  /// The values are those of the evaluator.
  @Test(.enabled(if: hasNumPy), arguments: plainCalls.split(separator: "\n").map(String.init))
  func takesNumbersAndLists(row: String) throws {
    let cells = row.split(separator: " | ").map(String.init)
    try #require(cells.count == 3)
    let (source, call) = (cells[0].replacing("; ", with: "\n"), cells[1])
    let expected = cells[2].split(separator: ", ").compactMap { Double($0) }
    let library = try library(source)
    let expression = try #require(reading(call, Parse.expression).value)
    let ours = try library.resolve(expression).evaluate().elements
    let code = NumPyCode(of: library.names, in: library).source
    let (lines, output) = values(of: [call], after: code, warnings: "ignore", keepingLists: true)
    let theirs = try #require(lines.first, "\(code)\(output)")
    func isSame(_ a: [Double], _ b: [Double]) -> Bool {
      a.count == b.count && zip(a, b).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }
    }
    #expect(isSame(theirs, expected) && isSame(ours, expected), "\(code)\(theirs), \(ours)")
  }

  /// What needs no array stays as short as it was.
  @Test(arguments: [
    "f(z) = maximum(0, z)", "f(z) = exp(z)", "f(z) = 2 * exp(z) / 2**0.5", "f(z) = [z, 1]",
    "f(z) = len(z)", "f(z) = sum(z)", "f(z) = log(1 + exp(-abs(z))) + maximum(z, 0)",
  ])
  func onlyArithmeticMakesArrays(source: String) throws {
    #expect(!NumPyCode(of: ["f"], in: try library(source)).source.contains("asarray"))
  }

  /// Expressions of one number that are made up of everything that works element by element.
  @Test(.enabled(if: hasNumPy)) func anyExpressionMeansTheSame() throws {
    var random = SplitMix(seed: 77)
    let forms = [
      "(A) + (A)", "(A) - (A)", "(A) * (A)", "(A) / (A)", "(A)**2", "(A)**-1", "2**(A)", "-(A)",
      "-(A)**2", "(A) - ((A) - (A))", "(A) / ((A) / (A))", "tanh(A)", "exp(-(A)**2)", "abs(A)",
      "sqrt(abs(A))", "log1p(abs(A))", "maximum(A, A)", "minimum(A, 0.3)", "clip(A, -1, 1)",
      "where((A) > 0.37, A, A)", "where(0.1 < (A) <= (A), A, A)", "((A) > 0.2) + ((A) < 0.9)",
      "where(not (A) > 0.3 and (A) != 0.7, A, A)", "-((A) > 0.4) * (A)", "sigmoid(A)",
      "leaky_relu(A, alpha=0.3)", "softplus'(A)", "erf(A)", "sign((A) - 0.123)", "arctan(A)",
    ]
    let atoms = ["z", "z", "0.5", "2", "1.25", "3", "pi"]
    let names = (0..<300).map { "f\($0)" }
    let library = try library(
      names.map { name in
        let depth = Int.random(in: 1...4, using: &random)
        return "\(name)(z) = \(filled(depth: depth, forms, atoms, &random))"
      }.joined(separator: "\n"))
    let places = [-2.3, -0.6, 0.31, 1.17, 2.9]
    let calls = names.map { "\($0)(\(places) + 0)" }
    let (lines, output) = values(
      of: calls, after: NumPyCode(of: names, in: library).source, warnings: "ignore")
    try #require(lines.count == names.count, "\(output.suffix(600))")
    var count = 0
    for (name, numbers) in zip(names, lines) {
      let function = try #require(library.functions[name])
      let body = try #require(function.definition?.body)
      let formula = try library.resolve(body, variables: ["z"])
      for (index, z) in places.enumerated() {
        let ours = try formula.evaluate(.scalar(z)).number ?? .nan
        // Where the last digit of z decides, those of the libraries' functions do too.
        let near = try formula.evaluate(.scalar(z * (1 + 1e-13))).number ?? .nan
        guard abs(near - ours) <= 1e-9 * abs(ours) else { continue }
        count += 1
        let theirs = numbers[numbers.count == 1 ? 0 : index]
        #expect(abs(theirs - ours) <= 1e-9 * abs(ours), "\(body.source) at \(z)")
      }
    }
    #expect(count > 1000)
    // With lists and numbers as they are the values are the same, warnings apart.
    let listed = values(
      of: names.map { "\($0)(\(places))" },
      after: NumPyCode(of: names, in: library).source, warnings: "ignore", keepingLists: true
    )
    #expect(listed.lines.count == names.count, "\(listed.output.suffix(600))")
    for (index, name) in names.enumerated() where listed.lines.count == names.count {
      #expect("\(listed.lines[index])" == "\(lines[index])", "\(name)")
    }
  }

  // MARK: - The text

  @Test func whatIsCalledComesFirst() {
    #expect(
      NumPyCode(of: ["gelu", "softplus", "relu"], in: Prelude.library).source == #"""
        import math

        import numpy as np

        # NumPy has no error function.
        erfc = np.vectorize(math.erfc, otypes=[float])


        def gelu(z):
            """GELU(z) = z/2 · (1 + erf(z/√2))"""
            z = np.asarray(z, dtype=float)
            # Equal to the formula above, but safer to compute.
            return z / 2 * erfc(-z / np.sqrt(2))


        def softplus(z):
            """Softplus(z) = ln(1 + e^z)"""
            # Equal to the formula above, but safer to compute.
            return np.maximum(0, z) + np.log1p(np.exp(-np.abs(z)))


        def sigmoid(z):
            """σ(z) = 1/(1 + e^(−z))"""
            z = np.asarray(z, dtype=float)
            # Equal to the formula above, but safer to compute.
            # All branches are computed; those not taken may warn.
            with np.errstate(divide="ignore", over="ignore", invalid="ignore"):
                e = np.exp(z)
                return np.where(z >= 0, 1 / (1 + np.exp(-z)), e / (1 + e))


        def sigmoid_prime(z):
            """σ′(z) = σ(z)(1 − σ(z))"""
            s = sigmoid(z)
            return s * (1 - s)


        def softplus_prime(z):
            """Softplus′(z) = σ(z)"""
            return sigmoid(z)


        def relu(z):
            """ReLU(z) = max(0, z)"""
            return np.maximum(0, z)

        """#)
  }

  /// A derivative that is called is derived, unless it is stated.
  @Test func aDerivativeIsDerived() throws {
    let library = try library("bowl(w) = w**2 / 2 + cosh(w)\ngd(w, eta=0.1) = w - eta * bowl'(w)")
    #expect(
      NumPyCode(of: ["gd"], in: library).source == #"""
        import numpy as np


        def bowl(w):
            """bowl(w) = w²/2 + cosh(w)"""
            w = np.asarray(w, dtype=float)
            return w**2 / 2 + np.cosh(w)


        def bowl_prime(w):
            """bowl′(w) = w + sinh(w)"""
            return w + np.sinh(w)


        def gd(w, eta=0.1):
            """gd(w) = w − η bowl′(w)"""
            eta = np.asarray(eta, dtype=float)
            return w - eta * bowl_prime(w)

        """#)
  }

  @Test func aDerivativeWithoutFormulaIsLeftOut() throws {
    let library = try library("f(z) = softmax'(z) + 1\ng(z) = 2 * f(z)\nk(z) = z")
    #expect(
      NumPyCode(of: ["f", "g", "k", "unknown"], in: library).source == #"""
        import numpy as np


        def k(z):
            """k(z) = z"""
            return z


        # f is left out: it needs a derivative, but 'softmax'' cannot be derived: it is a Jacobian.
        # g is left out: it calls f.

        """#)
  }

  @Test func lineOfALongChoice() throws {
    let code = NumPyCode(of: ["softsign"], in: Prelude.library).source
    #expect(
      code.contains(
        """
                s = np.sign(z)
                a = np.abs(z)
                return np.where(a < 1, z / (1 + a), s - s / (1 + a))
        """))
  }
}
