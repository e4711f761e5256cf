import Diagnostics
import Formulas
import Testing

/// The numbers that the built-in lesson shows, as claims of a lesson.
struct LessonNumbersTests {
  /// What the lesson itself defines.
  private static let definitions = """
    policy(T) = softmax([1, 2, 3], T)
    policy_entropy(T) = entropy(policy(T))
    """

  /// Relative errors larger than rounding: where p is nearly 1, log(p) has only the digits that
  /// 1 - p has in the double p.
  private static let misses = [
    "entropy(softmax([1, 2, 3], 0.05))": 2e-9, "entropy(softmax([10, 20, 30]))": 1e-12,
    "entropy(softmax([1, 2, 3], 0.1))": 1e-12,
  ]

  @Test(arguments: Array(Set(try ReferenceTable("lesson").rows.map { $0[0] })).sorted())
  func holds(_ table: String) throws {
    let lesson = try Lesson(Self.definitions)
    for row in try ReferenceTable("lesson").rows where row[0] == table {
      let expression = row[1].replacing("slopes_meet", with: "1.6628858910586212")
      let value = try lesson.value(expression)
      if row[2] == "true" {
        #expect(value.isTruth && value.elements.allSatisfy { $0 == 1 }, "\(row[1])")
        continue
      }
      var faults: [Diagnostic] = []
      let block = Parse.claims(Array("0 ~= \(row[2])".utf8)[...], reporting: &faults)
      guard case .approximates(_, let literal) = try #require(block.items.first).kind else {
        Issue.record("\(row[2]) is no literal: \(faults)")
        continue
      }
      let numbers = literal.numbers
      #expect(numbers.count == value.count)
      let tolerance = Self.misses[row[1]] ?? 4 * Double.ulpOfOne
      for (number, value) in zip(numbers, value.elements) {
        // Some rows have more digits than a double's rounding leaves right.
        #expect(
          number.accepts(value) || abs(value - number.value) <= tolerance * abs(number.value),
          "\(row[1]) has \(value), not \(number.value)")
      }
    }
  }
}

extension Claim.Literal {
  fileprivate var numbers: [Claim.Rounded] {
    switch self {
    case .number(let number): [number]
    case .list(let parts, _): parts.flatMap(\.numbers)
    }
  }
}
