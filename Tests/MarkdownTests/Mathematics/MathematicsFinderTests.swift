import Markdown
import Testing

@Suite struct MathematicsFinderTests {
  /// What is found in a text, in order.
  private func found(_ text: String) throws -> [String] {
    let document = try MarkdownDocument(Array(text.utf8))
    return document.formulas.map { String(decoding: document.bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    (#"The loss is $L = -\sum_i y_i$."#, [#"$L = -\sum_i y_i$"#]),
    ("$x$ and $n$th, ($y$) $z$.", ["$x$", "$n$", "$y$", "$z$"]),
    (
      "# $T_1$\n\n> $a$\n\n- $b$\n\n| $c$ | d |\n|---|---|\n| $e$ | f |",
      ["$T_1$", "$a$", "$b$", "$c$", "$e$"]
    ),
    ("$a\nb$", ["$a\nb$"]), (#"$\$5$"#, [#"$\$5$"#]), ("$a<b>c$", ["$a<b>c$"]),
    ("$ x_1 $", ["$ x_1 $"]),
    ("$$x$$ and $$\ny\n$$", ["$$x$$", "$$\ny\n$$"]),
    ("$$\nR \\, \\nabla\n$$", ["$$\nR \\, \\nabla\n$$"]),
    // Markdown sees a list, or a heading, between the signs.
    ("$$\na\n\n- b\n\n$$\n\n$z$", ["$$\na\n\n- b\n\n$$", "$z$"]),
    ("$$\na\n=\nb\n$$", ["$$\na\n=\nb\n$$"]),
    ("$`a`$ and $``b``$", ["$`a`$", "$``b``$"]),
    (#"\(a\) and \( b_1 \)"#, [#"\(a\)"#, #"\( b_1 \)"#]),
    (#"\[x^2\]"#, [#"\[x^2\]"#]),
    ("```math\nx\n```\n~~~ {math}\nx\n~~~", ["```math\nx\n```", "~~~ {math}\nx\n~~~"]),
    ("\\begin{align}\na &= b\n\\end{align} c", ["\\begin{align}\na &= b\n\\end{align}"]),
    ("<p>$x$ <code>$y$</code> \\(z\\)</p>", ["$x$", "\\(z\\)"]), ("*$a * b$*", ["$a * b$"]),
    (#"$a \text{ if $x$ is $y$}$ and $b$"#, [#"$a \text{ if $x$ is $y$}$"#, "$b$"]),
    (#"$\text{a$ and $b$"#, [#"$\text{a$"#, "$b$"]), ("中$x$文, （$y$）", ["$x$", "$y$"]),
    ("$ x $ and $ 5 $", ["$ x $"]),
    (
      "\\begin{align}\na &= \\begin{bmatrix} 1 \\end{bmatrix}\n\\end{align}",
      ["\\begin{align}\na &= \\begin{bmatrix} 1 \\end{bmatrix}\n\\end{align}"]
    ),
    // A bar within it ends no cell.
    ("| $|x|$ | `= 1` |\n|---|---|\n| $p(a|b)$ | $c$ |", ["$|x|$", "$p(a|b)$", "$c$"]),
    ("> $$\n> a\n>\n> b\n> $$", ["$$\n> a\n>\n> b\n> $$"]),
    ("- a\n\n  $$\n  x\n  $$", ["$$\n  x\n  $$"]),
    ("$$\n\na $$x$$ b\n\n$$", ["$$x$$"]), ("$$\na\n\n\\(b\\)\n\n$$", ["$$\na\n\n\\(b\\)\n\n$$"]),
    (#"70$^\circ$F and A$x$"#, [#"$^\circ$"#]),
    // Two dollars without partner swallow nothing that is plainly something else.
    ("$$\n\n```figure\nid: a\n```\n\n$$ and $x$", ["$x$"]), ("$$\n\n# A\n\n$$", []),
    (#"$x_1$5 and $2 \cdot 3$4"#, ["$x_1$", #"$2 \cdot 3$"#]),
  ])
  func isFound(text: String, expected: [String]) throws {
    #expect(try found(text) == expected)
  }

  @Test(arguments: [
    "é$x$", "{$5} and {$6}", "$5 million\nand 6$",
    "It costs $5 or $6, $7-$8, US$9 and A$10, 5$ and 6$.",
    #"\$a$ and $b\$"#, "$a `b$` c",
    "`$a$` ``$b$``",
    "the $ sign and the $ key", "$x$5", "$$", "$$\nnever closed", "$ 5 and $ 6", #"\[1\] \(a"#,
    #"\\(a\\)"#,
    "```\n$a$\n```\n\n    $b$", "```python\nx = '$a$'\n```", "[a](http://e.org/$x$)",
    "<a title=\"$x$\">b</a>",
    "<https://e.org/$x$>", "<pre>$x$</pre>", "<!-- $x$ -->", "\\begin{align}", "a $$$$ b",
  ])
  func isNotFound(text: String) throws {
    #expect(try found(text) == [])
  }

  /// What stands between the signs, without the prefixes of containers, and whether it stands alone.
  @Test(arguments: [
    ("$a$", "inline a"), ("$$a$$", "alone a"), ("x $$a$$", "inline a"),
    ("x\n$$\na\n$$\ny", "alone ␊a␊"),
    ("# $$a$$", "inline a"), ("> $$\n> a\n> $$", "alone ␊a␊"), ("- $$a$$", "alone a"),
    ("> $$\n> a\n>\n> b\n> $$", "alone ␊a␊␊b␊"), ("$`a`$", "inline a"), ("$``a``$", "inline a"),
    ("\\[a_1\\]", "alone a_1"), ("```math\na\nb\n```", "alone a␊b"),
    ("> ```{math}\n> :label: x\n> a\n> ```", "alone a"),
    ("\\begin{a}b\\end{a}", "alone \\begin{a}b\\end{a}"),
  ])
  func hasItsContent(text: String, expected: String) throws {
    let document = try MarkdownDocument(Array(text.utf8))
    let formulas = document.formulas.map { formula in
      let content = String(decoding: formula.content.bytes, as: UTF8.self)
      return (formula.isAlone ? "alone " : "inline ") + content.replacing("\n", with: "␊")
    }
    #expect(formulas == [expected])
  }

  /// Nothing in it is read as Markdown.
  @Test(arguments: [
    ("$a * b$ *`c`*", "paragraph «c»"), ("$$\na\n=\nb\n$$", "paragraph"),
    ("$$\n- a\n- b\n$$", "paragraph"), ("$a <b c='`d`'>$ `e`", "paragraph «e»"),
    ("| $|x|$ | `b` |\n|---|---|", "header $|x|$\nheader `b` «b»"),
  ])
  func isOpaque(text: String, expected: String) throws {
    #expect(try dump(text) == expected)
  }

  @Test func barsThatSplitCellsAreFound() throws {
    let text = "| $|x|$ | $\\|y\\|$ | $z$ |\n|---|---|---|\n\n$|w|$"
    let formulas = try MarkdownDocument(Array(text.utf8)).formulas
    #expect(formulas.map(\.splitsCell) == [true, false, false, false])
  }

  @Test(arguments: [
    ("5$ and $x$, \\$6", [1]), ("$$ a", [0]), ("`$` $x$", []), ("$x$y$", [4]),
    ("$$\n\n# A\n\n$$", [0, 9]),
  ])
  func looseDollarsAreFound(text: String, expected: [Int]) throws {
    #expect(try MarkdownDocument(Array(text.utf8)).looseDollars == expected)
  }

  /// It takes time in proportion to the text.
  @Test(arguments: [
    "$", "$$ ", "$a{ ", "$a{$ ", "$a ", #"\("#, #"\[ "#, #"\begin{"#, "$`", "$ `x` ", #"\( `x` \)"#,
  ])
  func longTextsEnd(piece: String) throws {
    _ = try found(String(repeating: piece, count: 5_000))
  }

  /// In HTML a formula goes on over line ends, which stay where they are.
  @Test(arguments: ["\n", "\r\n"]) func linesInHTMLStayLines(end: String) throws {
    let text = ["<v>", "$x", "x$", "", ">~~~", ""].joined(separator: end)
    #expect(try dump(text).hasPrefix("html\nfence 3"))
  }
}
