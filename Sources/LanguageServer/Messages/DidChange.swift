internal import Lessons
internal import Text

/// `textDocument/didChange`: edits, each of the text that the one before it left.
enum DidChange: SessionNotification {
  static let method = "textDocument/didChange"

  static func take(_ parameters: JSON, changing session: inout Session) {
    guard let uri = parameters["textDocument"]?["uri"]?.string,
      let document = session.documents[uri]
    else { return }
    var line: Int?
    for change in parameters["contentChanges"]?.elements ?? [] {
      guard let text = change["text"]?.string else { continue }
      // Some clients write what is not there as null.
      guard let range = change["range"], range != .null else {
        let same = zip(document.positions.bytes, text.utf8).prefix { $0 == $1 }.count
        document.change(nil, to: text)
        line = document.positions.line(at: same)
        continue
      }
      // What is no range of the text changes nothing that could be guessed.
      guard let part = document.positions.range(range) else { continue }
      document.change(part, to: text)
      line = document.positions.line(at: part.lower + text.utf8.count)
    }
    // Where a text changes, its author is.
    session.look(at: line, of: uri)
    document.call(version: parameters["textDocument"]?["version"]?.wholeNumber)
  }
}
