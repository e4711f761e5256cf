internal import Functions
import FormulaTesting
import Diagnostics
import Expressions
import Testing

/// The numbers that the built-in lesson shows, as claims of a lesson.
struct LessonNumbersTests {
  /// What the lesson itself defines.
  private static let definitions = """
    policy(T) = softmax([1, 2, 3], T)
    policy_entropy(T) = entropy(policy(T))
    """

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
      for (number, value) in zip(numbers, value.elements) {
        // A few rows have all the digits of a double, the last of which rounding may change.
        #expect(
          number.accepts(value) || abs(value - number.value) <= 4 * number.value.ulp,
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
