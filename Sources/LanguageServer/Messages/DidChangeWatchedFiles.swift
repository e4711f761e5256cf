internal import Lessons

/// `workspace/didChangeWatchedFiles`: lessons may use the files, or show them.
enum DidChangeWatchedFiles: SessionNotification {
  static let method = "workspace/didChangeWatchedFiles"

  static func take(_ parameters: JSON, changing session: inout Session) {
    session.documents.values.forEach { $0.touch() }
  }
}
