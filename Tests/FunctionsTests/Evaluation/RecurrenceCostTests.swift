import Diagnostics
import FormulaTesting
import Functions
import Testing

/// What steps cost, counted.
struct RecurrenceCostTests {
  private func spent(_ lines: String, _ work: (Lesson) throws -> Void) throws -> Int {
    var lesson = try Lesson(lines)
    let budget = OperationBudget(operations: 1_000_000_000)
    lesson.library.budget = budget
    try work(lesson)
    return budget.spent
  }

  private static let logistic = "x(0, r=3.9) = 0.3\nx(n + 1, r=3.9) = r * x(n) * (1 - x(n))"

  @Test func eachStepIsChargedOnce() throws {
    let short = try spent(Self.logistic) { _ = try $0.number("x(100)") }
    let long = try spent(Self.logistic) { _ = try $0.number("x(10000)") }
    #expect(long < 110 * short)
    #expect(long < 10_000 * 12)
  }

  @Test func constantParametersKeepTheStates() throws {
    let count = try spent(Self.logistic) { lesson in
      let formula = try lesson.formula("x(n)", in: ["n"])
      for step in 0...5_000 { _ = try formula.evaluate(.scalar(Double(step))) }
    }
    // Each state is computed once, and looked up by all.
    #expect(count < 5_000 * 24)
  }

  @Test func aVariedParameterTakesAllStepsAgain() throws {
    let once = try spent(Self.logistic) {
      _ = try $0.formula("x(50, r)", in: ["r"]).evaluate(.scalar(3))
    }
    let often = try spent(Self.logistic) { lesson in
      let formula = try lesson.formula("x(50, r)", in: ["r"])
      for step in 0..<100 { _ = try formula.evaluate(.scalar(3 + Double(step) / 200)) }
    }
    #expect(often >= 95 * once)
  }

  @Test func derivativesCountFor() throws {
    let lines = Self.logistic + "\nf(r) = x(500, r)"
    let value = try spent(lines) { _ = try $0.number("f(3)") }
    let slope = try spent(lines) { _ = try $0.number("f''(3)") }
    #expect(slope > 5 * value)
  }

  @Test func whatIsTooMuchIsRefused() throws {
    var lesson = try Lesson("u(0) = linspace(0, 1, 10000)\nu(t + 1) = u(t) / 2")
    lesson.library.budget = OperationBudget()
    let message = try #require(lesson.faults(in: "u(10000)").first?.message)
    #expect(message.contains("more than 20 million"))
  }

  /// A state that is dropped is computed again, with the same value.
  @Test func longStatesAreDropped() throws {
    let lesson = try Lesson("u(0) = linspace(0, 1, 1000)\nu(t + 1) = u(t) / 2")
    let formula = try lesson.formula("max(u(n))", in: ["n"])
    let first = try formula.evaluate(.scalar(1_001)).number
    #expect(try formula.evaluate(.scalar(1_001)).number == first)
    #expect(try formula.evaluate(.scalar(3)).number == 0.125)
  }
}
