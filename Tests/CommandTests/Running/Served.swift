import Connecting
import Foundation
import Testing

/// `curvesheet serve` in a folder, and what browsers ask of it.
final class Served {
  private let process = Process()
  /// What addresses of pages begin with, after the host.
  let root: String
  let port: Int

  struct NoAddress: Error {}

  init(_ arguments: [String], in folder: TemporaryFolder) throws {
    process.executableURL = URL(filePath: Program.path)
    process.arguments = ["serve"] + arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    var line = ""
    while !line.hasSuffix("\n"), let data = try output.fileHandleForReading.read(upToCount: 1) {
      line += String(decoding: data, as: UTF8.self)
    }
    let found = try #/http://127\.0\.0\.1:(\d+)(/[0-9a-f]{32}/)\n/#.wholeMatch(in: line)
    guard let found, let port = Int(found.1) else { throw NoAddress() }
    (self.port, root) = (port, String(found.2))
  }

  deinit { process.terminate() }

  /// Ends it, and says how it ended.
  func end() -> Int32 {
    process.terminate()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Asks for what lies at a way from the server's address, or from the host where it begins with a slash.
  func ask(_ way: String = "", method: String = "GET") throws -> Connection.Answer {
    let connection = try #require(Connection(port: port))
    let target = way.hasPrefix("/") ? way : root + way
    connection.send(method, target, ["Host: 127.0.0.1:\(port)"])
    return try #require(connection.answer())
  }

  /// What a page holds now, and what is wrong with it.
  func look(at way: String = "", since version: Int = 0) throws -> Look {
    let folder = way.isEmpty ? "" : way + "/"
    let answer = try ask("\(folder)changes?since=\(version)")
    #expect(answer.status == 200)
    return try JSONDecoder().decode(Look.self, from: Data(answer.body.utf8))
  }

  /// Waits until something holds of a page.
  @discardableResult
  func look(at way: String = "", until holds: (Look) -> Bool) throws -> Look {
    var last: Look?
    for _ in 0..<400 {
      let look = try look(at: way)
      if holds(look) { return look }
      last = look
      usleep(50_000)
    }
    throw TooLate(last: last)
  }

  struct TooLate: Error {
    let last: Look?
  }

  /// What the page's script is told.
  struct Look: Decodable {
    let version: Int
    let subject: String
    let mistakes: String
    let blocks: [Block]?
    let files: [Picture]?

    /// The HTML that was sent.
    var sent: [String] { (blocks ?? []).compactMap(\.html) }

    var text: String { sent.joined() }

    struct Block: Decodable {
      let number: Int
      let firstLine: Int
      let html: String?

      init(from decoder: any Decoder) throws {
        var parts = try decoder.unkeyedContainer()
        number = try parts.decode(Int.self)
        firstLine = try parts.decode(Int.self)
        _ = try parts.decode(Int.self)
        html = try parts.decodeIfPresent(String.self)
      }
    }

    struct Picture: Decodable {
      let address: String
      let version: Int

      init(from decoder: any Decoder) throws {
        var parts = try decoder.unkeyedContainer()
        address = try parts.decode(String.self)
        version = try parts.decode(Int.self)
      }
    }
  }

  /// Somebody who looks at a page, and was told what is shown now.
  func listener(at way: String) throws -> Connection {
    let connection = try #require(Connection(port: port))
    connection.send("GET", "\(root)\(way)/events", ["Host: 127.0.0.1:\(port)"])
    let head = try #require(connection.text(upTo: "\r\n\r\n"))
    #expect(head.hasPrefix("HTTP/1.1 200 "))
    #expect(connection.event() == "event: change\ndata:")
    return connection
  }
}
