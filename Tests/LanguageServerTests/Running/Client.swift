import Canvas
import LanguageServer
import Lessons
import Testing

/// A client in the process of its server: what is to be built is built at once, or when a test asks for it.
final class Client {
  private(set) var received: [JSON] = []
  let server: Server
  private var last = 0
  private let inbox: Inbox

  /// What a server sends.
  private final class Inbox {
    var messages: [JSON] = []
  }

  static let uri = "file:///lessons/lesson.md"
  private static let workshop = Workshop(measurer: PangoMeasurer(), mathFont: PangoMathFont())

  init(isInitialized: Bool = true, encodings: [String] = []) {
    let inbox = Inbox()
    self.inbox = inbox
    server = Server { inbox.messages.append($0) }
    guard isInitialized else { return }
    let offered = JSON.array(encodings.map { .string($0) })
    _ = ask(
      "initialize",
      .object([
        .init(
          "capabilities",
          .object([.init("general", .object([.init("positionEncodings", offered)]))]))
      ]))
    notify("initialized", .object([]))
  }

  /// What the server has sent since it was asked last.
  func messages() -> [JSON] {
    defer { inbox.messages = [] }
    return inbox.messages
  }

  // MARK: Sending

  func send(_ members: [JSON.Member], working: Bool = true) {
    server.receive(JSON.object([.init("jsonrpc", .string("2.0"))] + members).framed)
    if working { server.work() }
  }

  func notify(_ method: String, _ parameters: JSON, working: Bool = true) {
    send([.init("method", .string(method)), .init("params", parameters)], working: working)
  }

  /// Sends a request, and says what it is called.
  func request(_ method: String, _ parameters: JSON, working: Bool = true) -> JSON {
    last += 1
    let id = JSON.number(Double(last))
    send(
      [.init("id", id), .init("method", .string(method)), .init("params", parameters)],
      working: working)
    return id
  }

  /// The answer to a request, after all that is to be built.
  func ask(_ method: String, _ parameters: JSON) -> JSON? {
    let id = request(method, parameters)
    build()
    return messages().first { $0["id"] == id }
  }

  /// Builds all that is to be built.
  func build() {
    while let order = server.nextOrder() { server.finish(order.build(in: Self.workshop)) }
  }

  /// Builds one order.
  func build(_ order: BuildOrder) -> BuildResult { order.build(in: Self.workshop) }

  // MARK: Texts

  static func document(_ members: JSON.Member...) -> JSON {
    .object([.init("textDocument", .object([.init("uri", .string(uri))]))] + members)
  }

  func open(_ text: String) {
    notify(
      "textDocument/didOpen",
      .object([
        .init(
          "textDocument",
          .object([
            .init("uri", .string(Self.uri)), .init("version", .number(1)),
            .init("text", .string(text)),
          ]))
      ]))
  }

  /// Puts a text in the place of a range, or of all.
  func change(_ range: JSON?, to text: String, version: Int, working: Bool = true) {
    var change = [JSON.Member("text", .string(text))]
    if let range { change.append(.init("range", range)) }
    notify(
      "textDocument/didChange",
      .object([
        .init(
          "textDocument",
          .object([.init("uri", .string(Self.uri)), .init("version", .number(Double(version)))])),
        .init("contentChanges", .array([.object(change)])),
      ]), working: working)
  }

  /// The last diagnostics that came, with their version, after all that is to be built.
  func diagnostics() -> JSON? {
    build()
    return messages().last { $0["method"] == .string("textDocument/publishDiagnostics") }?["params"]
  }

  static func position(_ line: Int, _ character: Int) -> JSON {
    .object([
      .init("line", .number(Double(line))), .init("character", .number(Double(character))),
    ])
  }

  static func range(_ start: (Int, Int), _ end: (Int, Int)) -> JSON {
    .object([
      .init("start", position(start.0, start.1)), .init("end", position(end.0, end.1)),
    ])
  }

  static let all = range((0, 0), (100_000, 0))
}

extension JSON {
  var elements: [JSON] { if case .array(let parts) = self { parts } else { [] } }
  var string: String { if case .string(let text) = self { text } else { "" } }
  var number: Int { if case .number(let number) = self { Int(number) } else { -1 } }
}
