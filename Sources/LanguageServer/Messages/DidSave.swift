internal import Lessons

/// `textDocument/didSave`: other lessons may use the file.
enum DidSave: SessionNotification {
  static let method = "textDocument/didSave"

  static func take(_ parameters: JSON, changing session: inout Session) {
    session.documents.values.forEach { $0.touch() }
  }
}
