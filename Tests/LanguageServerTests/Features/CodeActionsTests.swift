import LanguageServer
import Lessons
import Testing
import Text

struct CodeActionsTests {
  private struct Found {
    let title: String
    /// The text with the edits.
    let text: String
  }

  /// What is offered for all of a text, or where `|` is.
  private func actions(_ text: String, only kind: String? = nil) -> [Found] {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let bare = parts.joined()
    let client = Client()
    client.open(bare)
    client.build()
    let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    let place = (lines.count - 1, (lines.last ?? "").utf16.count)
    let range = parts.count > 1 ? Client.range(place, place) : Client.all
    let context = JSON.object(kind.map { [.init("only", .array([.string($0)]))] } ?? [])
    let answer = client.ask(
      "textDocument/codeAction",
      Client.document(.init("range", range), .init("context", context)))
    return (answer?["result"]?.elements ?? []).map { action in
      let edits = action["edit"]?["changes"]?[Client.uri]?.elements ?? []
      return Found(title: action["title"]?.string ?? "", text: bare.edited(by: edits))
    }
  }

  @Test(arguments: [
    ("😀 `= tahn(1)`", "😀 `= tanh(1)`"), ("`= tahn'(1)`", "`= tanh'(1)`"),
    ("`= 2 ^ 3`", "`= 2 ** 3`"), ("`= 2 × 3`", "`= 2 * 3`"), ("`= ReLU(1)`", "`= relu(1)`"),
    ("```Check\n1 == 1\n```", "```check\n1 == 1\n```"),
    (
      "```figure\nid: a\nplott: tanh(z)\n```\n", "```figure\nid: a\nplot: tanh(z)\n```\n"
    ),
    (
      "> ```figure\n> plot: tanh(z)\n> ```\n",
      "> ```figure\n> id: my-figure\n> plot: tanh(z)\n> ```\n"
    ),
    (
      "```figure\nid: bend\nplot: tanh(z)\n```\n\n[](#fig-bent)",
      "```figure\nid: bend\nplot: tanh(z)\n```\n\n[](#fig-bend)"
    ),
  ]) func doWhatHintsSay(_ text: String, _ wanted: String) throws {
    let found = actions(text, only: "quickfix").map(\.text)
    #expect(found.first == wanted, "\(found)")
    let (read, faults) = LessonReader.read(SourceText(name: "a", text: found.first ?? ""))
    #expect(read != nil && faults.isEmpty)
    #expect(actions(text, only: "refactor").isEmpty)
  }

  /// What stands for a pattern is no edit.
  @Test(arguments: ["`= 7 % 2`", "`= (1, 2)`", "`= softmax(1, 2, 3)`", "`= f(2)`"])
  func leaveOutWhatOnlyExplains(_ text: String) {
    #expect(actions(text, only: "quickfix").isEmpty)
  }

  @Test func stateDerivatives() {
    let lesson = "> ```formula\n> bend(z, a=2) = |z**a\n>     written β\n> c = 1\n> ```\n"
    let found = actions(lesson)
    #expect(found.map(\.title) == ["State this derivative"])
    #expect(
      found.first?.text
        == "> ```formula\n> bend(z, a=2) = z**a\n>     written β\n> bend'(z, a) = ...\n> c = 1\n> ```\n"
    )
    for text in [
      "```formula\nc = |1\n```", "```formula\nf(z) = |z\nf'(z) = 1\n```",
      "```formula\nw(0) = 1\nw(t + 1) = |w(t)\n```", "```formula\nf(z) = |nothing(z)\n```",
      "```formula\nf(z) = z\n```\n|",
    ] {
      #expect(!actions(text).contains { $0.title == "State this derivative" }, "\(text)")
    }
  }

  @Test func nameTables() {
    let found = actions("```table\n|z, z for z in [1, 2]\n```\n", only: "refactor.rewrite")
    #expect(found.map(\.text) == ["```table\nid: my-table\nz, z for z in [1, 2]\n```\n"])
    #expect(actions("```table\nid: a\n|z, z for z in [1, 2]\n```\n").isEmpty)
  }
}
