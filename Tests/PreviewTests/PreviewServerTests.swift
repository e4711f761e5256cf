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

    init() throws {
      let clicked = Clicked()
      self.clicked = clicked
      server = try PreviewServer(port: 0, secret: "abc") { place in
        clicked.places.withLock { $0.append(place) }
        return "\(place.subject):\(place.lines.lowerBound + 1)"
      }
      show(["a", "b"])
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
    func listener() throws -> Connection {
      let connection = try #require(Connection(port: server.port))
      connection.send("GET", "/abc/events", ["Host: localhost:\(server.port)"])
      let head = try #require(connection.text(upTo: "\r\n\r\n"))
      #expect(head.hasPrefix("HTTP/1.1 200 "))
      // What is shown now.
      #expect(event(of: connection) == "event: change\ndata:")
      return connection
    }

    /// A piece of a chunked body holds one event.
    func event(of connection: Connection) -> String? {
      _ = connection.text(upTo: "\r\n")
      defer { _ = connection.text(upTo: "\r\n") }
      return connection.text(upTo: "\n\n")
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
    for listener in listeners { #expect(served.event(of: listener) == "event: change\ndata:") }
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
      #expect(served.event(of: listener) == "event: change\ndata:")
    }
    let again = try served.listener()
    #expect(try served.ask("/abc/changes?since=2").body.contains(#""version":21"#))
    served.show(["z"])
    #expect(served.event(of: again) == "event: change\ndata:")
  }

  @Test func bringsBlocksBeforeReaders() throws {
    let served = try Served()
    let listener = try served.listener()
    served.server.point(to: 2, of: "other.md")
    served.server.point(to: 3, of: "lesson.md")
    #expect(served.event(of: listener) == "event: block\ndata: 2")
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
}
