import Analysis
import Diagnostics
import FormulaTesting
import Functions
import Testing

struct PartialTests {
  private static let lines = """
    L(a, b) = a**2 * b + sin(b)
    La(a, b) = partial(L(a, b), a)
    Lab(a, b) = partial(partial(L(a, b), a), b)
    g(z) = partial(L(z, 2 * z), z)
    size(z) = partial(sum(z * z), z)
    k(a) = partial(a * abs(a), a)
    """

  private static let computed: [(String, [Double])] = [
    ("La(3, 2)", [12]), ("Lab(3, 2)", [6]), ("g(3)", [55.9203405733007322]),
    ("size([1, 2, 3])", [2, 4, 6]), ("k([-1, 0, 2])", [2, 0, 4]), ("g'(0)", [0]),
  ]

  @Test(arguments: computed)
  func values(expression: String, expected: [Double]) throws {
    let found = try Lesson(Self.lines).value(expression).elements
    #expect(found.count == expected.count)
    for (value, exact) in zip(found, expected) {
      #expect(abs(value - exact) <= 1e-13 * max(1, abs(exact)))
    }
  }

  /// It is the derivative at the present value, of the variable of a phrase too.
  @Test func ofAVariable() throws {
    let lesson = try Lesson(Self.lines)
    let formula = try lesson.formula("partial(L(z, 3), z)", in: ["z"])
    #expect(try formula.evaluate(.scalar(2)).number == 12)
    let points = try lesson.curve("partial(relu(z), z)").points(in: -1...1)
    #expect(points.map(\.kind) == [.jump])
  }

  @Test(arguments: ["partial(2, 3)", "partial(L(1, 2), c)", "partial(L(1, 2), 2 * pi)"])
  func onlyByNames(expression: String) throws {
    let lesson = try Lesson(Self.lines)
    #expect(
      lesson.faults(in: expression).map(\.message) == [
        "'partial' is by a parameter or a variable"
      ])
  }
}
