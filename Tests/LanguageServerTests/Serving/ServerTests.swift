import LanguageServer
import Lessons
import Testing

struct ServerTests {
  private func code(_ answer: JSON?) -> Int { answer?["error"]?["code"]?.number ?? 0 }

  @Test func saysWhatItCan() {
    let client = Client(isInitialized: false)
    #expect(code(client.ask("textDocument/hover", .object([]))) == -32002)
    let answer = client.ask("initialize", .object([.init("capabilities", .object([]))]))
    #expect(answer?["result"]?["capabilities"]?["positionEncoding"] == .string("utf-16"))
    #expect(answer?["result"]?["capabilities"]?["textDocumentSync"]?["change"] == .number(2))
    #expect(code(client.ask("initialize", .object([]))) == -32600)
    #expect(client.ask("shutdown", .null)?["result"] == .null)
    #expect(code(client.ask("textDocument/hover", .object([]))) == -32600)
    client.notify("exit", .null)
    #expect(client.server.isEnded && client.server.exitCode == 0)
  }

  @Test func endsWithAnErrorWhereNobodyShutItDown() {
    let client = Client()
    client.notify("exit", .null)
    #expect(client.server.isEnded && client.server.exitCode == 1)
  }

  @Test func refusesWhatItDoesNotKnow() {
    let client = Client()
    #expect(code(client.ask("textDocument/nothing", .object([]))) == -32601)
    #expect(code(client.ask("$/nothing", .object([]))) == -32601)
    client.notify("$/nothing", .null)
    client.notify("textDocument/didChange", .array([.null]))
    client.notify("textDocument/didOpen", .string("x"))
    #expect(client.messages().isEmpty)
    #expect(code(client.ask("textDocument/inlayHint", .null)) == -32602)
    let other = Client.document(.init("range", Client.all))
    #expect(code(client.ask("textDocument/inlayHint", other)) == -32602)
    client.open("`= 1`")
    #expect(code(client.ask("textDocument/inlayHint", Client.document())) == -32602)
    client.server.receive(JSON.array([]).framed + JSON.object([]).framed + JSON.number(1).framed)
    client.server.work()
    #expect(client.messages().map { $0["error"]?["code"]?.number } == [-32600, -32600, -32600])
  }

