import LanguageServer
import Lessons
import Testing

struct CompletionTests {
  /// What may stand where `|` is.
  private func items(_ text: String) -> [String] {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let client = Client()
    client.open(parts.joined())
    client.build()
    let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    let place = Client.position(lines.count - 1, (lines.last ?? "").utf16.count)
    let answer = client.ask(
      "textDocument/completion", Client.document(.init("position", place)))
    return (answer?["result"]?["items"]?.elements ?? []).compactMap { $0["label"]?.string }
  }

  @Test func knowsFenceWords() {
    let words = Directives.forms.map(\.word)
    for text in ["```|", "a\n\n```fi|", "> ~~~|", "```check\n1 == 1\n```\n\n````|"] {
      #expect(items(text) == words, "\(text)")
    }
    #expect(items("``|").isEmpty)
  }

  /// The block need not be closed, and knows its own keys.
  @Test(arguments: Directives.forms) func knowsKeys(_ form: BlockForm) {
    let keys = form.keys.map(\.name)
    for text in ["```\(form.word)\n|", "```\(form.word)\n|\n```\n", "😀\n> ```\(form.word)\n> |"] {
      let found = items(text)
      #expect(Array(found.prefix(keys.count)) == keys, "\(text)")
    }
  }

  @Test func knowsWhatExpressionsName() {
    let lesson = "```formula\nown(z) = z\nrate = 1\n```\n\n```steps\nfirst = 2\n```\n\n😀 "
    for end in [
      "`= |", "`$ a + |", "`= ow|`", "\n\n```figure\nid: a\nplot: |", "\n\n```check\nown(|",
    ] {
      let found = items(lesson + end)
      #expect(Array(found.prefix(3)) == ["own", "rate", "first"], "\(end)")
      #expect(found.contains("softmax") && found.contains("exp") && found.contains("pi"))
      #expect(Set(found).count == found.count)
    }
    for end in ["|", "`a` |", "` |", "```python\n|", "```example\n|"] {
      #expect(items(lesson + end).isEmpty, "\(end)")
    }
  }

  @Test func knowsFiguresAndTables() {
    let lesson =
      "```figure\nid: a\ntitle: T\nplot: tanh(z)\n```\n\n```table\nid: b\nz, z for z in [1, 2]\n```\n\n"
    #expect(items(lesson + "😀 [](#|") == ["fig-a", "tab-b"])
    #expect(items(lesson + "[](#fig-|)") == ["fig-a", "tab-b"])
  }

  @Test func knowsParts() {
    #expect(items("```figure\nid: a\nplot: tanh(z)\nshow: |").contains("corners"))
  }
}
