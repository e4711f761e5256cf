import LanguageServer
import Lessons
import Synchronization
import Testing
import Text

/// What a server shows, in which order, and where it points to.
private final class Shown: Previewing {
  let steps = Mutex<[String]>([])

  let address = "http://127.0.0.1:1/abc/"

  private func note(_ step: String) { steps.withLock { $0.append(step) } }
  func open() { note("open") }
  func takeClicks() { note("clicks") }
  func point(to line: Int, of uri: String) { note("\(uri.suffix(9)):\(line)") }

  /// In Markdown, in the order in which they were shown.
  let reports = Mutex<[String]>([])

  func show(_ built: BuiltLesson, of source: SourceText, called uri: String) {
    let report = String(decoding: built.report?.markdown ?? [], as: UTF8.self)
    reports.withLock { $0.append(report) }
    note("\(uri.suffix(9)) \(String(decoding: source.bytes, as: UTF8.self))")
  }

  /// What has been done since this was asked last.
  func take() -> [String] {
    steps.withLock { steps in
      defer { steps = [] }
      return steps
    }
  }
}

@Suite struct PreviewTests {
  private let shown = Shown()

  private func client(_ window: [JSON.Member] = []) -> Client {
    Client(window: window, preview: shown)
  }

  @Test func tellsTheAddressAndTheCommand() {
    let client = client()
    let message = client.messages().first { $0["method"] == .string("window/showMessage") }
    #expect(message?["params"]?["message"] == .string("Preview: \(shown.address)"))
    let answer = client.ask(
      "workspace/executeCommand",
      .object([.init("command", .string("curvesheet.openPreview"))]))
    #expect(answer?["result"] == .string(shown.address))
    #expect(shown.take() == ["open"])
    let wrong = client.ask(
      "workspace/executeCommand", .object([.init("command", .string("rm"))]))
    #expect(wrong?["error"]?["code"] == .number(-32602))
  }

  @Test func withoutAPreviewThereIsNoCommand() {
    let client = Client()
    let answer = client.ask(
      "workspace/executeCommand",
      .object([.init("command", .string("curvesheet.openPreview"))]))
    #expect(answer?["error"]?["code"] == .number(-32803))
  }

  /// The page has the numbers that the course gives.
  @Test func showsALessonInItsCourse() {
    let client = Client(disk: WrittenSample.disk, preview: shown)
    client.open(WrittenSample.relu, as: WrittenSample.reluURI)
    client.build()
    let reports = shown.reports.withLock(\.self)
    #expect(reports.count == 1)
    #expect(reports[0].contains("**Figure 1.1.** 😀 [Figure 1.1](#fig-leaky) is as [Table 2.1]("))
    #expect(reports[0].contains("See [Figure 2.1]("))
    #expect(reports[0].contains("Next: [Hats]("))
  }

  @Test func showsTheTextThatIsEdited() {
    let client = client()
    client.open("a\n\nb\n")
    client.build()
    #expect(shown.take() == ["lesson.md a\n\nb\n"])
    client.change(Client.range((2, 0), (2, 1)), to: "c", version: 2)
    client.build()
    #expect(shown.take() == ["lesson.md:2", "lesson.md a\n\nc\n"])
    // A client that sends the whole text is where it differs.
    client.change(nil, to: "a\n\nc\nd\n", version: 3)
    client.build()
    #expect(shown.take() == ["lesson.md:3", "lesson.md a\n\nc\nd\n"])
    client.build()
    #expect(shown.take() == [])
  }

  /// What is shown again is not built again.
  @Test func followsTheClientFromTextToText() throws {
    let client = client()
    client.open("a\n")
    client.open("b\n", as: "file:///lessons/second.md")
    client.build()
    #expect(shown.take() == ["second.md b\n"])
    _ = client.request(
      "textDocument/hover", Client.document(.init("position", Client.position(0, 0))))
    #expect(shown.take() == ["lesson.md:0"])
    let order = try #require(client.server.nextOrder())
    let result = client.build(order)
    client.show(result, of: order)
    #expect(!result.isNew && shown.take() == ["lesson.md a\n"])
    #expect(client.server.nextOrder() == nil)
  }

  @Test func aClientMaySayWhereItIs() {
    let client = client()
    client.open("a\n\nb\n")
    client.build()
    _ = shown.take()
    client.notify(
      "curvesheet/showBlock", Client.document(.init("position", Client.position(2, 0))))
    #expect(shown.take() == ["lesson.md:2"])
    _ = client.ask("textDocument/hover", Client.document(.init("position", Client.position(0, 0))))
    #expect(shown.take() == [])
    client.notify("curvesheet/showBlock", .object([]))
    client.notify("curvesheet/showBlock", .null)
  }

  @Test func clicksAreShown() throws {
    let client = client([.init("showDocument", .object([.init("support", .truth(true))]))])
    #expect(shown.take() == ["clicks"])
    client.open("a\n\nb😀\n")
    _ = client.messages()
    client.server.show(Clicks.Click(uri: Client.uri, lines: 0...2))
    let asked = try #require(client.messages().first)
    #expect(asked["method"] == .string("window/showDocument"))
    #expect(asked["params"]?["uri"] == .string(Client.uri))
    #expect(asked["params"]?["selection"] == Client.range((0, 0), (2, 3)))
    // A text that is closed by now, and lines that are gone.
    client.server.show(Clicks.Click(uri: "file:///gone.md", lines: 0...2))
    #expect(client.messages().isEmpty)
    client.server.show(Clicks.Click(uri: Client.uri, lines: 90...100))
    #expect(client.messages().count == 1)
    // The client's answer to what it was asked.
    client.send([.init("id", asked["id"] ?? .null), .init("result", .null)])
    #expect(client.messages().isEmpty)
  }

  @Test func clicksWaitForAnEditorThatTakesThem() throws {
    let clicks = try #require(Clicks())
    #expect(!clicks.add(Clicks.Click(uri: "a", lines: 0...0)))
    clicks.want()
    #expect(clicks.add(Clicks.Click(uri: "a", lines: 0...0)))
  }
}
