internal import Lessons

/// `workspace/executeCommand`: opens the preview.
enum ExecuteCommand: SessionRequest {
  static let method = "workspace/executeCommand"
  static let openPreview = "curvesheet.openPreview"

  /// The preview's address.
  static func answer(
    _ parameters: JSON, changing session: inout Session
  ) throws(RequestFault) -> JSON {
    guard parameters["command"] == .string(openPreview) else {
      throw RequestFault(.invalidParameters, "there is no such command")
    }
    guard let preview = session.preview else {
      throw RequestFault(.requestFailed, "there is no preview: the server wants '--serve'")
    }
    if session.showsDocuments {
      session.show([
        "uri": .string(preview.address), "external": .truth(true),
      ])
    } else {
      preview.open()
    }
    return .string(preview.address)
  }
}
