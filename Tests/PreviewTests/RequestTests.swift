import Preview
import Testing

@Suite struct RequestTests {
  private func answer(
    _ target: String, method: String = "GET", host: String? = "127.0.0.1:8000",
    origin: String? = nil
  ) -> Request.Answer {
    Request(method: method, target: target, host: host, origin: origin)
      .answer(secret: "abc", port: 8_000, pages: ["": ""]).answer
  }

  @Test(arguments: [
    ("/abc/", Request.Answer.page), ("/abc/?x", .page), ("/abc/changes", .changes(since: 0)),
    ("/abc/changes?since=12", .changes(since: 12)), ("/abc/changes?since=-1", .changes(since: 0)),
    ("/abc/changes?since=99999999999999999999", .changes(since: 0)),
    ("/abc/events", .events), ("/abc/preview.js", .script),
    ("/abc/files/a.png", .file("files/a.png")),
    ("/abc/../x", .file("../x")),
  ]) func whoKnowsTheSecretIsAnswered(target: String, expected: Request.Answer) {
    #expect(answer(target) == expected)
    #expect(answer(target, method: "HEAD", host: "LocalHost:8000") == expected)
    #expect(answer(target, origin: "http://127.0.0.1:8000") == expected)
  }

  @Test(arguments: ["/", "/abc", "/abd/", "//abc/", "", "abc/", "/ABC/", "http://x/abc/"])
  func otherAddressesAreUnknown(_ target: String) {
    #expect(answer(target) == .refusal(404))
  }

  /// A name of another site that leads here (DNS rebinding), another port, none.
  @Test(arguments: ["evil.example:8000", "evil.example", "127.0.0.1", "127.0.0.1:80", "", nil])
  func otherHostsAreRefused(_ host: String?) {
    #expect(answer("/abc/", host: host) == .refusal(421))
  }

  @Test(arguments: [
    "http://evil.example", "null", "https://127.0.0.1:8000", "http://127.0.0.1:8001",
  ])
  func otherOriginsAreRefused(_ origin: String) {
    #expect(answer("/abc/", origin: origin) == .refusal(403))
  }

  /// A lesson may be called as what the script asks for.
  @Test(arguments: [
    ("", "", Request.Answer.page), ("index.html", "", .page), ("a/", "a", .page),
    ("a/report.html?x", "a", .page), ("a/re%70ort.html", "a", .page),
    ("a/index.html", "a", .file("index.html")), ("report.html", "", .file("report.html")),
    ("a/changes?since=3", "a", .changes(since: 3)), ("a/events", "a", .events),
    ("a/preview.js", "a", .script), ("a/files/b%20c.png", "a", .file("files/b c.png")),
    ("events", "", .events), ("events/", "events", .page), ("events/events", "events", .events),
    ("a", "", .file("a")), ("A/", "", .file("A/")), ("b%20%23%C3%A9/", "b #é", .page),
    ("b%20%23e%CC%81/", "b #é", .page), ("c/../a/", "", .file("c/../a/")),
    ("//a/", "", .file("//a/")),
  ]) func pagesLieInFolders(way: String, folder: String, expected: Request.Answer) {
    let pages = [
      "": "index.html", "a": "report.html", "events": "report.html", "b #é": "report.html",
    ]
    let found = Request(method: "GET", target: "/abc/\(way)", host: "localhost:1")
      .answer(secret: "abc", port: 1, pages: pages)
    #expect(found.folder == folder && found.answer == expected)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "get"])
  func nothingIsWritten(_ method: String) {
    #expect(answer("/abc/", method: method) == .refusal(405))
    #expect(answer("/abc/changes", method: method) == .refusal(405))
    if method != "POST" { #expect(answer("/abc/blocks/1", method: method) == .refusal(405)) }
  }

  @Test(arguments: [
    ("/abc/blocks/12", Request.Answer.click(block: 12)), ("/abc/blocks/", .refusal(404)),
    ("/abc/blocks/-1", .refusal(404)), ("/abc/blocks/1/2", .refusal(404)),
    ("/abd/blocks/1", .refusal(405)),
  ]) func blocksAreClicked(target: String, expected: Request.Answer) {
    #expect(answer(target, method: "POST", origin: "http://127.0.0.1:8000") == expected)
    #expect(answer(target, method: "POST", origin: "http://evil.example") == .refusal(403))
    #expect(answer(target, method: "POST", host: "evil.example") == .refusal(421))
  }
}
