internal import Lessons

/// `textDocument/documentHighlight`: where else the name stands that the cursor is at.
enum DocumentHighlights: Feature {
  static let method = "textDocument/documentHighlight"
  static let capability = "documentHighlightProvider"

  static func answer(_ parameters: JSON, on view: LessonView) throws(RequestFault) -> JSON {
    let offset = try view.offset(in: parameters)
    guard let found = view.names.occurrence(at: offset) else { return .null }
    return .array(
      view.names.all(of: found.symbol).map { occurrence in
        JSON(members: [
          "range": view.positions.json(occurrence.range),
          "kind": .number(occurrence.isDefinition ? write : read),
        ])
      })
  }

  /// DocumentHighlightKind
  private static let (read, write) = (2.0, 3.0)
}
