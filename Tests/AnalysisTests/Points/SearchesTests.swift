import FormulaTesting
import Analysis
import Functions
import Testing

/// Searches that figures share give what each would have found, at the same price.
struct SearchesTests {
  private static let expressions = [
    "relu(z)", "leaky_relu'(z)", "tanh(z)", "1 / z", "1 / maximum(z, 0)", "1 / maximum(z, -0.0)",
    "floor(z)", "where(z > 1, log(z), inf)", "sigmoid(z)", "5",
  ]

  @Test func findWhatEachWouldHaveFound() throws {
    let lesson = try Lesson()
    let searches = Searches()
    for _ in 0..<2 {
      for range in [-4.0...4, 0...4, -0.0...4] {
        for expression in Self.expressions {
          let curve = try lesson.curve(expression)
          let found = searches.found(of: curve, in: range)
          #expect(describe(found.points) == describe(curve.points(in: range)), "\(expression)")
          #expect(found.asymptotes == curve.horizontalAsymptotes, "\(expression)")
        }
      }
    }
  }

  /// nan is not equal to itself.
  private func describe(_ points: [SpecialPoint]) -> [String] { points.map { "\($0)" } }

  /// Whoever comes second pays as much as who came first.
  @Test(arguments: expressions) func costTheSameAgain(_ expression: String) throws {
    var lesson = try Lesson()
    func cost(_ searches: Searches) throws -> Int {
      var (low, high) = (0, 100_000_000)
      while high - low > 1 {
        let middle = (low + high) / 2
        let budget = OperationBudget(operations: middle)
        lesson.library.budget = budget
        guard let curve = try? lesson.curve(expression) else {
          low = middle
          continue
        }
        _ = searches.found(of: curve, in: -4...4)
        if budget.isSpent { low = middle } else { high = middle }
      }
      return high
    }
    let searches = Searches()
    _ = searches.found(of: try lesson.curve(expression), in: -4...4)
    #expect(try cost(searches) == cost(Searches()))
  }
}
