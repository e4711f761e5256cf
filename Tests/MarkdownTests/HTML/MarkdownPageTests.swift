import Seeded
import Markdown
import Testing

@Suite struct MarkdownPageTests {
  private static let tags: Set<String> = [
    "a", "b", "blockquote", "br", "code", "del", "details", "div", "em", "h1", "h2", "h3", "h4",
    "h5", "h6", "hr", "i", "img", "input", "kbd", "li", "ol", "p", "pre", "s", "section", "strong",
    "sub", "summary", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
  ]
  private static let attributes: Set<String> = [
    "align", "alt", "checked", "class", "disabled", "href", "id", "open", "src", "start", "title",
    "type",
  ]

  private func html(_ text: String, inserting: [MarkdownPage.Insertion] = []) throws -> String {
    let page = try MarkdownPage(Array(text.utf8), inserting: inserting)
    return String(decoding: page.html, as: UTF8.self)
  }

  /// What a page holds that runs, loads, or leaves its place, judged tag by tag.
  private func faults(in html: String) -> [String] {
    var tokens = HTMLTokenizer(Array(html.utf8))
    var open: [String] = []
    var ids: Set<String> = []
    var faults: [String] = []
    while let token = tokens.next() {
      switch token {
      case .text(let text):
        if text.contains(UInt8(ascii: "<")) { faults.append("a bare <") }
      case .comment, .instruction: faults.append("a comment")
      case .close(let name, _):
        if open.popLast() != name { faults.append("</\(name)>") }
      case .open(let tag):
        if !Self.tags.contains(tag.name) { faults.append("<\(tag.name)>") }
        if !["br", "hr", "img", "input"].contains(tag.name) { open.append(tag.name) }
        for attribute in tag.attributes {
          let value = String(decoding: attribute.value, as: UTF8.self)
          let isSafe =
            switch attribute.name {
            case "href": isAddress(value)
            case "src": !value.contains { ":&\\".contains($0) } && !value.hasPrefix("/")
            case "id": ids.insert(value).inserted && !value.hasPrefix("fig-")
            case "aria-labelledby": ids.contains(value)
            case "type": value == "checkbox"
            default: Self.attributes.contains(attribute.name)
            }
          if !isSafe { faults.append("\(attribute.name)=\(value)") }
        }
      }
    }
    return faults + open
  }

  /// Whether an address has a scheme that is safe, or nothing before its path that could be one.
  private func isAddress(_ value: String) -> Bool {
    let start = value.prefix { !"/?#".contains($0) }
    return ["http:", "https:", "mailto:"].contains { start.lowercased().hasPrefix($0) }
      || !start.contains { ":&\n\t ".contains($0) }
  }

  @Test(arguments: HostileHTML.snippets) func nothingRunsOrLoads(_ snippet: String) throws {
    #expect(faults(in: try html(snippet)) == [])
    #expect(faults(in: try html("> - \(snippet)\n\nafter <b>*it*</b>")) == [])
  }

  /// Pieces of them, in any order.
  @Test(arguments: 0..<400 as Range<UInt64>) func norDoPiecesOfThem(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var text = ""
    for _ in 0..<12 {
      let snippet = HostileHTML.snippets.randomElement(using: &random) ?? ""
      let scalars = Array(snippet.unicodeScalars)
      let start = Int.random(in: 0..<scalars.count, using: &random)
      let end = Int.random(in: start..<scalars.count, using: &random)
      text.unicodeScalars.append(contentsOf: scalars[start...end])
      text += ["", " ", "\n", "\n\n", "\"", ">"].randomElement(using: &random) ?? ""
    }
    #expect(faults(in: try html(text)) == [], "\(text)")
  }

  @Test(arguments: [
    (
      "<details open>\n<summary>A <b>b</b></summary>\n\n*c*\n\n</details>",
      "<details open>\n<summary>A <b>b</b></summary>\n<p><em>c</em></p>\n</details>\n"
    ),
    (
      "H<sub>2</sub>O<br>x<sup>2</sup> <kbd>Enter</kbd>",
      "<p>H<sub>2</sub>O<br>x<sup>2</sup> <kbd>Enter</kbd></p>\n"
    ),
    ("<a name=\"here\"></a>[x](#here)", "<p><a id=\"here\"></a><a href=\"#here\">x</a></p>\n"),
    (
      "![A \"b\"](own/a.png 'T')",
      "<p><img alt=\"A &quot;b&quot;\" src=\"own/a.png\" title=\"T\"></p>\n"
    ),
    ("![A](https://x.example/a.png)", "<p><a href=\"https://x.example/a.png\">A</a></p>\n"),
    ("[![A](https://x.example/a.png)](b.html)", "<p><a href=\"b.html\">A</a></p>\n"),
    (
      "| a | b |\n|--:|:-:|\n| 1 | 2 |",
      "<div class=\"wide\"><table>\n<thead>\n<tr>\n<th class=\"right\">a</th>\n"
        + "<th class=\"center\">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        + "<td class=\"right\">1</td>\n<td class=\"center\">2</td>\n</tr>\n</tbody>\n</table></div>\n"
    ),
    ("- [x] done", "<ul>\n<li><input type=\"checkbox\" disabled checked> done</li>\n</ul>\n"),
    ("Costs $5 & $x_i$, a<b", "<p>Costs $5 &amp; $x_i$, a&lt;b</p>\n"),
    ("<script>\nx\n</script>\n\ny", "\n<p>y</p>\n"),
    ("<div>\n\nx", "<div>\n<p>x</p>\n</div>"),
    ("```py\na < b\n```", "<pre><code class=\"language-py\">a &lt; b\n</code></pre>\n"),
    ("<!-- note -->\nx", "\n<p>x</p>\n"), ("---\nlang: de\n---\nx", "<p>x</p>\n"),
  ])
  func keepsWhatIsText(text: String, expected: String) throws {
    #expect(try html(text) == expected)
  }

