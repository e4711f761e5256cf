import Canvas
import Diagnostics
import Functions
import LanguageServer
import Lessons
import Testing
import Text

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
  private let workshop: Workshop
  let courses: CourseIndex
  let disk: Disk

  /// - Parameters:
  ///   - isInitialized: whether it has said what it can.
  ///   - encodings: of positions, that it offers.
  ///   - workspace: what else it says that it can.
  ///   - window: the same of its window.
  ///   - disk: the lessons that lie in the folder of the lesson, by path.
  ///   - preview: shows the page of what it edits.
  init(
    isInitialized: Bool = true, encodings: [String] = [], workspace: [JSON.Member] = [],
    window: [JSON.Member] = [], disk: [String: String] = [:], preview: (any Previewing)? = nil
  ) {
    let inbox = Inbox()
    self.inbox = inbox
    let disk = Disk(disk)
    self.disk = disk
    courses = CourseIndex(disk.files)
    workshop = Workshop(
      measurer: PangoMeasurer(), mathFont: PangoMathFont(), courses: courses,
      surroundings: { Self.surroundings($0, $1, $2, disk) }, preview: preview)
    server = Server(courses: courses, preview: preview) { inbox.messages.append($0) }
    guard isInitialized else { return }
    let offered = JSON.array(encodings.map { .string($0) })
    _ = ask(
      "initialize",
      .object([
        .init("rootUri", .string("file:///lessons")),
        .init(
          "capabilities",
          .object([
            .init("general", .object([.init("positionEncodings", offered)])),
            .init("workspace", .object(workspace)), .init("window", .object(window)),
          ])),
      ]))
    notify("initialized", .object([]))
  }

  /// What a lesson uses, which uses nothing itself.
  private static func surroundings(
    _ lesson: Lesson, _ source: SourceText, _ opened: OpenTexts, _ disk: Disk
  ) -> Workshop.Surroundings {
    var beside = Workshop.Surroundings()
    for use in lesson.uses {
      let path = "/lessons/" + use.path
      beside.lessons.insert(path)
      guard let bytes = opened[path] ?? disk.files.text(path),
        let used = LessonReader.read(SourceText(name: path, bytes: bytes)).lesson
      else { continue }
      var faults: [Diagnostic] = []
      let definitions = UsedLesson(used, using: [], on: Prelude.library, reporting: &faults)
      if faults.isEmpty {
        beside.uses.append(Use(definitions, at: use.range))
      } else {
        beside.mistakes += faults.map { .error($0.message, at: use.range) }
      }
    }
    return beside
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
    while let order = server.nextOrder() {
      let result = build(order)
      server.finish(result)
      show(result, of: order)
    }
  }

  /// Builds one order.
  func build(_ order: BuildOrder) -> BuildResult { order.build(in: workshop) }

  /// Shows what one came to.
  func show(_ result: BuildResult, of order: BuildOrder) { order.show(result, in: workshop) }

  // MARK: Texts

  static func document(_ members: JSON.Member..., of uri: String = Client.uri) -> JSON {
    .object([.init("textDocument", .object([.init("uri", .string(uri))]))] + members)
  }

  func open(_ text: String, as uri: String = Client.uri) {
    notify(
      "textDocument/didOpen",
      .object([
        .init(
          "textDocument",
          .object([
            .init("uri", .string(uri)), .init("version", .number(1)),
            .init("text", .string(text)),
          ]))
      ]))
  }

  /// Puts a text in the place of a range, or of all.
  func change(
    _ range: JSON?, to text: String, version: Int, of uri: String = Client.uri,
    working: Bool = true
  ) {
    var change = [JSON.Member("text", .string(text))]
    if let range { change.append(.init("range", range)) }
    notify(
      "textDocument/didChange",
      .object([
        .init(
          "textDocument",
          .object([.init("uri", .string(uri)), .init("version", .number(Double(version)))])),
        .init("contentChanges", .array([.object(change)])),
      ]), working: working)
  }

  /// The last diagnostics of a text that came, with their version, after all that is to be built.
  func diagnostics(of uri: String = Client.uri) -> JSON? {
    build()
    return messages().compactMap { message in
      message["method"] == .string("textDocument/publishDiagnostics") ? message["params"] : nil
    }.last { $0["uri"] == .string(uri) }
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
