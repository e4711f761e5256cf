import Markdown
import Testing

@Suite struct CodeSpanTests {
  @Test(arguments: [
    ("a `b` c ``d`e`` f", "paragraph «b» «d`e»"),
    ("\\`a` b` `c`", "paragraph « b» «c»"),
    ("`a\\` b`", "paragraph «a\\»"),
    ("<a href=\"`\">`x`", "paragraph «x»"),
    ("<https://e.org/`>`x`", "paragraph «x»"),
    ("a <!-- ` -->`x`", "paragraph «x»"),
    ("a <? ` ?> <!X `> <![CDATA[ ` ]]> `x`", "paragraph «x»"),
    ("a < b `x` > `y`", "paragraph «x» «y»"),
    ("[a](u \"`\") `x`", "paragraph «x»"),
    ("[a](<`> '`') `x`", "paragraph «x»"),
    ("[`a`](u) ![`b`](v)", "paragraph «a» «b»"),
    ("[r]: u \"`\"\n[r] `x`", "paragraph «x»"),
    ("http://e.org/`a `x`", "paragraph «x»"),
    ("*a `b*` c*", "paragraph «b*»"),
    ("a `` b\nc `d` e", "paragraph «d»"),
    ("> a `= f(\n> 1)` b", "paragraph «= f(␊> 1)»"),
    ("> a `b\nc` d `e`", "paragraph «b␊c» «e»"),
    ("- a `b\n     c` d\n\n  `e`", "paragraph «b␊     c»\nparagraph «e»"),
    ("a\\\nb `x` c", "paragraph «x»"),
    ("a `b\r\nc` d", "paragraph «b␍␊c»"),
    ("# h `x` #", "heading 1 «x»"),
    ("h `x\ny` z\n===", "heading 1 «x␊y»"),
    (
      "| a `b` | c |\n|---|---|\n| `d\\|e` | `f` g `h` |\n| ` | `i` |",
      "header a `b` «b»\nheader c\ncell `d\\|e` «d\\|e»\ncell `f` g `h` «f» «h»\ncell `\ncell `i` «i»"
    ),
    (
      "p `a`\n| h | `b` |\n|---|---|\n| `c` |",
      "paragraph «a»\nheader h\nheader `b` «b»\ncell `c` «c»"
    ),
    (
      "> | `a` | b |\n> |---|---|\n>   | c | `d` |",
      "header `a` «a»\nheader b\ncell c\ncell `d` «d»"
    ),
    ("> a `b\n   c` `\n   d\n` `e`", "paragraph «b␊   c» «␊   d␊» «e»"),
    ("> a\nlazy `x`", "paragraph «x»"),
  ])
  func isFoundInTheAuthorsBytes(text: String, expected: String) throws {
    #expect(try dump(text) == expected)
  }

  @Test(arguments: [
    ("`x`", "free"), ("*a `x`*", "emphasis free"), ("**`x`**", "emphasis"),
    ("~~`x`~~", "strikethrough"), ("[`x`](u)", "link"), ("![`x`](u)", "image"),
    ("# `x`", "heading free"), ("| `x` |\n|---|", "cell free"), ("|`x`|\n|---|", "cell free"),
    ("$`x`$", "dollar"), ("a`x`", "word"), ("é`x`", "word"), ("`x`2", "word free"), ("-`x`", ""),
    ("(`x`", ""), ("`x`.", "free"), ("`x`)", ""), ("`x`-", ""),
    ("[^a]\n\n[^a]: `x`", "footnote free"),
    // Whatever touches it on its left, in any script.
    ("\"`x`\"", ""), ("/`x`", ""), ("—`x`", ""), ("，`x`", ""), ("（`x`）", ""), ("字`x`", "word"),
    ("\u{A0}`x`", ""), ("<br>`x`", ""), ("> a\n> `x`", "free"), ("- [ ] `x`", "free"),
    ("a  \n`x`, `y`", "free"), ("\\\\`x`", ""), ("!`x`", ""),
  ])
  func knowsWhatItStandsIn(text: String, expected: String) throws {
    let document = try MarkdownDocument(Array(text.utf8))
    let span = try #require(document.blocks.lazy.flatMap(\.codeSpans).first)
    let context: [(CodeSpan.Context, String)] = [
      (.emphasis, "emphasis"), (.strikethrough, "strikethrough"), (.link, "link"),
      (.image, "image"), (.footnote, "footnote"), (.heading, "heading"), (.tableCell, "cell"),
    ]
    var words = context.filter { span.context.contains($0.0) }.map(\.1)
    if span.touchesDollar { words.append("dollar") }
    if span.touchesWord { words.append("word") }
    if span.standsFree { words.append("free") }
    #expect(words.joined(separator: " ") == expected)
  }

  @Test func piecesLeaveOutWhatContainersPutBetweenLines() throws {
    let document = try MarkdownDocument(Array("> > a `b\n> > c\n>d`\n".utf8))
    let span = try #require(document.blocks.first?.codeSpans.first)
    #expect(span.pieces.map { quoted($0, of: document.bytes) } == ["b", "c", "d"])
  }
}
