import Markdown
import Testing

@Suite struct AuthorsMathematicsTests {
  /// What is found in a text, in order.
  private func found(_ text: String) throws -> [String] {
    let document = try MarkdownDocument(Array(text.utf8))
    var mathematics = AuthorsMathematics()
    for block in document.blocks { mathematics.read(block, of: document.bytes) }
    return mathematics.ranges.map { String(decoding: document.bytes[$0], as: UTF8.self) }
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
    ("```math\nx\n```\n~~~ {math}\nx\n~~~", ["```math", "~~~ {math}"]),
    ("\\begin{align}\na &= b\n\\end{align} c", ["\\begin{align}\na &= b\n\\end{align}"]),
    ("<p>$x$ <code>$y$</code> \\(z\\)</p>", ["$x$", "\\(z\\)"]), ("*$a * b$*", ["$a * b$"]),
    (#"$x_1$5 and $2 \cdot 3$4"#, ["$x_1$", #"$2 \cdot 3$"#]),
  ])
  func isFound(text: String, expected: [String]) throws {
    #expect(try found(text) == expected)
  }

  @Test(arguments: [
    "It costs $5 or $6, $7-$8, US$9 and A$10, 5$ and 6$.", #"\$a$ and $b\$"#, "$a `b$` c",
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

  /// It takes time in proportion to the text.
  @Test(arguments: ["$", "$$ ", "$a ", #"\("#, #"\[ "#, #"\begin{"#, "$`", "$ `x` ", #"\( `x` \)"#])
  func longTextsEnd(piece: String) throws {
    _ = try found(String(repeating: piece, count: 5_000))
  }
}
