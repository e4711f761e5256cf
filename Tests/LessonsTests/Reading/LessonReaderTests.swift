import Diagnostics
import Text
import Lessons
import Testing

/// What a lesson was read into, a line each.
private func dump(_ text: String) -> String {
  let (lesson, diagnostics) = LessonReader.read(SourceText(name: "lesson.md", text: text))
  var lines: [String] = []
  if let lesson {
    for block in lesson.blocks {
      lines.append("\(block.form.word) in \(block.section)")
      for entry in block.content.entries {
        let panel = entry.panel.map { "\($0) " } ?? ""
        lines.append("  \(panel)\(entry.key.name) = \(lesson.text(entry.value))")
      }
      if let body = block.content.body {
        let text = String(decoding: lesson.slice(body), as: UTF8.self)
        lines.append("  " + text.replacing("\r\n", with: "␍␊").replacing("\n", with: "␊"))
      }
    }
    for span in lesson.spans {
      let text = String(decoding: lesson.slice(span.expression), as: UTF8.self)
      let note = span.signs == .everywhere ? "" : span.signs == .nowhere ? " plain" : " beside"
      lines.append("\(span.kind) \(text) in \(span.section)\(note)")
    }
  }
  for diagnostic in diagnostics {
    var line = "\(diagnostic.severity): \(diagnostic.message)"
    if let range = diagnostic.range {
      let marked = Array(text.utf8)[range.lower..<range.upper]
      line += " «\(String(decoding: marked, as: UTF8.self))»"
    }
    if let hint = diagnostic.hint { line += " (\(hint))" }
    lines.append(line)
  }
  return lines.joined(separator: "\n")
}

@Suite struct LessonReaderTests {
  @Test(arguments: [
    ("```formula\nf(z) = z\n    written F\n```\n", "formula in 0\n  f(z) = z␊    written F"),
    ("# A\n## B\n~~~check\nf(0) == 1\n~~~\n", "check in 2\n  f(0) == 1"),
    (
      "> ```steps\n> a = 1\n>\n> b = [1,\n>   2]\n> ```\n", "steps in 0\n  a = 1 ␊  ␊b = [1,  ␊  2]"
    ),
    ("```formula\r\nf(z) = z\r\n  written F\r\n```\r\n", "formula in 0\n  f(z) = z ␊  written F"),
    ("```code\n  relu,\n  tanh\n```\n", "code in 0\n  relu,  ␊tanh"),
    (
      "```table\ndigits: 3 # few\n\nz for z in [1]\n```\n",
      "table in 0\n  digits = 3\n  z for z in [1]"
    ),
    (
      """
      ```figure
      # a comment
      id: leaky # its name
      title: The #1
        unit
      plot: f(z)
        for z in -5..5 # wide
      ```
      """,
      """
      figure in 0
        id = leaky
        title = The #1 unit
        plot = f(z) for z in -5..5
      """
    ),
    (
      "```figure\nid: a\nx: log\npanel: One | note\nplot: f(z)\ny: 0..1\npanel: Two\ny: 0..2\ncaption: c\n```",
      """
      figure in 0
        id = a
        x = log
        0 panel = One | note
        0 plot = f(z)
        0 y = 0..1
        1 panel = Two
        1 y = 0..2
        caption = c
      """
    ),
  ])
  func readsABlock(text: String, expected: String) {
    #expect(dump(text) == expected)
  }

  @Test(arguments: [
    ("a `= f(0)` b `$ f(z)` c", "value f(0) in 0\nmathematics f(z) in 0"),
    ("# `= a`\n`= b`\n\n# x\n\n- `= c`", "value a in 1\nvalue b in 1\nvalue c in 2"),
    ("`` `= a` `` ``= a`` `=a` `= ` ` = a`", "value  in 0"),
    ("$`= a`$ `= b`", "value b in 0"),
    ("> `= f(1,\n> 2)`", "value f(1,   2) in 0"),
    (
      "[`$ a`](u) *`$ b`* x`$ c` (`$ d`) `$ e`,",
      "mathematics a in 0 plain\n"
        + "mathematics b in 0 plain\nmathematics c in 0 plain\nmathematics d in 0 beside\n"
        + "mathematics e in 0"
    ),
    ("| `= a` |\n|---|\n| `$ b` |", "value a in 0\nmathematics b in 0"),
    (
      "    `= a`\n\n<div>`= a`</div>\n\n```\n`= a`\n```",
      "warning: this span stays source, since it stands in HTML «`= a`» "
        + "(an empty line above it ends the HTML)"
    ),
    ("---\nt: `= a`\n---\n`= b`", "value b in 0"),
  ])
  func readsSpans(text: String, expected: String) {
    #expect(dump(text) == expected)
  }

