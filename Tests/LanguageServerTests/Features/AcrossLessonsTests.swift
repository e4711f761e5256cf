import LanguageServer
import Lessons
import Testing

/// Names that one lesson defines and others use.
struct AcrossLessonsTests {
  private static let common = """
    ```formula
    bend(z) = z / (1 + abs(z))
    rate = 0.1
    ```
    """
  /// In the folder on the disk; `apart.md` uses nothing, and its `bend` is another.
  private static let disk = [
    "/lessons/common.md": common,
    "/lessons/other one.md": "---\nuse: ./common.md\n---\n\n😀 `= bend(2) + rate + np.abs(1)`\n",
    "/lessons/apart.md": "```formula\nbend(z) = z\n```\n\n`= bend(1)`\n",
    "/lessons/own.md": "---\nuse: common.md\n---\n\n```formula\npace = rate * 2\n```\n",
  ]
  private static let text = "---\nuse: [common.md]\n---\n\nIt is `= bend(1)` and `= rate`.\n"
  private static let commonURI = "file:///lessons/common.md"

  private let client: Client

  init() {
    client = Client(disk: Self.disk)
    client.open(Self.text)
    client.build()
  }

  private func ask(
    _ method: String, _ line: Int, _ character: Int, of uri: String = Client.uri,
    _ more: [JSON.Member] = []
  ) -> JSON? {
    let members =
      Client.document(.init("position", Client.position(line, character)), of: uri).members + more
    return client.ask("textDocument/" + method, .object(members))
  }

  /// `common.md 1:0`
  private func places(_ answer: JSON?) -> [String] {
    (answer?["result"]?.elements ?? []).map { place in
      let name = place["uri"]?.string.split(separator: "/").last ?? ""
      let start = place["range"]?["start"]
      return "\(name) \(start?["line"]?.number ?? -1):\(start?["character"]?.number ?? -1)"
    }
  }

  private func references(
    _ line: Int, _ character: Int, of uri: String = Client.uri
  ) -> [String] {
    let context = JSON.object([.init("includeDeclaration", .truth(true))])
    return places(ask("references", line, character, of: uri, [.init("context", context)]))
  }

  @Test func leadsToTheLessonThatIsUsed() {
    #expect(places(ask("definition", 4, 9)) == ["common.md 1:0"])
    #expect(places(ask("definition", 4, 25)) == ["common.md 2:0"])
  }

  @Test func findsReferencesFromBothSides() {
    let bend = ["common.md 1:0", "lesson.md 4:9", "other%20one.md 4:6"]
    #expect(references(4, 9) == bend)
    client.open(Self.common, as: Self.commonURI)
    #expect(references(1, 0, of: Self.commonURI) == bend)
    #expect(
      references(2, 0, of: Self.commonURI) == [
        "common.md 2:0", "lesson.md 4:25", "other%20one.md 4:16", "own.md 5:7",
      ])
  }

  /// What is open counts, not what lies on the disk.
  @Test func readsOpenTexts() {
    client.open("\n\n" + Self.common, as: Self.commonURI)
    client.open("nothing\n", as: "file:///lessons/other%20one.md")
    #expect(references(4, 9) == ["common.md 3:0", "lesson.md 4:9"])
  }

  private func rename(_ name: String, _ line: Int, _ character: Int) -> JSON? {
    ask("rename", line, character, [.init("newName", .string(name))])
  }

  @Test func renamesInAllLessons() {
    let changes = rename("curve", 4, 9)?["result"]?["changes"]?.members ?? []
    #expect(
      changes.map(\.key) == [
        Self.commonURI, Client.uri, "file:///lessons/other%20one.md",
      ])
    #expect(changes.allSatisfy { $0.value.elements.map { $0["newText"]?.string } == ["curve"] })
    #expect(ask("prepareRename", 4, 9)?["result"] == Client.range((4, 9), (4, 13)))
  }

  /// A name that one of the lessons has already would be defined twice there.
  @Test func refusesNamesOfOtherLessons() {
    for name in ["pace", "rate", "abs"] {
      #expect(rename(name, 4, 9)?["error"]?["code"] == .number(-32803), "\(name)")
    }
  }

  @Test func completesWhatOthersDefine() {
    let answer = ask("completion", 4, 10)
    let names = (answer?["result"]?["items"]?.elements ?? []).compactMap { $0["label"]?.string }
    #expect(Array(names.prefix(2)) == ["bend", "rate"])
    #expect(names.count { $0 == "bend" } == 1)
  }

  // MARK: Building

  private func hints(_ client: Client) -> [String] {
    let answer = client.ask("textDocument/inlayHint", Client.document(.init("range", Client.all)))
    return (answer?["result"]?.elements ?? []).compactMap { $0["label"]?.string }
  }

  @Test func buildsWithTextsThatAreNotSaved() {
    #expect(hints(client) == ["0.5", "0.1"])
    client.open(Self.common, as: Self.commonURI)
    client.change(Client.range((2, 7), (2, 10)), to: "3", version: 2, of: Self.commonURI)
    #expect(client.diagnostics()?["version"] == .number(1))
    #expect(hints(client) == ["0.5", "3"])
    client.change(Client.range((2, 7), (2, 8)), to: "tahn(3)", version: 3, of: Self.commonURI)
    let told = client.diagnostics()?["diagnostics"]?.elements ?? []
    #expect(told.first?["message"]?.string.hasPrefix("unknown function 'tahn'") == true)
    // The disk counts again.
    client.notify("textDocument/didClose", Client.document(of: Self.commonURI))
    #expect(client.diagnostics()?["diagnostics"] == .array([]))
    #expect(hints(client) == ["0.5", "0.1"])
  }

  /// What is asked right after a change in another lesson is answered with it.
  @Test func answersWithTheNewestTexts() {
    client.open(Self.common, as: Self.commonURI)
    client.build()
    client.change(
      Client.range((2, 7), (2, 10)), to: "3", version: 2, of: Self.commonURI, working: false)
    #expect(hints(client) == ["0.5", "3"])
  }

  /// A text that changes while a lesson that uses it is built is built with.
  @Test func buildsAgainWithWhatChangesMeanwhile() throws {
    let client = Client(disk: Self.disk)
    client.open(Self.common, as: Self.commonURI)
    client.build()
    client.open(Self.text)
    let order = try #require(client.server.nextOrder())
    client.change(Client.range((2, 7), (2, 10)), to: "3", version: 2, of: Self.commonURI)
    client.server.finish(client.build(order))
    #expect(client.diagnostics() != nil)
    #expect(hints(client) == ["0.5", "3"])
  }

  /// Only clients that know of it are told that values have changed.
  @Test(arguments: [false, true]) func tellsThatValuesHaveChanged(_ canRefresh: Bool) {
    let client = Client(
      workspace: [.init("inlayHint", .object([.init("refreshSupport", .truth(canRefresh))]))],
      disk: Self.disk)
    func refreshes() -> Int {
      client.build()
      return client.messages().count { $0["method"] == .string("workspace/inlayHint/refresh") }
    }
    client.open(Self.text)
    client.change(Client.range((4, 0), (4, 0)), to: "x", version: 2)
    #expect(refreshes() == 0)
    client.open(Self.common.replacing("0.1", with: "0.2"), as: Self.commonURI)
    #expect(refreshes() == (canRefresh ? 1 : 0))
  }
}
