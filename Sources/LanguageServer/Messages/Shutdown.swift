internal import Lessons

/// `shutdown`: nothing more is asked.
enum Shutdown: SessionRequest {
  static let method = "shutdown"

  static func answer(
    _ parameters: JSON, changing session: inout Session
  ) throws(RequestFault) -> JSON {
    session.stage = .shutDown
    session.documents = [:]
    session.exitCode = 0
    return .null
  }
}
