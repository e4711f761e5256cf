import Foundation
import Lessons
import Markdown
import Testing

@Suite struct PageTests {
  private func page(_ text: String, drawings: [String: String] = [:]) throws -> String {
    let made = try #require(report(of: text))
    let bytes = Page(made).html(
      drawings: drawings.mapValues { PageDrawing(page: $0) }, definitions: "<svg></svg>",
      fingerprint: "f")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What stands in `main`.
  private func content(_ text: String, drawings: [String: String] = [:]) throws -> String {
    let page = try page(text, drawings: drawings)
    let start = try #require(page.range(of: "<main id=\"page.content\">\n")).upperBound
    let end = try #require(page.range(of: "</main>")).lowerBound
    return String(page[start..<end])
  }

  /// Its anchor is its own, whatever else the author calls so.
  @Test func tablesStandUnderTheirCaptions() throws {
    let text =
      "# Tab a\n\n[](#tab-a)\n\n```table\nid: a\ncaption: So *it* is\n1\n```\n\n<b id=\"tab-a\">b</b>\n"
    #expect(
      try content(text) == """
        <div class="heading"><h1 id="tab-a-1">Tab a</h1><a class="anchor" href="#tab-a-1" aria-labelledby="tab-a-1"></a></div>
        <p><a href="#tab-a">Table 1</a></p>
        <figure class="table" id="tab-a"><figcaption>
        <p><strong>Table 1.</strong> So <em>it</em> is</p>
        </figcaption>

        <div class="wide"><table>
        <thead>
        <tr>
        <th class="right"><math xmlns="http://www.w3.org/1998/Math/MathML" display="inline"><mn>1</mn></math></th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="right">1</td>
        </tr>
        </tbody>
        </table></div>
        </figure>

        <p><b>b</b></p>

        """)
  }

