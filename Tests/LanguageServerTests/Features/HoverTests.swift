import LanguageServer
import Lessons
import Testing

struct HoverTests {
  private let lesson = SampleLesson()

  private func hover(_ line: String, _ word: String, _ number: Int = 0) -> String {
    let answer = lesson.ask("hover", at: SampleLesson.place(line, word, number))
    return answer?["result"]?["contents"]?["value"]?.string ?? ""
  }

  @Test func describesFormulas() {
    for text in [hover("leaky(z", "leaky"), hover("plot:", "leaky"), hover("😀 See", "leaky")] {
      #expect(text.contains("leaky(z, alpha=0.01) = where(z > 0, z, alpha * z)"))
      #expect(text.contains("leaky(z) = z if z > 0, else αz    with α = 0.01"))
      #expect(text.contains("kink at z = 0: value 0; slope 0.01 left, 0.01 here, 1 right"))
      #expect(text.contains("values from -0.06 to 6"))
    }
    #expect(hover("w(0)", "w").contains("at whole numbers: 2, "))
    #expect(hover("leaky(z", "where").contains("where("))
  }

  @Test func saysValues() {
    #expect(hover("eta", "eta").contains("0.6666666666666666"))
    #expect(hover("q =", "p").contains("−0.03"))
    #expect(hover("`= p`", "p", 1).contains("p = 1"))
    #expect(hover("`= p`", "=", 1) == "```text\n1\n```")
    #expect(hover("leaky(1) ==", "==").hasPrefix("✓ this claim holds\n\n"))
  }

  @Test func explainsWords() {
    #expect(hover("mark:", "mark").contains("(a key of figures)"))
    #expect(hover("```check", "check").contains("(a fence word)"))
    #expect(hover("😀 See", "one").contains("😀 with"))
    #expect(hover("# First", "First").isEmpty)
  }

  /// What is said where the words of a lesson of its own stand.
  private func hover(_ text: String, at word: String) -> String {
    let client = Client()
    client.open(text)
    client.build()
    let before = text.ranges(of: word).first.map { text[..<$0.lowerBound] } ?? ""
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let place = Client.position(lines.count - 1, (lines.last ?? "").utf16.count)
    let answer = client.ask("textDocument/hover", Client.document(.init("position", place)))
    return answer?["result"]?["contents"]?["value"]?.string ?? ""
  }

  @Test func explainsOperators() {
    for (text, sign, line) in [
      ("😀 `= 2 ** 3`", "**", "(an operator)"), ("`= 2 @ 3`", "@", "(an operator)"),
      ("```check\n1 <= 2 for z in 1..2\n```", "<=", "(an operator)"),
      ("```check\n1 ~= 2\n```", "~=", "(in claims)"),
      ("```check\n1 <= 2 for z in 1..2\n```", "for", "(in phrases)"),
      ("```check\n1 <= 2 for z in 1..2\n```", "..", "(in phrases)"),
      ("`= 1 if 2 > 1 else 3`", "if", "(an operator)"),
      ("```formula\nf(z) = z    written σ\n```", "written", "(in definitions)"),
    ] {
      #expect(hover(text, at: sign).contains(line), "\(text)")
    }
    // What the value came to stands before it.
    #expect(hover("`= 2 ** 3`", at: "**").hasPrefix("```text\n8\n"))
    #expect(hover("2 ** 3", at: "**").isEmpty)
  }

  @Test func explainsKeysOfFrontMatter() {
    for form in LanguageForm.all where form.group == .frontMatter {
      let text = "---\n\(form.names[0]): x\n---\n\nWords."
      #expect(hover(text, at: form.names[0]).contains("(a key of front matter)"))
    }
  }

  @Test func saysWhereLinksLead() {
    for word in ["[](#fig", "#fig", "one)"] {
      let found = hover("😀 See", word)
      #expect(
        found.hasPrefix("**Figure 1**: figure `one`") && found.contains("plot: leaky(z, eta)"))
    }
    let table = "```table\nid: t\ncaption: Squares\nz, z**2 for z in [1, 2]\n```\n\nSee [](#tab-t)."
    let found = hover(table, at: "[](#tab")
    #expect(found.hasPrefix("**Table 1**: table `t`") && found.contains("Squares"))
    #expect(found.contains("z, z**2 for z in [1, 2]"))
    #expect(hover("[](#fig-none)", at: "#fig").isEmpty)
  }

  /// Also where the lesson gives the name to a formula of its own.
  @Test func tellsBuiltinsFromFormulas() {
    let text = "```formula\ntanh(z) = 2\n```\n\n`= np.tanh(1) + tanh(2)`"
    #expect(hover(text, at: "np.tanh").contains("(a builtin)"))
    #expect(hover(text, at: "tanh(2)").contains("tanh(z) = 2"))
  }
}
