internal import Lessons

/// `curvesheet/showBlock`, ours: the client is at a position (TextDocumentPositionParams), and the page's readers are
/// to be, too. A client that sends it is asked nothing by other requests' positions.
enum ShowBlock: SessionNotification {
  static let method = "curvesheet/showBlock"

  static func take(_ parameters: JSON, changing session: inout Session) {
    guard let uri = parameters["textDocument"]?["uri"]?.string,
      let position = parameters["position"]?.position
    else { return }
    session.tellsCursor = true
    session.look(at: position.line, of: uri)
  }
}
