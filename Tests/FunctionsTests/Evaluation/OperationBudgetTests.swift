import Analysis
import FormulaTesting
import Diagnostics
import Functions
import Testing

/// What all evaluations of a lesson may do together.
struct OperationBudgetTests {
  /// A lesson whose evaluations share an budget.
  private func lesson(_ operations: Int) throws -> (Lesson, OperationBudget) {
    var lesson = try Lesson("costly(z) = sum(linspace(0, z, 1000))")
    let budget = OperationBudget(operations: operations)
    lesson.library.budget = budget
    return (lesson, budget)
  }

  @Test func severalEvaluationsSpendIt() throws {
    let (lesson, budget) = try lesson(10_000)
    var done = 0
    let rejection = #expect(throws: Rejection.self) {
      while done < 100 {
        _ = try lesson.number("costly(2)")
        done += 1
      }
    }
    #expect((1...10).contains(done))
    #expect(budget.isSpent)
    let message = try #require(rejection?.diagnostics.first?.message)
    #expect(message.hasSuffix("all evaluations together take more than 500 million operations"))
    #expect(throws: Rejection.self) { try lesson.number("1 + 1") }
  }

  @Test func aFormulaTooCostlyForItselfDoesNotSpendItAll() throws {
    let (lesson, budget) = try lesson(1_000_000_000)
    // Each row of the sum is added up anew.
    let text = "sum(outer(linspace(0, 1, 300), linspace(0, 1, 300)) @ ones)"
    let costly = text.replacing("ones", with: "outer(linspace(0, 1, 300), linspace(0, 1, 300))")
    #expect(throws: Rejection.self) { try lesson.value(costly) }
    #expect(!budget.isSpent)
    #expect(try lesson.number("1 + 1") == 2)
  }

  @Test(arguments: [
    "sin(z) / z", "floor(z)", "costly(z)", "where(z > 1, sin(50 * z), 3)", "abs(z) / z",
  ])
  func searchesSpendIt(_ text: String) throws {
    let (lesson, budget) = try lesson(20_000)
    let curve = try lesson.curve(text)
    for _ in 0..<20 where !budget.isSpent { _ = curve.points(in: -4...4) }
    #expect(budget.isSpent)
  }

  /// Whether it is spent does not depend on who was first.
  @Test func theOrderDoesNotMatter() throws {
    let texts = ["costly(1)", "sum(linspace(0, 1, 500))", "1 + 2 + 3", "sigmoid'(2)"]
    for operations in stride(from: 1_000, through: 6_000, by: 250) {
      let outcomes = try [texts, texts.reversed()].map { texts in
        let (lesson, budget) = try lesson(operations)
        for text in texts { _ = try? lesson.value(text) }
        return budget.isSpent
      }
      #expect(outcomes[0] == outcomes[1], "\(operations)")
    }
  }
}
