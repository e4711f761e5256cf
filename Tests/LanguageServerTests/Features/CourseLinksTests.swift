import LanguageServer
import Lessons
import Testing

/// What links to other lessons of a course are for an editor.
struct CourseLinksTests {
  private typealias Sample = WrittenSample
  private let sample = WrittenSample(opening: [
    Sample.reluURI: Sample.relu, Sample.hatsURI: Sample.hats, Sample.indexURI: Sample.index,
  ])

  // MARK: Mistakes

  @Test func tellsMistakesAfterChangesInEitherLesson() {
    #expect(sample.mistakes(in: Sample.reluURI) == [])
    sample.client.change(Client.range((5, 4), (5, 7)), to: "cap", version: 2, of: Sample.hatsURI)
    let told = sample.client.diagnostics(of: Sample.reluURI)?["diagnostics"]?.elements ?? []
    #expect(
      told.map { $0["message"]?.string } == [
        "there is no 'fig-hat' in 'a b.md'\ndid you mean 'a b.md#fig-cap'?"
      ])
    #expect(told.first?["range"] == Client.range((2, 7), (2, 27)))
    // The hint is an edit.
    let answer = sample.client.ask(
      "textDocument/codeAction",
      Client.document(
        .init("range", Client.range((2, 9), (2, 9))), .init("context", .object([])),
        of: Sample.reluURI))
    let edit = answer?["result"]?.elements.first?["edit"]?["changes"]?[Sample.reluURI]?.elements
    #expect(edit?.first?["newText"] == .string("[](a%20b.md#fig-cap)"))
    sample.client.change(Client.range((2, 23), (2, 26)), to: "cap", version: 2, of: Sample.reluURI)
    #expect(sample.mistakes(in: Sample.reluURI) == [])
  }

  @Test func tellsWhatIsWrongWithTheList() {
    sample.client.change(
      nil, to: "# Curves\n\n- [](relu.md)\n- [](relu.md)\n\n`= tahn(1)`\n", version: 2,
      of: Sample.indexURI)
    // As in a build, nothing is made of contents whose lists are wrong.
    #expect(
      sample.mistakes(in: Sample.indexURI) == ["'relu.md' is listed twice, first in line 3"])
    sample.client.build()
  }

  // MARK: Completion

  private func completions(
    _ text: String, in uri: String = Sample.reluURI
  ) -> [(label: String, text: String, detail: String)] {
    sample.client.change(nil, to: text, version: 9, of: uri)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let last = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let answer = sample.ask(
      "completion", Client.position(line, last.utf16.count), of: uri)
    return (answer?["result"]?["items"]?.elements ?? []).map {
      (
        $0["label"]?.string ?? "", $0["textEdit"]?["newText"]?.string ?? "",
        $0["detail"]?.string ?? ""
      )
    }
  }

  @Test func completesLessonsThenLabels() {
    let items = completions("# R\n\n```figure\nid: f\ntitle: F\nplot: z\n```\n\n😀 [](")
    #expect(items.map(\.label) == ["a b.md", "söft.md", "index.md", "#fig-f"])
    #expect(items.map(\.text) == ["a%20b.md", "s%C3%B6ft.md", "index.md", "#fig-f"])
    #expect(
      items.map(\.detail) == ["lesson 2: Hats", "lesson 3: Soft ones σ", "contents", "F"])
  }

  @Test(arguments: ["[](a%20b.md#", "[words](<a b.md#fig", "> caption: [](a%20b.md#"])
  func completesLabelsOfAnotherLesson(_ link: String) {
    let items = completions("# R\n\n" + link)
    #expect(items.map(\.label) == ["fig-hat", "tab-t"])
    #expect(items.map(\.detail) == ["figure 2.1: A hat", "table 2.1"])
  }

  @Test func completesListsWithWhatTheyDoNotName() {
    let list = "# C\n\n- [](relu.md)\n- ["
    #expect(
      completions(list + "](", in: Sample.indexURI).map(\.label) == [
        "a b.md", "apart.md", "söft.md", "relu.md",
      ])
    #expect(
      completions("# C\n\n- [](relu.md)\n\n[](", in: Sample.indexURI).map(\.label) == ["relu.md"])
  }

  /// A file that lessons use comes after those that nothing knows of.
  @Test func completesListsWithUsedLessonsLast() {
    let relu = "---\nuse: apart.md\n---\n# R\n"
    sample.client.change(nil, to: relu, version: 2, of: Sample.reluURI)
    #expect(
      completions("# C\n\n- [](relu.md)\n- [](", in: Sample.indexURI).map(\.label) == [
        "a b.md", "söft.md", "apart.md", "relu.md",
      ])
  }

  @Test(arguments: ["![](", "`f[](", "`f[](x) ", "[](a) ", "[]"]) func completesNothingElsewhere(
    _ text: String
  ) {
    #expect(completions("# R\n\n" + text).isEmpty)
  }

  /// A bracket alone opens a list in links only.
  @Test(arguments: [("`= relu(", 0), ("[](", 3)]) func bracketsOpenListsInLinks(
    _ text: String, _ count: Int
  ) {
    let context = JSON.object([.init("triggerCharacter", .string("("))])
    sample.client.change(nil, to: text, version: 9, of: Sample.reluURI)
    let answer = sample.ask(
      "completion", Client.position(0, text.utf16.count), of: Sample.reluURI,
      .init("context", context))
    #expect(answer?["result"]?["items"]?.elements.count == count)
  }

  // MARK: Definition, hover, references

  private func definition(_ words: String, plus count: Int = 0) -> [String] {
    Sample.places(
      sample.ask(
        "definition", Sample.place(words, in: Sample.relu, plus: count), of: Sample.reluURI))
  }

  @Test func leadsToLessonsAndLabels() {
    #expect(definition("[](a%20b.md#fig-hat)") == ["a%20b.md 5:4"])
    #expect(definition("a%20b.md#fig-hat) and", plus: 14) == ["a%20b.md 5:4"])
    #expect(definition("[](s%C3") == ["s%C3%B6ft.md 0:0"])
    #expect(definition("](a%20b.md#tab-t)") == ["a%20b.md 11:4"])
  }

  private func hover(_ words: String) -> String {
    let answer = sample.ask(
      "hover", Sample.place(words, in: Sample.relu, plus: 3), of: Sample.reluURI)
    return answer?["result"]?["contents"]?["value"]?.string ?? ""
  }

  @Test func hoversShowWhatLinksBecome() {
    #expect(hover("[](a%20b.md#fig-hat)").hasPrefix("**Figure 2.1**: figure `hat`\n\nA hat"))
    #expect(hover("[](a%20b.md#tab-t)").hasPrefix("**Table 2.1**: table `t`"))
    #expect(hover("[](#fig-leaky)").hasPrefix("**Figure 1.1**: figure `leaky`"))
    #expect(hover("[](s%C3") == "**Soft ones σ**: lesson 3 of *Curves*, *Smooth*")
  }

  private func references(_ place: JSON, of uri: String) -> [String] {
    let context = JSON.object([.init("includeDeclaration", .truth(true))])
    return Sample.places(sample.ask("references", place, of: uri, .init("context", context)))
      .sorted()
  }

  @Test func findsLinksInAllLessons() {
    let hat = [
      "a%20b.md 5:4", "index.md 2:20", "relu.md 2:23", "relu.md 2:50", "s%C3%B6ft.md 2:15",
    ]
    #expect(references(Sample.place("hat), [words]", in: Sample.relu), of: Sample.reluURI) == hat)
    #expect(references(Sample.place("hat\r\n", in: Sample.hats), of: Sample.hatsURI) == hat)
    // Of the title, the links to all of the lesson.
    #expect(
      references(Client.position(0, 3), of: Sample.hatsURI) == [
        "a%20b.md 0:0", "index.md 5:5", "s%C3%B6ft.md 2:39",
      ])
  }

  // MARK: Renaming

  private func rename(_ name: String) -> JSON? {
    sample.ask(
      "rename", Sample.place("hat), [words]", in: Sample.relu), of: Sample.reluURI,
      .init("newName", .string(name)))
  }

  @Test func renamesInAllLessons() throws {
    let changes = rename("cap")?["result"]?["changes"]?.members ?? []
    let files = [
      Sample.hatsURI: Sample.hats, Sample.indexURI: Sample.index, Sample.reluURI: Sample.relu,
      Sample.softURI: Sample.soft,
    ]
    #expect(changes.map(\.key) == files.keys.sorted())
    for change in changes {
      let text = try #require(files[change.key])
      #expect(
        text.edited(by: change.value.elements)
          == text.replacing("fig-hat", with: "fig-cap").replacing("id: hat", with: "id: cap"))
    }
  }

  @Test func refusesNamesThatAreTaken() {
    for name in ["t", "a b", ""] {
      #expect(rename(name)?["error"]?["code"] == .number(-32803), "\(name)")
    }
    // A lesson is called as its file is.
    let place = Sample.place("s%C3", in: Sample.relu)
    #expect(sample.ask("prepareRename", place, of: Sample.reluURI)?["result"] == .null)
    #expect(
      sample.ask("rename", place, of: Sample.reluURI, .init("newName", .string("x")))?["error"]
        != nil)
    let file = Sample.place("a%20b", in: Sample.relu)
    #expect(sample.ask("prepareRename", file, of: Sample.reluURI)?["result"] == .null)
  }

  // MARK: Links

  @Test func linksLeadToFiles() {
    sample.client.change(
      nil, to: "[](a%20b.md#x) ![](pictures/my%20dot.png) [](#fig-x) <https://x.org>", version: 2,
      of: Sample.reluURI)
    let answer = sample.client.ask(
      "textDocument/documentLink", Client.document(of: Sample.reluURI))
    let links = answer?["result"]?.elements ?? []
    #expect(
      links.map { $0["target"]?.string } == [
        Sample.hatsURI, "file:///lessons/pictures/my%20dot.png",
      ])
    #expect(
      links.map { $0["range"] } == [Client.range((0, 3), (0, 13)), Client.range((0, 19), (0, 40))])
  }
}
