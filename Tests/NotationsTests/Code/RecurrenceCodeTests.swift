import Expressions
import FormulaTesting
import Functions
import Notations
import Testing

/// Recurrences and partial derivatives as Python runs them, beside what the evaluator gives.
struct RecurrenceCodeTests {
  private static let lines = """
    loss(w) = w**4 - 3 * w**2 + w
    w(0, eta=0.02) = 2
    w(t + 1, eta=0.02) = w(t) - eta * loss'(w(t))
    F(0) = 0
    F(1) = 1
    F(n + 2) = F(n + 1) + F(n)
    P = [[0.9, 0.1], [0.2, 0.8]]
    V(0) = [0, 0]
    V(k + 1) = [1, 0] + 0.9 * (P @ V(k))
    s(0, a=2) = a
    s(t + 1, a=2) = s(t) / (t + 1) + a**t
    g(0) = 1
    h(0) = 1
    h(1) = 2
    g(t + 1) = h(t) + g(0)
    h(t + 2) = g(t + 1) - h(t) / 2
    m(0) = 2
    v(0) = 0
    v(t + 1) = 0.9 * v(t) - where(m(t) > 0, 0.1, 0.2) * m(t)
    m(t + 1) = m(t) + v(t + 1)
    after(eta) = w(10, eta) + max(w([1, 2, 3]))
    L(a, b) = a**2 * b + exp(b)
    La(a, b) = partial(L(a, b), b)
    """

  private static let calls = [
    "w(0)", "w(20)", "w(20, 0.05)", "w([0, 3, 7])", "F(30)", "F([0, 1, 2, 5])", "V(7)", "V([0, 2])",
    "s(5)", "s(4, 0.5)", "g(9)", "h([0, 1, 2, 9])", "m(15)", "v([3, 4])", "after(0.03)",
    "La(3, 0.5)", "La([1, 2], 1)",
  ]

  @Test(.enabled(if: Judge.isAvailable("python3 -c 'import numpy'")))
  func pythonGivesTheSameValues() throws {
    let lesson = try library(Self.lines)
    let code = NumPyCode(of: lesson.names, in: lesson)
    #expect(code.omissions.map(\.name) == [])
    let lines = Self.calls.map { "print(*[repr(float(x)) for x in np.ravel(\($0))])" }
    let result = Judge.withFile(code.source + "\n" + lines.joined(separator: "\n") + "\n") {
      Judge.run("python3 -W error \($0) 2>&1")
    }
    try #require(result.status == 0, "\(result.output.suffix(800))")
    for (call, line) in zip(Self.calls, result.output.split(separator: "\n")) {
      let expression = try #require(reading(call, Parse.expression).value)
      let ours = try lesson.resolve(expression).evaluate().elements
      let theirs = line.split(separator: " ").compactMap { Double($0) }
      #expect(theirs.count == ours.count, "\(call)")
      for (a, b) in zip(theirs, ours) { #expect(abs(a - b) <= 1e-12 * max(1, abs(b)), "\(call)") }
    }
  }

  @Test func theLoopReadsAsOneWouldWriteIt() throws {
    let lesson = try library("w(0, k=2) = 1\nw(t + 1, k=2) = k * w(t)")
    #expect(
      NumPyCode(of: ["w"], in: lesson).source.hasSuffix(
        """
        def w(t, k=2):
            \"\"\"w_(t+1) = k w_t, w₀ = 1\"\"\"
            k = np.asarray(k, dtype=float)
            t = np.asarray(t, dtype=int)
            ws = [np.float64(1)]
            for n in range(np.max(t)):
                ws.append(k * ws[n])
            return np.array(ws)[t]

        """))
  }
}
