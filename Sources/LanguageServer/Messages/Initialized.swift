internal import Lessons

/// `initialized`: from now on the server may ask, too.
enum Initialized: SessionNotification {
  static let method = "initialized"

  static func take(_ parameters: JSON, changing session: inout Session) {
    guard session.watchesFiles else { return }
    let registration = JSON(members: [
      "id": .string("files"), "method": .string(DidChangeWatchedFiles.method),
      "registerOptions": JSON(members: [
        "watchers": .array([JSON(members: ["globPattern": .string(files)])])
      ]),
    ])
    session.requests.append(
      ("client/registerCapability", JSON(members: ["registrations": .array([registration])])))
  }

  /// Lessons, and the pictures that they can show.
  private static let files = "**/*.{md,png,jpg,jpeg,gif,webp,svg}"
}
