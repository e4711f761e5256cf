import Functions
import Numerals
import Lessons
import Seeded
import Testing

/// Numbers of `values.json` and of the CSV are the shortest text, and read back the same.
@Suite struct NumbersInValuesTests {
  @Test func readBackTheSame() throws {
    var random = SplitMix(seed: 7)
    for _ in 0..<3_000 {
      let value = random.anyDouble()
      let text = JSON.number(value).line
      #expect(text == NumberText.shortest(value, keepingMinusZero: true))
      #expect(Double(text) == value)
      #expect(JSON(Value.vector([value, -value])).line == "[\(text), \(JSON.number(-value).line)]")
      #expect(JSON(parsing: Array(text.utf8)) == .number(value))
    }
    #expect(JSON.number(-0.0).line == "-0" && JSON.number(.nan).line == "\"nan\"")
  }

  @Test func samplesAreShortest() throws {
    let figures = report(
      of: "```figure\nid: a\nplot: z / 7, exp(30 * z), z**9 for z in -1.1..1.3\n```", sampling: true
    )?.figures
    let samples = try #require(figures?.first?.samples)
    for cell in samples.rows.joined() {
      let value = try #require(Double(cell))
      #expect(cell == NumberText.shortest(value))
    }
  }
}