  @Test func tellsMistakesWithTheirVersion() {
    let client = Client()
    client.open("😀 `= tahn(1)`\n\n```check\n1 == 2\n```\n")
    let told = client.diagnostics()
    #expect(told?["version"] == .number(1) && told?["uri"] == .string(Client.uri))
    let found = told?["diagnostics"]?.elements ?? []
    #expect(
      found.map { $0["message"]?.string } == [
        "unknown function 'tahn'\ndid you mean 'tanh'?", "this claim fails\nfound 1",
      ] || found.count == 2)
    #expect(found.first?["range"] == Client.range((0, 6), (0, 10)))
    client.change(nil, to: "`= tanh(1)`", version: 7)
    let after = client.diagnostics()
    #expect(after?["version"] == .number(7) && after?["diagnostics"] == .array([]))
  }

  /// Of changes that come while a text is built only the last is told.
  @Test func buildsTheNewestOnly() throws {
    let client = Client()
    client.open("`= tahn(1)`")
    let first = try #require(client.server.nextOrder())
    #expect(client.server.nextOrder() == nil)
    for version in 2...1000 {
      client.change(nil, to: "`= tahn(\(version))`", version: version)
    }
    client.server.finish(client.build(first))
    #expect(client.messages().isEmpty)
    let second = try #require(client.server.nextOrder())
    client.server.finish(client.build(second))
    let told = client.messages()
    #expect(told.count == 1 && told[0]["params"]?["version"] == .number(1000))
    #expect(client.server.nextOrder() == nil)
  }

  @Test func refusesWhatIsAskedOfAnOlderText() {
    let client = Client()
    client.open("`= 1`")
    let hints = Client.document(.init("range", Client.all))
    let outdated = client.request("textDocument/inlayHint", hints)
    #expect(client.messages().isEmpty)
    client.change(nil, to: "`= 2`", version: 2)
    let refused = client.messages()
    #expect(refused.map { $0["id"] } == [outdated] && code(refused.first) == -32801)
    let answer = client.ask("textDocument/inlayHint", hints)
    #expect(answer?["result"]?.elements.map { $0["label"]?.string } == ["2"])
    let closed = client.request("textDocument/inlayHint", hints)
    #expect(client.messages().map { $0["id"] } == [closed])
  }

  /// What lies beside the text may change meanwhile.
  @Test func answersWhereOnlyFilesHaveChanged() {
    let client = Client()
    client.open("`= 1`")
    let hints = Client.document(.init("range", Client.all))
    let id = client.request("textDocument/inlayHint", hints)
    client.notify("textDocument/didSave", Client.document())
    client.notify("workspace/didChangeWatchedFiles", .object([.init("changes", .array([]))]))
    client.build()
    let answer = client.messages().first { $0["id"] == id }
    #expect(answer?["result"]?.elements.count == 1)
  }

  /// Who writes in one text does not wait for others.
  @Test func buildsTheTextThatIsWrittenFirst() throws {
    let client = Client()
    let others = ["a", "z"].map { "file:///lessons/\($0).md" }
    for uri in others { client.open("`= 1`", as: uri) }
    client.open("`= 2`")
    client.build()
    for uri in others { client.change(nil, to: "`= 3`", version: 2, of: uri) }
    client.change(nil, to: "`= 4`", version: 2)
    #expect(try #require(client.server.nextOrder()).uri == Client.uri)
  }

  @Test func asksToBeToldOfFiles() {
    let watches = JSON.Member(
      "didChangeWatchedFiles", .object([.init("dynamicRegistration", .truth(true))]))
    let client = Client(workspace: [watches])
    let asked = client.messages()
    #expect(asked.map { $0["method"] } == [.string("client/registerCapability")])
    let registration = asked.first?["params"]?["registrations"]?.elements.first
    #expect(registration?["method"] == .string("workspace/didChangeWatchedFiles"))
    // The answer is no mistake.
    client.send([.init("id", asked.first?["id"] ?? .null), .init("result", .null)])
    #expect(client.messages().isEmpty)
    #expect(Client().messages().isEmpty)
  }

  /// What concerns a page alone and what examples show is no mistake of the lesson.
  @Test func notesWhatIsWrongWithExamplesAndPages() {
    let client = Client()
    client.open("````example\n\n`= tahn(1)`\n````\n\n$\\nothing{x}$\n")
    let found = client.diagnostics()?["diagnostics"]?.elements ?? []
    #expect(found.map { $0["severity"] } == [.number(3), .number(3)])
    #expect(found.map { $0["range"]?["start"]?["line"]?.number } == [2, 5])
  }

  @Test func cancels() {
    let client = Client()
    client.open("`= 1`")
    let hints = Client.document(.init("range", Client.all))
    func cancel(_ id: JSON) {
      client.notify("$/cancelRequest", .object([.init("id", id)]))
    }
    // Before it is worked, and while it waits.
    for isWorked in [false, true] {
      let id = client.request("textDocument/inlayHint", hints, working: isWorked)
      cancel(id)
      let answers = client.messages()
      #expect(answers.map { $0["id"] } == [id] && code(answers.first) == -32800)
    }
    cancel(.number(99))
    #expect(client.messages().isEmpty)
  }

  @Test func forgetsWhatIsClosed() {
    let client = Client()
    client.open("`= tahn(1)`")
    #expect(client.diagnostics()?["diagnostics"]?.elements.count == 1)
    client.notify("textDocument/didClose", Client.document())
    #expect(client.diagnostics()?["diagnostics"] == .array([]))
    let hints = Client.document(.init("range", Client.all))
    #expect(code(client.ask("textDocument/inlayHint", hints)) == -32602)
  }

  @Test func takesWhatIsTooLarge() {
    let client = Client()
    client.open(String(repeating: "a", count: 3 << 20))
    let found = client.diagnostics()?["diagnostics"]?.elements ?? []
    #expect(found.count == 1)
    let hints = Client.document(.init("range", Client.all))
    #expect(client.ask("textDocument/inlayHint", hints)?["result"] == .null)
  }
}
