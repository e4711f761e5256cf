internal import Lessons

/// `textDocument/references`: all places that name a formula, constant, step or figure, or link to it or to
/// a lesson, also those of other lessons.
enum FindReferences: Feature {
  static let method = "textDocument/references"
  static let capability = "referencesProvider"

  static func answer(_ parameters: JSON, on view: LessonView) throws(RequestFault) -> JSON {
    let offset = try view.offset(in: parameters)
    guard let found = view.names.occurrence(at: offset) else { return .null }
    let withDefinitions = parameters["context"]?["includeDeclaration"]?.isTrue ?? false
    return .array(
      view.group.all(of: found.symbol).filter { withDefinitions || !$0.occurrence.isDefinition }
        .map(\.location))
  }
}

extension LessonGroup.Place {
  /// The place as clients write it, with its address.
  var location: JSON {
    JSON(members: [
      "uri": .string(member.uri), "range": member.positions.json(occurrence.range),
    ])
  }
}
