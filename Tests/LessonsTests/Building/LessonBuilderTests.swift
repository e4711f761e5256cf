import Diagnostics
import Lessons
import Testing

@Suite struct LessonBuilderTests {
  @Test(arguments: [
    ("a\n", "<!-- made by curvesheet from l.md; do not edit -->\na\n"),
    ("", "<!-- made by curvesheet from l.md; do not edit -->\n"),
    ("a\r\nb", "<!-- made by curvesheet from l.md; do not edit -->\r\na\r\nb"),
    ("---\nt: x\n---\na", "---\nt: x\n---\n<!-- made by curvesheet from l.md; do not edit -->\na"),
    ("---\nt: x\n---", "---\nt: x\n---\n<!-- made by curvesheet from l.md; do not edit -->\n"),
    ("\u{FEFF}a", "\u{FEFF}<!-- made by curvesheet from l.md; do not edit -->\na"),
  ])
  func theFirstLineSaysWhereTheReportComesFrom(text: String, expected: String) throws {
    let made = try #require(report(of: text, origin: "l.md"))
    #expect(made.markdown == Array(expected.utf8))
  }

  @Test(arguments: [
    ("built-in", "built-in"), ("../a b.md", "../a b.md"), ("a--b---.md", "a-%2Db-%2D-.md"),
    ("a-->\n%.md", "a-%2D>%0A%25.md"),
  ])
  func aNameCannotEndItsComment(origin: String, written: String) {
    let expected = "<!-- made by curvesheet from \(written); do not edit -->"
    #expect(ReportOrigin.comment(origin) == expected)
  }

  /// Prose, other fences, HTML and front matter come out byte for byte.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func aLessonWithoutOurPartsIsItsOwnReport(seed: UInt64) throws {
    let words = ["formula", "figure", "table", "steps", "check", "code"]
    var text = randomLesson(seed: seed)
    for word in words {
      text = text.replacing("```\(word)", with: "```swift").replacing("~~~\(word)", with: "~~~c")
    }
    text = text.replacing("`= ", with: "`=").replacing("`$ ", with: "`$")
    let made = try #require(report(of: text))
    let lines = ReportOrigin.comment("../lesson.md") + (text.contains("\r\n") ? "\r\n" : "\n")
    // Only a lesson that begins with a rule could have front matter.
    if !text.hasPrefix("---") { #expect(made.markdown == Array((lines + text).utf8)) }
    #expect(made.diagnostics == [])
    #expect(made.values == .object([]))
  }

  @Test func allMistakesAreToldAtOnce() {
    let text = """
      # `= a`

      ```formula
      f(z) = z +
      g(z) = f(z) * q(z)
      h(z) = g(z)
      relu(z) = )
      ```

      `= f(1) + h(2) + relu(3)`

      ```table
      z, k(z) for z in 1..2
      ```

      ```steps
      a = 1 +
      b = a
      c = d
      ```

      `= b`

      ```check
      f(1) == 1
      3 == l
      ```
      """
    let expected = """
      error: unknown name 'a' «a»
      error: an expression is missing here «» (an expression goes on over a line end only inside brackets)
      error: unknown function 'q' «q»
      error: expected an expression, found ')' «)»
      error: unknown function 'k' «k»
      error: a table runs over a list, not over a range «1..2» (write '[-2, 0, 2]' or '-6..6 step 1')
      error: an expression is missing here «» (an expression goes on over a line end only inside brackets)
      error: unknown name 'd' «d»
      error: unknown name 'l' «l»
      """
    #expect(told(text) == expected)
  }

  @Test func afterAHundredMistakesNothingMoreIsEvaluated() throws {
    let told = try #require(report(of: String(repeating: "`= a`\n", count: 200))).diagnostics
    #expect(told.count == 101)
    #expect(told.last?.message == "after so many mistakes nothing more is evaluated")
  }

  /// Where blocks are worked from the last to the first, as threads might, the same is told.
  @Test(arguments: [
    String(repeating: "```check\na == 1\nb == 2\n```\n\n`= c`\n\n", count: 60),
    String(
      repeating: "```table\nz for z in [q]\n```\n\n```formula\nf(z) = g(z)\n```\n\n", count: 80),
    String(repeating: "```table\nz for z in linspace(0, 1, 10000)\n```\n\n", count: 30),
  ]) func mistakesAreToldInTheLessonsOrder(text: String) throws {
    let forward = try #require(report(of: text))
    let backward = try #require(
      report(of: text) { ids, work in ids.indices.reversed().forEach(work) })
    #expect(forward.diagnostics.hasErrors)
    #expect(forward.diagnostics == backward.diagnostics)
    #expect(forward.failures == backward.failures)
  }

  @Test func nothingIsDrawnWhereSomethingIsWrong() throws {
    let figure = "```figure\nid: a\nplot: relu(z)\n```\n\n"
    #expect(try #require(report(of: figure)).figures.count == 1)
    #expect(try #require(report(of: figure + "`= tahn(1)`\n")).figures.isEmpty)
  }

  @Test func formulasAreCounted() throws {
    let lines = (0...2_100).map { "f\($0)(z) = z\n" }.joined()
    let told = try #require(report(of: "```formula\n\(lines)```\n")).diagnostics
    #expect(told.map(\.message) == ["a lesson has at most 2000 formulas"])
  }

  @Test func valuesAreStatedByWhatTheAuthorWrote() throws {
    let text = """
      ```formula
      f(z) = z / 2
      ```

      `= f(1); 1 digits` and `=   f( 1 )` and `= nan`

      ```table
      digits: 2
      z, f(z)   # half
        for z in [-1, 1/3]
      ```

      # Steps

      ```steps
      v = [-0.0, 1/0]
      t = v > 0
      ```

      ```check
      f(2) == 1
      f(2) ~= [1,
        2] # not
      ```

      # More steps

      ```steps
      v = 2
      ```
      """
    let values = try #require(report(of: text)).values
    #expect(
      values.text() == """
        {
          "checks": {
            "f(2) == 1": true
          },
          "inline": {
            "f(1)": 0.5,
            "nan": "nan"
          },
          "steps": {
            "v": [-0, "inf"],
            "t": [false, true],
            "v (More steps)": 2
          },
          "tables": {
            "z, f(z) for z in [-1, 1 / 3]": {
              "columns": ["z", "f(z)"],
              "rows": [[-1, -0.5], [0.3333333333333333, 0.16666666666666666]]
            }
          }
        }
        """)
    let later = try #require(
      report(of: "A paragraph, `= f(1)`.\n\n" + text.replacing("`= f", with: "`f")))
    #expect(later.values.text() == values.text())
  }
}
