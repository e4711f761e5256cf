import Text
import FormulaTesting
import Diagnostics
import Testing

/// `where` and `if`: which branch, and that the other leaves no trace.
struct ConditionalTests {
  @Test(arguments: [
    ("where([1, -1, 0] > 0, [1, 2, 3], 9)", "[1, 9, 9]"),
    ("where([[1], [0]], [1, 2], 0)", "[[1, 2], [0, 0]]"),
    ("where(2, 1, 0)", "1"),
    ("where(nan > 0, 1, 2)", "2"),
    ("1 if 2 > 1 else 0", "1"),
    ("[1, 2] if 0 else 5", "5"),
    // The branch that `if` does not take is not evaluated: its shapes may not even fit.
    ("7 if 1 else [1, 2] + [1, 2, 3]", "7"),
    ("1 if 1 > 0 else [1, 2, 3]", "1"),
    // Those of `where` are broadcast whatever its condition is (NumPy).
    ("sum(where(1 > 0, 1, [1, 2, 3]))", "3"),
    ("where(3 > 5, [1, 2, 3], 0)", "[0, 0, 0]"),
    ("[where(0 > 1, [1, 2], 3), [4, 5]]", "[[3, 3], [4, 5]]"),
    ("where(1, [[1], [2]], [1, 2, 3])", "[[1, 1, 1], [2, 2, 2]]"),
    ("where(0, 5, where(1, 2, [3, 4]))", "[2, 2]"),
    ("sum(where(1, 1, linspace(0, 1, 70)))", "70"),
    ("len(where(sum(linspace(0, 1, 70)) > 0, linspace(0, 1, 70), 1))", "70"),
    ("where(1 > 0, [1 > 0, 0 > 1], 5)", "[1, 0]"),
    // The elements not taken leave nothing behind.
    ("sum(where([0, 2] > 0, log([0, 2]) / log(2), 0))", "1"),
    ("entropy([0, 1])", "0"),
  ])
  func choosesElementByElement(_ text: String, _ value: String) throws {
    #expect(try Lesson().value(text).text == value)
  }

  @Test(arguments: [
    ("f(z) = where(z > 0, z * log(z), 0)", "f'(-1)", 0.0),
    ("f(z) = where(z > 0, z * log(z), 0)", "f'(1)", 1),
    ("f(z) = where(z > 0, sqrt(z), 0)", "f'(-4)", 0),
    ("f(z) = sum(where([z, -z] > 0, log([z, -z]), 0))", "f'(2)", 0.5),
    ("f(z) = sum(where([z, -z] > 0, sqrt([z, -z]), 1))", "f'(4)", 0.25),
    ("f(z) = 1 / z if z > 0 else 0", "f'(0)", 0),
  ])
  func slopesAreThoseOfTheBranch(_ definition: String, _ text: String, _ slope: Double) throws {
    #expect(try Lesson(definition).number(text) == slope)
  }

  @Test(arguments: [
    "where(1, 7, [1, 2] + [1, 2, 3])", "where(1 > 0, [1, 2], [1, 2, 3])",
    "where(0, linspace(0, 1, 70), [1, 2])", "where(sum([1, 2]), [[1, 2], [3, 4]], [1, 2, 3])",
  ])
  func shapesOfWhereMustFit(_ text: String) throws {
    let message = try #require(try Lesson().faults(in: text).first?.message)
    #expect(message.hasSuffix("do not go together"))
  }

  @Test(arguments: [
    ("f(z) = where(z > 1, z, [1, 2] * z)", "f'(2)", "[1, 1]"),
    ("f(z) = where(z > 1, z, [1, 2] * z)", "f'(-2)", "[1, 2]"),
    ("f(z) = where(z > 1, z**3, linspace(0, z, 2))", "f''(2)", "[12, 12]"),
  ])
  func slopesHaveTheBroadcastShape(
    _ definition: String, _ text: String, _ value: String
  ) throws {
    #expect(try Lesson(definition).value(text).text == value)
  }

  @Test func manyTruthValuesDecideNoIf() throws {
    let faults = try Lesson().faults(in: "1 if [1, 0] else 2")
    #expect(
      faults == [
        .error(
          "'if' wants one truth value, not a vector of 2", at: .init(0, 18),
          hint: "write 'where(condition, a, b)' to choose element by element")
      ])
  }
}
