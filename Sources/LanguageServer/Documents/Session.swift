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
  /// The one that was changed last.
  var latest = ""
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

  /// The texts that are open.
  var opened: OpenTexts {
    var texts = OpenTexts()
    for document in documents.values {
      if let path = FileAddress.path(of: document.uri) { texts[path] = document.positions.bytes }
    }
    return texts
  }

  /// Where lessons are, those that are open first.
  func places(_ files: LessonFiles) -> LessonGroup.Places {
    var places = LessonGroup.Places(encoding: encoding, files: files, roots: roots)
    for document in documents.values {
      let path = FileAddress.path(of: document.uri) ?? document.uri
      places.opened[path] = (document.uri, document.positions.bytes)
    }
    return places
  }
}
