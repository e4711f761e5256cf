internal import Lessons

/// `exit`: the process ends.
enum Exit: SessionNotification {
  static let method = "exit"

  static func take(_ parameters: JSON, changing session: inout Session) { session.stage = .ended }
}
