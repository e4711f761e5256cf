import LanguageServer
import Lessons
import Testing

/// What is read of a course while its lessons are written.
struct CourseIndexTests {
  /// A course of so many lessons, each of which links to the first.
  private static func course(of count: Int) -> [String: String] {
    var files = [
      "/lessons/index.md": "# All\n\n"
        + (1...count).map { "- [](l\($0).md)\n" }.joined()
    ]
    for number in 1...count {
      files["/lessons/l\(number).md"] = """
        # Lesson \(number)

        After [](l1.md#fig-f).

        ```figure
        id: f
        plot: z for z in 0..1
        ```
        """
    }
    return files
  }

  private static func uri(_ number: Int) -> String { "file:///lessons/l\(number).md" }

  /// How many texts are built until all is built.
  private func built(_ client: Client) -> [String] {
    var uris: [String] = []
    while let order = client.server.nextOrder() {
      uris.append(order.uri)
      client.server.finish(client.build(order))
    }
    return uris
  }

  @Test func aKeyOutlinesOneLesson() throws {
    let disk = Self.course(of: 200)
    let client = Client(disk: disk)
    for number in [1, 7, 8] {
      client.open(try #require(disk["/lessons/l\(number).md"]), as: Self.uri(number))
    }
    client.build()
    #expect(client.courses.outlineCount == 201)
    let reads = client.disk.reads
    for version in 2...20 {
      let place = Client.range((2, 0), (2, 0))
      client.change(place, to: "x", version: version, of: Self.uri(7))
      #expect(built(client) == [Self.uri(7)])
    }
    #expect(client.courses.outlineCount == 220)
    // What others show of a lesson lets them be built again.
    client.change(Client.range((5, 4), (5, 5)), to: "g", version: 2, of: Self.uri(1))
    #expect(built(client) == [Self.uri(1), Self.uri(7), Self.uri(8)])
    #expect(client.courses.outlineCount == 221)
    #expect(client.disk.reads == reads)
  }

  /// A file that may have changed is read, but outlined only if it has.
  @Test func filesAreOutlinedWhereTheyChange() {
    let client = Client(disk: Self.course(of: 5))
    client.open("# One\n\n[](l2.md#fig-f)\n", as: Self.uri(1))
    client.build()
    #expect(client.courses.outlineCount == 6)
    client.disk["/lessons/l2.md"] = "# Other\n"
    client.notify("workspace/didChangeWatchedFiles", .object([]))
    let told = client.diagnostics(of: Self.uri(1))?["diagnostics"]?.elements ?? []
    #expect(told.first?["message"]?.string.hasPrefix("there is no 'fig-f' in 'l2.md'") == true)
    #expect(client.courses.outlineCount == 7)
    client.disk["/lessons/l2.md"] = nil
    client.notify("textDocument/didSave", Client.document(of: Self.uri(1)))
    #expect(client.diagnostics(of: Self.uri(1))?["diagnostics"]?.elements.count == 1)
    #expect(client.courses.outlineCount == 7)
  }

  /// A request for one lesson right after a change in another is answered with it.
  @Test func answersKnowTheNewestTexts() {
    let sample = WrittenSample(opening: [
      WrittenSample.reluURI: WrittenSample.relu, WrittenSample.hatsURI: WrittenSample.hats,
    ])
    sample.client.change(
      Client.range((0, 2), (0, 6)), to: "Caps", version: 2, of: WrittenSample.hatsURI,
      working: false)
    let place = WrittenSample.place("[](a%20b.md#fig-hat)", in: WrittenSample.relu)
    let text = sample.ask("hover", place, of: WrittenSample.reluURI)?["result"]
    #expect(text?["contents"]?["value"]?.string.hasPrefix("**Figure 2.1**: figure `hat`") == true)
  }

  /// What is built while another text is closed is built again without that.
  @Test func buildsAgainWithoutWhatIsClosedMeanwhile() throws {
    let sample = WrittenSample(opening: [
      WrittenSample.softURI: WrittenSample.soft,
      WrittenSample.hatsURI: WrittenSample.hats.replacing("hat", with: "cap"),
    ])
    sample.client.change(
      Client.range((2, 0), (2, 0)), to: "x", version: 2, of: WrittenSample.softURI)
    let order = try #require(sample.client.server.nextOrder())
    #expect(order.uri == WrittenSample.softURI)
    let result = sample.client.build(order)
    sample.client.notify("textDocument/didClose", Client.document(of: WrittenSample.hatsURI))
    sample.client.server.finish(result)
    #expect(sample.mistakes(in: WrittenSample.softURI) == [])
  }

  /// A lesson that nobody lists is one alone, and so is one without contents beside it.
  @Test func lessonsThatAreNotListedAreAlone() {
    let apart = "file:///lessons/apart.md"
    let sample = WrittenSample(opening: [apart: WrittenSample.disk["/lessons/apart.md"] ?? ""])
    #expect(sample.mistakes(in: apart) == [])
    sample.client.open(
      WrittenSample.index + "- [](apart.md)\r\n", as: WrittenSample.indexURI)
    #expect(
      sample.mistakes(in: apart) == [
        "there is no 'fig-none' in 'relu.md'", "'none.md' is no lesson of the course",
      ])
    sample.client.notify("textDocument/didClose", Client.document(of: WrittenSample.indexURI))
    #expect(sample.mistakes(in: apart) == [])
  }
}
