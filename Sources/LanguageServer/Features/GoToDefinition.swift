internal import Lessons

/// `textDocument/definition`: where a formula, constant, step or figure is defined, here or in another lesson, and
/// where the lesson begins that a link leads to.
enum GoToDefinition: Feature {
  static let method = "textDocument/definition"
  static let capability = "definitionProvider"

  static func answer(_ parameters: JSON, on view: LessonView) throws(RequestFault) -> JSON {
    let offset = try view.offset(in: parameters)
    guard let found = view.names.occurrence(at: offset) else { return .null }
    return .array(
      view.group.definitions(of: found.symbol).map(\.location))
  }
}
