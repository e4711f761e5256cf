internal import Lessons

/// What client and server have agreed on, and what is open.
struct Session {
  enum Stage {
    /// Nothing but `initialize` is answered.
    case new
    case open
    /// Nothing but `exit` is waited for.
    case shutDown
    case ended
  }

  var stage = Stage.new
  var encoding = PositionEncoding.utf16
  /// Why the process ends: 0 after `shutdown`.
  var exitCode: Int32 = 1
  /// By address.
  var documents: [String: Document] = [:]
  /// Addresses whose diagnostics are to be taken away.
  var closed: [String] = []
  /// The folders that the client works in.
  var roots: [String] = []
  /// Whether the client asks for values again where it is told that they have changed.
  var refreshesHints = false
  /// Whether the client tells of files that change, if it is asked to.
  var watchesFiles = false
  /// Requests to the client that are to be sent, by method.
  var requests: [(method: String, parameters: JSON)] = []
  /// Nil where no page is wanted.
  let preview: (any Previewing)?
  /// Whether the client can show places and pages (`window/showDocument`).
  var showsDocuments = false
  /// The text that the page is of.
  private(set) var shown: String?
  /// The line, from 0, of that text that the client was at last, until readers are pointed to it.
  private var cursor: Int?
  /// Whether the client says itself where its cursor is.
  var tellsCursor = false
  /// Notifications that the client is to be sent.
  var told: [JSON] = []

  init(preview: (any Previewing)? = nil) { self.preview = preview }

  /// The texts that are open.
  var opened: OpenTexts {
    var texts = OpenTexts()
    for document in documents.values {
      if let path = FileAddress.path(of: document.uri) { texts[path] = document.positions.bytes }
    }
    return texts
  }

  /// Where lessons are, those that are open first.
  func places(_ courses: CourseIndex) -> LessonGroup.Places {
    var places = LessonGroup.Places(
      texts: opened, encoding: encoding, courses: courses, roots: roots)
    for document in documents.values {
      let path = FileAddress.path(of: document.uri) ?? document.uri
      places.opened[path] = (document.uri, document.positions.bytes)
    }
    return places
  }

  /// Shows another text, or notes where the client is in one.
  mutating func look(at line: Int?, of uri: String) {
    guard documents[uri] != nil else { return }
    (shown, cursor) = (uri, line)
  }

  /// The line of the text that is shown which readers are to be pointed to, once.
  mutating func takeCursor() -> Int? {
    defer { cursor = nil }
    return cursor
  }
}
