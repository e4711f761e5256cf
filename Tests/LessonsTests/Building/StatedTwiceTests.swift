import Lessons
import Testing

/// Under which keys `values.json` has what is stated more than once.
@Suite struct StatedTwiceTests {
  private func keys(_ text: String, _ kind: String) throws -> [String] {
    let values = try #require(report(of: text)).values
    return try #require(values[kind]).members.map(\.key)
  }

  /// A nan is not equal to itself, but states the same.
  @Test(arguments: [
    "0 / 0", "nan", "log(-1)", "softmax_naive([1000, 1001])", "[1, nan, 2]", "[[nan, 1], [2, nan]]",
    "-nan", "inf", "-inf", "[inf, nan]", "1 + 1", "[1, 2]", "1 == 1",
  ])
  func theSameValueHasOneKey(_ expression: String) throws {
    let span = "It is `= \(expression)`.\n"
    #expect(try keys(span + "\n" + span + "\n# Head\n\n" + span, "inline") == [expression])
    let steps = "```steps\na = \(expression)\n```\n"
    #expect(try keys("# A\n\n\(steps)\n# B\n\n\(steps)", "steps") == ["a"])
    let table = "```table\n\(expression), z for z in [1, nan]\n```\n"
    #expect(try keys("\(table)\n# B\n\n\(table)", "tables").count == 1)
  }

  /// Other values of one name are told apart by the heading above.
  @Test func otherValuesHaveOtherKeys() throws {
    let lesson = ["nan", "1", "2", "nan"].enumerated().map {
      "# H\($0)\n\n```steps\na = \($1)\n```\n"
    }.joined(separator: "\n")
    #expect(try keys(lesson, "steps") == ["a", "a (H1)", "a (H2)"])
    #expect(
      try keys(
        "# A\n\n```steps\na = [1, nan]\n```\n\n# B\n\n```steps\na = [nan, 1]\n```\n", "steps")
        == ["a", "a (B)"])
  }
}
