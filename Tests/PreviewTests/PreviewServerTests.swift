import Connecting
import Foundation
import Preview
import Synchronization
import Testing

@Suite struct PreviewServerTests {
  /// A server that shows a page of two blocks, and notes what is clicked.
  private final class Served: Sendable {
    let server: PreviewServer
    let clicked: Clicked

    final class Clicked: Sendable {
      let places = Mutex<[PreviewPlace]>([])
    }

    init(_ blocks: [String] = ["a", "b"], wanted: @escaping @Sendable () -> Void = {}) throws {
      let clicked = Clicked()
      self.clicked = clicked
      server = try PreviewServer(port: 0, secret: "abc", wanted: wanted) { place in
        clicked.places.withLock { $0.append(place) }
        return "\(place.subject):\(place.lines.lowerBound + 1)"
      }
      if !blocks.isEmpty { show(blocks) }
    }

    deinit { server.stop() }

    func show(_ blocks: [String], mistakes: String = "") {
      server.show(PreviewContent(of: "lesson.md", page: page(blocks), mistakes: mistakes))
    }

    func ask(
      _ target: String, method: String = "GET", host: String? = nil, origin: String? = nil,
      on connection: Connection? = nil
    ) throws -> Connection.Answer {
      let connection = try connection ?? #require(Connection(port: server.port))
      let lines = ["Host: \(host ?? "127.0.0.1:\(server.port)")"]
      connection.send(method, target, lines + (origin.map { ["Origin: \($0)"] } ?? []))
      return try #require(connection.answer())
    }

    /// Somebody who is told of changes.
    func listener(_ folder: String = "") throws -> Connection {
      let connection = try #require(Connection(port: server.port))
      connection.send("GET", "/abc/\(folder)events", ["Host: localhost:\(server.port)"])
      let head = try #require(connection.text(upTo: "\r\n\r\n"))
      #expect(head.hasPrefix("HTTP/1.1 200 "))
      // What is shown now.
      #expect(connection.event() == "event: change\ndata:")
      return connection
    }
  }

  @Test func showsThePage() throws {
    let served = try Served()
    #expect(served.server.address == "http://127.0.0.1:\(served.server.port)/abc/")
    let answer = try served.ask("/abc/")
    #expect(answer.status == 200)
    #expect(answer.body == "<main><!--version 1--><!--1-->a<!--2-->b</main>")
    #expect(answer.head.contains("cache-control: no-store"))
    #expect(answer.head.contains("x-frame-options: DENY"))
  }

  @Test func waitsForAPage() throws {
    let server = try PreviewServer(port: 0, secret: "abc") { _ in "" }
    defer { server.stop() }
    let connection = try #require(Connection(port: server.port))
    connection.send("GET", "/abc/", ["Host: localhost:\(server.port)"])
    #expect(try #require(connection.answer()).body.contains("There is no page yet."))
  }

  @Test func refusesStrangers() throws {
    let served = try Served()
    #expect(try served.ask("/abd/").status == 404)
    #expect(try served.ask("/").status == 404)
    #expect(try served.ask("/abc/", host: "evil.example").status == 421)
    #expect(try served.ask("/abc/", origin: "http://evil.example").status == 403)
    #expect(try served.ask("/abc/", method: "POST").status == 405)
    #expect(try served.ask("/abc/files/../../etc/passwd").status == 404)
    for answer in [try served.ask("/abd/blocks/1", method: "POST")] {
      #expect(answer.status == 405 && !answer.body.contains("lesson"))
    }
    #expect(served.clicked.places.withLock { $0.isEmpty })
  }

