import Markdown
import Testing

@Suite struct WrittenAddressTests {
  /// Images begin with `!`.
  @Test(arguments: [
    ("![a](b.png) [c](d.md)", ["!b.png", "d.md"]),
    ("[![a](b.png 'T')](<c d.md>)", ["!b.png", "c d.md"]),
    ("\\![a](b.md) \\[a](c.md) !\\[a](d.md)", ["b.md"]), ("`[a](b)` [c](d)", ["d"]),
    (
      "[a](http://x) [a](mailto:b) [a](#b) [a](//b) [a](?b) [a]() <http://x> [a]({{< ref b >}})", []
    ),
    ("[a](/b) ![a](/c.png)", ["/b", "!/c.png"]),
    ("![a][r]\n\n[r]: b.png\n[s]: c.png", ["!b.png"]), ("[r]\n\n> [R]:   <b c.md> 'T'", ["b c.md"]),
    // A definition stands first in its paragraph.
    ("![a][r] b\n[r]: c.png\n\n[r]: c.png", ["!c.png"]),
    ("[r]\n\n```\n[r]: b\n```\n\n[r]: b", ["b"]),
    ("<img src=\"a.png\" alt='b'> <a\nhref=c.md>d</a> <b href=\"e\">", ["!a.png", "c.md"]),
    ("<div>\n<img alt='' src='a&amp;b.png'>\n</div>", ["!a&amp;b.png"]),
    ("> [a](b\n> \"c\") [d](e)", ["b", "e"]), ("| [a](b) |\n|---|\n| ![c](d) |", ["b", "!d"]),
    ("[a](b\\(c\\)d&amp;e)", ["b\\(c\\)d&amp;e"]), ("    [a](b)\n\n<!-- [a](c) -->", []),
    ("[a] (b) [c](d e) [f](g", []), ("$[a](b)$ [c](d)", ["d"]), ("[[a](b)](c)", ["b"]),
  ])
  func areFoundInTheAuthorsBytes(text: String, expected: [String]) throws {
    let document = try MarkdownDocument(Array(text.utf8))
    let found = document.addresses.map { address in
      (address.isImage ? "!" : "") + String(decoding: document.bytes[address.range], as: UTF8.self)
    }
    #expect(found == expected)
  }
}
