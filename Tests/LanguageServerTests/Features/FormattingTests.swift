import LanguageServer
import Lessons
import Seeded
import Testing
import Text

struct FormattingTests {
  private func formatted(_ text: String) -> String {
    let client = Client()
    client.open(text)
    let options = JSON.object([.init("tabSize", .number(2)), .init("insertSpaces", .truth(true))])
    let id = client.request(
      "textDocument/formatting", Client.document(.init("options", options)))
    let answer = client.messages().first { $0["id"] == id }
    return text.edited(by: answer?["result"]?.elements ?? [])
  }

  @Test func changesBlanksOfOurBlocks() {
    let text =
      "Text ,  as it is  \n\n```formula  \nf(z ,a=1)=z*a   # a ,b  \nc   =   2\n    written γ\n```\n\n"
      + "> ```figure\n> id:one\n> title :  😀 ,  b \n> plot: f(z),f(z ,2)   for z in -1..1\n>\n> ```\n\n"
      + "```python\na ,b  \n```\n\n`= f(1 ,2)`\n"
    #expect(
      formatted(text)
        == "Text ,  as it is  \n\n```formula  \nf(z, a=1) = z*a   # a ,b\nc = 2\n    written γ\n```\n\n"
        + "> ```figure\n> id: one\n> title: 😀 ,  b\n> plot: f(z), f(z, 2)   for z in -1..1\n>\n> ```\n\n"
        + "```python\na ,b  \n```\n\n`= f(1 ,2)`\n")
  }

  /// What is formatted stays, and has the same signs.
  @Test(arguments: BuiltInLesson.allCases) func changesNoSign(_ lesson: BuiltInLesson) {
    var random = SplitMix(seed: 7)
    let text = String(decoding: lesson.source.bytes, as: UTF8.self)
    // More blanks at commas of blocks, as authors leave them.
    var inside = false
    let spoiled = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      line -> String in
      if line.hasPrefix("```") { inside = line == "```formula" || line == "```check" }
      guard inside, !line.contains("#"), !line.contains("\"") else { return String(line) }
      return String(line).replacing(
        ", ", with: [",", " ,  ", ", "].randomElement(using: &random) ?? "")
    }.joined(separator: "\n")
    let once = formatted(spoiled)
    #expect(formatted(once) == once)
    func signs(_ text: String) -> String { text.filter { !" \t".contains($0) } }
    #expect(signs(once) == signs(text))
    let faults = LessonReader.read(SourceText(name: "a", text: once)).diagnostics
    #expect(faults == LessonReader.read(SourceText(name: "a", text: spoiled)).diagnostics)
  }
}
