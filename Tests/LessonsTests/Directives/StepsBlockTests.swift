import Lessons
import Testing

@Suite struct StepsBlockTests {
  @Test func eachStepKnowsThoseBefore() {
    #expect(
      reportText("```steps\ndigits: 4\nz = [1, 2, 3]\ne = exp(z)\np = e / sum(e)\n```\n`= sum(p)`")
        == """
        | name | formula | value |
        | --- | --- | --: |
        | $z$ | $(1, 2, 3)$ | [1, 2, 3] |
        | $e$ | $e^z$ | [2.718, 7.389, 20.09] |
        | $p$ | $\\frac{e_i}{\\sum_j e_j}$ | [0.09003, 0.2447, 0.6652] |

        1
        """)
  }

  @Test(arguments: [
    ("a = b\nc = a + d", "error: unknown name 'b' «b»\nerror: unknown name 'd' «d»"),
    (
      "sum = 3\nb = sum(2)",
      "error: 'sum' is a value, not a function «sum» (write 'sum * (…)' to multiply)"
    ),
  ])
  func mistakesAreMarked(body: String, expected: String) {
    #expect(told("```steps\n\(body)\n```") == expected)
  }

  /// Lessons with a step `a`, and whether it is known where `= a` asks for it.
  @Test(arguments: [
    ("S\n## Part\n\n`= a`", true),
    ("## Part\n\nS\n## Next part\n\n`= a`", false),
    ("# One\n\nS\n## Part\n\n### Piece\n\n`= a`", true),
    ("# One\n\nS\n# Two\n\n## Part\n\n`= a`", false),
    ("## Part\n\nS\n# Two\n\n## Part\n\n`= a`", false),
    ("S\n# One\n\n`= a`", false),
    ("# One\n\n## Part\n\nS\n### Piece\n\n## Part\n\n`= a`", false),
  ])
  func isKnownInTheRestOfItsSection(lesson: String, isKnown: Bool) {
    let text = "# Title\n\n" + lesson.replacing("S\n", with: "```steps\na = 7\n```\n\n")
    let whole = lesson.hasPrefix("S\n#") && !isKnown ? String(text.dropFirst(9)) : text
    #expect(
      told(whole)
        == (isKnown
          ? "" : "error: unknown name 'a' «a» (the step 'a' is known in its own section only)"))
  }

  @Test func otherBlocksOfTheSectionKnowIt() {
    let steps = "```steps\na = 2\n```\n"
    for block in [
      "```steps\nb = a + 1\n```", "```table\na * z for z in [1, a]\n```",
      "```check\na == 2\na * z >= 0 for z in 0..a\n```",
      "```figure\nid: f\nplot: a * z for z in 0..a\nmark: a * z at z = a\n```",
    ] {
      #expect(told(steps + block) == "", "\(block)")
    }
  }

  @Test func theLaterOfTwoCounts() {
    #expect(
      told("```steps\na = 1\na = a + 1\n```\n```check\na == 2\n```\n```steps\na = 5\n```\n`= a`")
        == "")
  }

  @Test func formulasDoNotKnowIt() {
    #expect(
      told("```steps\na = 2\n```\n```formula\nf(z) = a * z\n```") == "error: unknown name 'a' «a»")
  }

  @Test func itShadowsAConstant() {
    #expect(
      told(
        "```formula\na = 1\n```\n```steps\na = 2\n```\n```check\na == 2\n```\n# Next\n```check\na == 1\n```"
      )
        == "")
  }
}
