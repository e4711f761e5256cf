import LanguageServer
import Lessons
import Testing
import Text

/// Definitions, references and renaming.
struct NamesTests {
  private let lesson = SampleLesson()

  private func references(_ place: JSON, withDefinition: Bool = true) -> [String] {
    let context = JSON.object([.init("includeDeclaration", .truth(withDefinition))])
    let answer = lesson.ask("references", at: place, .init("context", context))
    return SampleLesson.words((answer?["result"]?.elements ?? []).compactMap { $0["range"] })
  }

  @Test func findsFormulasInAllPlaces() {
    let all = references(SampleLesson.place("leaky(z", "leaky"))
    #expect(
      all == [
        "3 leaky", "6 leaky", "13 leaky", "14 leaky", "14 leaky", "15 leaky", "18 leaky",
        "18 leaky", "21 leaky", "28 leaky", "29 leaky",
      ])
    #expect(
      references(SampleLesson.place("plot:", "leaky"), withDefinition: false)
        == Array(all.dropFirst()))
  }

  /// Not where a phrase binds the name, nor as an argument's name.
  @Test func findsConstants() {
    #expect(
      references(SampleLesson.place("eta", "eta")) == [
        "4 eta", "6 eta", "14 eta", "18 eta", "18 eta",
      ])
    #expect(references(SampleLesson.place("leaky(eta", "eta")).isEmpty)
  }

  @Test func findsStepsOfTheirSection() {
    #expect(references(SampleLesson.place("p =", "p")) == ["21 p", "22 p", "25 p"])
    #expect(references(SampleLesson.place("p =", "p", 1)) == ["35 p", "38 p"])
  }

  @Test func findsFigures() {
    #expect(references(SampleLesson.place("id:", "one")) == ["12 one", "18 one"])
  }

  @Test func leadsToDefinitions() {
    func definition(_ place: JSON) -> [String] {
      let answer = lesson.ask("definition", at: place)?["result"]?.elements ?? []
      #expect(answer.allSatisfy { $0["uri"]?.string == Client.uri })
      return SampleLesson.words(answer.compactMap { $0["range"] })
    }
    #expect(definition(SampleLesson.place("plot:", "leaky")) == ["3 leaky"])
    #expect(definition(SampleLesson.place("w(t + 1)", "w")) == ["5 w", "6 w"])
    #expect(definition(SampleLesson.place("😀 See", "fig-one")) == ["12 one"])
    #expect(definition(SampleLesson.place("😀 See", "one")) == ["12 one"])
    #expect(definition(SampleLesson.place("q =", "p")) == ["21 p"])
    #expect(definition(SampleLesson.place("leaky(z", "where")) == [])
  }

  private func rename(_ place: JSON, to name: String) -> JSON? {
    lesson.ask("rename", at: place, .init("newName", .string(name)))
  }

  @Test func renamesAllPlaces() {
    for (place, name) in [
      (SampleLesson.place("leaky(z", "leaky"), "soft"), (SampleLesson.place("eta", "eta"), "rate"),
      (SampleLesson.place("q =", "p"), "r"), (SampleLesson.place("id:", "one"), "two-2"),
      (SampleLesson.place("w(0)", "w"), "v"),
    ] {
      let all = references(place)
      let edits = rename(place, to: name)?["result"]?["changes"]?[Client.uri]?.elements ?? []
      #expect(SampleLesson.words(edits.compactMap { $0["range"] }) == all)
      #expect(edits.allSatisfy { $0["newText"] == .string(name) })
      // The lesson stays what it was.
      let before = lesson.client.ask(
        "textDocument/inlayHint", Client.document(.init("range", Client.all)))?["result"]
      let renamed = SampleLesson()
      for edit in edits.reversed() {
        renamed.client.change(edit["range"], to: edit["newText"]?.string ?? "", version: 2)
      }
      let after = renamed.client.ask(
        "textDocument/inlayHint", Client.document(.init("range", Client.all)))?["result"]
      #expect(
        after?.elements.count == before?.elements.count
          && !(after?.elements.contains { $0["label"]?.string.contains("✗") == true } ?? true))
    }
  }

  @Test(arguments: [
    ("leaky(z", "leaky", "z"), ("leaky(z", "leaky", "eta"), ("leaky(z", "leaky", "2x"),
    ("leaky(z", "leaky", "a b"), ("leaky(z", "leaky", "where"), ("leaky(z", "leaky", ""),
    ("leaky(z", "leaky", "for"), ("id:", "one", "a b"), ("eta", "eta", "t"), ("p =", "p", "q"),
    ("leaky(z", "where", "other"), ("leaky(z", "alpha", "beta"), ("# First", "First", "x"),
  ]) func refusesWhatWouldMeanSomethingElse(_ line: String, _ word: String, _ name: String) {
    let answer = rename(SampleLesson.place(line, word), to: name)
    #expect(answer?["error"]?["code"] == .number(-32803), "\(word) → \(name)")
  }

  @Test func saysWhatCanBeRenamed() {
    let own = lesson.ask("prepareRename", at: SampleLesson.place("plot:", "leaky"))?["result"]
    #expect(SampleLesson.words([own].compactMap(\.self)) == ["14 leaky"])
    #expect(
      lesson.ask("prepareRename", at: SampleLesson.place("leaky(z", "where"))?["result"] == .null)
  }

  /// What stands at each place of a name of the built-in lessons is that name.
  @Test(arguments: BuiltInLesson.allCases) func knowsTheBuiltInLessons(_ lesson: BuiltInLesson)
    throws
  {
    let text = String(decoding: lesson.source.bytes, as: UTF8.self)
    let client = Client()
    client.open(text)
    let read = try #require(LessonReader.read(lesson.source).lesson)
    let map = PositionMap(lesson.source.bytes, .utf16)
    for block in read.blocks {
      guard let id = block.content.value("id") else { continue }
      let place = map.position(of: id.lower)
      let request = client.request(
        "textDocument/references",
        Client.document(
          .init("position", Client.position(place.line, place.character)),
          .init("context", .object([.init("includeDeclaration", .truth(true))]))))
      let answer = client.messages().first { $0["id"] == request }
      let found = answer?["result"]?.elements.compactMap { $0["range"] } ?? []
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
        Array($0.utf16)
      }
      #expect(!found.isEmpty)
      for range in found {
        let (start, end) = (range["start"], range["end"])
        let units = lines[start?["line"]?.number ?? 0][
          (start?["character"]?.number ?? 0)..<(end?["character"]?.number ?? 0)]
        #expect(String(decoding: units, as: UTF16.self) == read.text(id))
      }
    }
  }
}
