internal import Lessons

/// `initialize`: client and server say what they can.
enum Initialize: SessionRequest {
  static let method = "initialize"

  static func answer(
    _ parameters: JSON, changing session: inout Session
  ) throws(RequestFault) -> JSON {
    guard session.stage == .new else {
      throw RequestFault(.invalidRequest, "the server is initialized already")
    }
    let offered = parameters["capabilities"]?["general"]?["positionEncodings"]?.elements ?? []
    session.encoding =
      offered.compactMap { $0.string.flatMap(PositionEncoding.init(rawValue:)) }.first ?? .utf16
    session.stage = .open
    let workspace = parameters["capabilities"]?["workspace"]
    session.refreshesHints = workspace?["inlayHint"]?["refreshSupport"]?.isTrue ?? false
    session.watchesFiles =
      workspace?["didChangeWatchedFiles"]?["dynamicRegistration"]?.isTrue ?? false
    let folders = parameters["workspaceFolders"]?.elements.compactMap { $0["uri"]?.string } ?? []
    session.roots = (folders.isEmpty ? [parameters["rootUri"]?.string].compactMap(\.self) : folders)
      .compactMap(FileAddress.path)
    if parameters["capabilities"]?["window"]?["showDocument"]?["support"]?.isTrue ?? false {
      session.showsDocuments = true
      session.preview?.takeClicks()
    }
    let synchronization = JSON(members: [
      "openClose": .truth(true), "change": .number(incremental),
      "save": JSON(members: ["includeText": .truth(false)]),
    ])
    let capabilities =
      JSON(members: [
        "positionEncoding": .string(session.encoding.rawValue),
        "textDocumentSync": synchronization,
        "executeCommandProvider": session.preview.map { _ in commands },
      ]).members + features
    return JSON(members: [
      "capabilities": .object(capabilities),
      "serverInfo": JSON(members: ["name": .string("curvesheet")]),
    ])
  }

  private static var commands: JSON {
    JSON(members: ["commands": .array([.string(ExecuteCommand.openPreview)])])
  }

  /// What the features say, each member once.
  private static var features: [JSON.Member] {
    var known: Set<String> = []
    return Features.all.filter { known.insert($0.capability).inserted }
      .map { JSON.Member($0.capability, $0.options) }
  }

  /// TextDocumentSyncKind.Incremental
  private static let incremental = 2.0
}
