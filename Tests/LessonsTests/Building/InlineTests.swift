import Lessons
import Testing

@Suite struct InlineTests {
  @Test(arguments: [
    ("The value is `= sigmoid(0)`.", "The value is 0.5."),
    ("`= -1/8` and `= [1, -2]` and `= 1 > 0`", "−0.125 and [1, −2] and true"),
    ("`= 1/3; 3 digits`, `= 2; 2 decimals`, `= 1e-9/3; 2 digits`", "0.333, 2.00, 3.3e−10"),
    ("`= relu(\n-1)` and `= 1e400`", "0 and inf"),
    ("Shown as `` `= 1` `` and ``= 2``.", "Shown as `` `= 1` `` and ``= 2``."),
    ("[`= 3`](u) **`= 4`**", "[3](u) **4**"),
    ("# At `= 1 + 1`\n\n- `= 3`\n", "# At 2\n\n- 3\n"),
    ("| `= 1` |\n|---|\n| `= [1, 2]` |\n", "| 1 |\n|---|\n| [1, 2] |\n"),
    ("> a `= 1`\r\n> b\r\n", "> a 1\r\n> b\r\n"),
  ])
  func valuesTakeThePlaceOfTheirSpans(text: String, expected: String) {
    #expect(reportText(text) == expected)
  }

  /// Where a result would turn into a list, a link or the definition of a link.
  @Test(arguments: [
    ("`= 3`. No list.", "3\\. No list."),
    ("> - `= 12`) No list.", "> - 12\\) No list."),
    (
      "The value is\r\n`= 3`. No list, and `= 2`\r\n`= 1`. One.",
      "The value is\r\n3. No list, and 2\r\n1\\. One."
    ),
    ("# Head\n`= 3`. No list.", "# Head\n3\\. No list."),
    ("So `= 3`. A sentence.", "So 3. A sentence."),
    ("`= [5]`: no definition", "\\[5\\]: no definition"),
    ("`= [5]`(no link)", "\\[5\\](no link)"),
    ("`= [5]`, a vector", "[5], a vector"),
  ])
  func valuesStayText(text: String, expected: String) {
    #expect(reportText(text) == expected)
  }

  @Test(arguments: [
    (
      "`= tahn(0)`",
      "error: unknown function 'tahn' «tahn» (did you mean 'tanh'?)"
    ),
    (
      "`= 1 +` and `$ (`",
      """
      error: an expression is missing here «» (double backticks show such a span literally)
      error: an expression is missing here «» (double backticks show such a span literally)
      """
    ),
    (
      "`= [1, 2] + [1, 2, 3]`",
      "error: a vector of 2 and a vector of 3 do not go together «[1, 2] + [1, 2, 3]»"
    ),
    (
      "`= 1; 30 digits`",
      "error: digits are 1 to 17, decimals 0 to 20 «30 digits» (double backticks show such a span literally)"
    ),
  ])
  func mistakesAreMarked(text: String, expected: String) {
    #expect(told(text) == expected)
  }

  @Test(arguments: [
    ("The formula is `$ sigmoid(z)`.", "The formula is $\\sigma(z)$."),
    ("`$ a_n = W1 @ x` here", "$a_n = W_1x$ here"),
    ("*`$ W1 * x`* and x`$ z`", "*W₁x* and xz"),
    ("| a |\n|---|\n| `$ abs(z)` |\n", "| a |\n|---|\n| $\\lvert z\\rvert$ |\n"),
  ])
  func mathematicsIsTypeset(text: String, expected: String) {
    #expect(reportText(text) == expected)
  }

  @Test func stepsAreKnownUpToTheNextHeading() {
    let text = "```steps\ne = exp(0)\n```\n\n`= e`\n\n# Next\n\n`= e; 3 digits`"
    #expect(reportText(text)?.hasSuffix("\n\n1\n\n# Next\n\n2.72") == true)
  }
}
