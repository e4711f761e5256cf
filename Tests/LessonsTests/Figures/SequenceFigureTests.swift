import Lessons
import Testing

struct SequenceFigureTests {
  private func lesson(_ blocks: String) -> String {
    "```formula\nw(0) = 4\nw(t + 1) = w(t) / 2\n```\n\n" + blocks
  }

  @Test func aRangeIsItsWholeNumbersInFiguresTablesAndClaims() throws {
    let report = try #require(
      reportText(
        lesson(
          """
          ```check
          w(t) > 0 for t in 0..30
          w(t + 1) < w(t) for t in -0.5..9.5
          ```

          ```table
          w(t), w(t) * t for t in 0..2
          ```

          ```figure
          id: f
          plot: w(t), 4 * exp(-t) for t in 0..3
          ```

          """)))
    let claims = "\n\n- ✓ `w(t) > 0 for t in 0..30`\n- ✓ `w(t + 1) < w(t) for t in -0.5..9.5`\n"
    #expect(report.contains(claims))
    #expect(report.contains("| 4 | 0 |\n| 2 | 2 |\n| 1 | 2 |"))
    #expect(report.contains("w\\_t and 4 e^(−t) for t from 0 to 3"))
  }

  @Test(arguments: [
    ("```check\nw(t) > 1 for t in 0..5\n```\n", "at t = 2: found 1"),
    (
      "```figure\nid: f\nplot: w(t) for t in 0.2..0.8\n```\n",
      "a recurrence is called at whole numbers, and this range has none"
    ),
    (
      "```figure\nid: f\nplot: w(t) for t in 9990..10005\n```\n",
      "a recurrence has values at the whole numbers 0 to 10000, not at 10001"
    ),
    (
      "```figure\nid: f\nplot: w(t) for t in 0..2 step 0.5\n```\n",
      "a recurrence has values at the whole numbers 0 to 10000, not at 0.5"
    ),
    (
      "```figure\nid: f\nplot: relu(t) for t in 0..5\nshade: w(t) > 1\n```\n",
      "a recurrence has values at whole numbers only"
    ),
  ])
  func whatIsWrongIsTold(blocks: String, message: String) throws {
    let found = try #require(told(lesson(blocks)))
    #expect(found.contains(message))
  }

  @Test func manyPointsAreToldByTheirExtremes() throws {
    let text = lesson("```figure\nid: f\nplot: w(t) for t in 0..100\n```\n")
    let figure = try #require(report(of: text)?.figures.first)
    #expect(figure.description.contains("101 points from 4 at t = 0 to"))
  }
}
