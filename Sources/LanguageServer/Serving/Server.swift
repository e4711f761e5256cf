package import Lessons
internal import Text

/// One client's server: takes its messages in order, says what is to be built, and answers.
///
/// It starts no thread and waits for nothing. Texts change as soon as a message says so; a request that needs what a
/// text comes to waits until the newest is built, and is refused where the text changes before.
package final class Server {
  private var reader = MessageReader()
  private var session: Session
  /// The text, and which of those that it has had, whose page was ordered last.
  private var displayed: (uri: String, generation: Int)?
  /// What has come and is not worked yet.
  private var queue: [MessageReader.Event] = []
  private var waiting: [Waiting] = []
  private let courses: CourseIndex
  private let send: (JSON) -> Void
  /// How often the client was asked something.
  private var asked = 0

  /// A request that waits for its text to be built.
  private struct Waiting {
    let id: JSON
    let feature: any Feature.Type
    let parameters: JSON
    let document: Document
    /// Of the text.
    let edition: Int
  }

  /// - Parameters:
  ///   - courses: how lessons are found that are not open, and the courses that they are of.
  ///   - preview: shows the page of the lesson that is edited; nil where that is not wanted.
  ///   - send: takes what the client is to get.
  package init(
    courses: CourseIndex = CourseIndex(.none), preview: (any Previewing)? = nil,
    send: @escaping (JSON) -> Void
  ) {
    session = Session(preview: preview)
    (self.courses, self.send) = (courses, send)
  }

  /// Whether nothing more is to be done.
  package var isEnded: Bool { session.stage == .ended }
  /// Of the process, once it has ended.
  package var exitCode: Int32 { session.exitCode }

  // MARK: Messages

  /// Takes bytes of the client's; `work` does what they say.
  package func receive(_ bytes: some Sequence<UInt8>) {
    reader.append(bytes)
    while let event = reader.next() { queue.append(event) }
  }

  /// Does what the messages say that have come. A request that a later one of them cancels is not worked.
  package func work() {
    var cancelled = Set(queue.compactMap(Self.cancelledID))
    for event in queue where !isEnded {
      switch event {
      case .message(let message): take(message, &cancelled)
      case .fault(let reason):
        send(Response.json(.null, .failure(RequestFault(.parseError, "left out: \(reason)"))))
      }
    }
    queue = []
    for uri in session.closed { send(PublishDiagnostics.nothing(of: uri)) }
    session.closed = []
    tell()
    if let uri = session.shown, let line = session.takeCursor() {
      session.preview?.point(to: line, of: uri)
    }
    refuseOutdated()
  }

  /// Lets the client show what a reader of the page has clicked.
  package func show(_ click: Clicks.Click) {
    session.show(click)
    tell()
  }

  /// Sends what is to be sent beside answers.
  private func tell() {
    session.told.forEach(send)
    session.told = []
    for (method, parameters) in session.requests { ask(method, parameters) }
    session.requests = []
  }

  /// Asks the client something, whose answer is not waited for.
  private func ask(_ method: String, _ parameters: JSON = .null) {
    asked += 1
    send(
      JSON(members: [
        "jsonrpc": .string("2.0"), "id": .string("server \(asked)"), "method": .string(method),
        "params": parameters == .null ? nil : parameters,
      ]))
  }

  private static func cancelledID(_ event: MessageReader.Event) -> JSON? {
    guard case .message(let message) = event else { return nil }
    return message["method"] == .string("$/cancelRequest") ? message["params"]?["id"] : nil
  }

  private func take(_ message: JSON, _ cancelled: inout Set<JSON>) {
    let parameters = message["params"] ?? .null
    guard let method = message["method"]?.string else {
      // Answers to requests are not waited for.
      if message["id"] == nil || message.members.isEmpty {
        send(Response.json(.null, .failure(RequestFault(.invalidRequest, "this is no message"))))
      }
      return
    }
    guard let id = message["id"] else {
      if let cancelled = Self.cancelledID(.message(message)) { cancel(cancelled) }
      return notify(method, parameters)
    }
    if cancelled.remove(id) != nil {
      return send(Response.json(id, .failure(.cancelled)))
    }
    request(id, method, parameters)
  }

  private func notify(_ method: String, _ parameters: JSON) {
    let known = SessionMessages.notifications.first { $0.method == method }
    guard let known, session.stage == .open || known == Exit.self else { return }
    known.take(parameters, changing: &session)
    touchOutdated()
    // What a course says to others after a change is known once the text is built; one that is closed never is.
    if known == DidClose.self {
      session.documents.values.filter { $0.built == nil }.forEach { $0.touch() }
      touchOutdatedInCourses(Array(session.documents.values))
    }
  }

  private func request(_ id: JSON, _ method: String, _ parameters: JSON) {
    do throws(RequestFault) {
      if let known = SessionMessages.requests.first(where: { $0.method == method }) {
        try mayAnswer(known == Initialize.self)
        send(Response.json(id, .success(try known.answer(parameters, changing: &session))))
        return
      }
      try mayAnswer(false)
      guard let feature = Features.all.first(where: { $0.method == method }) else {
        throw RequestFault(.methodNotFound, "there is no method '\(method)' here")
      }
      guard let uri = parameters["textDocument"]?["uri"]?.string else {
        throw .missing("textDocument")
      }
      guard let document = session.documents[uri] else {
        throw RequestFault(.invalidParameters, "'\(uri)' is not open")
      }
      if !session.tellsCursor, let line = Self.cursorLine(method, parameters) {
        session.look(at: line, of: uri)
      }
      if feature.needsBuild { touchOutdatedInCourses([document]) }
      let request = Waiting(
        id: id, feature: feature, parameters: parameters, document: document,
        edition: document.edition)
      if feature.needsBuild, document.built == nil {
        waiting.append(request)
      } else {
        answer(request)
      }
    } catch {
      send(Response.json(id, .failure(error)))
    }
  }

  /// The line of the client's cursor, as far as a request says it.
  private static func cursorLine(_ method: String, _ parameters: JSON) -> Int? {
    guard askedAtCursor.contains(method) else { return nil }
    return (parameters["position"] ?? parameters["range"]?["start"])?.position?.line
  }

  /// What editors ask where their cursor is, some of them unasked.
  private static let askedAtCursor: Set<String> = [
    Hover.method, DocumentHighlights.method, Completion.method, CodeActions.method,
    GoToDefinition.method, PrepareRename.method,
  ]

  private func mayAnswer(_ isFirst: Bool) throws(RequestFault) {
    switch session.stage {
    case .new where !isFirst:
      throw RequestFault(.notInitialized, "the client has not sent 'initialize' yet")
    case .shutDown, .ended: throw RequestFault(.invalidRequest, "the server is shut down")
    case .new, .open: break
    }
  }

  private func answer(_ request: Waiting) {
    let document = request.document
    guard let lesson = document.lesson else {
      // A text that is none of a lesson has nothing that could be asked for.
      return send(Response.json(request.id, .success(.null)))
    }
    let view = LessonView(
      uri: document.uri, positions: document.positions, lesson: lesson, built: document.built,
      library: document.library, places: session.places(courses))
    do throws(RequestFault) {
      let result = try request.feature.answer(request.parameters, on: view)
      send(Response.json(request.id, .success(result)))
    } catch {
      send(Response.json(request.id, .failure(error)))
    }
  }

  private func cancel(_ id: JSON) {
    guard let place = waiting.firstIndex(where: { $0.id == id }) else { return }
    waiting.remove(at: place)
    send(Response.json(id, .failure(.cancelled)))
  }

  /// Refuses requests about texts that are not there any more.
  private func refuseOutdated() {
    waiting.removeAll { request in
      let isOpen = session.documents[request.document.uri] === request.document
      if isOpen, request.document.edition == request.edition { return false }
      let fault = RequestFault(.contentModified, "the text has changed")
      send(Response.json(request.id, .failure(fault)))
      return true
    }
  }

  // MARK: Building

  /// The next text that is to be built; nil where none is. Of a text that has changed often only the newest is.
  package func nextOrder() -> BuildOrder? {
    // What somebody waits for comes first, then what somebody sees.
    let shown = session.shown.flatMap { session.documents[$0] }.map { [$0] } ?? []
    let others = session.documents.values.sorted { $0.uri < $1.uri }
    let opened = session.opened
    for document in waiting.map(\.document) + shown + others {
      if let order = order(of: document, beside: opened) { return order }
    }
    return nil
  }

  /// The next order of one document, whose page is shown if it is the one that the client is at.
  private func order(of document: Document, beside opened: OpenTexts) -> BuildOrder? {
    guard session.preview != nil, document.uri == session.shown,
      displayed?.uri != document.uri || displayed?.generation != document.generation
    else { return document.order(beside: opened) }
    var order = document.order(beside: opened) ?? document.showOrder(beside: opened)
    order?.isShown = true
    if order != nil { displayed = (document.uri, document.generation) }
    return order
  }

  /// Lets lessons be built again that use a text that is another now.
  private func touchOutdated() {
    let opened = session.opened
    for document in session.documents.values where document.isOutdated(beside: opened) {
      document.touch()
    }
  }

  /// Lets lessons be built again to which their courses say something else now.
  private func touchOutdatedInCourses(_ documents: [Document]) {
    let opened = session.opened
    var known: [String: WrittenCourse?] = [:]
    for document in documents where document.built != nil {
      let path = document.source.name
      let folder = LessonFiles.folder(of: path)
      let course = known[folder] ?? courses.course(in: folder, beside: opened)
      known[folder] = .some(course)
      let own = course.flatMap { $0.place(ofLessonAt: path) == nil ? nil : $0 }
      if document.isOutdated(in: own) { document.touch() }
    }
  }

  /// Takes over what was built: says what is wrong with it, and answers what waited for it. What is of an older text
  /// says nothing.
  package func finish(_ result: BuildResult) {
    guard result.isNew, let document = session.documents[result.uri], document.take(result) else {
      return
    }
    if document.isOutdated(beside: session.opened) {
      return document.touch()
    }
    send(PublishDiagnostics.json(of: document, result.built.diagnostics))
    // Values beside a text that nobody changed are asked for again only if the client is told.
    if document.tell(), session.refreshesHints { ask("workspace/inlayHint/refresh") }
    touchOutdatedInCourses(session.documents.values.filter { $0 !== document })
    let ready = waiting.filter { $0.document === document }
    waiting.removeAll { $0.document === document }
    ready.forEach(answer)
  }
}

extension RequestFault {
  fileprivate static var cancelled: RequestFault { RequestFault(.cancelled, "cancelled") }
}
