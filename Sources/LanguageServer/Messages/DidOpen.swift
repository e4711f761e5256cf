internal import Lessons

/// `textDocument/didOpen`: the client's text counts from here on, not the file's.
enum DidOpen: SessionNotification {
  static let method = "textDocument/didOpen"

  static func take(_ parameters: JSON, changing session: inout Session) {
    guard let document = parameters["textDocument"], let uri = document["uri"]?.string,
      let text = document["text"]?.string
    else { return }
    session.documents[uri] = Document(
      uri: uri, version: document["version"]?.wholeNumber, text: text, session.encoding)
    session.look(at: nil, of: uri)
  }
}
