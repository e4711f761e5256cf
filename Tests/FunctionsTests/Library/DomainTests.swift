import Diagnostics
import Expressions
import FormulaTesting
import Functions
import Testing

/// Ranges with a step.
struct DomainTests {
  private func domain(_ text: String) throws -> DomainValues {
    var faults: [Diagnostic] = []
    let domain = Parse.domain(Array(text.utf8)[...], reporting: &faults)
    guard let domain else { throw Rejection(diagnostics: faults) }
    return try Lesson("step(z) = z / 6").library.domain(domain)
  }

  @Test(arguments: [
    ("0..3 step 1", [0, 1, 2, 3]), ("0..1 step 0.4", [0, 0.4, 0.8]),
    ("-1..1 step 0.5", [-1, -0.5, 0, 0.5, 1]), ("0..0.3 step 0.1", [0, 0.1, 0.2, 0.3]),
    ("0..step(3) step 0.25", [0, 0.25, 0.5]), ("0..step(3) step step(3)", [0, 0.5]),
    ("0..(1 + 1) step 2", [0, 2]), ("1..1.5 step 1", [1]), ("-3..-1 step 1", [-3, -2, -1]),
    ("0..2**2 step 2", [0, 2, 4]),
  ])
  func runsInSteps(text: String, expected: [Double]) throws {
    guard case .elements(let elements) = try domain(text) else {
      Issue.record("it is no list")
      return
    }
    #expect(elements.compactMap(\.number) == expected)
  }

  /// NumPy's `0.1 * np.arange(100001)`: no sum of steps, and the end exact.
  @Test func manyStepsAddUpNoErrors() throws {
    guard case .elements(let elements) = try domain("0..9999.9 step 0.1") else { return }
    let numbers = elements.compactMap(\.number)
    #expect(numbers.count == 100_000)
    #expect(numbers[12_345] == 12_345 * 0.1)
    #expect(numbers.last == 9999.9)
  }

  @Test(arguments: [
    ("0..1 step «0»", "a step of 0 leads nowhere"),
    ("0..1 step «-1»", "a step of -1 leads nowhere"),
    ("0..1 step «inf»", "an end or step of a range must be one finite number"),
    ("0..1 step «[1, 2]»", "an end or step of a range must be one finite number"),
    ("0..1 step «1e-9»", "a range has at most 100000 steps"),
    ("«1..0 step 1»", "the range runs from 1 to 0"),
    ("0..1 step«»", "an expression is missing here"),
    ("(«1 step» 2)..3", "an operator is missing between '1' and 'step'"),
  ])
  func mistakesAreMarked(text: String, message: String) {
    let marked = MarkedText(text)
    let faults = faults { _ = try domain(marked.text) }
    #expect(faults.map(\.message) == [message])
    #expect(faults.map(\.range) == [marked.range])
  }
}
