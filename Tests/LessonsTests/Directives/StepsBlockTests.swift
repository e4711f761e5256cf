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
    ("a = 1\na = 2", "error: two steps are called 'a' «a» (give one of them another name)"),
    (
      "sum = 3\nb = sum(2)",
      "error: 'sum' is a value, not a function «sum» (write 'sum * (…)' to multiply)"
    ),
  ])
  func mistakesAreMarked(body: String, expected: String) {
    #expect(told("```steps\n\(body)\n```") == expected)
  }

  @Test func aBlockDoesNotKnowTheStepsOfAnother() {
    #expect(
      told("```steps\na = 1\n```\n```steps\nb = a\n```\n`= a`") == "error: unknown name 'a' «a»")
  }
}
