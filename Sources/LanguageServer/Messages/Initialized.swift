internal import Lessons

/// `initialized`: from now on the server may ask, too, and says where its preview is.
enum Initialized: SessionNotification {
  static let method = "initialized"

  static func take(_ parameters: JSON, changing session: inout Session) {
    if session.watchesFiles { session.requests.append(("client/registerCapability", watching)) }
    if let preview = session.preview {
      session.told.append(
        JSON(members: [
          "jsonrpc": .string("2.0"), "method": .string("window/showMessage"),
          "params": JSON(members: [
            "type": .number(information), "message": .string("Preview: \(preview.address)"),
          ]),
        ]))
    }
  }

  /// MessageType.Info
  private static let information = 3.0

  /// Files are watched.
  private static var watching: JSON {
    let registration = JSON(members: [
      "id": .string("files"), "method": .string(DidChangeWatchedFiles.method),
      "registerOptions": JSON(members: [
        "watchers": .array([JSON(members: ["globPattern": .string(files)])])
      ]),
    ])
    return JSON(members: ["registrations": .array([registration])])
  }

  /// Lessons, and the pictures that they can show.
  private static let files = "**/*.{md,png,jpg,jpeg,gif,webp,svg}"
}
