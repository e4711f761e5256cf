import Analysis
import Diagnostics
import FormulaTesting
import Functions
import Seeded
import Testing

struct RecurrenceTests {
  private static let computed: [(String, String, [Double])] = [
    ("w(0) = 2\nw(t + 1) = w(t) - 0.1 * (2 * w(t))", "w([0, 1, 3])", [2, 1.6, 1.024]),
    (
      "F(0) = 0\nF(1) = 1\nF(n + 2) = F(n + 1) + F(n)", "F([0, 1, 2, 10, 50])",
      [0, 1, 1, 55, 12_586_269_025]
    ),
    ("s(0) = 0\ns(t + 1) = s(t) + t", "s(101)", [5050]),
    ("g(0) = 3\ng(t + 1) = g(t) + g(0)", "g(4)", [15]),
    ("u(0) = [1, 2]\nu(t + 1) = 2 * u(t)", "u(3)", [8, 16]),
    ("u(0) = [1, 2]\nu(t + 1) = 2 * u(t)", "u([0, 2])", [1, 2, 4, 8]),
    (
      "a(0) = 1\nb(0) = a(0) + 1\na(t + 1) = b(t)\nb(t + 1) = a(t + 1) + 1", "[a(3), b(3)]", [4, 5]
    ),
    (
      "w(0, k=2) = k\nw(t + 1, k=2) = k * w(t)", "[w(3), w(3, 3), w(2, k=5)]", [16, 81, 125]
    ),
    ("w(0, k) = 1\nw(t + 1, k) = k * w(t, k)", "w(4, 2)", [16]),
    (
      "w(0) = 1\nw(1) = 2\nw(t + 2) = w(t) * (w(t + 1) if w(t) < 2 else 0)", "w([2, 3, 4])",
      [2, 0, 0]
    ),
    ("v(0) = 1\nv(t + 1) = 2 * v(t)\nh(z) = v(z) + 1", "h([0, 5])", [2, 33]),
    ("w(0) = 1\nw(t + 1) = w(t) + 1", "w(floor(2.7))", [3]),
  ]

  @Test(arguments: computed)
  func values(lines: String, expression: String, expected: [Double]) throws {
    #expect(try Lesson(lines).value(expression).elements == expected)
  }

  /// The very operations that a loop does.
  @Test func theLogisticMapIsComputedForward() throws {
    var x = 0.3
    for _ in 0..<1_000 { x = 3.9 * x * (1 - x) }
    let lesson = try Lesson("x(0) = 0.3\nx(n + 1) = 3.9 * x(n) * (1 - x(n))")
    #expect(try lesson.number("x(1000)") == x)
  }