  @Test func saysThatAPortIsInUse() throws {
    let served = try Served()
    let fault = #expect(throws: PreviewFault.self) {
      try PreviewServer(port: served.server.port, secret: "abc") { _ in "" }
    }
    #expect(fault?.description == "another program listens there")
    #expect(try served.ask("/abc/").status == 200)
  }

  @Test func tellsTenBrowsers() throws {
    let served = try Served()
    let listeners = try (0..<10).map { _ in try served.listener() }
    served.show(["a", "c"])
    for listener in listeners { #expect(listener.event() == "event: change\ndata:") }
    for _ in listeners {
      let changes = try served.ask("/abc/changes?since=1").body
      #expect(changes.contains(#"[1,0,0],[3,2,2,"c"]"#))
    }
  }

  /// Nobody waits for a browser that is gone, and one that comes again is told what it has missed.
  @Test func aPageIsClosedAndOpenedAgain() throws {
    let served = try Served()
    for round in 0..<20 {
      let listener = try served.listener()
      served.show(["a", "\(round)"])
      #expect(listener.event() == "event: change\ndata:")
    }
    let again = try served.listener()
    #expect(try served.ask("/abc/changes?since=2").body.contains(#""version":21"#))
    served.show(["z"])
    #expect(again.event() == "event: change\ndata:")
  }

  @Test func bringsBlocksBeforeReaders() throws {
    let served = try Served()
    let listener = try served.listener()
    served.server.point(to: 2, of: "other.md")
    served.server.point(to: 3, of: "lesson.md")
    #expect(listener.event() == "event: block\ndata: 2")
  }

  @Test func tellsWhereAClickStands() throws {
    let served = try Served()
    let connection = try #require(Connection(port: served.server.port))
    let answer = try served.ask("/abc/blocks/2", method: "POST", on: connection)
    #expect(answer.status == 200 && answer.body == "lesson.md:3")
    #expect(try served.ask("/abc/blocks/9", method: "POST", on: connection).status == 404)
    let places = served.clicked.places.withLock { $0 }
    #expect(places == [PreviewPlace(subject: "lesson.md", lines: 2...2)])
  }

  // MARK: Pages in folders

  /// A server with the pages of three lessons, which are made by a thread of its own when they are asked for.
  private final class Course: Sendable {
    let served: Served
    private let wanted = DispatchSemaphore(value: 0)
    private let made = Mutex<[String]>([])
    private let isOver = Atomic(false)

    init(_ pages: [PreviewAddress]) throws {
      let wanted = wanted
      served = try Served([]) { wanted.signal() }
      served.server.expect(pages)
      Thread.detachNewThread { [self] in
        while !isOver.load(ordering: .relaxed) {
          make()
          wanted.wait()
        }
      }
    }

    private func make() {
      while let folder = served.server.nextPage {
        made.withLock { $0.append(folder) }
        served.server.show(
          PreviewContent(of: folder + ".md", page: page([folder, "1"])), in: folder)
      }
    }

    func end() {
      isOver.store(true, ordering: .relaxed)
      wanted.signal()
    }

    func made(after work: () throws -> Void) rethrows -> [String] {
      made.withLock { $0 = [] }
      try work()
      return made.withLock(\.self)
    }
  }

  private static let pages = [
    PreviewAddress(document: "index.html"), PreviewAddress(folder: "a", document: "report.html"),
    PreviewAddress(folder: "b c#é", document: "report.html"),
    PreviewAddress(folder: "blocks", document: "report.html"),
  ]

  @Test func pagesAreMadeForWhoAsks() throws {
    let course = try Course(Self.pages)
    defer { course.end() }
    for (target, folder) in [
      ("", ""), ("index.html", ""), ("a/report.html", "a"), ("a/", "a"),
      ("b%20c%23%C3%A9/report.html", "b c#é"), ("blocks/report.html?x", "blocks"),
    ] {
      let answer = try course.served.ask("/abc/\(target)")
      #expect(answer.status == 200)
      #expect(answer.body.contains("<!--1-->\(folder)<!--2-->1"), "\(target): \(answer.body)")
    }
    for target in ["a", "a/index.html", "report.html", "c/report.html", "a/b/", "a%2Freport.html"] {
      #expect(try course.served.ask("/abc/\(target)").status == 404, "\(target)")
    }
    #expect(try course.served.ask("/abd/a/report.html").status == 404)
    let again = try course.made { _ = try course.served.ask("/abc/a/report.html") }
    #expect(again == [])
  }

  /// What nobody looks at is not made, and is as it should be for who comes then.
  @Test func pagesOutOfDateAreWaitedFor() throws {
    let course = try Course(Self.pages)
    defer { course.end() }
    let listener = try course.served.listener("a/")
    #expect(try course.served.ask("/abc/a/changes?since=0").body.contains("\"version\":1"))
    course.served.server.expect(Self.pages)
    #expect(course.served.server.nextPage == "")
    course.served.server.show(PreviewContent(of: "index.md"), in: "")
    #expect(course.served.server.nextPage == "a")
    course.served.server.show(PreviewContent(of: "a.md", page: page(["x"])), in: "a")
    #expect(course.served.server.nextPage == nil)
    #expect(listener.event() == "event: change\ndata:")
    let made = try course.made {
      let body = try course.served.ask("/abc/blocks/changes?since=0").body
      #expect(body.contains("\"blocks.md\""))
    }
    #expect(made == ["blocks"])
  }

  @Test func onlyThoseAreToldWhoLookAtAChange() throws {
    let course = try Course(Self.pages)
    defer { course.end() }
    let first = try course.served.listener("a/")
    let second = try course.served.listener("blocks/")
    for folder in ["a", "blocks"] { _ = try course.served.ask("/abc/\(folder)/") }
    for (folder, blocks) in [("a", ["a", "1"]), ("blocks", ["2"]), ("a", ["3"])] {
      course.served.server.show(
        PreviewContent(of: folder + ".md", page: page(blocks)), in: folder)
    }
    #expect(first.event() == "event: change\ndata:")
    #expect(second.event() == "event: change\ndata:")
    // One change each: what was the same was none.
    #expect(try course.served.ask("/abc/a/changes?since=1").body.contains("\"version\":2"))
    #expect(try course.served.ask("/abc/blocks/changes?since=1").body.contains("\"version\":2"))
  }

  @Test func clicksAndFilesAreOfTheirPage() throws {
    let course = try Course(Self.pages)
    defer { course.end() }
    let file = PreviewContent.File(mediaType: "image/gif", bytes: Array("GIF".utf8))
    for folder in ["", "a", "blocks"] {
      _ = try course.served.ask("/abc/\(folder.isEmpty ? "" : folder + "/")")
      let content = PreviewContent(
        of: folder + ".md", page: page(["x"]), files: ["files/\(folder) é.gif": file])
      course.served.server.show(content, in: folder)
    }
    for (target, expected) in [
      ("blocks/3", ".md:1"), ("a/blocks/3", "a.md:1"), ("blocks/blocks/3", "blocks.md:1"),
    ] {
      let answer = try course.served.ask("/abc/\(target)", method: "POST")
      #expect(answer.status == 200 && answer.body == expected, "\(target): \(answer.body)")
    }
    #expect(try course.served.ask("/abc/a/files/a%20%C3%A9.gif?7").body == "GIF")
    #expect(try course.served.ask("/abc/files/a%20%C3%A9.gif").status == 404)
    #expect(try course.served.ask("/abc/blocks/files/a%20%C3%A9.gif").status == 404)
  }
}
