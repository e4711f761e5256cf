import Diagnostics
import Expressions
import FormulaTesting
import Functions
import Glibc
import Seeded
import Testing

@Suite struct ComputationTests {
  private static let library = Prelude.library

  private func parsed(_ source: String) throws -> Expression {
    var mistakes: [Diagnostic] = []
    return try #require(Parse.expression(Array(source.utf8)[...], reporting: &mistakes))
  }

  /// Given numbers, then equations in the names of both, in order.
  private func computation(
    _ given: KeyValuePairs<String, Double>, _ equations: KeyValuePairs<String, String>
  ) throws -> (computation: Computation, names: [String]) {
    var computation = Computation()
    var names: [String] = []
    for (name, value) in given {
      _ = computation.add(value)
      names.append(name)
    }
    for (name, source) in equations {
      let expression = try parsed(source)
      let used = names.filter { expression.names.contains($0) }
      _ = try computation.add(
        try Self.library.resolve(expression, variables: used),
        of: used.compactMap(names.firstIndex(of:)), called: source)
      names.append(name)
    }
    return (computation, names)
  }

  @Test func aNeuron() throws {
    let (computation, names) = try computation(
      ["w": 2, "x": -1, "b": 3, "t": 0],
      ["p": "w * x", "z": "p + b", "y": "sigmoid(z)", "L": "(y - t)**2"])
    let y = 1 / (1 + exp(-1.0))
    #expect(computation.values == [2, -1, 3, 0, -2, 1, y, y * y])
    let slopes = try computation.slopes(of: names.count - 1, from: nil).map(\.value)
    let s = 2 * y * y * (1 - y)
    let expected = [-s, 2 * s, s, -2 * y, s, s, 2 * y, 1]
    for (slope, expected) in zip(slopes, expected) { #expect(abs(slope - expected) < 1e-15) }
  }

  /// At a kink the rule of f' holds, also where a value has two ways to the result.
  @Test(arguments: [
    ("relu(w)", 0.0), ("relu(-w)", 0), ("abs(w)", 0), ("maximum(w, 2 * w)", 1),
    ("relu(w) + softplus(w)", 0.5), ("relu(w) - relu(-w)", 1), ("relu(w) + w", 1),
  ])
  func kinks(_ source: String, _ expected: Double) throws {
    let (computation, _) = try computation(["w": 0], ["L": source])
    let slope = try computation.slopes(of: 1, from: nil)[0].value
    #expect(slope == expected)
    let same = try Self.library.resolve(try parsed("partial(\(source), w)"), variables: ["w"])
    #expect(try same.evaluate(.scalar(0)).number == slope)
  }

  @Test func waysAreAdded() throws {
    let (computation, _) = try computation(
      ["w": 3], ["a": "w * w", "b": "relu(a - 9)", "L": "a + 2 * b - w"])
    // At a = 9, where the rectifier is flat, b adds nothing.
    #expect(try computation.slopes(of: 3, from: nil).map(\.value) == [5, 1, 2, 1])
  }

  @Test func whatDoesNotFollowHasNoSlope() throws {
    let (computation, _) = try computation(
      ["w": 3, "u": 1], ["a": "w + u", "b": "2 * u", "L": "b * b"])
    #expect(try computation.slopes(of: 4, from: nil).map(\.value) == [0, 8, 0, 4, 1])
  }

  /// Many steps share values: a step is computed once, not once for each way.
  @Test func manyWaysTakeNoTime() throws {
    var computation = Computation()
    _ = computation.add(1)
    let half = try Self.library.resolve(try parsed("(x + x) / 2"), variables: ["x"])
    for step in 0..<40 { _ = try computation.add(half, of: [step], called: "half") }
    #expect(try computation.slopes(of: 40, from: nil).allSatisfy { $0.value == 1 })
  }

  /// Random steps, by each of their numbers, as `partial` has it of the whole expression.
  @Test(arguments: 0..<100)
  func areThoseOfThePartialDerivative(_ seed: Int) throws {
    var source = SplitMix(seed: UInt64(seed))
    var computation = Computation()
    var given: [Double] = []
    for _ in 0..<3 {
      given.append(Double(Int.random(in: -3...3, using: &source)) / 2)
      _ = computation.add(given[given.count - 1])
    }
    let names = ["a", "b", "c"]
    var sources = names
    let forms = [
      "P * Q", "P + Q", "P - Q", "relu(P)", "tanh(P)", "maximum(P, Q)", "sigmoid(P - Q)", "P**2",
      "exp(-P**2)", "where(P > Q, P, 2 * Q)", "abs(P)", "softplus(P) * Q",
    ]
    for _ in 0..<5 {
      let form = forms.randomElement(using: &source) ?? ""
      let (p, q) = (
        Int.random(in: 0..<sources.count, using: &source),
        Int.random(in: 0..<sources.count, using: &source)
      )
      let step = try Self.library.resolve(
        try parsed(form.replacing("P", with: "p").replacing("Q", with: "q")), variables: ["p", "q"])
      _ = try computation.add(step, of: [p, q], called: "step")
      sources.append(
        form.replacing("P", with: "(\(sources[p]))").replacing("Q", with: "(\(sources[q]))"))
    }
    let last = sources.count - 1
    let slopes = try computation.slopes(of: last, from: nil).map(\.value)
    for (index, name) in names.enumerated() {
      let partial = try Self.library.resolve(
        try parsed("partial(\(sources[last]), \(name))"), variables: names)
      let expected = try partial.evaluate(given.map { .scalar($0) }).number ?? .nan
      let isSame =
        slopes[index] == expected || slopes[index].isNaN && expected.isNaN
        || abs(slopes[index] - expected) <= 1e-12 * max(1, abs(expected))
      #expect(isSame, "\(sources[last]) by \(name) at \(given): \(slopes[index]), \(expected)")
    }
  }

  /// The shift of a logarithm of a sum has slope 0, of which rounding leaves a rest; a small slope is none.
  @Test func restsOfRoundingAreKnown() throws {
    let (shifted, _) = try computation(
      ["a": 1, "b": 2, "m": 3], ["s": "log(exp(a - m) + exp(b - m) + exp(3 - m))", "L": "s + m"])
    let slopes = try shifted.slopes(of: 4, from: nil)
    #expect(slopes[2].shown == 0 && slopes[0].shown == slopes[0].value)
    let (saturated, _) = try computation(["z": -40], ["y": "sigmoid(z)", "L": "y + 0 * z"])
    #expect(try saturated.slopes(of: 2, from: nil)[0].shown > 0)
  }

  @Test func aVectorIsNoNumber() throws {
    let message = #expect(throws: Rejection.self) {
      _ = try computation(["w": 3], ["a": "[w, 2]"])
    }
    #expect(
      message?.diagnostics.first?.message == "'[w, 2]' is a vector of 2, and a graph is of numbers")
  }
}
