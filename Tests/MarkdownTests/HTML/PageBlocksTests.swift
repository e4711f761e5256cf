import Markdown
import Testing

@Suite struct PageBlocksTests {
  /// The HTML of each block with its lines.
  private func blocks(
    _ text: String, inserting insertions: [MarkdownPage.Insertion] = []
  ) throws -> [(html: String, lines: ClosedRange<Int>?)] {
    let bytes = Array(text.utf8)
    let plain = try MarkdownPage(bytes, inserting: insertions)
    let page = try MarkdownPage(bytes, inserting: insertions, locating: true)
    // Looking for lines changes no byte, and blocks are all of the page.
    #expect(page.html == plain.html)
    #expect(plain.blocks.map(\.html) == page.blocks.map(\.html))
    #expect(plain.blocks.allSatisfy { $0.lines == nil })
    #expect(page.blocks.flatMap { page.html[$0.html] } == page.html)
    return page.blocks.map { (String(decoding: page.html[$0.html], as: UTF8.self), $0.lines) }
  }

  @Test(arguments: [
    ("a\n\nb\nc\n", [0...0, 2...3]),
    ("---\nlang: de\n---\n\n# A\n\n- b\n- c\n\n> d\n", [4...4, 6...7, 9...9]),
    ("```py\nx\n```\n\n| a |\n|---|\n| 1 |\n", [0...2, 4...6]),
    ("<details>\n<summary>s</summary>\n\na\n\nb\n\n</details>\n\nc\n", [3...5, 9...9]),
    // An author's own attribute leads somewhere, and breaks nothing.
    ("<div data-sourcepos=\"7:1-9:1\">x</div>\n\na\n", [6...8, 2...2]),
    ("<div data-sourcepos=\"9:1-7:1\">x</div>\n", [nil]),
    ("<div data-sourcepos=\"99999999999999999999:1-7:1\">x</div>\n", [nil]), ("", []),
  ]) func areFoundWithTheirLines(text: String, expected: [ClosedRange<Int>?]) throws {
    #expect(try blocks(text).map(\.lines) == expected, "\(text)")
  }

  @Test func insertionsHaveTheLinesOfTheirMarks() throws {
    let insertions = [
      MarkdownPage.Insertion(html: "<p>x</p>\n"),
      MarkdownPage.Insertion(html: "<figure>", opens: ["figure"]),
      MarkdownPage.Insertion(html: "\n", closes: "figure"),
    ]
    let mark = MarkdownPage.Mark.block
    let found = try blocks(
      "a\n\n\(mark(0))\n\n\(mark(1))\n\nb\n\n\(mark(2))\n\nc\n", inserting: insertions)
    #expect(found.map(\.lines) == [0...0, 2...2, 4...8, 10...10])
    #expect(found[2].html.hasPrefix("<figure>") && found[2].html.contains("</figure>"))
  }

  @Test func textThatIsNoElementIsPartOfABlock() throws {
    let found = try blocks("<!-- c -->\n\na\n\n<!-- d -->\n")
    #expect(found.count == 1 && found[0].lines == 2...2)
    #expect(try blocks("<!-- c -->\n").map(\.html) == ["\n"])
  }
}
