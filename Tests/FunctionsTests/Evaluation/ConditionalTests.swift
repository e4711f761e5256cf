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
    // The branch not taken is not evaluated for one truth value: its shapes may not even fit.
    ("where(1, 7, [1, 2] + [1, 2, 3])", "7"),
    ("7 if 1 else [1, 2] + [1, 2, 3]", "7"),
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
