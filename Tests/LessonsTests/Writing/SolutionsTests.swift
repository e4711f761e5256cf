import Diagnostics
import Lessons
import Testing
import Text

@Suite struct SolutionsTests {
  private func student(_ text: String) -> String? {
    reportText(text, leavingOutSolutions: true)
  }

  @Test(arguments: [
    (
      "a\n\n<details>\n<summary>Solution</summary>\n\n`= 1`\n\n</details>\n\nb\n", "a\n\nb\n"
    ),
    ("a\n<details><summary> <b>solution</b>: x</summary>y</details>\nb\n", "a\nb\n"),
    ("<details><summary>Hint</summary>\n\nx\n\n</details>\n", nil),
    ("<details>\n<summary>The solution</summary>\n\nx\n\n</details>\n", nil),
    (
      "<details><summary>Hint</summary>\n\n<details><summary>Solution</summary>\n\nx\n\n"
        + "</details>\n\n</details>\n",
      "<details><summary>Hint</summary>\n\n</details>\n"
    ),
    (
      "<details><summary>Solution</summary>\n\n<details><summary>Solution</summary>\n\nx\n\n"
        + "</details>\n\n</details>\n\nb",
      "b"
    ),
    (
      "- a\n\n  <details>\n  <summary>Solution</summary>\n\n  x\n\n  </details>\n\n  b\n",
      "- a\n\n  b\n"
    ),
    (
      "a\r\n\r\n<details>\r\n<summary>SOLUTION</summary>\r\nx</details>\r\n\r\nb\r\n",
      "a\r\n\r\nb\r\n"
    ),
    ("<!-- <details><summary>Solution</summary> -->\n\nx\n\n</details>\n", nil),
    ("```html\n<details><summary>Solution</summary>\n</details>\n```\n", nil),
  ])
  func leaveNothingBehind(text: String, expected: String?) {
    #expect(student(text) == expected ?? text)
    #expect(reportText(text.replacing("`= 1`", with: "x")) == text.replacing("`= 1`", with: "x"))
  }

  private static let lesson = """
    ```figure
    id: shown
    plot: z
    ```

    <details>
    <summary>Solution</summary>

    ```formula
    twice(z) = 2 * z
    ```

    ```figure
    id: hidden
    plot: twice(z)
    ```

    ```steps
    secret = twice(21)
    ```

    ```check
    twice(1) == 3
    ```

    It is `= twice(4)`.

    </details>

    `= twice(5)`

    ```figure
    id: last
    plot: z
    ```
    """

  @Test func valuesAndFiguresGoWithThem() throws {
    let full = try #require(report(of: Self.lesson))
    #expect(full.figures.map(\.id) == ["shown", "hidden", "last"])
    let made = try #require(report(of: Self.lesson, leavingOutSolutions: true))
    #expect(made.figures.map(\.id) == ["shown", "last"])
    #expect(made.values.members.map(\.key) == ["figures", "inline"])
    #expect(made.values["inline"]?.members.map(\.key) == ["twice(5)"])
    #expect(made.values["figures"]?.members.map(\.key) == ["shown", "last"])
    let text = String(decoding: made.markdown, as: UTF8.self)
    for word in ["secret", "42", "hidden", "8", "details"] { #expect(!text.contains(word)) }
    #expect(text.contains("**Figure 2.**") && !text.contains("**Figure 3.**"))
  }

  @Test func claimsInThemAreTestedAllTheSame() throws {
    let made = try #require(report(of: Self.lesson, leavingOutSolutions: true))
    #expect(made.failures.map(\.hint) == ["found 2"])
  }

  /// Nothing stays in silently.
  @Test func theEditionSaysWhatItLeftOutAndKept() throws {
    let other = "<details>\n<summary>Lösung</summary>\n\n`= 1`\n\n</details>\n"
    func edition(_ text: String) throws -> [String] {
      try #require(report(of: text, leavingOutSolutions: true)).edition.map {
        "\($0.severity): \($0.message)\($0.range.map { " at \($0.lower)" } ?? "")"
      }
    }
    #expect(
      try edition(Self.lesson + "\n\n" + other) == [
        "note: left out 1 solution",
        "note: kept this <details>: 'Lösung' does not begin with 'solution' at \(Self.lesson.utf8.count + 2)",
      ])
    #expect(
      try edition(other).first
        == "warning: no solution was left out: no summary of a <details> begins with 'solution'")
    #expect(try edition("---\nlang: de\n---\n" + other) == ["note: left out 1 solution"])
    #expect(try edition("x") == ["note: left out 0 solutions"])
    #expect(try #require(report(of: other)).edition == [])
  }

  /// Nothing of a solution gets out because its end is not found.
  @Test(arguments: ["never closed", "closed in a paragraph</details>", "`</details>`"])
  func oneThatIsNeverClosedIsAMistake(_ end: String) throws {
    let lesson = "<details>\n<summary>Solution</summary>\n\n\(end)\n"
    #expect(try #require(report(of: lesson)).diagnostics == [])
    let told = try #require(report(of: lesson, leavingOutSolutions: true)).diagnostics
    #expect(told.map(\.message) == ["this solution cannot be left out, since it is never closed"])
    #expect(told.map(\.severity) == [.error])
  }

  @Test func noLinkMayLeadIntoThem() throws {
    let lesson = "[](#fig-hidden)\n\n" + Self.lesson
    #expect(try #require(report(of: lesson)).diagnostics == [])
    let made = try #require(report(of: lesson, leavingOutSolutions: true))
    #expect(
      made.diagnostics.map(\.message)
        == ["the figure 'hidden' stands in a solution, which is left out"])
  }
}