  @Test func saysWhatItIs() throws {
    let page = try page("---\nlang: \"de\"\n---\n# A & `$ z`\n\n## B\n\n### C\n\n## B\n")
    #expect(
      page.hasPrefix(
        "<!doctype html>\n\(ReportOrigin.comment("../lesson.md"))\n<html lang=\"de\" data-curvesheet=\"f\">\n"
      ))
    #expect(page.contains("<title>A &amp; z</title>"))
    #expect(
      page.contains(
        """
        <a class="skip" href="#page.content">Zum Inhalt springen</a>
        <nav aria-label="Inhalt">
        <ul>
        <li><a href="#b">B</a>
        <ul>
        <li><a href="#c">C</a></li>
        </ul></li>
        <li><a href="#b-1">B</a></li>
        </ul>
        </nav>
        """))
  }

  @Test(arguments: [
    ("lang: x\" onload=\"y", "en"), ("lang: de-x\" onload=\"y", "en"), ("lang: pt-BR", "pt-BR"),
    ("title: a", "en"),
    ("lang: de-AT", "de-AT"), ("dir: rtl", "en\" dir=\"rtl"),
  ])
  func theLanguageIsThatOfTheFrontMatter(line: String, expected: String) throws {
    #expect(try page("---\n\(line)\n---\nx").contains("<html lang=\"\(expected)\" "))
  }

  @Test(arguments: [
    ("title: Tom & Jerry 's <b>", "Tom &amp; Jerry 's &lt;b&gt;"),
    ("title: a \"b\" > c", "a &quot;b&quot; &gt; c"),
    (#"title: "a \"b\" \\ c""#, #"a &quot;b&quot; \ c"#), ("title: 'it''s # 1'", "it's # 1"),
    ("title: a#b # note", "a#b"), ("title: \"a\" # note", "a"), ("title : a: b", "a: b"),
    ("title: ''", "Study report"), ("  title: a", "Study report"),
    ("params:\n  title: a", "Study report"),
    ("title: \u{5}a", "a"),
  ])
  func theTitleIsThatOfTheFrontMatter(lines: String, expected: String) throws {
    #expect(try page("---\n\(lines)\n---\nx").contains("<title>\(expected)</title>"))
  }

  @Test(arguments: [
    ("title = \"My lesson\"", "My lesson", "en"),
    ("title='A & B'\nlang = \"de\"", "A &amp; B", "de"),
    (#"title = "a \"b\" \\ c" # note"#, #"a &quot;b&quot; \ c"#, "en"),
    ("[params]\ntitle = 'a'", "Study report", "en"),
    ("title: a", "Study report", "en"),
  ])
  func theTitleMayBeOfTOML(lines: String, title: String, language: String) throws {
    let page = try page("+++\n\(lines)\n+++\nx `= 1+1`")
    #expect(page.contains("<title>\(title)</title>"))
    #expect(page.contains("<html lang=\"\(language)\" "))
    #expect(page.contains("<main id=\"page.content\">\n<p>x 2</p>"))
  }

  @Test func resultsAreHTML() throws {
    #expect(
      try content("Is `$ z`, `= [1, 2]`, **`$ z`** and \\$x.")
        == "<p>Is \(math("<mi>z</mi>")), <span class=\"whole\">[1, 2]</span>, <strong>\(math("<mi>z</mi>"))</strong> and $x.</p>\n"
    )
    let table = try content("```table\nz, abs(z) for z in [-1]\n```")
    #expect(table.contains("<td class=\"right\">−1</td>"))
    #expect(table.contains("<th class=\"right\">\(math("<mi>z</mi>"))</th>"))
    let equation = try content("```formula\nf(z, a=2) = a * z\n```")
    #expect(equation.hasPrefix("<div class=\"wide\"><math xmlns="))
    #expect(equation.contains(" display=\"block\">") && equation.contains("with"))
    let claims = try content("```check\n1 == 1\n```")
    #expect(
      claims == "<div class=\"claims\">\n<ul>\n<li>✓ <code>1 == 1</code></li>\n</ul>\n</div>\n\n")
  }

  @Test func claimsThatHoldAreUnfoldedByTheReader() throws {
    #expect(
      try content("- a\n\n```check\n1 < 2\n2 < 3\n```\n\n- b\n") == """
        <ul>
        <li>a</li>
        </ul>
        <details class="claims"><summary>✓ 2 claims hold</summary>
        <ul>
        <li>✓ <code>1 &lt; 2</code></li>
        <li>✓ <code>2 &lt; 3</code></li>
        </ul>
        </details>

        <ul>
        <li>b</li>
        </ul>

        """)
  }

  /// The sheets of paper carry the title, whatever is in it.
  @Test(arguments: [
    ("Tom & Jerry's <b>", #"Tom \26  Jerry\27 s \3c b\3e "#),
    (#"a "b" \ c"#, #"a \22 b\22  \5c  c"#),
    ("Über α₁", "Über α₁"), ("</style>", #"\3c \2f style\3e "#),
  ])
  func theTitleStandsOnPaper(title: String, string: String) throws {
    let page = try page("---\ntitle: '\(title.replacing("'", with: "''"))'\n---\nx")
    #expect(page.contains("@top-center { content: \"\(string)\"; content: string(title);"))
    #expect(page.components(separatedBy: "</style>").count == 2)
  }

  @Test func printedCodeIsColored() throws {
    let code = try content(
      "```formula\nbend(z, a=2.5) = where(z < 0, a * z, 1e-9)\n```\n\n```code\nbend\n```")
    for piece in [
      "<pre><code class=\"language-python\"><span class=\"k\">import</span> numpy <span class=\"k\">as</span> np\n",
      "<span class=\"k\">def</span> bend(z, a=<span class=\"n\">2.5</span>):",
      "z &lt; <span class=\"n\">0",
      "<span class=\"s\">\"\"\"bend(z) = ", "<span class=\"n\">1e-9</span>", "</code></pre>\n",
    ] {
      #expect(code.contains(piece), "\(piece): \(code)")
    }
    let text = code.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<")
    let markdown = try #require(
      reportText(
        "```formula\nbend(z, a=2.5) = where(z < 0, a * z, 1e-9)\n```\n\n```code\nbend\n```"))
    let python = try #require(
      markdown.split(separator: "```python\n").last?.split(separator: "```").first)
    #expect(text.hasSuffix(python + "\n") || text.contains(python))
  }

  private func math(_ content: String) -> String {
    "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"inline\">\(content)</math>"
  }

  @Test func figuresStandInThePage() throws {
    let text = "> ```figure\n> id: a\n> plot: z\n> caption: *C* [](#fig-a)\n> ```\n"
    #expect(
      try content(text, drawings: ["a": "<svg>1</svg>"]) == """
        <blockquote>
        <figure id="fig-a"><div class="drawing">
        <svg>1</svg>
        </div>
        <div class="bar" popover id="fig-a.bar"><button popovertarget="fig-a.bar" title="Enlarge Figure 1"></button></div><figcaption>
        <p><strong>Figure 1.</strong> <em>C</em> <a href="#fig-a">Figure 1</a></p>
        </figcaption></figure>

        </blockquote>

        """)
  }

  /// Each figure has its own button, called in the report's language, and a page without figures no rules of it.
  @Test(arguments: [
    ("en", "Enlarge Figure 1", "Enlarge Figure"),
    ("de", "Abbildung 1 vergrößern", "Abbildung vergrößern"),
    ("fr", "Agrandir la figure 1", "Agrandir la figure"),
    ("es", "Ampliar la figura 1", "Ampliar la figura"),
  ])
  func figuresAreEnlarged(language: String, title: String, unnumbered: String) throws {
    let figure = "```figure\nid: a\nplot: z\n```\n"
    let page = try page("---\nlang: \(language)\n---\n\(figure)\n````example\n\(figure)````\n")
    for (id, title) in [("fig-a.bar", title), ("fig-example1-a.bar", unnumbered)] {
      #expect(
        page.contains("popover id=\"\(id)\"><button popovertarget=\"\(id)\" title=\"\(title)\">"))
    }
    #expect(page.contains(".bar:popover-open"))
    #expect(try !self.page("text").contains("popover"))
  }

  /// What may be too wide for a phone scrolls by itself, wherever it stands; what stands alone is displayed.
  @Test func longMathematicsScrollsByItself() throws {
    let long = "a + b + c + d + e + f"
    for (before, after) in [
      ("So ", ""), ("- ", ""), ("> So ", ""), ("| ", " |\n|---|"), ("**", "**"),
    ] {
      for formula in ["`$ \(long)`", "$\(long)$"] {
        #expect(try content(before + formula + after).contains("<span class=\"long\"><math "))
      }
    }
    #expect(try !content("So `$ a + b` and $a + b$").contains("long"))
    #expect(
      try content("> `$ \(long)`.").hasPrefix("<blockquote>\n<div class=\"wide\"><math xmlns="))
    #expect(try content("`$ \(long)`").contains(" display=\"block\">"))
  }

  /// No words of a lesson reach the page as tags, wherever they stand.
  @Test func wordsOfALessonAreNoTags() throws {
    let script = "<script>alert(1)</script>"
    let text = """
      ---
      title: \(script)
      lang: \(script)
      ---
      # \(script)

      ```figure
      id: a
      plot: z
      title: \(script)
      caption: \(script) </figcaption></figure> <b>
      alt: \(script)
      ```

      ```check
      1 == 1   # \(script)
      ```

      \(MarkdownPage.Mark.inline(0)) \(MarkdownPage.Mark.block(0))
      """
    let made = report(of: text)
    let html = String(
      decoding: Page(try #require(made)).html(drawings: [:], definitions: "", fingerprint: ""),
      as: UTF8.self)
    #expect(!html.contains("<script") && !html.contains("alert(1)</script"))
    // The figure is inserted where it stands and nowhere else.
    #expect(html.split(separator: "<figure", omittingEmptySubsequences: false).count == 2)
  }

  @Test func figuresThatFollowGetTheirColoursInBothSchemes() throws {
    let page = try page("```figure\nid: a\nplot: z, -z, 2*z for z in 0..1\n```")
    for variable in ["--background", "--curve-2", "--curve-text-2", "--ink"] {
      #expect(
        page.split(separator: "\n").count { $0.hasPrefix("\(variable): #") } == 2, "\(variable)")
    }
    let other = try self.page("```figure\nid: a\nplot: z, -z, 2*z\ntheme: dark\n```")
    #expect(!other.contains("--curve-2"))
  }
}