  @Test func valueIterationOnAMatrix() throws {
    let lesson = try Lesson(
      """
      P = [[0.9, 0.1], [0.2, 0.8]]
      r = [1, 0]
      V(0) = [0, 0]
      V(k + 1) = r + 0.9 * (P @ V(k))
      """)
    var v = [0.0, 0.0]
    for _ in 0..<50 {
      v = [1 + 0.9 * (0.9 * v[0] + 0.1 * v[1]), 0.9 * (0.2 * v[0] + 0.8 * v[1])]
    }
    let found = try lesson.value("V(50)").elements
    for (value, exact) in zip(found, v) { #expect(abs(value - exact) < 1e-13) }
    #expect(try lesson.value("V([0, 1, 2])").shape == .matrix(3, 2))
  }

  /// w(n) = 2aⁿ and its derivatives by a, at random places.
  @Test func derivativesByParametersAreExact() throws {
    var random = SplitMix(seed: 15)
    let lesson = try Lesson("w(0, a) = 2\nw(t + 1, a) = a * w(t)\nf(a) = w(12, a)")
    for _ in 0..<50 {
      let a = Double.random(in: -1.5...1.5, using: &random)
      func power(_ n: Int) -> Double { (0..<n).reduce(2.0) { product, _ in product * a } }
      let found = try lesson.value("[f(\(a)), f'(\(a)), f''(\(a)), f'''(\(a))]").elements
      let exact = [power(12), 12 * power(11), 132 * power(10), 1320 * power(9)]
      for (value, exact) in zip(found, exact) {
        #expect(abs(value - exact) <= 1e-13 * abs(exact) + 1e-300, "at \(a)")
      }
    }
  }

  /// Few steps to a constant are written out, many are done by a loop; both give the same.
  @Test func writtenOutOrNotTheyAgree() throws {
    let lesson = try Lesson(
      """
      w(0, a=0.4) = [a, 1]
      v(0, a=0.4) = 1
      v(t + 1, a=0.4) = abs(v(t) - a) * 1.1
      w(t + 1, a=0.4) = where(w(t) > v(t), w(t) / 2, w(t) + v(t + 1))
      """)
    for step in 0...25 {
      let looped = try lesson.formula("w(n)", in: ["n"]).evaluate(.scalar(Double(step)))
      #expect(try lesson.value("w(\(step))") == looped)
      let slope = try lesson.formula("partial(sum(w(\(step), a)), a)", in: ["a"])
      let other = try lesson.formula("partial(sum(w(n, a)), a)", in: ["n", "a"])
      let found = try slope.evaluate(.scalar(0.3))
      #expect(try other.evaluate(.scalar(Double(step)), .scalar(0.3)) == found)
    }
  }

  /// Kinks of a step stand wherever they are met on the way.
  @Test func kinksPassThroughTheSteps() throws {
    let lesson = try Lesson("w(0, z) = z\nw(t + 1, z) = abs(w(t)) - 1\nf(z) = w(2, z)")
    let points = try lesson.curve("f(z)").points(in: -3...3)
    #expect(points.map(\.at) == [-1, 0, 1])
    #expect(points.map { $0.slope.left } == [-1, 1, -1])
  }

  @Test func momentumAndTwoVariables() throws {
    let lesson = try Lesson(
      """
      L(a, b) = a**2 + 10 * b**2
      slope(a, b) = partial(L(a, b), b)
      m(0) = 2
      v(0) = 0
      v(t + 1) = 0.9 * v(t) - 0.1 * 2 * m(t)
      m(t + 1) = m(t) + v(t + 1)
      x(0) = 5
      y(0) = 1
      x(t + 1) = x(t) - 0.02 * partial(L(x(t), y(t)) * t, t)
      y(t + 1) = y(t) - 0.02 * slope(x(t), y(t))
      """)
    var (m, v) = (2.0, 0.0)
    for _ in 0..<30 {
      v = 0.9 * v - 0.1 * 2 * m
      m += v
    }
    #expect(try lesson.number("m(30)") == m)
    #expect(try lesson.number("v(30)") == v)
    #expect(try lesson.number("y(1)") == 1 - 0.02 * 20)
    #expect(try lesson.number("x(1)") == 5 - 0.02 * 35)
  }

  private static let rule =
    "in 'w': a recurrence has values at the whole numbers 0 to 10000, not at "

  @Test(arguments: [
    ("w(0.5)", rule + "0.5"), ("w(-1)", rule + "-1"), ("w(1e9)", rule + "1000000000"),
    ("w(10001)", rule + "10001"), ("w(nan)", rule + "nan"), ("w([1, 0.5])", rule + "0.5"),
    ("w([[1]])", rule + "those of a matrix"),
    ("w'(1)", "a recurrence has no derivative by its step"),
    ("f'(1)", "in 'w': a recurrence has no derivative by its step"),
  ])
  func wrongCalls(expression: String, message: String) throws {
    let lesson = try Lesson("w(0) = 1\nw(t + 1) = w(t)\nf(z) = w(z)")
    #expect(lesson.faults(in: expression).map(\.message) == [message])
  }

  private static let unknown = "a value that is not known there yet"

  @Test(arguments: [
    ("w(0) = 1\nw(t + 1) = w(«t + 1»)", unknown), ("w(0) = 1\nw(t + 1) = w(«2 * t»)", unknown),
    ("w(0) = 1\nw(t + 1) = w(«t - 1»)", unknown), ("w(0) = 1\nw(t + 1) = w(«1»)", unknown),
    ("w(0) = w(«0»)\nw(t + 1) = w(t)", unknown), ("w(0) = 1\nw(t + 1) = w(«0.5»)", unknown),
    ("w(0) = 1\nw(t + 1) = «w»'(t)", "a recurrence has no derivative by its step"),
    ("w(0) = 1\nw(t + 1) = «nope» + w(t)", "unknown name 'nope'"),
    ("w(0, a) = 1\nw(t + 1, a) = w(t, «a / 2»)", "a step passes its parameters on as they are"),
    (
      "«w»(0) = 1\nw(t + 1) = f(t)\nf(t) = w(t)",
      "definitions wait for each other: 'w' needs 'f' needs 'w'"
    ),
    ("w(0) = 1\nw(t + 1) = w(t)\n«w»'(t) = 0", "a recurrence has no derivative by its step"),
    (
      "a(0) = 1\nb(0, k) = 1\na(t + 1) = «b»(t)\nb(t + 1, k) = 1",
      "'b' has the parameter 'k', which 'a' has not to pass on"
    ),
    (
      "a(0) = 1\nb(0) = 1\na(t + 1) = b(«t + 1»)\nb(t + 1) = 2",
      "'b' is computed after 'a' in each step"
    ),
    (
      "a(0) = 1\nb(0) = 1\na(t + 1) = b(«t + 1»)\nb(t + 1) = a(t + 1)",
      "recurrences wait for each other: 'a' needs 'b' needs 'a'"
    ),
  ])
  func wrongSteps(marked: String, message: String) throws {
    let marked = MarkedText(marked)
    let found = faults { _ = try Lesson(marked.text) }
    #expect(found.contains { $0.message == message })
    if !message.hasPrefix("definitions") { #expect(found.first?.range == marked.range) }
  }

  @Test func statesAreAlike() throws {
    let lesson = try Lesson("w(0) = [1, 2]\nw(t + 1) = 1")
    #expect(
      lesson.faults(in: "w(1)").map(\.message) == [
        "in 'w': the values of a recurrence are alike; here are a vector of 2 and a number"
      ])
  }

  @Test func aRangeMeansItsWholeNumbers() throws {
    let lesson = try Lesson("w(0) = 1\nw(t + 1) = w(t)\nf(z, a=1) = w(z + 1) * a")
    func isSequence(_ text: String) throws -> Bool {
      try lesson.formula(text, in: ["z"]).isSequence
    }
    for text in ["w(z)", "f(z)", "2 * f(z, z)", "relu(w(2 * z))", "where(z > 1, w(z), 0)"] {
      #expect(try isSequence(text), "\(text)")
    }
    for text in ["f(2, z)", "w(floor(z))", "f(round(z / 2))", "z + w(3)", "relu(z)"] {
      #expect(try !isSequence(text), "\(text)")
    }
  }
}
