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
}
