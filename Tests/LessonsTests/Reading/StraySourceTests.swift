import Diagnostics
import FormulaTesting
import Lessons
import Testing
import Text

struct StraySourceTests {
  @Test(arguments: [
    ("```«figur»\n1\n```\n", "'figur' is an ordinary code block"),
    ("~~~«tabel»\n1\n~~~\n", "'tabel' is an ordinary code block"),
    (
      "<div>\n«```check»\n1 < 2\n```\n</div>\n",
      "this check block stays source, since it stands in HTML"
    ),
    (
      "text\n\n    «```figure»\n    plot: z\n    ```\n",
      "this figure block stays source, since it stands in indented code"
    ),
    ("<p>\n«`= 2 + 2`»\n</p>\n", "this span stays source, since it stands in HTML"),
    ("Costs «`= 1`»$ now.\n", "this span stays source, since a dollar touches it"),
    (
      "See https://example.org/«`= 3`» there.\n",
      "this span stays source, since Markdown sees no code span here"
    ),
  ])
  func isWarnedOf(marked: String, message: String) {
    let marked = MarkedText(marked)
    let (_, found) = LessonReader.read(SourceText(name: "lesson.md", text: marked.text))
    #expect(found.map(\.message) == [message])
    #expect(found.map(\.range) == [marked.range])
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [
    "```python\n1\n```\n", "```\n`= 1`\n```\n", "````markdown\n```figure\nplot: z\n```\n````\n",
    "``x `= 1` y``\n", "$`x`$ and `a = b` and \\`= 1`\n", "<div>`x`</div>\n", "    `= 1`\n",
    "`= 1 +\n1` over a line\n",
  ])
  func isNotWarnedOf(text: String) {
    let (_, found) = LessonReader.read(SourceText(name: "lesson.md", text: text))
    #expect(found.map(\.message) == [])
  }
}
