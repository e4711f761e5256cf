internal import Lessons

/// `textDocument/didClose`: the text is forgotten, and what was said of it taken back.
enum DidClose: SessionNotification {
  static let method = "textDocument/didClose"

  static func take(_ parameters: JSON, changing session: inout Session) {
    guard let uri = parameters["textDocument"]?["uri"]?.string,
      session.documents.removeValue(forKey: uri) != nil
    else { return }
    session.closed.append(uri)
  }
}
