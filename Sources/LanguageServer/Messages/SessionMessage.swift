internal import Lessons

/// A notification that changes what is open or agreed on.
protocol SessionNotification: Sendable {
  static var method: String { get }
  /// What is wrong with its parameters is told nobody: a notification has no answer.
  static func take(_ parameters: JSON, changing session: inout Session)
}

/// A request of the same kind.
protocol SessionRequest: Sendable {
  static var method: String { get }
  static func answer(
    _ parameters: JSON, changing session: inout Session
  ) throws(RequestFault) -> JSON
}

/// All of them, a file each.
enum SessionMessages {
  static let notifications: [any SessionNotification.Type] = [
    Exit.self, Initialized.self, DidOpen.self, DidChange.self, DidSave.self,
    DidChangeWatchedFiles.self,
    DidClose.self, ShowBlock.self,
  ]
  static let requests: [any SessionRequest.Type] = [
    Initialize.self, Shutdown.self, ExecuteCommand.self,
  ]
}