  @Test func headingsGetTheIdsOfGitHub() throws {
    let page = try MarkdownPage(
      Array("# A *b*, c\n\n## A b c\n\nÜber\n--\n\n## <script>x</script>\n\n## a < [b](c)".utf8))
    #expect(page.headings.map(\.id) == ["a-b-c", "a-b-c-1", "über", "section", "a--b"])
    #expect(page.headings.map(\.level) == [1, 2, 2, 2, 2])
    #expect(page.headings.map(\.html) == ["A <em>b</em>, c", "A b c", "Über", "", "a &lt; b"])
    let anchor = "<a class=\"anchor\" href=\"#a-b-c\" aria-labelledby=\"a-b-c\"></a>"
    #expect(
      String(decoding: page.html, as: UTF8.self)
        .hasPrefix(
          "<div class=\"heading\"><h1 id=\"a-b-c\">A <em>b</em>, c</h1>\(anchor)</div>"))
  }

  /// A link holds no other, and a click on a summary unfolds.
  @Test(arguments: ["a", "summary"]) func headingsMayBePartOfWhatIsClicked(tag: String) throws {
    let written = try html("<div>\n<\(tag)><h2>a</h2></\(tag)>\n</div>")
    #expect(written.contains("<\(tag)><h2 id=\"a\">a</h2></\(tag)>"), "\(written)")
  }

  @Test func insertionsStandWhereTheirMarksAre() throws {
    let insertions = [
      MarkdownPage.Insertion(html: "<math>x</math>", plain: "x<"),
      MarkdownPage.Insertion(html: "<figure>", opens: ["figure"]),
      MarkdownPage.Insertion(html: "\n", closes: "figure"),
    ]
    let (math, start, end) = (
      MarkdownPage.Mark.inline(0), MarkdownPage.Mark.block(1), MarkdownPage.Mark.block(2)
    )
    #expect(
      try html("# \(math)\n\n![\(math)](a.png '\(math)')", inserting: insertions)
        == "<div class=\"heading\"><h1 id=\"x\"><math>x</math></h1>"
        + "<a class=\"anchor\" href=\"#x\" aria-labelledby=\"x\"></a></div>\n"
        + "<p><img alt=\"x&lt;\" src=\"a.png\" title=\"x&lt;\"></p>\n")
    #expect(
      try html("- a\n\n  \(start)\n\n  <b>\(math)\n\n  \(end)\n\n  c", inserting: insertions)
        == "<ul>\n<li>\n<p>a</p>\n<figure>\n<p><b><math>x</math></b></p>\n</figure>\n\n<p>c</p>\n"
        + "</li>\n</ul>\n")
  }

  @Test func anAuthorsBytesHoldNoMarks() {
    let text = "a\(MarkdownPage.Mark.inline(7))é￼\(MarkdownPage.Mark.block(0))"
    let removed = MarkdownPage.Mark.removed(from: Array(text.utf8)[...])
    #expect(String(decoding: removed, as: UTF8.self) == "a\u{FFFD}7\u{FFFD}é￼<?\u{FFFD}0\u{FFFD}?>")
  }

  /// Each would run for minutes if a pass were quadratic.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "<a b=\"", "<a b='", "<!-- a ", "<? a ", "<script>", "<style><!--", "<div>", "</div>",
      "<b>x</i>",
      "<p><details>", "<img src=", "<a ", "# <b>\n", "&#xFDD0;0", "<table><td>",
      "<a a a a a a a a ",
      "</script ", "<div><p>\n\n",
    ])
  func isRenderedInTime(_ part: String) throws {
    let count = 200_000 / part.utf8.count
    #expect(faults(in: try html(String(repeating: part, count: count))) == [])
    #expect(faults(in: try html(String(repeating: part, count: count) + "'\">-->?>")) == [])
  }
}
