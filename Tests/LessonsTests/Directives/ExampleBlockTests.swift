import Diagnostics
import Lessons
import Testing
import Text

/// Pieces of lessons that a lesson shows as source and built.
@Suite struct ExampleBlockTests {
  private func example(_ content: String, after before: String = "") -> String {
    "\(before)````example\n\(content)\n````\n"
  }

  @Test func showsSourceAndResult() {
    #expect(
      reportText(example("It is `= 1 + 1`, `$ z**2` and $x$.\n\n```steps\na = 3\n```"))
        == """
        ````markdown
        It is `= 1 + 1`, `$ z**2` and $x$.

        ```steps
        a = 3
        ```
        ````

        It is 2, $z^2$ and $x$.

        | name | formula | value |
        | --- | --- | --: |
        | $a$ | $3$ | 3 |

        """)
  }

  /// What is defined round it is known in it, what it defines is known in it only, and shadows.
  @Test func definitionsHoldInsideOnly() {
    let before = "```formula\nf(z) = 2 * z\nc = 5\n```\n\n## S\n\n```steps\na = 7\n```\n\n"
    let inner = "```formula\nf(z) = 3 * z\ng(z) = f(z) + c\n```\n\n### T\n\n`= [g(1), a]`"
    let text = example(inner, after: before) + "\n`= f(1)` `= a`"
    let report = reportText(text) ?? ""
    #expect(report.contains("\n### T\n\n[8, 7]\n"), "\(report)")
    #expect(report.hasSuffix("\n2 7"), "\(report)")
    #expect(
      told(example("```formula\ng(z) = z\n```") + "\n`= g(1)`")?
        .hasPrefix("error: unknown function 'g' «g»") == true)
    #expect(
      told(example("```steps\nb = 1\n```") + "\n`= b`")?.hasPrefix("error: unknown name 'b' «b»")
        == true)
  }

  /// Mistakes and failing claims stand below the source as a terminal says them, and are none of the
  /// lesson's.
  @Test(arguments: [
    (
      "```figure\nid: a\nplot: rely(z)\n```", "example:3:7: error: unknown function 'rely'",
      "in an example: unknown function 'rely' «rely»"
    ),
    (
      "> ```check\n> 1 == 2\n> ```", "example:2:3: error: this claim fails",
      "in an example: this claim fails «1 == 2»"
    ),
    (
      "````example\n`= 1`\n````", "example:1:1: error: an example holds no other example",
      "in an example: an example holds no other example «````example»"
    ),
    (
      "---\nuse: a.md\n---\n", "error: an example knows what the lesson round it uses, and no more",
      "in an example: an example knows what the lesson round it uses, and no more «a.md»"
    ),
    (
      "```figure\nid: a\nplot: z\nwidht: 3\n```", "example:4:1: error: a figure has no key 'widht'",
      "in an example: a figure has no key 'widht' «widht»"
    ),
  ])
  func mistakesAreShown(content: String, shown: String, told: String) throws {
    for prefix in ["", "> ", "- "] {
      let next = prefix == "- " ? "  " : prefix
      let lines = ["`````example"] + content.split(separator: "\n").map(String.init) + ["`````"]
      let text = lines.enumerated().map { ($0 == 0 ? prefix : next) + $1 }
        .joined(separator: "\n")
      let made = try #require(report(of: text))
      #expect(made.diagnostics.isEmpty && made.failures.isEmpty)
      #expect(String(decoding: made.markdown, as: UTF8.self).contains(shown))
      let bytes = Array(text.utf8)
      let marked = made.exampleDiagnostics.map { diagnostic in
        "\(diagnostic.message)"
          + (diagnostic.range.map {
            " «\(String(decoding: bytes[$0.lower..<$0.upper], as: UTF8.self))»"
          } ?? "")
      }
      #expect(marked == [told])
    }
  }

  /// Files are told apart by the example's number in its section; nothing links to them.
  @Test func figuresHaveFilesOfTheirOwn() throws {
    let figure = "```figure\nid: a\nplot: z\ncaption: C\n```"
    let text =
      "```figure\nid: a\nplot: z\n```\n\n" + example(figure) + "\n"
      + example("[](#fig-a)\n\n" + figure) + "\n[](#fig-a)"
    let made = try #require(report(of: text))
    #expect(made.diagnostics == [])
    #expect(made.figures.map(\.id) == ["a", "example1-a", "example2-a"])
    let markdown = String(decoding: made.markdown, as: UTF8.self)
    #expect(markdown.contains("](figures/example1-a.svg)\n\nC\n"))
    #expect(markdown.contains("\nFigure 1\n\n!["))
    #expect(markdown.contains("](figures/example2-a.svg)\n\n**Figure 1.** C\n"))
    #expect(markdown.hasSuffix("\n[Figure 1](#fig-a)"))
    #expect(markdown.matches(of: /id="/).count == 1)
    let again = "\n## S\n\n" + example(figure)
    #expect(told(text + again)?.contains("another figure has the files 'example1-a' «a»") == true)
  }

  @Test func frontMatterIsItsOwn() {
    let text = example("---\nlang: de\nmacros:\n  \\E: \\mathbb{E}\n---\n`= 0.5` $\\E$")
    #expect(reportText(text)?.hasSuffix("```\n\n0,5 $\\E$\n") == true)
    let german = "---\nlang: de\n---\n\n" + example("`= 0.5`")
    let markdown = report(of: german).map { String(decoding: $0.markdown, as: UTF8.self) }
    #expect(markdown?.hasSuffix("```\n\n0,5\n") == true)
  }

  @Test func isEmptyOrUnclosed() {
    #expect(
      read("```example\n\n```").map(\.message) == ["this example block has no content"])
    #expect(read("```example\n`= 1`").map(\.message) == ["this example block is never closed"])
  }

  /// Of the fence, not of the text: that holds fences itself.
  @Test func fencesAreLongEnough() {
    let report = reportText("``````example\n````\n```\n````\n``````\n") ?? ""
    #expect(
      report.hasPrefix("`````markdown\n````\n```\n````\n`````\n\n````\n```\n````"), "\(report)")
  }
}
