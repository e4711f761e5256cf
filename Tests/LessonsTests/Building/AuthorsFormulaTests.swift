import Diagnostics
import Lessons
import Testing
import Text

/// What an author wrote in TeX, in the report, the page and the words of figures.
@Suite struct AuthorsFormulaTests {
  private func page(_ text: String) throws -> String {
    let made = try #require(report(of: text))
    let bytes = Page(made).html(drawings: [:], definitions: "", fingerprint: "")
    let page = String(decoding: bytes, as: UTF8.self)
    let start = try #require(page.firstRange(of: "<main id=\"page.content\">\n")).upperBound
    let end = try #require(page.firstRange(of: "</main>")).lowerBound
    return String(page[start..<end])
  }

  /// The page with all mathematics in it replaced by its annotation.
  private func sources(_ text: String) throws -> String {
    try page(text).replacing(/(?s)<math .*?<annotation[^>]*>(.*?)<\/annotation>.*?<\/math>/) {
      match in
      "⟨\(match.1)⟩"
    }
  }

  static let lessons = [
    "The loss is $L = -\\sum_i y_i \\log p_i$.\n", "a\n$$\nR \\, \\nabla\n$$\nb\n",
    "> $$\n> a\n> $$\n> b\n", "- x\n\n  ```math\n  a\n  ```\n", "*$a * b$* and $|x|$ `$ z`\n",
    "| $|x|$ | $b$ |\n|---|---|\n| 1 | 2 |\n", "\\begin{align}\na &= b \\\\\n&= c\n\\end{align}\n",
    "# Of $x_1$\n", "$\\unknown$ and $a$\n", "\\(a\\), \\[b_1\\] and $`c`$\n",
    "$\\def\\x{y}$ $\\x$\n",
  ]

  /// The author's bytes stay what they are in all Markdown.
  @Test(arguments: lessons) func staysInTheReport(lesson: String) throws {
    #expect(try #require(reportText(lesson)).hasPrefix(lesson.replacing("`$ z`", with: "$z$")))
  }

  @Test(arguments: [
    (
      lessons[0],
      "<p>The loss is <span class=\"long\">⟨L = -\\sum_i y_i \\log p_i⟩</span>.</p>\n"
    ),
    (lessons[1], "<p>a</p>\n<div class=\"wide\">⟨R \\, \\nabla⟩</div>\n\n<p>b</p>\n"),
    (
      lessons[2],
      "<blockquote>\n<div class=\"wide\">⟨a⟩</div>\n\n<p>b</p>\n</blockquote>\n"
    ),
    (
      lessons[7],
      "<div class=\"heading\"><h1 id=\"of-x₁\">Of ⟨x_1⟩</h1>"
        + "<a class=\"anchor\" href=\"#of-x₁\" aria-labelledby=\"of-x₁\"></a></div>\n"
    ),
    (
      lessons[8], "<p><code class=\"math-source\">$\\unknown$</code> and ⟨a⟩</p>\n"
    ),
    (lessons[9], "<p>⟨a⟩, ⟨b_1⟩ and ⟨c⟩</p>\n"),
  ])
  func isSetInThePage(lesson: String, expected: String) throws {
    #expect(try sources(lesson) == expected)
  }

  /// Cells are cut where the author means it, and nothing is left of the source.
  @Test(arguments: [3, 4, 5, 6, 10]) func leavesNoSource(number: Int) throws {
    let page = try sources(Self.lessons[number])
    let rest = page.replacing(/⟨(?s:.*?)⟩/, with: "")
    #expect(!rest.contains("$") && !rest.contains("\\"))
    if number == 5 { #expect(page.contains("<th>⟨|x|⟩</th>\n<th>⟨b⟩</th>")) }
  }

  /// A command that many formulas lack is told once.
  @Test func faultsAreToldOnce() throws {
    let text = "$\\alhpa$ and $\\vect x$\n\n$\\vect y$ and $\\frac{a}$\n"
    let warnings = try #require(report(of: text)).pageDiagnostics
    #expect(
      warnings.map { "\($0.message) (\($0.hint ?? ""))" } == [
        "unknown command '\\alhpa' in mathematics; the page shows the formula as source "
          + "(did you mean '\\alpha'?)",
        "unknown command '\\vect' in mathematics, in 2 formulas; the page shows them as source "
          + "(did you mean '\\vec'?)",
        warnings[2].message + " (\(warnings[2].hint ?? ""))",
      ])
    let places = warnings.compactMap(\.range).map {
      String(text.utf8.dropFirst($0.lower).prefix($0.upper - $0.lower))
    }
    #expect(places.prefix(2) == ["\\alhpa", "\\vect"])
  }

  @Test(arguments: [
    "---\nmacros:\n  \\E: \\mathbb{E}\n---\n", "+++\n[macros]\n'\\E' = '\\mathbb{E}'\n+++\n",
    "$\\newcommand{\\E}{\\mathbb{E}}$\n\n",
  ])
  func macrosHold(head: String) throws {
    let text = head + "$\\E[x]$\n\n```figure\nid: a\ntitle: Mean $\\E$\nplot: z\n```\n"
    let made = try #require(report(of: text))
    #expect(made.pageDiagnostics.isEmpty && made.diagnostics.isEmpty)
    #expect(made.figures.first?.title == "Mean 𝔼" || made.figures.first?.title == "Mean E")
  }

  @Test(arguments: [
    ("macros: x", "'macros' is not understood in this form"),
    ("macros:\n  \\KL: a #1 #2", "'macros' is not understood in this form"),
    ("macros:\n  \\E: '{a'", "missing '}' for '{'"),
    ("macros:\n  \\E: a\nmacros:\n  \\F: a", "'macros' stands here twice"),
  ])
  func macrosOfOtherFormsAreErrors(lines: String, message: String) {
    #expect(read("---\n\(lines)\n---\n").map(\.message) == [message])
  }

  /// In all words of a figure, read before bars, colons and commas are looked for.
  @Test func isSetInFigures() throws {
    let text = """
      ```figure
      id: a
      title: The $\\sigma$
      panel: $p(a|b)$ | note
      plot: tanh(z) for z in -3..3
      label: tanh(z) : $a:b$
      formula: $\\frac{a}{b}$
      mark: tanh(z) at z = 0 : $m, n$
      caption: So $x_1$ is
      ```

      ```table
      heads: $a, b$, c
      z, z for z in [1]
      ```

      ```figure
      id: b
      names: $h^{(1)}$, "hot dog", c_1
      bars: [1, 2, 3]
      ```
      """
    let made = try #require(report(of: text))
    #expect(made.diagnostics.isEmpty)
    let markdown = String(decoding: made.markdown, as: UTF8.self)
    #expect(markdown.contains("So $x_1$ is"))
    #expect(markdown.contains("| $a, b$ | c |"))
    #expect(made.figures[0].title == "The σ")
    #expect(made.values.text().contains("$h^{(1)}$"))
  }

  @Test func isAnErrorInFiguresWhereItIsNone() {
    let text = "```figure\nid: a\ntitle: The $\\sgima$\nplot: z\n```\n"
    #expect(
      told(text)
        == "error: unknown command '\\sgima' in mathematics «\\sgima» (did you mean '\\sigma'?)")
  }
}
