import Markdown
import Testing

@Suite struct EmptyLinkTests {
  @Test(arguments: [
    ("see [](#fig-a).", ["fig-a"]), ("[](#a)[](#b)", ["a", "b"]), ("# On [](#a)", ["a"]),
    ("> x\n> [](#a)\n\n| [](#b) |\n|---|\n| [](#c) |", ["a", "b", "c"]),
    ("`[](#a)` [](#b)", ["b"]), ("\\[](#a) \\\\[](#b)", ["b"]), ("![](#a)", []),
    ("<b title=\"[](#a)\"> [](#b)", ["b"]), ("[](#a b)", []), ("[](a)", []), ("[x](#a)", []),
    ("    [](#a)", []), ("```\n[](#a)\n```", []), ("[](#a 't') [](#b)", ["b"]),
    ("[^1]\n\n[^1]: [](#a)", ["a"]), ("*[](#a)* **[](#b)**", ["a", "b"]),
  ])
  func areFoundInTheAuthorsBytes(text: String, expected: [String]) throws {
    let document = try MarkdownDocument(Array(text.utf8))
    let links = document.blocks.flatMap(\.emptyLinks)
    #expect(links.map(\.address) == expected)
    for link in links {
      #expect(String(decoding: document.bytes[link.range], as: UTF8.self) == "[](#\(link.address))")
    }
  }
}