  @Test(arguments: [
    ("```Formula\n```", "warning: 'Formula' is an ordinary code block «Formula» (write 'formula')"),
    (
      "```figure relu\n```",
      "warning: with further words this is an ordinary code block «figure relu» ('figure' stands alone)"
    ),
    (
      "> ```steps\n> a = 1\n",
      "error: this steps block is never closed «```steps» (end it with a line '```', in the same list or quotation)"
    ),
    (
      "```check\n\n```",
      "check in 0\nerror: this check block has no content «```check» (write a claim)"
    ),
    (
      "```figure\nplot: z\n```",
      "figure in 0\n  plot = z\nerror: a figure needs an id, the name of its files «```figure» (add a line 'id: my-figure')"
    ),
    (
      "```figure\nid: figures/my relu.svg\n```",
      "figure in 0\n  id = figures/my relu.svg\nerror: an id has only ASCII letters, digits, '-' and '_' «figures/my relu.svg» (write 'my-relu')"
    ),
    (
      "```figure\nid: a\n```\n```figure\nid: A\n```",
      "figure in 0\n  id = a\nfigure in 0\n  id = A\nerror: the id 'A' differs from 'a' above only in case «A»"
    ),
    (
      "```figure\nid: a\ntilte: x\n  y\nplain words\nplot:\n```",
      """
      figure in 0
        id = a
      error: a figure has no key 'tilte' «tilte» (did you mean 'title'?)
      error: a line of a figure is 'key: value' «plain words» (indent it if it continues the line above)
      error: 'plot' has no value «plot»
      """
    ),
    (
      "```table\nz for z in [1]\ndigits: 3\n```",
      "table in 0\n  z for z in [1]␊digits: 3\nerror: 'digits' stands after the content «digits» (keys come first in a table block)"
    ),
    (
      "```code\nid: x\n```",
      "code in 0\nerror: a code block has no keys «id»\n"
        + "error: this code block has no content «```code» (write a list of formulas)"
    ),
    (
      "It costs $5 and `$ f(z)`.",
      "mathematics f(z) in 0\nwarning: this dollar may pair with the mathematics in its paragraph «$» (write '\\$')"
    ),
    ("It costs \\$5, $x$ and $`y`$ and `a$` and `$ f(z)`.", "mathematics f(z) in 0"),
    ("a\0b", "error: a lesson is text, and this byte is 0 «\0»"),
  ])
  func tellsTheAuthor(text: String, expected: String) {
    #expect(dump(text) == expected)
  }

  @Test func aKeyMayNotRepeatWithinItsPanel() {
    let text = "```figure\nid: a\nx: log\npanel: P\nx: 1..2\nx: 1..3\nid: b\nplot: z\nplot: z\n```"
    let (_, diagnostics) = LessonReader.read(SourceText(name: "lesson.md", text: text))
    #expect(diagnostics.map(\.message) == ["'x' stands here twice", "'id' stands here twice"])
  }

  @Test func bytesThatAreNoTextAreNamedByTheirOffset() {
    let (lesson, diagnostics) = LessonReader.read(
      SourceText(name: "lesson.md", bytes: [0x61, 0xC3, 0x28]))
    #expect(lesson == nil)
    #expect(diagnostics.map(\.range) == [SourceRange(1, 2)])
  }

  @Test func wordsHoldSpansAndReferences() throws {
    let text =
      "```figure\nid: a\ncaption: Slope `= f'(0)` at\n  `$ z`, #1, [](#fig-b) `[](#fig-c)` [x](y.md)\n```"
    let lesson = try #require(LessonReader.read(SourceText(name: "lesson.md", text: text)).lesson)
    let caption = try #require(lesson.blocks.first?.content.value("caption"))
    let words = lesson.words(caption, section: 0).map { part in
      switch part {
      case .text(let text): "[\(text)]"
      case .formula: "formula"
      case .span(let span): "\(span.kind) \(lesson.text(span.expression))"
      case .reference(let reference): "figure \(reference.id)"
      case .link(let link): "lesson \(link.goal.file)"
      case .address(_, let written, let isImage):
        "address \(String(decoding: written, as: UTF8.self))\(isImage ? " of an image" : "")"
      }
    }
    #expect(
      words == [
        "[Slope ]", "value f'(0)", "[ at ]", "mathematics z", "[, #1, ]", "figure b",
        "[ `[](#fig-c)` [x](]", "lesson y.md", "[)]",
      ])
  }
}
